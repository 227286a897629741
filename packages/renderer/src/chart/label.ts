import type { FontBook, FontId } from "../model/font-book.ts";
import type { Theme } from "../model/theme.ts";
import type { MeasureLine } from "./wrap-text.ts";

/** Ways of setting text in a chart, all of one size. */
export type LabelStyle = "regular" | "strong" | "quiet" | "note";

/** A line of text in a chart: start of its baseline in points from the top left of the drawing. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: LabelStyle;
  /** `#rrggbb`; null for the colour of the style. */
  readonly color: string | null;
}

/** Type size of charts as they are drawn, in points; layout makes them as much larger as the type of the report. */
export const labelSize = 8.5;

/** From baseline to baseline. */
export const labelLeading = 10.5;

/** From the top of a line, room for the ring of Å included, to its baseline. */
export const labelAscent = 7.5;

/** From the baseline to the bottom of a line. */
export const labelDescent = 2.5;

const styles: Readonly<Record<LabelStyle, { readonly font: FontId; readonly color: "text" | "quiet" }>> = {
  regular: { font: "sans", color: "text" },
  strong: { font: "sans-semibold", color: "text" },
  quiet: { font: "sans", color: "quiet" },
  note: { font: "sans", color: "quiet" },
};

/**
 * Font of a style.
 *
 * @param style How the text is set.
 * @example
 * labelFont("strong"); // => "sans-semibold"
 */
export function labelFont(style: LabelStyle): FontId {
  return styles[style].font;
}

/**
 * Colour of a line of text.
 *
 * @param label The line.
 * @param theme The look of the report.
 * @returns `#rrggbb`
 */
export function labelColor({ style, color }: Label, theme: Theme): string {
  return color ?? theme.color[styles[style].color];
}

/**
 * A measure for lines of one style, at the size of charts.
 *
 * @param fonts Fonts of the report.
 * @param style How the text is set.
 */
export function labelMeasure(fonts: FontBook, style: LabelStyle): MeasureLine {
  const font = labelFont(style);
  return (text) => fonts.width(text, font, labelSize);
}

/**
 * Lines below each other, the first baseline at `y`.
 *
 * @param lines One line each.
 * @param x Left edge, in points.
 * @param y First baseline, in points.
 * @param style How the text is set.
 * @param color `#rrggbb`; the colour of the style if left out.
 */
export function labelLines(
  lines: readonly string[],
  x: number,
  y: number,
  style: LabelStyle,
  color: string | null = null,
): readonly Label[] {
  return lines.map((text, index) => ({ x, y: y + index * labelLeading, text, style, color }));
}

/**
 * Distance from the middle of a line of digits or capitals to its baseline.
 *
 * @param fonts Fonts of the report.
 * @param style How the text is set.
 * @returns Points.
 */
export function middleToBaseline(fonts: FontBook, style: LabelStyle): number {
  return fonts.capHeight(labelFont(style), labelSize) / 2;
}
