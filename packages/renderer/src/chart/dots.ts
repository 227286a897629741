import type { DotsChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { type LeaderLine, textLayer } from "./chart-layers.ts";
import { setEstimates } from "./estimate-column.ts";
import { type Label, labelAscent, labelDescent, labelLines, labelMeasure } from "./label.ts";
import { reasonLabels, reasonLines } from "./reason-labels.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { axisGap, type LayerScale, type ValuePoint, valueLines, valuePoints } from "./value-layers.ts";
import { positionOn, type ValueScale, valueScale, withRoom } from "./value-scale.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

type Row = DotsChart["rows"][number];
type Interval = NonNullable<Row["interval"]>;

const rowGap = 7;
const columnGap = 14;
const headGap = 6;
const capHeight = 6;
const dotArea = 42;
const arrowArea = 26;
const lineWidth = 1.1;

/**
 * A dot and its interval a row, with the numbers in a column at the right and a line to see them against. Ratios stand on a
 * log axis. An interval that is open or reaches beyond the axis ends in an arrow, and a ratio of 0, which no log axis has,
 * is an arrow too. A withheld row is a gap with the reason.
 *
 * @param chart Rows in drawing order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function dots(
  chart: DotsChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const { rows } = chart;
  const column = setRowLabels(
    rows.map(({ label, n }) => ({ label, n: n === "" ? null : n })),
    fonts,
    width,
  );
  const shown = rows.filter(({ value }) => value !== null);
  const estimates = setEstimates(
    shown.map(({ text }) => text),
    chart.head,
    fonts,
  );
  const left = column.width + columnGap;
  const right = width - estimates.width - columnGap;
  const reasons = rows.map((row) => (row.value === null ? reasonLines(row.text, width - left, fonts) : []));
  const content = Math.max(column.height, ...reasons.map(({ length }) => (length === 0 ? 0 : linesHeight(length))));
  const step = content + rowGap;

  const words = referenceLines(chart, right - left, fonts);
  const top = Math.max(linesHeight(estimates.head.length), words.length > 0 ? linesHeight(words.length) : 0) + headGap;
  const bottom = top + rows.length * step;
  const frame: ChartFrame = {
    width,
    height: bottom + axisGap + labelAscent + labelDescent,
    plot: { left, top, right, bottom },
    theme,
  };
  const middle = (index: number): number => top + (index + 0.5) * step;
  const scale = withRoom(
    valueScale(chart.scale, valuesOf(chart), language),
    right - left,
    labelMeasure(fonts, "quiet"),
  );
  const placed = rows.map((row, index) => ({ row, middle: middle(index) }));
  const labels = [
    ...headLabels(estimates.head, width - estimates.width, top),
    ...referenceLabels(words, chart, scale, frame, fonts),
    ...rows.flatMap((row, index) => [
      ...column.labels(index, middle(index)),
      ...(row.value === null
        ? reasonLabels(reasons[index] ?? [], left, middle(index))
        : estimates.labels(row.text, width - estimates.width, middle(index))),
    ]),
  ];
  const layers = [...marks(chart, placed, step, frame, { scale, axis: true }), ...textLayer(labels, frame)];
  return frameLayers(frame, layers, language);
}

interface PlacedRow {
  readonly row: Row;
  /** Points from the top of the picture. */
  readonly middle: number;
}

