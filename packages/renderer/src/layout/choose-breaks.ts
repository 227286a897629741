import type { BreakPoint, BreakPoints, Sums } from "./break-points.ts";

/** What the best lines are. */
export interface BreakRules {
  /** First and last limit of how far spaces stretch, in stretches; null: as far as is needed. */
  readonly looseness: { readonly first: number; readonly last: number | null };
  /** Demerits of two lines in a row that end with a hyphen. */
  readonly doubleHyphenCost: number;
}

/** A way to break the text up to the end of a line. */
interface Ending {
  /** Index of the break point; -1 at the start of the paragraph. */
  readonly point: number;
  readonly previous: Ending | null;
  /** Lines so far. */
  readonly lines: number;
  readonly fitness: number;
  readonly demerits: number;
}

/** Demerits of a tight line next to a loose one. */
const unevenCost = 3000;
/** Demerits of a line that is too long because nothing else is possible. */
const overfullCost = 1000;

/**
 * Chooses the break points that make a paragraph's lines as even as can be, over the whole paragraph at once.
 *
 * @param widthOf Width of a line, counted from 0.
 * @returns The ends of the lines; a line is too long only where no point would make it fit. Null when spaces would have to
 *   stretch further than the last limit.
 * @see Knuth and Plass (1981) Breaking Paragraphs into Lines, Software: Practice and Experience 11:1119.
 */
export function chooseBreaks(
  paragraph: BreakPoints,
  widthOf: (line: number) => number,
  rules: BreakRules,
): readonly BreakPoint[] | null {
  const last = rules.looseness.last ?? Number.POSITIVE_INFINITY;
  let limit = Math.min(rules.looseness.first, last);
  for (;;) {
    const { best, needed } = bestEnding(paragraph, widthOf, limit, rules.doubleHyphenCost);
    if (best !== null) return pointsOf(best, paragraph);
    if (limit === last) return null;
    limit = Math.min(2 * needed, last);
  }
}

interface Best {
  readonly best: Ending | null;
  /** The least that spaces would have to stretch beyond the limit where no line fits within it. */
  readonly needed: number;
}

/** The way to break the whole paragraph with the fewest demerits; null when a line would be looser than the limit. */
function bestEnding(
  { points, starts }: BreakPoints,
  widthOf: (line: number) => number,
  limit: number,
  doubleHyphenCost: number,
): Best {
  const shortest = shortestAfter(points);
  let needed = Number.POSITIVE_INFINITY;
  let open: readonly Ending[] = [{ point: -1, previous: null, lines: 0, fitness: 0, demerits: 0 }];
  points.forEach((point, index) => {
    const still: Ending[] = [];
    const found: Ending[] = [];
    for (const ending of open) {
      const start = starts[ending.point + 1] ?? point.sums;
      const width = widthOf(ending.lines);
      const ratio = ratioOf(start, point, width);
      if (ratio > limit && ratio < needed) needed = ratio;
      const isPast = ratio < -1 && (shortest[index] ?? 0) > width + (start.words + start.spaces - start.shrink);
      if (!point.isForced && !isPast) still.push(ending);
      if (ratio >= -1 && ratio <= limit) addBetter(found, endAt(index, ending, ratio, points, doubleHyphenCost));
    }
    if (still.length + found.length === 0 && needed === Number.POSITIVE_INFINITY) found.push(...overfull(index, open));
    open = found.length === 0 ? still : still.concat(found);
  });
  return { best: open.length === 0 ? null : open.reduce((best, ending) => (ending.demerits < best.demerits ? ending : best)), needed };
}

/** How far the spaces of a line stretch, in stretches, or shrink, in shrinks below 0. */
function ratioOf(start: Sums, { sums, width: hyphen }: BreakPoint, width: number): number {
  const length = sums.words - start.words + (sums.spaces - start.spaces) + hyphen;
  if (length < width) return (width - length) / (sums.stretch - start.stretch);
  return length > width ? (width - length) / (sums.shrink - start.shrink) : 0;
}

/** Least length of the text from the paragraph's start to any later point: no line reaches further back. */
function shortestAfter(points: readonly BreakPoint[]): readonly number[] {
  const shortest: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { sums, width } of points.toReversed()) {
    shortest.push(least);
    least = Math.min(least, sums.words + sums.spaces - sums.shrink + width);
  }
  return shortest.reverse();
}

function endAt(index: number, { cost }: BreakPoint, previous: Ending, ratio: number, hyphens: number): Ending {
  const badness = 100 * Math.abs(ratio) ** 3;
  const fitness = fitnessOf(ratio);
  const uneven = previous.point >= 0 && Math.abs(fitness - previous.fitness) > 1 ? unevenCost : 0;
  const demerits = previous.demerits + ((1 + badness + cost) ** 2 + hyphens + uneven);
  return { point: index, previous, lines: previous.lines + 1, fitness, demerits };
}

/** Class of a line: tight, normal, loose or very loose. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio < 0.5) return 1;
  return ratio < 1 ? 2 : 3;
}

/** Keeps one ending for each number of lines and fitness of the last of them. */
function addBetter(found: Ending[], ending: Ending): void {
  const same = found.findIndex(({ lines, fitness }) => lines === ending.lines && fitness === ending.fitness);
  if (same === -1) found.push(ending);
  else if (ending.demerits < (found[same]?.demerits ?? 0)) found[same] = ending;
}

function overfull(index: number, previous: Ending): Ending {
  const demerits = previous.demerits + overfullCost;
  return { point: index, previous, lines: previous.lines + 1, fitness: 1, demerits };
}

function pointsOf(last: Ending, { points }: BreakPoints): readonly BreakPoint[] {
  const chosen: BreakPoint[] = [];
  for (let ending: Ending | null = last; ending !== null; ending = ending.previous) {
    const point = points[ending.point];
    if (point !== undefined) chosen.push(point);
  }
  return chosen.reverse();
}
