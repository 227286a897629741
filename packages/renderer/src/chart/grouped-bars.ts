import type { GroupedBarsChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { placeKey } from "./chart-key.ts";
import { type BarPart, type LeaderLine, swatchLayer, textLayer } from "./chart-layers.ts";
import { type Label, labelAscent, labelDescent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { reasonLabels, reasonLines } from "./reason-labels.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { axisGap, valueBars, valueLines } from "./value-layers.ts";
import { positionOn, type ValueScale, valueScale, withRoom } from "./value-scale.ts";
import { type MeasureLine, widest } from "./wrap-text.ts";

const barHeight = 11;
/** White between the bars of a group. */
const barGap = 1.5;
const groupGap = 11;
const columnGap = 12;
const keyGap = 9;
const textInset = 4;

type Bar = GroupedBarsChart["groups"][number]["bars"][number];

/** A bar in its place: the middle of its slot, in points from the top of the picture. */
interface PlacedBar {
  readonly bar: Bar;
  readonly middle: number;
  readonly color: string;
  readonly reason: readonly string[];
}

/**
 * Bars side by side in groups, on an axis of shares from 0 to the next round number, with the percentage behind each bar,
 * its n in a column at the right, and a key above. A withheld bar is a gap with the reason.
 *
 * @param chart Groups in drawing order; each has a bar for each entry of the key.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function groupedBars(
  chart: GroupedBarsChart,
  fonts: FontBook,
  width: number,
  language: Language,
): ChartSpecification {
  const strong = labelMeasure(fonts, "strong");
  const quiet = labelMeasure(fonts, "quiet");
  const rows = chart.groups.map(({ label }) => ({ label, n: null }));
  const column = setRowLabels(rows, fonts, width);
  const left = column.width + columnGap;
  const bars = chart.groups.flatMap((group) => group.bars);
  const nWidth = widest(
    bars.map(({ n }) => n),
    quiet,
  );
  const shown = bars.filter(({ share }) => share !== null);
  const right =
    width -
    nWidth -
    columnGap -
    widest(
      shown.map(({ text }) => text),
      strong,
    ) -
    textInset;
  const reasons = bars.map(({ share, text }) =>
    share === null ? reasonLines(text, width - left - textInset, fonts) : [],
  );
  const slot = Math.max(barHeight, ...reasons.map(({ length }) => (length === 0 ? 0 : linesHeight(length))));

  const key = placeKey(
    chart.key.map((text, index) => ({ text, color: colorOf(index) })),
    fonts,
    left,
    width,
  );
  const top = key.height + keyGap;
  const groupHeight = Math.max(column.height, chart.key.length * (slot + barGap) - barGap);
  const step = groupHeight + groupGap;
  const bottom = top + chart.groups.length * step - groupGap + axisGap;
  const frame: ChartFrame = {
    width,
    height: bottom + axisGap + labelAscent + labelDescent,
    plot: { left, top, right, bottom },
  };
  const groupMiddle = (index: number): number => top + index * step + groupHeight / 2;
  const placed = chart.groups.flatMap((group, index) => placeBars(group.bars, groupMiddle(index), slot, fonts, frame));

  const drawn = shown.map(({ share }) => share ?? 0);
  const scale = withRoom(valueScale("share", drawn, language), right - left, quiet);
  const onAxis = { scale, axis: true };
  const labels = [
    ...key.labels,
    ...chart.groups.flatMap((_, index) => column.labels(index, groupMiddle(index))),
    ...placed.flatMap((one) => barLabels(one, scale, frame, fonts)),
  ];
  const layers = [
    ...valueLines(
      gridLines(placed, scale, slot + barGap, frame, strong),
      { color: theme.color.grid, width: 0.6 },
      frame,
      onAxis,
    ),
    ...swatchLayer(key.swatches, frame),
    ...valueBars(placed.flatMap(partOf), frame, onAxis),
    ...textLayer(labels, frame),
  ];
  return frameLayers(frame, layers, language);
}

function colorOf(index: number): string {
  return theme.color.series[index] ?? theme.color.rest;
}

function placeBars(
  bars: readonly Bar[],
  middle: number,
  slot: number,
  fonts: FontBook,
  { width, plot }: ChartFrame,
): readonly PlacedBar[] {
  const first = middle - ((bars.length - 1) * (slot + barGap)) / 2;
  return bars.map((bar, index) => ({
    bar,
    middle: first + index * (slot + barGap),
    color: colorOf(index),
    reason: bar.share === null ? reasonLines(bar.text, width - plot.left - textInset, fonts) : [],
  }));
}

function partOf({ bar: { share }, middle, color }: PlacedBar): readonly BarPart[] {
  if (share === null) return [];
  return [{ start: 0, end: share, top: middle - barHeight / 2, bottom: middle + barHeight / 2, color }];
}

/** Grid lines bar by bar; none through a percentage or a reason. */
function gridLines(
  placed: readonly PlacedBar[],
  scale: ValueScale,
  slot: number,
  { plot }: ChartFrame,
  measure: MeasureLine,
): readonly LeaderLine[] {
  const plotWidth = plot.right - plot.left;
  return placed.flatMap(({ bar: { share, text }, middle }) => {
    if (share === null) return [];
    const from = positionOn(scale, share) * plotWidth;
    const to = from + textInset + measure(text) + textInset / 2;
    return scale.ticks.flatMap(({ value: x }) => {
      const at = positionOn(scale, x) * plotWidth;
      return at > from && at < to ? [] : [{ x, x2: x, y: middle - slot / 2, y2: middle + slot / 2 }];
    });
  });
}

function barLabels(
  { bar, middle, reason }: PlacedBar,
  scale: ValueScale,
  { width, plot }: ChartFrame,
  fonts: FontBook,
): readonly Label[] {
  if (bar.share === null) return reasonLabels(reason, plot.left + textInset, middle);
  const end = plot.left + positionOn(scale, bar.share) * (plot.right - plot.left);
  const nLeft = width - labelMeasure(fonts, "quiet")(bar.n);
  return [
    ...labelLines([bar.text], end + textInset, middle + middleToBaseline(fonts, "strong"), "strong"),
    ...labelLines([bar.n], nLeft, middle + middleToBaseline(fonts, "quiet"), "quiet"),
  ];
}