function marks(
  { reference }: DotsChart,
  placed: readonly PlacedRow[],
  step: number,
  frame: ChartFrame,
  onAxis: LayerScale,
): ReturnType<typeof valueLines> {
  const { theme } = frame;
  const lineStyle = { color: theme.color.text, width: lineWidth };
  const { scale } = onAxis;
  const shown = placed.filter(({ row }) => row.value !== null);
  const upright = (x: number): readonly LeaderLine[] =>
    shown.map(({ middle }) => ({ x, x2: x, y: middle - step / 2, y2: middle + step / 2 }));
  const intervals = shown.flatMap(({ row: { interval }, middle }) => (interval ? [{ interval, middle }] : []));
  const arrows = (end: 0 | 1): readonly ValuePoint[] =>
    intervals.flatMap(({ interval, middle }) =>
      isOpen(interval, scale)[end] ? [{ x: scale.domain[end], y: middle }] : [],
    );
  const points = shown.flatMap(({ row: { value }, middle: y }) =>
    value === null ? [] : [{ x: clamp(value, scale), y, isBelow: value < scale.domain[0] }],
  );
  const below = points.filter(({ isBelow }) => isBelow);
  return [
    ...valueLines(
      scale.ticks.flatMap(({ value }) => upright(value)),
      { color: theme.color.grid, width: 0.6 },
      frame,
      onAxis,
    ),
    ...valueLines(
      reference === null ? [] : upright(clamp(reference.value, scale)),
      { color: theme.color.quiet, width: 1 },
      frame,
      onAxis,
    ),
    ...valueLines(
      intervals.flatMap(({ interval, middle }) => linesOf(interval, middle, scale)),
      lineStyle,
      frame,
      onAxis,
    ),
    ...valuePoints(arrows(0), { color: lineStyle.color, shape: "triangle-left", area: arrowArea }, frame, onAxis),
    ...valuePoints(arrows(1), { color: lineStyle.color, shape: "triangle-right", area: arrowArea }, frame, onAxis),
    ...valuePoints(
      points.filter(({ isBelow }) => !isBelow),
      { color: theme.color.series[0], shape: "circle", area: dotArea },
      frame,
      onAxis,
    ),
    ...valuePoints(below, { color: theme.color.series[0], shape: "triangle-left", area: dotArea }, frame, onAxis),
  ];
}

function valuesOf({ rows, reference }: DotsChart): readonly number[] {
  return [
    ...(reference === null ? [] : [reference.value]),
    ...rows.flatMap(({ value, interval }) => [value, interval?.lower, interval?.upper].flatMap((one) => one ?? [])),
  ];
}

function clamp(value: number, { domain: [low, high] }: ValueScale): number {
  return Math.min(high, Math.max(low, value));
}

/** Whether the lower and the upper end are beyond the axis or have no number. */
function isOpen({ lower, upper }: Interval, { domain: [low, high] }: ValueScale): readonly [boolean, boolean] {
  return [lower < low, upper === null || upper > high];
}

/** The line of an interval, and a cap at each end that is on the axis. */
function linesOf(interval: Interval, middle: number, scale: ValueScale): readonly LeaderLine[] {
  const [start, end] = [clamp(interval.lower, scale), clamp(interval.upper ?? scale.domain[1], scale)];
  const [openLow, openHigh] = isOpen(interval, scale);
  const caps = [...(openLow ? [] : [start]), ...(openHigh ? [] : [end])];
  return [
    { x: start, x2: end, y: middle, y2: middle },
    ...caps.map((x) => ({ x, x2: x, y: middle - capHeight / 2, y2: middle + capHeight / 2 })),
  ];
}

function headLabels(lines: readonly string[], x: number, top: number): readonly Label[] {
  return labelLines(lines, x, top - headGap - linesHeight(lines.length) + labelAscent, "quiet");
}

function referenceLines({ reference }: DotsChart, width: number, fonts: FontBook): readonly string[] {
  if (reference === null || reference.label === null) return [];
  const measure = labelMeasure(fonts, "quiet");
  return wrapText(reference.label, Math.max(width, widestWord(reference.label, measure)), measure);
}

/** The words at the reference line, centred on it as far as the plot lets them. */
function referenceLabels(
  lines: readonly string[],
  { reference }: DotsChart,
  scale: ValueScale,
  { plot }: ChartFrame,
  fonts: FontBook,
): readonly Label[] {
  if (reference === null || lines.length === 0) return [];
  const measure = labelMeasure(fonts, "quiet");
  const own = widest(lines, measure);
  const at = plot.left + positionOn(scale, reference.value) * (plot.right - plot.left);
  const x = Math.max(plot.left, Math.min(at - own / 2, plot.right - own));
  return headLabels(lines, x, plot.top).map((label) => ({ ...label, x: x + (own - measure(label.text)) / 2 }));
}
