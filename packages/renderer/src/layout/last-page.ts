import type { FilledPage, PageRoom } from "./fill-page.ts";
import { noteAreaHeight } from "./footnotes.ts";
import { paginate } from "./paginate.ts";
import type { Flow } from "./slice.ts";

/** A last page filled less than this is mended where it can be. */
export const enoughOnLastPage = 0.36;
/** Heights of shorter pages, as parts of a page's. */
const shorter = [0.92, 0.84, 0.76, 0.68, 0.6] as const;

/** How full the last of several pages is, as part of its height; 1 for a single page, which nothing makes fewer. */
export function lastFill(pages: readonly FilledPage[], room: PageRoom): number {
  const last = pages.at(-1);
  const end = last?.placed.at(-1);
  if (pages.length < 2 || last === undefined || end === undefined) return 1;
  return (end.top + end.slice.height + noteAreaHeight(last.notes)) / room.height;
}

/**
 * Divides a list such as the contents into pages, earlier pages shorter when the last would otherwise be almost empty.
 *
 * @param flow Its lines.
 */
export function paginateEvenly(flow: Flow, room: PageRoom): readonly FilledPage[] {
  let best = paginate(flow, room);
  for (const part of shorter) {
    if (lastFill(best, room) >= enoughOnLastPage) break;
    const other = paginate(flow, { ...room, height: room.height * part });
    if (other.length === best.length && lastFill(other, room) > lastFill(best, room)) best = other;
  }
  return best;
}
