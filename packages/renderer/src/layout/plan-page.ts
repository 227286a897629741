import { tightening } from "./fill-page.ts";
import type { FlowShape, NoteLine, PartShape, Strip } from "./flow-shape.ts";
import { carriedNotes, linesThatFit, noteArea, type PageNotes, withNotes } from "./page-notes.ts";

/** Sizes of the pages of a flow. */
export interface PageSize {
  readonly height: number;
  /** Height of the text of a page that is turned. */
  readonly landscapeHeight: number;
  /** Distance between lines, the unit of costs. */
  readonly line: number;
  /** Distances stay as they are: what is planned becomes floats. */
  readonly rigid?: boolean;
}

/** Where pagination stands before a page. */
export interface PageStart {
  /** Index into the flow. */
  readonly next: number;
  /** Floats whose place has passed, in order, as indices into the flow. */
  readonly pending: readonly number[];
  /** Lines of footnotes left over from the page before. */
  readonly carried: readonly NoteLine[];
}

/** What is on a page. */
export interface PagePlan {
  /** Indices into the flow, from the top. */
  readonly parts: readonly number[];
  /** How many of them are floats that had waited; after these the page goes on with the flow. */
  readonly waited: number;
  readonly notes: readonly NoteLine[];
  /** The notes begin with what a note of the page before has left over. */
  readonly continuesNote: boolean;
  /** The flow ends here. */
  readonly isLast: boolean;
  /** The page is turned: broader than it is high. */
  readonly landscape: boolean;
  /** What the first slice of the flow repeats stands above it. */
  readonly repeats: boolean;
  /** Height of its text and notes. */
  readonly filled: number;
}

/** One way to end a page: how much of what was placed is on it, and where the next page begins. */
export interface PageEnd {
  readonly page: OpenPage;
  readonly placed: number;
  readonly bottom: number;
  readonly notes: number;
  readonly allNotes: number;
  readonly next: number;
  readonly waiting: number;
  readonly isLast: boolean;
  /** How bad the page is; 1 is a line of white at its foot. */
  readonly cost: number;
}

/** A page while it fills. */
interface OpenPage {
  readonly shape: FlowShape;
  readonly height: number;
  readonly line: number;
  readonly landscape: boolean;
  /** By what part of itself a distance may shrink. */
  readonly tightening: number;
  /** Indices of what is placed, and of floats that wait. */
  readonly parts: number[];
  readonly waiting: number[];
  /** Parts that had waited. */
  waited: number;
  /** Text of the flow has begun. */
  flowing: boolean;
  used: number;
  bottom: number;
  /** What is repeated above the first slice of the flow has been placed. */
  repeats: boolean;
  /** Of the strip placed last; null on an empty page. */
  after: number | null;
  breakAfter: number;
  notes: PageNotes;
  /** By how much the distances between its parts can be made smaller in all. */
  give: number;
}

/** What every page costs at least. */
export const leastCost = 40;
const costs = {
  pendingFloat: 6,
  splitNote: 60,
  /** For each line that the last page of a chapter has fewer than this. */
  shortLastPage: { lines: 15, each: 7 },
  /** A page with distances as tight as they may be; less with the square of what it takes. */
  tight: 8,
  noLegalBreak: 1e6,
};
const mostEnds = 8;
const tolerance = 0.001;

/**
 * Ways to end a page that begins where the last one ended, the cheapest few first. Floats that are waiting come first; then
 * the flow follows until a part of it does not fit, with its footnotes, and each allowed break on the way is a possible end.
 */
export function endsOfPage(shape: FlowShape, start: PageStart, size: PageSize): readonly PageEnd[] {
  const turned = endOfLandscape(shape, start, size);
  if (turned !== null) return [turned];
  const { parts } = shape;
  const page = openPage(shape, start, size, false);
  const best: PageEnd[] = [];
  placeWaiting(page, start.pending);
  if (page.parts.length > 0) keep(best, endOf(page, start.next, 0));
  let next = start.next;
  for (let part = parts[next]; part !== undefined; part = parts[next]) {
    const outcome = part.isFloat ? placeFloat(page, part, next) : placeSlice(page, part, next);
    if (outcome === "full") break;
    next++;
    const isLast = next >= parts.length;
    if (outcome === "waits" && !isLast) continue;
    const penalty = isLast ? 0 : page.breakAfter;
    if (penalty < Number.POSITIVE_INFINITY) keep(best, endOf(page, next, penalty));
  }
  return best.length > 0 ? best : [forcedEnd(page, start, next)];
}

/** Where the page after this end begins. */
export function startAfter({ page, next, waiting, notes, allNotes }: PageEnd): PageStart {
  return { next, pending: page.waiting.slice(0, waiting), carried: page.notes.lines.slice(notes, allNotes) };
}

/** The page that ends so. */
export function planOf({ page, placed, bottom, notes, isLast }: PageEnd): PagePlan {
  return {
    parts: page.parts.slice(0, placed),
    waited: page.waited,
    notes: page.notes.lines.slice(0, notes),
    continuesNote: page.notes.continues,
    isLast,
    landscape: page.landscape,
    repeats: page.repeats,
    filled: bottom + noteArea(page.notes.heights, notes),
  };
}

