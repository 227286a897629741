import type { DocumentChapter } from "../model/document.ts";
import type { StructureElement } from "../model/page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { type ChapterFlow, chapterFlow } from "./chapter-flow.ts";
import type { FilledPage, PageRoom } from "./fill-page.ts";
import type { NoteSetting } from "./footnotes.ts";
import { enoughOnLastPage, lastFill } from "./last-page.ts";
import { paginate } from "./paginate.ts";
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
 * Sets a chapter, with distances and spaces a little tighter or looser when it would otherwise end with a page that is
 * almost empty. What is tried first and fills the last page well enough is taken, else what fills it best.
 *
 * @param chapter A chapter.
 * @param notes Its footnotes by number.
 * @param noted Numbers whose notes earlier chapters hold.
 */
export function setChapter(
  chapter: DocumentChapter,
  context: BlockContext,
  notes: ReadonlyMap<number, NoteSetting>,
  noted: ReadonlySet<number>,
  room: PageRoom,
): SetChapter {
  const flows = new Map<number, ChapterFlow>();
  const flowWith = (spaces: number): ChapterFlow => {
    const known = flows.get(spaces);
    if (known !== undefined) return known;
    const made = chapterFlow(chapter, { ...context, typesetter: { ...context.typesetter, spaces } }, notes, noted);
    flows.set(spaces, made);
    return made;
  };
  const set = ({ distances, spaces }: Allowance): SetChapter => {
    const { flow, element } = flowWith(spaces);
    return { pages: paginate(scaled(flow, distances), room), element };
  };
  let best = set(plain);
  for (const allowance of departures) {
    if (lastFill(best.pages, room) >= enoughOnLastPage) break;
    const other = set(allowance);
    if (lastFill(other.pages, room) > lastFill(best.pages, room)) best = other;
  }
  return best;
}

function scaled(flow: Flow, factor: number): Flow {
  if (factor === 1) return flow;
  return flow.map((part) => ({ ...part, before: part.before * factor, after: part.after * factor }));
}
