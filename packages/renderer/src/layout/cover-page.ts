import { formatDate } from "../language/format-date.ts";
import type { Document } from "../model/document.ts";
import type { PageItem, StructureElement } from "../model/page.ts";
import type { Theme } from "../model/theme.ts";
import { type Column, setParagraph } from "./set-lines.ts";
import { heightOf, moved, type Slice } from "./slice.ts";
import { element, type OpenElement } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** The cover's items and its element. */
export interface CoverPage {
  readonly items: readonly PageItem[];
  readonly element: StructureElement;
}

/** Edges and heights of the design, from the top left of the page. */
const design = {
  left: 70,
  right: 70,
  field: { height: 548 },
  kickerTop: 78,
  titleTop: 112,
  /** Title and subtitle end above this. */
  titleBottom: 352,
  subtitleGap: 18,
  /** Type that is too large for its place gets smaller by this factor, again and again, down to this part. */
  step: 0.95,
  smallest: 0.1,
  /** Partners whose names would be made smaller than this part go on in the other column instead. */
  readable: 0.8,
  partnersGap: 12,
  bars: { heights: [44, 76, 60, 112, 150], width: 50, gap: 8 },
  lowerTop: 586,
  columnGap: 30,
  noticeBottom: 788,
  noticeGap: 12,
  tallestNotice: 80,
};

interface CoverStyles {
  readonly kicker: TextStyle;
  readonly title: TextStyle;
  readonly subtitle: TextStyle;
  readonly strong: TextStyle;
  readonly plain: TextStyle;
  readonly notice: TextStyle;
}

function coverStyles({ color, size, leading }: Theme): CoverStyles {
  const ragged = { align: "left", hyphenate: false, link: color.accent } as const;
  return {
    kicker: { font: "sans-semibold", size: 12, leading: 16, color: color.coverQuiet, ...ragged },
    title: { font: "sans-semibold", size: size.cover, leading: leading.cover, color: color.paper, ...ragged },
    subtitle: {
      font: "sans",
      size: size.coverSubtitle,
      leading: leading.coverSubtitle,
      color: color.coverQuiet,
      ...ragged,
    },
    strong: { font: "sans-semibold", size: size.coverText, leading: leading.coverText, color: color.accent, ...ragged },
    plain: { font: "sans", size: size.coverText, leading: leading.coverText, color: color.text, ...ragged },
    notice: { font: "sans", size: size.small, leading: leading.small, color: color.quiet, ...ragged },
  };
}

/**
 * The cover: a field of the accent colour with the title and a row of bars standing on its lower edge; below it who is
 * behind the report, what it covers and its date; the notice at the foot.
 */
export function coverPage(document: Document, typesetter: Typesetter): CoverPage {
  const { cover, language } = document;
  const { theme } = typesetter;
  const { page } = theme;
  const styles = coverStyles(theme);
  const own = element("Div");
  const full: Column = { x: design.left, width: page.width - design.left - design.right };
  const half = (full.width - design.columnGap) / 2;
  const right: Column = { x: full.x + half + design.columnGap, width: half };
  const left: Column = { ...full, width: half };

  const titles: readonly CoverText[] = [
    { text: document.title, style: styles.title, gap: 0, own: element("P") },
    { text: document.subtitle, style: styles.subtitle, gap: design.subtitleGap, own: element("P") },
  ];
  const kicker = [plainLine(cover.kicker, styles.kicker)];
  const who = [
    plainLine(cover.author, styles.strong),
    ...cover.partners.map((partner) => plainLine(partner, styles.plain)),
  ];
  const what = [
    plainLine(cover.period, styles.strong),
    plainLine(cover.edition, styles.plain),
    plainLine(formatDate(cover.date, language), styles.plain),
  ];
  const notice = [plainLine(cover.notice ?? "", styles.notice)];
  const texts = [kicker, titles, who, what, notice].flat().filter(({ text }) => text.trim() !== "");
  own.children.push(...texts.map((one) => one.own));

  const titleRoom = design.titleBottom - design.titleTop;
  const noticeSlices = fitted(notice, full, design.tallestNotice, typesetter);
  const noticeTop = design.noticeBottom - heightOf(noticeSlices);
  const lowerRoom = noticeTop - design.noticeGap - design.lowerTop;
  const kickerRoom = design.titleTop - design.kickerTop;
  const lower = lowerSlices({ who, what }, { left, right }, lowerRoom, typesetter);
  return {
    items: [
      ...fieldItems(theme),
      ...stack(fitted(kicker, full, kickerRoom, typesetter), design.kickerTop),
      ...stack(fitted(titles, full, titleRoom, typesetter), design.titleTop),
      ...stack(lower.left, design.lowerTop),
      ...stack(lower.right, design.lowerTop),
      ...stack(noticeSlices, noticeTop),
    ],
    element: own,
  };
}

