import type { FontBook, FontId } from "../model/font-book.ts";
import { theme } from "../model/theme.ts";
import type { MeasureLine } from "./wrap-text.ts";

/** Ways of setting text in a chart, all of one size. */
export type LabelStyle = "regular" | "strong" | "quiet" | "note";

/** A line of text in a chart: start of its baseline in points from the top left of the drawing. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: LabelStyle;
  /** `#rrggbb` */
  readonly color: string;
}

/** Type size of charts, in points. */
export const labelSize: number = theme.size.chart;

/** From baseline to baseline. */
export const labelLeading = 10.5;

/** From the top of a line, room for the ring of Å included, to its baseline. */
export const labelAscent = 7.5;

/** From the baseline to the bottom of a line. */
export const labelDescent = 2.5;

const styles: Readonly<Record<LabelStyle, { readonly font: FontId; readonly color: string }>> = {
  regular: { font: "sans", color: theme.color.text },
  strong: { font: "sans-semibold", color: theme.color.text },
  quiet: { font: "sans", color: theme.color.quiet },
  note: { font: "sans", color: theme.color.quiet },
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
  color: string = styles[style].color,
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
