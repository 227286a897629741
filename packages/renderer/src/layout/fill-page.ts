import type { PagePlan, PageSize } from "./plan-page.ts";
import { distance, type Flow, type Slice } from "./slice.ts";

/** A page of slices. */
export interface FilledPage {
  readonly placed: readonly PlacedSlice[];
  readonly notes: readonly Slice[];
  /** The notes begin with what a note of the page before has left over. */
  readonly continuesNote: boolean;
  /** The chapter ends here. */
  readonly isLast: boolean;
  /** The page is turned: broader than it is high. */
  readonly landscape: boolean;
}

export interface PlacedSlice {
  readonly slice: Slice;
  /** From the top of the page's column. */
  readonly top: number;
  /** A distance above it that may grow or shrink by a little. */
  readonly elastic: boolean;
}

export interface PageRoom extends PageSize {
  /** Lines of each footnote. */
  readonly notes: ReadonlyMap<number, readonly Slice[]>;
}

/** By how much of themselves the elastic distances of a page may shrink, where that lets more of the flow stand on it. */
export const tightening = 0.15;

/**
 * Puts the slices of a page below each other.
 *
 * @param plan What is on the page.
 * @param flow The flow that was planned.
 * @param notes Lines of each footnote.
 */
export function fillPage(plan: PagePlan, flow: Flow, notes: PageRoom["notes"]): FilledPage {
  const { continuesNote, isLast, landscape } = plan;
  const page: OpenPage = { placed: [], used: 0 };
  for (const [at, index] of plan.parts.entries()) {
    const part = flow[index];
    if (part === undefined) continue;
    if (part.kind === "float") place(page, part.slices, part);
    else {
      if (plan.repeats && at === plan.waited && part.repeatAbove !== null) place(page, [part.repeatAbove], part);
      place(page, [part], part);
    }
  }
  const lines = plan.notes.flatMap(({ note, line }) => notes.get(note)?.[line] ?? []);
  return { placed: page.placed, notes: lines, continuesNote, isLast, landscape };
}

interface OpenPage {
  readonly placed: PlacedSlice[];
  used: number;
}

function place(page: OpenPage, slices: readonly Slice[], around: Pick<Slice, "before" | "after">): void {
  for (const [index, slice] of slices.entries()) {
    const before = index === 0 ? Math.max(slice.before, around.before) : slice.before;
    const after = index === slices.length - 1 ? Math.max(slice.after, around.after) : slice.after;
    const outer = before === slice.before && after === slice.after ? slice : { ...slice, before, after };
    const last = page.placed.at(-1)?.slice;
    const gap = distance(last, outer);
    const framed = outer.frame !== null && last?.frame === outer.frame;
    page.placed.push({ slice: outer, top: page.used + gap, elastic: gap > 0 && index === 0 && !framed });
    page.used += gap + slice.height;
  }
}
