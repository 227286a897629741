import { noteAreaHeight } from "./footnotes.ts";
import { distance, type Float, type Flow, type Slice } from "./slice.ts";

/** Where pagination stands before a page. */
export interface PageStart {
  /** Index into the flow. */
  readonly next: number;
  /** Floats whose place has passed, in order. */
  readonly pending: readonly Float[];
  /** Lines of footnotes left over from the page before. */
  readonly carried: readonly Slice[];
}

/** One way to fill a page. */
export interface FilledPage {
  readonly placed: readonly PlacedSlice[];
  readonly notes: readonly Slice[];
  /** The notes begin with what a note of the page before has left over. */
  readonly continuesNote: boolean;
  /** Where the next page goes on; null at the end of the chapter. */
  readonly rest: PageStart | null;
  /** How bad the page is; 1 is a line of white at its foot. */
  readonly cost: number;
  /** The page is turned: broader than it is high. */
  readonly landscape: boolean;
}

export interface PlacedSlice {
  readonly slice: Slice;
  /** From the top of the page's column. */
  readonly top: number;
  /** A distance above it that may grow by a little. */
  readonly elastic: boolean;
}

export interface PageRoom {
  readonly height: number;
  /** Height of the text of a page that is turned. */
  readonly landscapeHeight: number;
  /** Lines of each footnote. */
  readonly notes: ReadonlyMap<number, readonly Slice[]>;
  /** Distance between lines, the unit of costs. */
  readonly line: number;
}

const costs = {
  page: 40,
  pendingFloat: 6,
  splitNote: 60,
  /** For each line that the last page of a chapter has fewer than this. */
  shortLastPage: { lines: 15, each: 7 },
  noLegalBreak: 1e6,
};
const noteLinesTogether = 2;
const mostCarried = 0.5;
const mostCandidates = 8;

/**
 * Ways to fill a page from where the last one ended, the best few first. Floats that are waiting come first; then slices
 * follow until one does not fit, with its footnotes, and each allowed break on the way is a candidate.
 */
export function fillPage(flow: Flow, start: PageStart, room: PageRoom): readonly FilledPage[] {
  const turned = landscapePage(flow, start, room);
  if (turned !== null) return [turned];
  const page = openPage(start, room);
  const found: Candidate[] = [];
  const waiting = placeWaiting(page, start.pending);
  if (page.placed.length > 0) found.push(candidate(page, flow, start.next, waiting, 0));
  let next = start.next;
  while (next < flow.length) {
    const part = flow[next];
    if (part === undefined) break;
    const outcome = part.kind === "float" ? placeFloat(page, part, waiting) : placeNext(page, part, waiting);
    if (outcome === "full") break;
    next++;
    if (outcome === "waits" && next < flow.length) continue;
    const isLast = next >= flow.length;
    const penalty = isLast ? 0 : (page.placed.at(-1)?.slice.breakAfter ?? Number.POSITIVE_INFINITY);
    if (penalty < Number.POSITIVE_INFINITY) found.push(candidate(page, flow, next, waiting, penalty));
  }
  if (found.length === 0) found.push(forced(page, flow, start, next, waiting));
  const best = found.sort((a, b) => a.cost - b.cost).slice(0, mostCandidates);
  return best.map((chosen) => closePage(page, chosen));
}

/** The page of the landscape float that is next, or null when something else is. */
function landscapePage(flow: Flow, start: PageStart, room: PageRoom): FilledPage | null {
  const [waiting, ...pending] = start.pending;
  const first = waiting ?? flow[start.next];
  if (first?.kind !== "float" || !first.landscape) return null;
  const page = openPage(start, { ...room, height: room.landscapeHeight });
  place(page, first.slices, first, first.footnotes);
  const next = waiting === undefined ? start.next + 1 : start.next;
  // Its white is the same wherever it comes.
  return { ...closePage(page, { ...candidate(page, flow, next, pending, 0), cost: costs.page }), landscape: true };
}

/** A page while it fills. */
interface OpenPage {
  readonly room: PageRoom;
  readonly placed: PlacedSlice[];
  readonly notes: Slice[];
  /** Lines of `notes` that have to be on this page. */
  dueNotes: number;
  readonly continuesNote: boolean;
  /** Some of the lines from the page before go on to the next: so do all new notes. */
  readonly overflowing: boolean;
  used: number;
  /** Whether text of the flow has begun. */
  flowing: boolean;
}

function openPage({ carried }: PageStart, room: PageRoom): OpenPage {
  const fitting = carried.findLastIndex((_, index) => {
    return noteAreaHeight(carried.slice(0, index + 1)) <= room.height * mostCarried;
  });
  const dueNotes = fitting + 1;
  const overflowing = dueNotes < carried.length;
  const continuesNote = carried.length > 0;
  return { room, placed: [], notes: [...carried], dueNotes, continuesNote, overflowing, used: 0, flowing: false };
}

/** Puts waiting floats at the top of the page, at least the first; returns those that still wait. */
function placeWaiting(page: OpenPage, pending: readonly Float[]): Float[] {
  const waiting = [...pending];
  while (waiting[0] !== undefined) {
    const [float] = waiting;
    if (float.landscape || (page.placed.length > 0 && !fits(page, float))) break;
    place(page, float.slices, float, float.footnotes);
    waiting.shift();
  }
  return waiting;
}

