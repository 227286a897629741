import type { FontBook } from "../model/font-book.ts";
import type { LeaderLine } from "./chart-layers.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { linesHeight } from "./row-labels.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** The words below a plot over time, and the small strokes that they belong to. */
export interface PeriodAxis {
  readonly height: number;
  readonly labels: readonly Label[];
  readonly ticks: readonly LeaderLine[];
}

const tickLength = 3;
const labelGap = 5;
/** Every so many periods may be named. */
const steps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

/**
 * Names as many periods as fit beside each other, every one whole, evenly spaced from the first.
 *
 * @param periods Words of every period.
 * @param at Middle of each period, in points from the left of the picture.
 * @param foot Lower edge of the plot, where the strokes begin, in points.
 * @param top Where the words begin; further down when something stands between.
 * @param edges Left and right of the picture, which no word goes beyond.
 * @param fonts Fonts of the report.
 */
export function periodAxis(
  periods: readonly string[],
  at: readonly number[],
  foot: number,
  top: number,
  edges: { readonly left: number; readonly right: number },
  fonts: FontBook,
): PeriodAxis {
  const measure = labelMeasure(fonts, "quiet");
  const all = periods.map((text) => wrapText(text, 0, measure));
  const every = (step: number): readonly number[] =>
    periods.map((_, index) => index).filter((index) => index % step === 0);
  const leftOf = (index: number): number => {
    const width = widest(all[index] ?? [], measure);
    return Math.min(Math.max((at[index] ?? 0) - width / 2, edges.left), edges.right - width);
  };
  const fits = (step: number): boolean => {
    const named = every(step);
    return named.every((index, place) => {
      const before = named[place - 1];
      return before === undefined || leftOf(before) + widest(all[before] ?? [], measure) + labelGap <= leftOf(index);
    });
  };
  const named = every(steps.find(fits) ?? periods.length);
  const lineCount = Math.max(1, ...named.map((index) => all[index]?.length ?? 1));
  const labels = named.flatMap((index) => {
    const lines = all[index] ?? [];
    const width = widest(lines, measure);
    return lines.flatMap((line, row) => {
      const x = leftOf(index) + (width - measure(line)) / 2;
      return labelLines([line], x, top + tickLength + labelAscent + 1 + row * 10.5, "quiet");
    });
  });
  const ticks = named.map((index) => ({ x: at[index] ?? 0, x2: at[index] ?? 0, y: foot, y2: foot + tickLength }));
  return { height: tickLength + 1 + linesHeight(lineCount), labels, ticks };
}