/** A text of the cover; `gap` is the distance above it. */
interface CoverText {
  readonly text: string;
  readonly style: TextStyle;
  readonly gap: number;
  readonly own: OpenElement;
}

function plainLine(text: string, style: TextStyle): CoverText {
  return { text, style, gap: 0, own: element("P") };
}

/** The columns below the field: who is behind the report, and what it is; many partners go on below the latter. */
function lowerSlices(
  { who, what }: Readonly<Record<"who" | "what", readonly CoverText[]>>,
  { left, right }: Readonly<Record<"left" | "right", Column>>,
  room: number,
  typesetter: Typesetter,
): Readonly<Record<"left" | "right", readonly Slice[]>> {
  const names = fitted(who, left, room, typesetter, design.readable);
  if (heightOf(names) <= room) return { left: names, right: fitted(what, right, room, typesetter) };
  for (let scale = 1; ; scale *= design.step) {
    const each = who.map((one) => setTexts([one], left, scale, typesetter));
    const over = each.findIndex((_, index) => heightOf(each.slice(0, index + 1).flat()) > room);
    const first = over === -1 ? each.length : over;
    const rest = who.slice(first).map((one, index) => (index === 0 ? { ...one, gap: design.partnersGap } : one));
    const below = setTexts([...what, ...rest], right, scale, typesetter);
    if (heightOf(below) <= room || scale <= design.smallest) return { left: each.slice(0, first).flat(), right: below };
  }
}

/** Texts below each other, in smaller type when they are too long for their place, down to a part of its size. */
function fitted(
  texts: readonly CoverText[],
  column: Column,
  room: number,
  typesetter: Typesetter,
  smallest: number = design.smallest,
): readonly Slice[] {
  let scale = 1;
  let slices = setTexts(texts, column, scale, typesetter);
  while (heightOf(slices) > room && scale > smallest) {
    scale *= design.step;
    slices = setTexts(texts, column, scale, typesetter);
  }
  return slices;
}

function setTexts(
  texts: readonly CoverText[],
  column: Column,
  scale: number,
  typesetter: Typesetter,
): readonly Slice[] {
  return texts.flatMap(({ text, style, gap, own }) => {
    const smaller = { ...style, size: style.size * scale, leading: style.leading * scale };
    const lines = setParagraph([{ type: "text", text }], smaller, column, own, typesetter);
    return lines.map((one, index) => (index === 0 ? { ...one, before: gap * scale } : one));
  });
}

function fieldItems({ page, color }: Theme): readonly PageItem[] {
  const { heights, width, gap } = design.bars;
  const bottom = design.field.height;
  const first = page.width - design.right - heights.length * width - (heights.length - 1) * gap;
  return [
    rectangle(0, 0, page.width, bottom, color.accent),
    ...heights.map((height, index) => {
      const fill = color.coverBars[index] ?? color.accent;
      return rectangle(first + index * (width + gap), bottom - height, width, height, fill);
    }),
  ];
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): PageItem {
  return { type: "shape", shape: { kind: "rectangle", x, y, width, height, radius: 0 }, fill, stroke: null };
}

function stack(slices: readonly Slice[], top: number): readonly PageItem[] {
  return slices.flatMap((one, index) => {
    const y = top + heightOf(slices.slice(0, index + 1)) - one.height;
    return one.items.map((item) => moved(item, 0, y));
  });
}
