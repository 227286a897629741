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
  smallestTitle: 20,
  bars: { heights: [44, 76, 60, 112, 150], width: 50, gap: 8 },
  lowerTop: 586,
  columnGap: 30,
  noticeBottom: 788,
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
  const set = (text: string, style: TextStyle, column: Column): readonly Slice[] =>
    line(text, style, column, own, typesetter);

  const kicker = set(cover.kicker, styles.kicker, full);
  const titles = titleSlices(document, full, own, typesetter);
  const who = [
    ...set(cover.author, styles.strong, { ...full, width: half }),
    ...cover.partners.flatMap((partner) => set(partner, styles.plain, { ...full, width: half })),
  ];
  const what = [
    ...set(cover.period, styles.strong, right),
    ...set(cover.edition, styles.plain, right),
    ...set(formatDate(cover.date, language), styles.plain, right),
  ];
  const notice = cover.notice === undefined ? [] : set(cover.notice, styles.notice, full);
  return {
    items: [
      ...fieldItems(theme),
      ...stack(kicker, design.kickerTop),
      ...stack(titles, design.titleTop),
      ...stack(who, design.lowerTop),
      ...stack(what, design.lowerTop),
      ...stack(notice, design.noticeBottom - heightOf(notice)),
    ],
    element: own,
  };
}

/** The title, in smaller type when it and the subtitle are too long for their place. */
function titleSlices(document: Document, column: Column, own: OpenElement, typesetter: Typesetter): readonly Slice[] {
  const { theme } = typesetter;
  const { size, leading } = theme;
  const styles = coverStyles(theme);
  const title = element("P");
  const subtitle = element("P");
  own.children.push(title, ...(document.subtitle === "" ? [] : [subtitle]));
  const set = (scale: number): readonly Slice[] => {
    const style = { ...styles.title, size: size.cover * scale, leading: leading.cover * scale };
    const above = setParagraph([{ type: "text", text: document.title }], style, column, title, typesetter);
    const below = setParagraph(
      [{ type: "text", text: document.subtitle }],
      styles.subtitle,
      column,
      subtitle,
      typesetter,
    );
    return [...above, ...below.map((one, index) => (index === 0 ? { ...one, before: design.subtitleGap } : one))];
  };
  const room = design.titleBottom - design.titleTop;
  for (let scale = 1; size.cover * scale > design.smallestTitle; scale -= 0.05) {
    const slices = set(scale);
    if (heightOf(slices) <= room) return slices;
  }
  return set(design.smallestTitle / size.cover);
}

function line(
  text: string,
  style: TextStyle,
  column: Column,
  parent: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  if (text.trim() === "") return [];
  const own = element("P");
  parent.children.push(own);
  return setParagraph([{ type: "text", text }], style, column, own, typesetter);
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
