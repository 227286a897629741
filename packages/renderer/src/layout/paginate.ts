import { type FilledPage, fillPage, type PageRoom, type PageStart } from "./fill-page.ts";
import type { Flow } from "./slice.ts";

interface Path {
  readonly cost: number;
  readonly start: PageStart | null;
  readonly page: FilledPage | null;
  readonly before: Path | null;
}

/** Ways through the chapter that are kept at each page. */
const beam = 24;

/**
 * Divides a chapter into pages. Every page has several ways to end; the cheapest way through the whole chapter is taken,
 * so that one page is left a line short where that saves the next from a hole.
 *
 * @param flow Slices and floats of the chapter, in the order of reading.
 * @param room Size of a page and the footnotes.
 * @returns Pages in order; none for an empty flow. Every slice is on exactly one.
 */
export function paginate(flow: Flow, room: PageRoom): readonly FilledPage[] {
  if (flow.length === 0) return [];
  let paths: readonly Path[] = [{ cost: 0, start: { next: 0, pending: [], carried: [] }, page: null, before: null }];
  let best: Path | null = null;
  while (paths.length > 0) {
    const longer = paths.flatMap((path) => onePageOn(path, flow, room));
    best = cheapest([...(best === null ? [] : [best]), ...longer.filter(({ start }) => start === null)]);
    const limit = best?.cost ?? Number.POSITIVE_INFINITY;
    paths = cheapestByStart(longer.filter(({ cost }) => cost < limit)).slice(0, beam);
  }
  return pagesOf(best);
}

function onePageOn(path: Path, flow: Flow, room: PageRoom): readonly Path[] {
  if (path.start === null) return [];
  return fillPage(flow, path.start, room).map((page) => ({
    cost: path.cost + page.cost,
    start: page.rest,
    page,
    before: path,
  }));
}

function cheapest(paths: readonly Path[]): Path | null {
  return paths.reduce<Path | null>((best, path) => (best === null || path.cost < best.cost ? path : best), null);
}

/** Unfinished paths, the cheapest first, one for each place that the next page can start from. */
function cheapestByStart(paths: readonly Path[]): readonly Path[] {
  const kept = new Map<string, Path>();
  for (const path of [...paths].sort((a, b) => a.cost - b.cost)) {
    if (path.start === null) continue;
    const { next, pending, carried } = path.start;
    const key = `${next} ${pending.length} ${carried.length}`;
    if (!kept.has(key)) kept.set(key, path);
  }
  return [...kept.values()];
}

function pagesOf(path: Path | null): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  for (let at = path; at !== null && at.page !== null; at = at.before) pages.push(at.page);
  return pages.reverse();
}
