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
  /** Null at the start of the paragraph. */
  readonly point: BreakPoint | null;
  readonly previous: Ending | null;
  /** Sums at the start of the next line. */
  readonly start: Sums;
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
 * @param widthOf Width of a line, counted from 0; the same for all but the first.
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
    const search = { limit, widthOf, doubleHyphenCost: rules.doubleHyphenCost, needed: Number.POSITIVE_INFINITY };
    const best = bestEnding(paragraph, search);
    if (best !== null) return pointsOf(best);
    if (limit === last) return null;
    limit = Math.min(2 * search.needed, last);
  }
}

/** A search for the best lines, no space of which stretches beyond the limit. */
interface Search {
  readonly limit: number;
  readonly widthOf: (line: number) => number;
  readonly doubleHyphenCost: number;
  /** The least that spaces would have to stretch where that is beyond the limit. */
  needed: number;
}

/**
 * The way to break the whole paragraph with the fewest demerits; null when a line would be looser than the limit. Inside
 * words it looks, and words are hyphenated, only where a line with all of the word would not be too loose.
 */
function bestEnding({ start, points, inside }: BreakPoints, search: Search): Ending | null {
  let open: readonly Ending[] = [{ point: null, previous: null, start, lines: 0, fitness: 0, demerits: 0 }];
  for (const [index, point] of points.entries()) {
    const least = leastRatio(open, point, search);
    if (least > search.limit && !isForced(point)) {
      search.needed = Math.min(search.needed, least);
      continue;
    }
    const group = least > search.limit ? [point] : [...inside(index), point];
    group.forEach((candidate, place) => {
      open = endLines(open, candidate, shortestLength(group, place + 1), search);
    });
    if (open.length === 0) return null;
  }
  return open.reduce((best, ending) => (ending.demerits < best.demerits ? ending : best));
}

function leastRatio(open: readonly Ending[], point: BreakPoint, { widthOf }: Search): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { start, lines } of open)
    least = Math.min(least, ratioOf(start, point.before, point.hyphen, widthOf(lines)));
  return least;
}

/** Least length of the text up to one of the points from an index on, with its spaces shrunk. */
function shortestLength(points: readonly BreakPoint[], from: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let index = from; index < points.length; index++) {
    const point = points[index];
    if (point !== undefined) shortest = Math.min(shortest, shrunkLength(point.before) + point.hyphen);
  }
  return shortest;
}

function shrunkLength({ words, spaces, shrink }: Sums): number {
  return words + spaces - shrink;
}

/**
 * Ends the next line at a point in every way that is good enough; keeps the ways whose next line may end later.
 *
 * @param shortestLater Least length of the text up to a later point: without a hyphen it may be less than up to this one.
 */
function endLines(
  open: readonly Ending[],
  point: BreakPoint,
  shortestLater: number,
  search: Search,
): readonly Ending[] {
  const still: Ending[] = [];
  const found: Ending[] = [];
  for (const ending of open) {
    const { start, lines } = ending;
    const width = search.widthOf(lines);
    const ratio = ratioOf(start, point.before, point.hyphen, width);
    if (ratio > search.limit) search.needed = Math.min(search.needed, ratio);
    else if (ratio >= -1) addBetter(found, endAt(point, ending, ratio, search.doubleHyphenCost));
    const isTooLong = ratio < -1 && shortestLater > width + shrunkLength(start);
    if (!isTooLong && !isForced(point)) still.push(ending);
  }
  if (still.length + found.length > 0) return [...still, ...found];
  return search.needed < Number.POSITIVE_INFINITY ? [] : open.slice(-1).map((ending) => overfull(point, ending));
}

function isForced({ end }: BreakPoint): boolean {
  return end === "newline" || end === "end";
}

/** How far the spaces of a line stretch, in stretches, or shrink, in shrinks below 0. */
function ratioOf(start: Sums, before: Sums, hyphen: number, width: number): number {
  const length = before.words - start.words + (before.spaces - start.spaces) + hyphen;
  if (length < width) return (width - length) / (before.stretch - start.stretch);
  return length > width ? (width - length) / (before.shrink - start.shrink) : 0;
}

function endAt(point: BreakPoint, previous: Ending, ratio: number, doubleHyphenCost: number): Ending {
  const badness = 100 * Math.abs(ratio) ** 3;
  const fitness = fitnessOf(ratio);
  const hyphens = point.end === "hyphen" && previous.point?.end === "hyphen" ? doubleHyphenCost : 0;
  const uneven = previous.point !== null && Math.abs(fitness - previous.fitness) > 1 ? unevenCost : 0;
  const demerits = previous.demerits + ((1 + badness + point.cost) ** 2 + hyphens + uneven);
  return { point, previous, start: point.after, lines: previous.lines + 1, fitness, demerits };
}

/** Class of a line: tight, normal, loose or very loose. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio < 0.5) return 1;
  return ratio < 1 ? 2 : 3;
}

/** Keeps one ending for each fitness of the last line: what follows costs the same after any number of lines. */
function addBetter(found: Ending[], ending: Ending): void {
  const same = found.findIndex(({ fitness }) => fitness === ending.fitness);
  if (same === -1) found.push(ending);
  else if (ending.demerits < (found[same]?.demerits ?? 0)) found[same] = ending;
}

function overfull(point: BreakPoint, previous: Ending): Ending {
  const demerits = previous.demerits + overfullCost;
  return { point, previous, start: point.after, lines: previous.lines + 1, fitness: 1, demerits };
}

function pointsOf(last: Ending): readonly BreakPoint[] {
  const chosen: BreakPoint[] = [];
  for (let ending: Ending | null = last; ending !== null; ending = ending.previous) {
    if (ending.point !== null) chosen.push(ending.point);
  }
  return chosen.reverse();
}
