import { type FilledPage, fillPage, type PageRoom } from "./fill-page.ts";
import { type FlowShape, sameShape, shapeOf } from "./flow-shape.ts";
import {
  endsOfPage,
  leastCost,
  type PageEnd,
  type PagePlan,
  type PageSize,
  type PageStart,
  planOf,
  startAfter,
} from "./plan-page.ts";
import type { Flow } from "./slice.ts";

/** The first pages of a flow. */
interface Path {
  readonly cost: number;
  readonly end: PageEnd;
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
  return planPages(shapeOf(flow, room.notes), room).map((plan) => fillPage(plan, flow, room.notes));
}

/** Divides flows by their shapes. */
export type Planner = (shape: FlowShape, size: PageSize) => readonly PagePlan[];

/** A planner that remembers: a flow that is set anew and has kept its shape has its pages already. */
export function openPlanner(): Planner {
  const known: { readonly shape: FlowShape; readonly height: number; readonly plan: readonly PagePlan[] }[] = [];
  return (shape, size) => {
    const found = known.find((one) => one.height === size.height && sameShape(one.shape, shape));
    if (found !== undefined) return found.plan;
    const plan = planPages(shape, size);
    known.push({ shape, height: size.height, plan });
    return plan;
  };
}

/** The pages of a flow by its shape alone; none for an empty one. */
export function planPages(shape: FlowShape, size: PageSize): readonly PagePlan[] {
  if (shape.parts.length === 0) return [];
  const endsFrom = rememberEnds(shape, size);
  let best: Path | null = null;
  let paths = onePageOn(null, { next: 0, pending: [], carried: [] }, endsFrom);
  for (;;) {
    for (const path of paths) if (path.end.isLast && path.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = path;
    const limit = best?.cost ?? Number.POSITIVE_INFINITY;
    const kept = cheapestByStart(paths.filter(({ end, cost }) => !end.isLast && cost + leastCost < limit));
    if (kept.length === 0) return plansOf(best);
    paths = kept.flatMap((path) => onePageOn(path, startAfter(path.end), endsFrom));
  }
}

type Ends = (start: PageStart) => readonly PageEnd[];

/**
 * Ends of pages, looked for once for each start: floats come in their order, so that how many wait says which. Lines of
 * notes do not, and what they lead to is not kept.
 */
function rememberEnds(shape: FlowShape, size: PageSize): Ends {
  const known = new Map<string, readonly PageEnd[]>();
  return (start) => {
    if (start.carried.length > 0) return endsOfPage(shape, start, size);
    const key = `${start.next} ${start.pending.length}`;
    const ends = known.get(key) ?? endsOfPage(shape, start, size);
    known.set(key, ends);
    return ends;
  };
}

function onePageOn(before: Path | null, start: PageStart, endsFrom: Ends): readonly Path[] {
  const cost = before?.cost ?? 0;
  return endsFrom(start).map((end) => ({ cost: cost + end.cost, end, before }));
}

/** The cheapest paths first, one for each place that the next page can start from, no more than the beam. */
function cheapestByStart(paths: readonly Path[]): readonly Path[] {
  const kept = new Map<string, Path>();
  for (const path of [...paths].sort((a, b) => a.cost - b.cost)) {
    const { next, waiting, notes, allNotes } = path.end;
    const key = `${next} ${waiting} ${allNotes - notes}`;
    if (!kept.has(key)) kept.set(key, path);
    if (kept.size === beam) break;
  }
  return [...kept.values()];
}

function plansOf(path: Path | null): readonly PagePlan[] {
  const plans: PagePlan[] = [];
  for (let at = path; at !== null; at = at.before) plans.push(planOf(at.end));
  return plans.reverse();
}
