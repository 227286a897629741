import type { StructureElement } from "../model/page.ts";
import type { ChapterFlow } from "./chapter-flow.ts";
import { type FilledPage, fillPage, type PageRoom } from "./fill-page.ts";
import { shapeOf } from "./flow-shape.ts";
import { enoughOnLastPage, lastFill } from "./last-page.ts";
import type { Planner } from "./paginate.ts";
import type { PagePlan } from "./plan-page.ts";
import type { Flow } from "./slice.ts";

/** A chapter on its pages. */
export interface SetChapter {
  readonly pages: readonly FilledPage[];
  readonly element: StructureElement;
}

/** How far a chapter departs from the theme's distances between blocks and widths of spaces, as factors. */
interface Allowance {
  readonly distances: number;
  readonly spaces: number;
}

const plain: Allowance = { distances: 1, spaces: 1 };
/**
 * What no reader notices, the smallest departures first; tighter ones before looser ones, since they may save a page.
 * Distances alone leave all lines as they are.
 */
const departures: readonly Allowance[] = [
  { distances: 0.9, spaces: 1 },
  { distances: 1.1, spaces: 1 },
  { distances: 0.8, spaces: 1 },
  { distances: 1.2, spaces: 1 },
  { distances: 0.8, spaces: 0.93 },
  { distances: 1.2, spaces: 1.06 },
];

/**
 * Divides a chapter into pages, with distances and spaces a little tighter or looser when it would otherwise end with a page
 * that is almost empty. What is tried first and fills the last page well enough is taken, else what fills it best.
 *
 * @param flowWith Sets the chapter with a width of spaces.
 * @param planPages Divides its flow.
 */
export function setChapter(flowWith: (spaces: number) => ChapterFlow, room: PageRoom, planPages: Planner): SetChapter {
  const trial = ({ distances, spaces }: Allowance): Trial => {
    const set = flowWith(spaces);
    const plan = planPages(shapeOf(set.flow, room.notes, distances), room);
    return { set, distances, plan, fill: lastFill(plan, room) };
  };
  let best = trial(plain);
  for (const allowance of departures) {
    if (best.fill >= enoughOnLastPage) break;
    const other = trial(allowance);
    if (other.fill > best.fill) best = other;
  }
  const flow = scaled(best.set.flow, best.distances);
  return { pages: best.plan.map((page) => fillPage(page, flow, room.notes)), element: best.set.element };
}

interface Trial {
  readonly set: ChapterFlow;
  readonly distances: number;
  readonly plan: readonly PagePlan[];
  readonly fill: number;
}

function scaled(flow: Flow, factor: number): Flow {
  if (factor === 1) return flow;
  return flow.map((part) => ({ ...part, before: part.before * factor, after: part.after * factor }));
}
