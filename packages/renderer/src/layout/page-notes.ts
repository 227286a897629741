import { type FlowShape, type NoteLine, shapeOf } from "./flow-shape.ts";
import { noteTextTop } from "./footnotes.ts";
import { distance, heightOf, type Slice } from "./slice.ts";

/** The footnotes of a page while it fills. */
export interface PageNotes {
  readonly lines: readonly NoteLine[];
  /** Heights of the first lines, of none to all of them. */
  readonly heights: readonly number[];
  /** Lines that have to be on this page, and the height of these. */
  readonly due: number;
  readonly dueArea: number;
  /** They begin with what a note of the page before has left over. */
  readonly continues: boolean;
  /** Some of the lines from the page before go on to the next: so do all new notes. */
  readonly overflowing: boolean;
}

const linesTogether = 2;
const mostCarried = 0.5;

/**
 * Notes of a page that begins with lines left over from the one before; these take no more than half of it.
 *
 * @param height Of the page's text.
 */
export function carriedNotes(lines: readonly NoteLine[], height: number): PageNotes {
  const heights = heightsOf(lines);
  const due = lines.findLastIndex((_, index) => noteArea(heights, index + 1) <= height * mostCarried) + 1;
  const continues = lines.length > 0;
  return { lines, heights, due, dueArea: noteArea(heights, due), continues, overflowing: due < lines.length };
}

/** A page's notes with those of a new part. Only the last note may go on overleaf, and not with its first lines. */
export function withNotes(notes: PageNotes, numbers: readonly number[], { notes: all }: FlowShape): PageNotes {
  let { lines, due } = notes;
  for (const number of numbers) {
    const added = all.get(number) ?? [];
    const together = added.length <= linesTogether + 1 ? added.length : linesTogether;
    if (!notes.overflowing) due = lines.length + together;
    lines = [...lines, ...added];
  }
  const heights = heightsOf(lines);
  return { ...notes, lines, heights, due, dueArea: noteArea(heights, due) };
}

/**
 * Height of slices in one piece, with as much of their footnotes as has to be on their page.
 *
 * @param notes Lines of each footnote; asked for only when the slices refer to some.
 */
export function heightWithNotes(slices: readonly Slice[], notes: () => ReadonlyMap<number, readonly Slice[]>): number {
  const numbers = new Set(slices.flatMap(({ footnotes }) => footnotes));
  if (numbers.size === 0) return heightOf(slices);
  const none = carriedNotes([], 0);
  return heightOf(slices) + withNotes(none, [...numbers], shapeOf(slices, notes())).dueArea;
}

/** Height at the foot of the page that the first lines take, the rule above them included. */
export function noteArea(heights: readonly number[], lines: number): number {
  return lines === 0 ? 0 : noteTextTop + (heights[lines] ?? 0);
}

/**
 * How many lines of notes fit: they are cut where their lines allow it, if there is such a place below those that are due.
 *
 * @param height Of the page's text and notes.
 * @param used By the text.
 */
export function linesThatFit({ lines, heights, due }: PageNotes, height: number, used: number): number {
  let most = lines.length;
  while (most > 0 && used + noteArea(heights, most) > height) most--;
  if (most === lines.length) return most;
  let count = most;
  while (count > due && lines[count - 1]?.breakAfter === Number.POSITIVE_INFINITY) count--;
  return lines[count - 1]?.breakAfter === Number.POSITIVE_INFINITY ? most : count;
}

function heightsOf(lines: readonly NoteLine[]): readonly number[] {
  const heights = [0];
  let height = 0;
  for (const [index, line] of lines.entries()) {
    height = height + line.height + distance(lines[index - 1], line);
    heights.push(height);
  }
  return heights;
}