function placeFloat(page: OpenPage, float: Float, waiting: Float[]): "placed" | "waits" {
  if (waiting.length === 0 && !float.landscape && (fits(page, float) || page.placed.length === 0)) {
    place(page, float.slices, float, float.footnotes);
    page.flowing = true;
    return "placed";
  }
  waiting.push(float);
  return "waits";
}

function placeNext(page: OpenPage, slice: Slice, waiting: readonly Float[]): "placed" | "full" {
  if (slice.afterFloats && waiting.length > 0) return "full";
  const repeated = page.flowing ? null : slice.repeatAbove;
  const height = slice.height + (repeated?.height ?? 0);
  if (!fits(page, { ...slice, height })) return "full";
  if (repeated !== null) place(page, [repeated], slice, []);
  place(page, [slice], slice, slice.footnotes);
  page.flowing = true;
  return "placed";
}

type Extent = Pick<Slice, "before" | "after" | "height" | "footnotes">;

function fits(page: OpenPage, part: Extent): boolean {
  const last = page.placed.at(-1)?.slice;
  const used = page.used + distance(last, part) + part.height;
  if (page.notes.length === 0 && part.footnotes.length === 0) return used <= page.room.height + 0.001;
  const { notes, due } = withNotes(page, part.footnotes);
  return used + noteAreaHeight(notes.slice(0, due)) <= page.room.height + 0.001;
}

/** The page's notes with those of a new part. Only the last note may go on overleaf, and not with its first lines. */
function withNotes(
  page: OpenPage,
  numbers: readonly number[],
): { readonly notes: readonly Slice[]; readonly due: number } {
  let notes: readonly Slice[] = page.notes;
  let due = page.dueNotes;
  for (const number of numbers) {
    const lines = page.room.notes.get(number) ?? [];
    if (!page.overflowing)
      due = notes.length + (lines.length <= noteLinesTogether + 1 ? lines.length : noteLinesTogether);
    notes = [...notes, ...lines];
  }
  return { notes, due };
}

function place(
  page: OpenPage,
  slices: readonly Slice[],
  around: Pick<Slice, "before" | "after">,
  footnotes: readonly number[],
): void {
  if (footnotes.length > 0) {
    const { notes, due } = withNotes(page, footnotes);
    page.notes.splice(0, page.notes.length, ...notes);
    page.dueNotes = due;
  }
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

/** A possible end of a page: how much of what was placed is on it. */
interface Candidate {
  readonly placed: number;
  readonly notes: number;
  readonly allNotes: number;
  readonly rest: Omit<PageStart, "carried"> | null;
  readonly cost: number;
}

function candidate(page: OpenPage, flow: Flow, next: number, waiting: readonly Float[], penalty: number): Candidate {
  const { room, used } = page;
  const allNotes = page.notes.length;
  const notes = notesThatFit(page);
  const noteHeight = noteAreaHeight(page.notes.slice(0, notes));
  const ends = next >= flow.length && waiting.length === 0 && notes === allNotes;
  const lines = (room.height - used - noteHeight) / room.line;
  const split = notes < allNotes ? costs.splitNote : 0;
  const cost = ends
    ? lastPageCost(used / room.line)
    : lines ** 2 + penalty + waiting.length * costs.pendingFloat + split;
  return {
    placed: page.placed.length,
    notes,
    allNotes,
    rest: ends ? null : { next, pending: [...waiting] },
    cost: costs.page + cost,
  };
}

/** Notes are cut where their lines allow it, if there is such a place below those that are due. */
function notesThatFit({ room, used, notes, dueNotes }: OpenPage): number {
  let most = notes.length;
  while (most > 0 && used + noteAreaHeight(notes.slice(0, most)) > room.height + 0.001) most--;
  if (most === notes.length) return most;
  let count = most;
  while (count > dueNotes && notes[count - 1]?.breakAfter === Number.POSITIVE_INFINITY) count--;
  return notes[count - 1]?.breakAfter === Number.POSITIVE_INFINITY ? most : count;
}

function closePage(page: OpenPage, { placed, notes, allNotes, rest, cost }: Candidate): FilledPage {
  return {
    placed: page.placed.slice(0, placed),
    notes: page.notes.slice(0, notes),
    continuesNote: page.continuesNote,
    rest: rest === null ? null : { ...rest, carried: page.notes.slice(notes, allNotes) },
    cost,
    landscape: false,
  };
}

function lastPageCost(lines: number): number {
  const { lines: enough, each } = costs.shortLastPage;
  return Math.max(0, enough - lines) * each;
}

/** When no break is allowed: after the last slice that fits, or after the next one though it does not. */
function forced(page: OpenPage, flow: Flow, start: PageStart, reached: number, waiting: readonly Float[]): Candidate {
  let next = reached;
  const part = flow[start.next];
  if (page.placed.length === 0 && part?.kind === "slice") {
    place(page, [part], part, part.footnotes);
    next = start.next + 1;
  }
  return candidate(page, flow, next, waiting, costs.noLegalBreak);
}