/** Keeps the cheapest, the earlier one of equals first. */
function keep(best: PageEnd[], end: PageEnd): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.cost ?? 0) > end.cost) at--;
  if (at >= mostEnds) return;
  best.splice(at, 0, end);
  if (best.length > mostEnds) best.pop();
}

/** The page of the landscape float that is next, or null when something else is. */
function endOfLandscape(shape: FlowShape, start: PageStart, size: PageSize): PageEnd | null {
  const [waiting, ...pending] = start.pending;
  const index = waiting ?? start.next;
  const part = shape.parts[index];
  if (part === undefined || !part.isFloat || !part.landscape) return null;
  const page = openPage(shape, start, { ...size, height: size.landscapeHeight }, true);
  page.waiting.push(...pending);
  place(page, part, index, true);
  // Its white is the same wherever it comes.
  return { ...endOf(page, waiting === undefined ? start.next + 1 : start.next, 0), cost: leastCost };
}

function openPage(shape: FlowShape, { carried }: PageStart, size: PageSize, landscape: boolean): OpenPage {
  const { height, line, rigid = false } = size;
  return {
    shape,
    height,
    line,
    landscape,
    tightening: rigid ? 0 : tightening,
    parts: [],
    waiting: [],
    waited: 0,
    flowing: false,
    used: 0,
    bottom: 0,
    repeats: false,
    after: null,
    breakAfter: Number.POSITIVE_INFINITY,
    notes: carriedNotes(carried, height),
    give: 0,
  };
}

/** Puts waiting floats at the top of the page, at least the first; the others go on waiting. */
function placeWaiting(page: OpenPage, pending: readonly number[]): void {
  for (const index of pending) {
    const part = page.shape.parts[index];
    const stays = page.waiting.length > 0 || part === undefined || part.landscape;
    if (stays || !place(page, part, index, page.after === null)) page.waiting.push(index);
  }
  page.waited = page.parts.length;
}

/** A float that does not fit waits for the next page, and so do those after it. */
function placeFloat(page: OpenPage, part: PartShape, index: number): "placed" | "waits" {
  const waits = page.waiting.length > 0 || part.landscape || !place(page, part, index, page.after === null);
  if (waits) page.waiting.push(index);
  else page.flowing = true;
  return waits ? "waits" : "placed";
}

function placeSlice(page: OpenPage, part: PartShape, index: number): "placed" | "full" {
  if (part.afterFloats && page.waiting.length > 0) return "full";
  if (!place(page, part, index, false)) return "full";
  page.flowing = true;
  return "placed";
}

/**
 * Places a part with its footnotes, if it fits.
 *
 * @param anyway Also when it does not.
 */
function place(page: OpenPage, part: PartShape, index: number, anyway: boolean): boolean {
  const notes = part.footnotes.length === 0 ? page.notes : withNotes(page.notes, part.footnotes, page.shape);
  const repeated = page.flowing ? null : part.repeated;
  const gap = page.after === null ? 0 : Math.max(page.after, part.before);
  const used = page.used + gap + (repeated === null ? part.height : part.height + repeated.height);
  const give = page.give + (part.framed ? 0 : gap * page.tightening);
  if (!anyway && used + notes.dueArea > page.height + give + tolerance) return false;
  page.notes = notes;
  page.give = give;
  page.parts.push(index);
  if (repeated !== null) {
    page.repeats = true;
    placeStrip(page, repeated);
  }
  if (part.isFloat) for (const strip of part.strips) placeStrip(page, strip);
  else placeStrip(page, part);
  return true;
}

function placeStrip(page: OpenPage, { height, before, after, breakAfter }: Strip): void {
  const gap = page.after === null ? 0 : Math.max(page.after, before);
  page.bottom = page.used + gap + height;
  page.used += gap + height;
  page.after = after;
  page.breakAfter = breakAfter;
}

function endOf(page: OpenPage, next: number, penalty: number): PageEnd {
  const { used, line, bottom } = page;
  const allNotes = page.notes.lines.length;
  const waiting = page.waiting.length;
  const notes = linesThatFit(page.notes, page.height + page.give + tolerance, used);
  const isLast = next >= page.shape.parts.length && waiting === 0 && notes === allNotes;
  const left = page.height - used - noteArea(page.notes.heights, notes);
  const split = notes < allNotes ? costs.splitNote : 0;
  const foot = left < 0 ? tightCost(-left, page.give) : (left / line) ** 2;
  const cost = isLast ? lastPageCost(used / line) : foot + penalty + waiting * costs.pendingFloat + split;
  return { page, placed: page.parts.length, bottom, notes, allNotes, next, waiting, isLast, cost: leastCost + cost };
}

function tightCost(over: number, give: number): number {
  return give === 0 ? 0 : costs.tight * (over / give) ** 2;
}

function lastPageCost(lines: number): number {
  const { lines: enough, each } = costs.shortLastPage;
  return Math.max(0, enough - lines) * each;
}

/** When no break is allowed: after the last slice that fits, or after the next one though it does not. */
function forcedEnd(page: OpenPage, start: PageStart, reached: number): PageEnd {
  const part = page.shape.parts[start.next];
  if (page.parts.length > 0 || part === undefined || part.isFloat) return endOf(page, reached, costs.noLegalBreak);
  place(page, { ...part, repeated: null }, start.next, true);
  return endOf(page, start.next + 1, costs.noLegalBreak);
}
