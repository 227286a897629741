import type { FontBook } from "../model/font-book.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { linesHeight } from "./row-labels.ts";
import { widestWord, wrapText } from "./wrap-text.ts";

/**
 * What stands instead of a withheld bar, in as many lines as it needs.
 *
 * @param reason The reason in words.
 * @param width Points there are.
 * @param fonts Fonts of the report.
 */
export function reasonLines(reason: string, width: number, fonts: FontBook): readonly string[] {
  const measure = labelMeasure(fonts, "note");
  return wrapText(reason, Math.max(width, widestWord(reason, measure)), measure);
}

/**
 * The lines of a reason, centred on the middle of their row.
 *
 * @param lines The lines.
 * @param x Left edge, in points.
 * @param middle Points from the top of the picture.
 */
export function reasonLabels(lines: readonly string[], x: number, middle: number): readonly Label[] {
  return labelLines(lines, x, middle - linesHeight(lines.length) / 2 + labelAscent, "note");
}
