import type { PageItem } from "../model/page.ts";
import { theme } from "../model/theme.ts";
import type { FilledPage, PageRoom, PlacedSlice } from "./fill-page.ts";
import { noteAreaHeight, noteRule, noteTextTop } from "./footnotes.ts";
import type { Column } from "./set-lines.ts";
import { landscape } from "./sheet.ts";
import { distance, type Frame, moved } from "./slice.ts";

/** A page's content with places on the page. */
export interface PageContent {
  readonly items: readonly PageItem[];
  readonly anchors: readonly { readonly anchor: string; readonly y: number }[];
}

const barWidth = 3;
/** A page that lacks no more than this gets it shared out over the distances between its blocks. */
const feathering = { lines: 2.5, perDistance: theme.grid * 0.4 };
const anchorRise = 6;

/**
 * Gives the slices of a page their places: text from the top, footnotes from the foot up. Pages in the middle of a
 * chapter end on the same line when a little more air between blocks is all it takes.
 */
export function assemblePage(page: FilledPage, upright: PageRoom, column: Column): PageContent {
  const room = page.landscape ? { ...upright, height: landscape.textHeight } : upright;
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
  const anchors = page.placed.flatMap(({ slice }, index) =>
    slice.anchors.map((anchor) => ({ anchor, y: Math.max(0, top + (tops[index] ?? 0) - anchorRise) })),
  );
  return { items: [...items, ...noteItems(page, room, column)], anchors };
}

function featheredTops(page: FilledPage, room: PageRoom): readonly number[] {
  const last = page.placed.at(-1);
  const used = last === undefined ? 0 : last.top + last.slice.height;
  const missing = room.height - used - noteAreaHeight(page.notes);
  const places = page.placed.filter(({ elastic }) => elastic).length;
  const feathers = page.rest !== null && missing > 0 && missing <= feathering.lines * room.line;
  const each = feathers && missing <= places * feathering.perDistance ? missing / places : 0;
  let added = 0;
  return page.placed.map(({ top, elastic }) => {
    added += elastic ? each : 0;
    return top + added;
  });
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

function noteItems(page: FilledPage, room: PageRoom, column: Column): readonly PageItem[] {
  const { notes } = page;
  if (notes.length === 0) return [];
  const areaTop = theme.page.top + room.height - noteAreaHeight(notes);
  const aside = page.landscape ? landscape.column.x - column.x : 0;
  const items: PageItem[] = [moved(noteRule(column, areaTop), aside, 0)];
  let y = areaTop + noteTextTop;
  for (const [index, line] of notes.entries()) {
    y += distance(notes[index - 1], line);
    const top = y;
    items.push(...line.items.map((item) => moved(item, aside, top)));
    y += line.height;
  }
  return items;
}
