import type { Segment, StackedBarsChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { placeKey } from "./chart-key.ts";
import { type BarPart, barLayer, swatchLayer, textLayer } from "./chart-layers.ts";
import { readableOn } from "./contrast.ts";
import { type Label, labelAscent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { partColors } from "./part-colors.ts";
import { linesHeight, type RowColumn, setRowLabels } from "./row-labels.ts";
import { gapsBetween, splitBar } from "./split-bar.ts";
import { type MeasureLine, widestWord, wrapText } from "./wrap-text.ts";

const barHeight = 17;
const rowGap = 7;
const columnGap = 12;
const keyGap = 9;

/** Between the edge of a part and the text in it or beside it. */
const textInset = 5;

/** Room left and right of the bars for percentages of parts too short to hold them. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/**
 * One bar a group, split in parts, with the percentages in the bars and a key above. A percentage that its part cannot hold
 * stands beside the bar: left for the first part, right for the others. A withheld bar is a gap with the reason.
 *
 * @param chart Bars in drawing order; every bar has a segment for each entry of the key.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function stackedBars(
  chart: StackedBarsChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const { bars } = chart;
  const colors = partColors(chart.key.length, theme);
  const strong = labelMeasure(fonts, "strong");
  const column = setRowLabels(bars, fonts, width);
  const shown = bars.flatMap(({ segments }) => (segments ? [segments] : []));
  const left = column.width + columnGap;
  const margins = reserve(shown, width - left, strong);
  const plot = { left: left + margins.left, right: width - margins.right };
  const reasons = bars.map((bar) => reasonLines(bar.segments ? null : bar.withheld, plot.right - plot.left, fonts));

  const key = placeKey(entries(chart.key, colors), fonts, plot.left, width);
  const step = rowHeight(column, reasons) + rowGap;
  const top = bars.length === 0 ? 0 : key.height + keyGap;
  const height = Math.max(key.height, top + bars.length * step - rowGap);
  const frame: ChartFrame = { width, height, plot: { ...plot, top, bottom: height }, theme };
  const middle = (index: number): number => top + index * step + (step - rowGap) / 2;

  const parts = bars.map(({ segments }, index) =>
    splitBar(segments ?? [], colors, { top: middle(index) - barHeight / 2, bottom: middle(index) + barHeight / 2 }),
  );
  const labels = bars.flatMap((bar, index) => [
    ...column.labels(index, middle(index)),
    ...(bar.segments
      ? percentages(bar.segments, parts[index] ?? [], frame, middle(index) + middleToBaseline(fonts, "strong"), strong)
      : centred(reasons[index] ?? [], plot.left, middle(index))),
  ]);
  const layers = [
    ...swatchLayer(key.swatches, frame),
    ...barLayer(parts.flat(), frame),
    ...barLayer(gapsBetween(parts, frame), frame),
    ...textLayer([...key.labels, ...labels], frame),
  ];
  return frameLayers(frame, layers, language);
}

function entries(key: readonly string[], colors: readonly string[]): Parameters<typeof placeKey>[0] {
  return key.map((text, index) => ({ text, color: colors[index] ?? "" }));
}

function rowHeight(column: RowColumn, reasons: readonly (readonly string[])[]): number {
  return Math.max(barHeight, column.height, ...reasons.map((lines) => linesHeight(lines.length)));
}

function reasonLines(reason: string | null, width: number, fonts: FontBook): readonly string[] {
  if (reason === null) return [];
  const measure = labelMeasure(fonts, "note");
  return wrapText(reason, Math.max(width, widestWord(reason, measure)), measure);
}

function centred(lines: readonly string[], x: number, middle: number): readonly Label[] {
  return labelLines(lines, x, middle - linesHeight(lines.length) / 2 + labelAscent, "note");
}

function holds({ share, text }: Segment, plotWidth: number, measure: MeasureLine): boolean {
  return measure(text) + 2 * (textInset - 1) <= share * plotWidth;
}

/** The texts beside one bar at a given width of the plot. */
function outside(segments: readonly Segment[], plotWidth: number, measure: MeasureLine): readonly boolean[] {
  return segments.map((segment) => !holds(segment, plotWidth, measure));
}

/** Narrows the plot until all texts that its parts cannot hold have room beside it. */
function reserve(
  bars: readonly (readonly Segment[])[],
  available: number,
  measure: MeasureLine,
  reserved: Margins = { left: 0, right: 0 },
): Margins {
  const plotWidth = available - reserved.left - reserved.right;
  const needs = bars.map((segments) => {
    const beside = outside(segments, plotWidth, measure);
    const widths = segments.map(({ text }, index) => (beside[index] ? measure(text) + textInset : 0));
    return { left: widths[0] ?? 0, right: widths.slice(1).reduce((sum, width) => sum + width, 0) };
  });
  const left = Math.max(reserved.left, ...needs.map((need) => need.left));
  const right = Math.max(reserved.right, ...needs.map((need) => need.right));
  const enough = left === reserved.left && right === reserved.right;
  return enough ? reserved : reserve(bars, available, measure, { left, right });
}

function percentages(
  segments: readonly Segment[],
  parts: readonly BarPart[],
  { plot, theme }: ChartFrame,
  y: number,
  measure: MeasureLine,
): readonly Label[] {
  const plotWidth = plot.right - plot.left;
  const at = (share: number): number => plot.left + share * plotWidth;
  let besideRight = plot.right + textInset;
  return segments.flatMap((segment, index) => {
    const part = parts[index];
    if (!part) return [];
    const textWidth = measure(segment.text);
    if (holds(segment, plotWidth, measure)) {
      const x = insidePosition(index, segments.length, at(part.start), at(part.end), textWidth);
      return labelLines([segment.text], x, y, "strong", readableOn(part.color, theme));
    }
    if (index === 0) return labelLines([segment.text], plot.left - textInset - textWidth, y, "strong");
    const x = besideRight;
    besideRight += textWidth + textInset;
    return labelLines([segment.text], x, y, "strong");
  });
}

/** The first text at the left edge, the last at the right one, so that they line up from bar to bar; others in the middle. */
function insidePosition(index: number, count: number, start: number, end: number, width: number): number {
  if (index === 0) return start + textInset;
  return index === count - 1 ? end - textInset - width : (start + end - width) / 2;
}
