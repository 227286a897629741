import type { Float, Flow, Slice } from "./slice.ts";

/** Height of what no page break cuts, its least distances to its neighbours, and how bad a page break after it is. */
export type Strip = Pick<Slice, "height" | "before" | "after" | "breakAfter">;

/** A slice or a float, by all that decides where pages end. */
export interface PartShape extends Strip {
  readonly isFloat: boolean;
  /** What a float is made of, its own distances around it; none for a slice, which is a strip itself. */
  readonly strips: readonly Strip[];
  /** What is repeated above a slice that begins a page. */
  readonly repeated: Strip | null;
  readonly footnotes: readonly number[];
  readonly landscape: boolean;
  readonly afterFloats: boolean;
  /** It goes on with the frame of the part before it, in which distances are fixed. */
  readonly framed: boolean;
}

/** A line of a footnote, by the number of the note and its place in it. */
export interface NoteLine extends Strip {
  readonly note: number;
  readonly line: number;
}

/** All that decides how a flow is divided into pages: flows of the same shape are divided alike. */
export interface FlowShape {
  readonly parts: readonly PartShape[];
  /** Lines of the footnotes that the parts refer to, by number. */
  readonly notes: ReadonlyMap<number, readonly NoteLine[]>;
}

/**
 * The shape of a flow.
 *
 * @param notes Lines of each footnote.
 * @param distances Factor of the distances around its slices and floats; those inside floats and notes stay.
 */
export function shapeOf(flow: Flow, notes: ReadonlyMap<number, readonly Slice[]>, distances = 1): FlowShape {
  const lines = new Map<number, readonly NoteLine[]>();
  const parts = flow.map((part, index) => {
    for (const number of part.footnotes) {
      if (!lines.has(number))
        lines.set(
          number,
          (notes.get(number) ?? []).map((one, line) => noteLine(one, number, line)),
        );
    }
    return part.kind === "float" ? floatShape(part, distances) : sliceShape(part, distances, flow[index - 1]);
  });
  return { parts, notes: lines };
}

/** Whether two flows are divided alike on pages of the same size. */
export function sameShape(one: FlowShape, other: FlowShape): boolean {
  if (one.parts.length !== other.parts.length || one.notes.size !== other.notes.size) return false;
  if (!one.parts.every((part, index) => samePart(part, other.parts[index]))) return false;
  return [...one.notes].every(([number, lines]) => sameStrips(lines, other.notes.get(number) ?? []));
}

function sliceShape(part: Slice, distances: number, above: Flow[number] | undefined): PartShape {
  const { height, breakAfter, footnotes, afterFloats, repeatAbove } = part;
  const before = part.before * distances;
  const after = part.after * distances;
  const repeated = repeatAbove === null ? null : around(repeatAbove, before, after);
  return {
    height,
    before,
    after,
    breakAfter,
    isFloat: false,
    strips: [],
    repeated,
    footnotes,
    landscape: false,
    afterFloats,
    framed: part.frame !== null && above?.kind === "slice" && above.frame === part.frame,
  };
}

function floatShape(part: Float, distances: number): PartShape {
  const { slices, height, footnotes, landscape } = part;
  const before = part.before * distances;
  const after = part.after * distances;
  const strips = slices.map((one, index) =>
    around(one, index === 0 ? before : one.before, index === slices.length - 1 ? after : one.after),
  );
  const breakAfter = strips.at(-1)?.breakAfter ?? Number.POSITIVE_INFINITY;
  return {
    height,
    before,
    after,
    breakAfter,
    isFloat: true,
    strips,
    repeated: null,
    footnotes,
    landscape,
    afterFloats: false,
    framed: false,
  };
}

/** A slice with the distances of what it is the first or last of, when they are larger. */
function around({ height, before, after, breakAfter }: Slice, outerBefore: number, outerAfter: number): Strip {
  return { height, before: Math.max(before, outerBefore), after: Math.max(after, outerAfter), breakAfter };
}

function noteLine({ height, before, after, breakAfter }: Slice, note: number, line: number): NoteLine {
  return { height, before, after, breakAfter, note, line };
}

function samePart(one: PartShape, other: PartShape | undefined): boolean {
  return (
    other !== undefined &&
    sameStrip(one, other) &&
    one.isFloat === other.isFloat &&
    one.landscape === other.landscape &&
    one.afterFloats === other.afterFloats &&
    one.framed === other.framed &&
    one.footnotes.length === other.footnotes.length &&
    one.footnotes.every((number, index) => number === other.footnotes[index]) &&
    sameStrips(one.strips, other.strips) &&
    (one.repeated === null || other.repeated === null
      ? one.repeated === other.repeated
      : sameStrip(one.repeated, other.repeated))
  );
}

function sameStrips(one: readonly Strip[], other: readonly Strip[]): boolean {
  return one.length === other.length && one.every((strip, index) => sameStrip(strip, other[index]));
}

function sameStrip(one: Strip, other: Strip | undefined): boolean {
  return (
    one.height === other?.height &&
    one.before === other.before &&
    one.after === other.after &&
    one.breakAfter === other.breakAfter
  );
}
