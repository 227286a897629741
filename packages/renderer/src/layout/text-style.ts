import type { FontId } from "../model/font-book.ts";
import type { LeadingName, SizeName, Theme } from "../model/theme.ts";

/** How a paragraph is set. Lengths in points. */
export interface TextStyle {
  readonly font: FontId;
  readonly size: number;
  /** Distance between baselines. */
  readonly leading: number;
  readonly color: string;
  /** Colour of links and references in it. */
  readonly link: string;
  readonly align: "justify" | "left" | "right";
  readonly hyphenate: boolean;
}

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
export type TextStyles = Readonly<Record<TextStyleName, TextStyle>>;

/** A style whose numbers and colours are named in the theme. */
interface ThemedStyle extends Pick<TextStyle, "font" | "align" | "hyphenate"> {
  readonly size: SizeName;
  readonly leading: LeadingName;
  readonly color: "text" | "quiet" | "accent";
}

const ragged = { align: "left", hyphenate: false } as const;
const justified = { align: "justify", hyphenate: true } as const;

const themedStyles: Readonly<Record<TextStyleName, ThemedStyle>> = {
  body: { font: "serif", size: "body", leading: "body", color: "text", ...justified },
  lead: { font: "serif", size: "lead", leading: "lead", color: "accent", ...ragged },
  footnote: { font: "serif", size: "footnote", leading: "footnote", color: "text", ...justified },
  h1: { font: "sans-semibold", size: "h1", leading: "h1", color: "accent", ...ragged },
  h2: { font: "sans-semibold", size: "h2", leading: "h2", color: "accent", ...ragged },
  h3: { font: "sans-semibold", size: "h3", leading: "h3", color: "text", ...ragged },
  h4: { font: "sans-semibold", size: "h4", leading: "h4", color: "quiet", ...ragged },
  openerNumber: { font: "sans-semibold", size: "opener", leading: "opener", color: "accent", ...ragged },
  figureTitle: {
    font: "sans-semibold",
    size: "figureTitle",
    leading: "figureTitle",
    color: "text",
    ...ragged,
  },
  note: { font: "sans", size: "small", leading: "small", color: "quiet", ...ragged },
  tableHead: { font: "sans-semibold", size: "small", leading: "small", color: "accent", ...ragged },
  tableBody: { font: "sans", size: "table", leading: "table", color: "text", ...ragged },
  tableTotal: { font: "sans-semibold", size: "table", leading: "table", color: "text", ...ragged },
  boxTitle: { font: "sans-semibold", size: "boxTitle", leading: "boxTitle", color: "accent", ...ragged },
  box: { font: "sans", size: "box", leading: "box", color: "text", ...ragged },
  quote: { font: "serif-italic", size: "quote", leading: "quote", color: "accent", ...ragged },
  attribution: { font: "sans", size: "caption", leading: "caption", color: "quiet", ...ragged },
  keyFigure: {
    font: "sans-semibold",
    size: "keyFigure",
    leading: "keyFigure",
    color: "accent",
    ...ragged,
  },
  keyFigureText: { font: "sans", size: "box", leading: "keyFigureText", color: "text", ...ragged },
  contentsChapter: {
    font: "sans-semibold",
    size: "contentsChapter",
    leading: "contentsChapter",
    color: "text",
    ...ragged,
  },
  contentsSection: { font: "sans", size: "contents", leading: "contents", color: "text", ...ragged },
  pageNumber: { font: "sans", size: "caption", leading: "caption", color: "quiet", ...ragged },
  runningHead: { font: "sans", size: "runningHead", leading: "caption", color: "quiet", ...ragged },
};

/**
 * The styles of a report.
 *
 * @param theme Its look.
 */
export function textStylesOf({ size, leading, color }: Theme): TextStyles {
  const styles = Object.entries(themedStyles).map(([name, style]) => {
    const look = { size: size[style.size], leading: leading[style.leading], color: color[style.color] };
    return [name, { ...style, ...look, link: color.accent }] as const;
  });
  return Object.fromEntries(styles) as TextStyles;
}

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
