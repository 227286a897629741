import type { FontBook } from "../model/font-book.ts";
import { type Label, labelAscent, labelDescent, labelLeading, labelLines, labelMeasure } from "./label.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

/** A coloured square of a key, in points from the top left of the picture. */
export interface Swatch {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

/** A key as laid out, its top at the top of the picture. */
export interface ChartKey {
  readonly height: number;
  readonly swatches: readonly Swatch[];
  readonly labels: readonly Label[];
}

/** Side of a swatch, in points. */
export const swatchSize = 8;

const swatchGap = 5;
const entryGap = 18;
const entryLeading = 13;

/** From the baseline up to the top of a swatch: its middle is that of small letters and capitals together. */
const swatchRise = 6.9;

/**
 * Lays out a key: entries beside each other in drawing order, on a new line where the next one does not fit.
 *
 * @param entries Words of the key with their colours.
 * @param fonts Fonts of the report.
 * @param left Left edge, in points; given up for 0 when an entry is too wide.
 * @param right Right edge, in points.
 */
export function placeKey(
  entries: readonly { readonly text: string; readonly color: string }[],
  fonts: FontBook,
  left: number,
  right: number,
): ChartKey {
  const measure = labelMeasure(fonts, "regular");
  const indent = swatchSize + swatchGap;
  const together = entries.reduce((sum, { text }) => sum + indent + measure(text) + entryGap, -entryGap);
  const start = together <= right - left ? left : 0;
  const lineWidth = Math.max(right - start - indent, ...entries.map(({ text }) => widestWord(text, measure)));

  const swatches: Swatch[] = [];
  const labels: Label[] = [];
  let [x, y, lineCount] = [start, labelAscent, 1];
  for (const { text, color } of entries) {
    const lines = wrapText(text, lineWidth, measure);
    const entryWidth = indent + widest(lines, measure);
    if (x > start && x + entryWidth > right) [x, y, lineCount] = [start, y + lineCount * entryLeading, 1];
    swatches.push({ x, y: y - swatchRise, color });
    labels.push(...labelLines(lines, x + indent, y, "regular"));
    lineCount = Math.max(lineCount, lines.length);
    x += entryWidth + entryGap;
  }
  return { height: y + (lineCount - 1) * labelLeading + labelDescent, swatches, labels };
}
