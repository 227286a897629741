import type { PageItem } from "../model/page.ts";

/** A strip of the column that no page break cuts: a line of text, a table row, a drawing. Points. */
export interface Slice {
  readonly kind: "slice";
  readonly height: number;
  /** Items with x on the page and y from the top of the slice. */
  readonly items: readonly PageItem[];
  /** Least distance to what stands above and below on the same page; the larger of two neighbours counts. */
  readonly before: number;
  readonly after: number;
  /** How bad a page break after the slice is: 0 no harm, infinite never. */
  readonly breakAfter: number;
  /** Numbers of the footnotes that the slice refers to. */
  readonly footnotes: readonly number[];
  readonly anchors: readonly string[];
  /** What is painted behind this slice and its neighbours of the same frame. */
  readonly frame: Frame | null;
  /** What is repeated above the slice when it begins a page: the head of a table. */
  readonly repeatAbove: Slice | null;
  /** Floats that wait come before it: the first slice of a table or box too tall to float itself. */
  readonly afterFloats: boolean;
}

/** Background of a run of slices; a page break closes it and opens it again. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly fill: string | null;
  /** Colour of the bar along the left edge, 3 points wide. */
  readonly bar: string | null;
}

/** Slices that stay together and may move to the top of a later page while the text after them closes the gap. */
export interface Float {
  readonly kind: "float";
  readonly slices: readonly Slice[];
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly footnotes: readonly number[];
  /** It has a landscape page to itself. */
  readonly landscape: boolean;
}

/** What a chapter is before it has pages, in the order of reading. */
export type Flow = readonly (Slice | Float)[];

/** A slice with nothing in it but what is given. */
export function slice(parts: Partial<Omit<Slice, "kind">> & { readonly height: number }): Slice {
  return {
    kind: "slice",
    items: [],
    before: 0,
    after: 0,
    breakAfter: 0,
    footnotes: [],
    anchors: [],
    frame: null,
    repeatAbove: null,
    afterFloats: false,
    ...parts,
  };
}

/** Height of slices below each other, distances between them included. */
export function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { height }, index) => sum + height + distance(slices[index - 1], slices[index]), 0);
}

/** Distance between two neighbours on a page; none above the first. */
export function distance(
  above: { readonly after: number } | undefined,
  below: { readonly before: number } | undefined,
): number {
  return above === undefined || below === undefined ? 0 : Math.max(above.after, below.before);
}

/** Sets the distances around a block. */
export function spaced(slices: readonly Slice[], before: number, after: number): readonly Slice[] {
  return slices.map((one, index) => {
    const isLast = index === slices.length - 1;
    if (index > 0 && !isLast) return one;
    return {
      ...one,
      before: index === 0 ? Math.max(one.before, before) : one.before,
      after: isLast ? Math.max(one.after, after) : one.after,
    };
  });
}

/** A block that may be cut and has its place in the order of floats. */
export function afterFloats(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((one, index) => (index === 0 ? { ...one, afterFloats: true } : one));
}

/** Forbids page breaks between slices, and after the last too when `andAfter`. */
export function unbroken(slices: readonly Slice[], andAfter = false): readonly Slice[] {
  return slices.map((one, index) =>
    index < slices.length - 1 || andAfter ? { ...one, breakAfter: Number.POSITIVE_INFINITY } : one,
  );
}

/** Names the place of the first slice. */
export function anchored(slices: readonly Slice[], anchor: string): readonly Slice[] {
  return slices.map((one, index) => (index === 0 ? { ...one, anchors: [anchor, ...one.anchors] } : one));
}

/** Slices as one float. */
export function float(slices: readonly Slice[], before: number, after: number): Float {
  return {
    kind: "float",
    slices: unbroken(slices),
    height: heightOf(slices),
    before,
    after,
    footnotes: slices.flatMap(({ footnotes }) => footnotes),
    landscape: false,
  };
}

/** Slices that fill a landscape page; they hold the page's own distances. */
export function landscapeFloat(slices: readonly Slice[]): Float {
  return { ...float(slices, 0, 0), landscape: true };
}

/** Slices as one, which no page break cuts. */
export function stacked(slices: readonly Slice[]): Slice {
  const items = slices.flatMap((one, index) => {
    const top = heightOf(slices.slice(0, index + 1)) - one.height;
    return one.items.map((item) => moved(item, 0, top));
  });
  return slice({ height: heightOf(slices), items, footnotes: slices.flatMap(({ footnotes }) => footnotes) });
}

/** An item moved by a distance. */
export function moved<Item extends PageItem>(item: Item, dx: number, dy: number): Item {
  if (item.type !== "shape") return { ...item, x: item.x + dx, y: item.y + dy };
  const { shape } = item;
  return {
    ...item,
    shape:
      shape.kind === "line"
        ? { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy }
        : { ...shape, x: shape.x + dx, y: shape.y + dy },
  };
}
