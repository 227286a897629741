import type { FontId } from "../model/font-book.ts";
import { theme } from "../model/theme.ts";

/** How a paragraph is set. Lengths in points. */
export interface TextStyle {
  readonly font: FontId;
  readonly size: number;
  /** Distance between baselines. */
  readonly leading: number;
  readonly color: string;
  readonly align: "justify" | "left" | "right";
  readonly hyphenate: boolean;
}

const { size, leading, color } = theme;
const ragged = { align: "left", hyphenate: false } as const;
const justified = { align: "justify", hyphenate: true } as const;

/** What a text is for. */
export type TextStyleName =
  | "body"
  | "lead"
  | "footnote"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "openerNumber"
  | "figureTitle"
  | "note"
  | "tableHead"
  | "tableBody"
  | "tableTotal"
  | "boxTitle"
  | "box"
  | "quote"
  | "attribution"
  | "keyFigure"
  | "keyFigureText"
  | "contentsChapter"
  | "contentsSection"
  | "pageNumber"
  | "runningHead";

/** Every kind of text in a report. */
export const textStyles: Readonly<Record<TextStyleName, TextStyle>> = {
  body: { font: "serif", size: size.body, leading: leading.body, color: color.text, ...justified },
  lead: { font: "serif", size: size.lead, leading: leading.lead, color: color.accent, ...ragged },
  footnote: { font: "serif", size: size.footnote, leading: leading.footnote, color: color.text, ...justified },
  h1: { font: "sans-semibold", size: size.h1, leading: leading.h1, color: color.accent, ...ragged },
  h2: { font: "sans-semibold", size: size.h2, leading: leading.h2, color: color.accent, ...ragged },
  h3: { font: "sans-semibold", size: size.h3, leading: leading.h3, color: color.text, ...ragged },
  h4: { font: "sans-semibold", size: size.h4, leading: leading.h4, color: color.quiet, ...ragged },
  openerNumber: { font: "sans-semibold", size: size.opener, leading: leading.opener, color: color.accent, ...ragged },
  figureTitle: {
    font: "sans-semibold",
    size: size.figureTitle,
    leading: leading.figureTitle,
    color: color.text,
    ...ragged,
  },
  note: { font: "sans", size: size.small, leading: leading.small, color: color.quiet, ...ragged },
  tableHead: { font: "sans-semibold", size: size.small, leading: leading.small, color: color.accent, ...ragged },
  tableBody: { font: "sans", size: size.table, leading: leading.table, color: color.text, ...ragged },
  tableTotal: { font: "sans-semibold", size: size.table, leading: leading.table, color: color.text, ...ragged },
  boxTitle: { font: "sans-semibold", size: size.boxTitle, leading: leading.boxTitle, color: color.accent, ...ragged },
  box: { font: "sans", size: size.box, leading: leading.box, color: color.text, ...ragged },
  quote: { font: "serif-italic", size: size.quote, leading: leading.quote, color: color.accent, ...ragged },
  attribution: { font: "sans", size: size.caption, leading: leading.caption, color: color.quiet, ...ragged },
  keyFigure: {
    font: "sans-semibold",
    size: size.keyFigure,
    leading: leading.keyFigure,
    color: color.accent,
    ...ragged,
  },
  keyFigureText: { font: "sans", size: size.box, leading: leading.keyFigureText, color: color.text, ...ragged },
  contentsChapter: {
    font: "sans-semibold",
    size: size.contentsChapter,
    leading: leading.contentsChapter,
    color: color.text,
    ...ragged,
  },
  contentsSection: { font: "sans", size: size.contents, leading: leading.contents, color: color.text, ...ragged },
  pageNumber: { font: "sans", size: size.caption, leading: leading.caption, color: color.quiet, ...ragged },
  runningHead: { font: "sans", size: size.runningHead, leading: leading.caption, color: color.quiet, ...ragged },
};

const strong: Readonly<Record<FontId, FontId>> = {
  serif: "serif-semibold",
  "serif-italic": "serif-semibold",
  "serif-semibold": "serif-semibold",
  sans: "sans-semibold",
  "sans-italic": "sans-semibold",
  "sans-semibold": "sans-bold",
  "sans-bold": "sans-bold",
};

const emphasised: Readonly<Record<FontId, FontId>> = {
  serif: "serif-italic",
  "serif-italic": "serif",
  "serif-semibold": "serif-italic",
  sans: "sans-italic",
  "sans-italic": "sans",
  "sans-semibold": "sans-italic",
  "sans-bold": "sans-italic",
};

/**
 * The font of a strong or an emphasised stretch inside text of a font; emphasis in italics is upright.
 *
 * @example
 * fontOf("serif", "emphasis"); // => "serif-italic"
 */
export function fontOf(base: FontId, kind: "strong" | "emphasis"): FontId {
  return kind === "strong" ? strong[base] : emphasised[base];
}
