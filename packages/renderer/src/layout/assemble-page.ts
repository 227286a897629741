import type { PageItem } from "../model/page.ts";
import type { Theme } from "../model/theme.ts";
import { type FilledPage, type PageRoom, type PlacedSlice, tightening } from "./fill-page.ts";
import { noteAreaHeight, noteRule, noteTextTop } from "./footnotes.ts";
import type { Column } from "./set-lines.ts";
import { sheetsOf } from "./sheet.ts";
import { distance, type Frame, moved } from "./slice.ts";

/** An anchor and its height on the page. */
export interface PlacedAnchor {
  readonly anchor: string;
  readonly y: number;
}

const barWidth = 3;
/** A page that lacks no more lines than this has the distances between its blocks widened, by no more than this part. */
const feathering = { lines: 4, part: 0.5 };
/** What planning takes for nothing, in points, and a little more. */
const planned = 0.01;
const anchorRise = 6;

/**
 * Gives the slices of a page their places: text from the top, footnotes from the foot up. Pages in the middle of a
 * chapter end on the same line when a little more air between blocks is all it takes; one that was planned with a little
 * less has it.
 */
export function assemblePage(page: FilledPage, upright: PageRoom, column: Column, theme: Theme): readonly PageItem[] {
  const room = roomOf(page, upright);
  const tops = featheredTops(page, room);
  const { top } = theme.page;
  const items: PageItem[] = [];
  for (const [index, { slice }] of page.placed.entries()) {
    const y = top + (tops[index] ?? 0);
    const { frame } = slice;
    if (frame !== null && page.placed[index - 1]?.slice.frame !== frame) {
      items.push(...frameItems(frame, y, top + frameBottom(page.placed, tops, index)));
    }
    items.push(...slice.items.map((item) => moved(item, 0, y)));
  }
  return [...items, ...noteItems(page, room, column, theme)];
}

/** Where the anchors of a page are, a little above what they name. */
export function anchorsOf(page: FilledPage, upright: PageRoom, { page: paper }: Theme): readonly PlacedAnchor[] {
  const tops = featheredTops(page, roomOf(page, upright));
  return page.placed.flatMap(({ slice }, index) =>
    slice.anchors.map((anchor) => ({ anchor, y: Math.max(0, paper.top + (tops[index] ?? 0) - anchorRise) })),
  );
}

function roomOf(page: FilledPage, upright: PageRoom): PageRoom {
  return page.landscape ? { ...upright, height: upright.landscapeHeight } : upright;
}

function featheredTops(page: FilledPage, room: PageRoom): readonly number[] {
  const last = page.placed.at(-1);
  const used = last === undefined ? 0 : last.top + last.slice.height;
  const missing = room.height - used - noteAreaHeight(page.notes);
  const gaps = page.placed.map((placed, index) => (placed.elastic ? gapAbove(placed, page.placed[index - 1]) : 0));
  const change = changeOf(
    gaps.reduce((sum, gap) => sum + gap, 0),
    missing,
    page,
    room,
  );
  let added = 0;
  return page.placed.map(({ top }, index) => {
    added += (gaps[index] ?? 0) * change;
    return top + added;
  });
}

/** By what part of itself each distance grows, or shrinks where it is below 0; a page that is fuller than that stays. */
function changeOf(air: number, missing: number, page: FilledPage, room: PageRoom): number {
  if (air === 0) return 0;
  const part = missing / air;
  if (missing < 0) return missing >= -air * tightening - planned ? Math.max(part, -tightening) : 0;
  return !page.isLast && missing <= feathering.lines * room.line && part <= feathering.part ? part : 0;
}

function gapAbove(placed: PlacedSlice, above: PlacedSlice | undefined): number {
  return above === undefined ? 0 : placed.top - above.top - above.slice.height;
}

function frameBottom(placed: readonly PlacedSlice[], tops: readonly number[], first: number): number {
  const frame = placed[first]?.slice.frame;
  const after = placed.findIndex(({ slice }, index) => index > first && slice.frame !== frame);
  const last = (after === -1 ? placed.length : after) - 1;
  return (tops[last] ?? 0) + (placed[last]?.slice.height ?? 0);
}

function frameItems(frame: Frame, top: number, bottom: number): readonly PageItem[] {
  const { x, width, fill, bar } = frame;
  const rectangle = (color: string, w: number): PageItem => ({
    type: "shape",
    shape: { kind: "rectangle", x, y: top, width: w, height: bottom - top, radius: 0 },
    fill: color,
    stroke: null,
  });
  return [...(fill === null ? [] : [rectangle(fill, width)]), ...(bar === null ? [] : [rectangle(bar, barWidth)])];
}

function noteItems(page: FilledPage, room: PageRoom, column: Column, theme: Theme): readonly PageItem[] {
  const { notes, continuesNote } = page;
  if (notes.length === 0) return [];
  const areaTop = theme.page.top + room.height - noteAreaHeight(notes);
  const aside = page.landscape ? sheetsOf(theme).landscape.column.x - column.x : 0;
  const items: PageItem[] = [moved(noteRule(column, areaTop, continuesNote, theme), aside, 0)];
  let y = areaTop + noteTextTop;
  for (const [index, line] of notes.entries()) {
    y += distance(notes[index - 1], line);
    const top = y;
    items.push(...line.items.map((item) => moved(item, aside, top)));
    y += line.height;
  }
  return items;
}
