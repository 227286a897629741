import type { ChartValue } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { LeaderLine } from "./chart-layers.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { linesHeight } from "./row-labels.ts";
import { widestWord, wrapText } from "./wrap-text.ts";

/** What stands in the place of values that are not shown, and the words below the plot that say so. */
export interface GapKey {
  readonly height: number;
  readonly lines: readonly LeaderLine[];
  readonly labels: readonly Label[];
}

const reach = 2.4;
const indent = 10;

/**
 * The mark of a value that is not shown: a cross where it is withheld, a stroke where there are no data.
 *
 * @param status Why it is not shown.
 * @param x Middle, in points.
 * @param y Middle, in points.
 */
export function gapMark(status: "withheld" | "no-data", x: number, y: number): readonly LeaderLine[] {
  if (status === "no-data") return [{ x: x - reach, y, x2: x + reach, y2: y }];
  return [
    { x: x - reach, y: y - reach, x2: x + reach, y2: y + reach },
    { x: x - reach, y: y + reach, x2: x + reach, y2: y - reach },
  ];
}

/**
 * A line below a plot for each reason that values are not shown for: its mark and its words.
 *
 * @param points Values of the chart.
 * @param fonts Fonts of the report.
 * @param left Left edge, in points.
 * @param top Top of the first line, in points.
 * @param width Points.
 */
export function gapKey(
  points: readonly ChartValue[],
  fonts: FontBook,
  left: number,
  top: number,
  width: number,
): GapKey {
  const measure = labelMeasure(fonts, "note");
  const reasons = new Map(points.flatMap((point) => (point.status === "shown" ? [] : [[point.status, point.text]])));
  const lines: LeaderLine[] = [];
  const labels: Label[] = [];
  let y = top;
  for (const [status, text] of reasons) {
    const words = wrapText(text, Math.max(width - indent, widestWord(text, measure)), measure);
    lines.push(...gapMark(status, left + reach + 0.6, y + labelAscent - 2.8));
    labels.push(...labelLines(words, left + indent, y + labelAscent, "note"));
    y += linesHeight(words.length) + 2;
  }
  return { height: y - top, lines, labels };
}
