import type { RangesChart, ShownValue } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { type LeaderLine, textLayer } from "./chart-layers.ts";
import { gapMark } from "./gap-marks.ts";
import { type Label, labelAscent, labelDescent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { type PlacedBar, rectLayers, ruleLayers } from "./mark-layers.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { seriesColor } from "./series-look.ts";
import { type MeasureLine, widestWord, wrapText } from "./wrap-text.ts";

const barHeight = 11;
const rowGap = 9;
const columnGap = 12;
const axisGap = 5;
const textGap = 4;
/** Least length of a bar whose ends are the same. */
const leastLength = 2;

type Row = RangesChart["rows"][number];

/** A row with both ends. */
interface Span {
  readonly lower: ShownValue;
  readonly upper: ShownValue;
}

/** From a value to its place across the picture. */
type Place = (value: number) => number;

/**
 * One bar a row from its lower to its upper value, each end with its number.
 *
 * @param chart Rows in drawing order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function ranges(chart: RangesChart, fonts: FontBook, width: number, language: Language): ChartSpecification {
  const strong = labelMeasure(fonts, "strong");
  const column = setRowLabels(
    chart.rows.map((row) => ({ label: row.label, n: nOf(row) })),
    fonts,
    width,
  );
  const start = column.width + columnGap;
  const spans = chart.rows.map(spanOf);
  const { left, right } = plotBetween(spans, chart, start, width, strong);
  const { from, to } = chart.axis;
  const place: Place = (value) => left + ((value - from) / (to - from)) * (right - left);
  const reasons = chart.rows.map((row, index) => (spans[index] ? [] : reasonLines(row, width - left - 10, fonts)));
  const content = Math.max(barHeight, column.height, ...reasons.map(({ length }) => linesHeight(length)));
  const step = content + rowGap;
  const bottom = chart.rows.length * step;
  const frame: ChartFrame = {
    width,
    height: bottom + axisGap + labelAscent + labelDescent,
    plot: { left, top: 0, right, bottom },
  };
  const middle = (index: number): number => (index + 0.5) * step;
  const ends = spans.map((span, index) => (span ? endLabels(span, place, middle(index), fonts) : []));
  const labels = chart.rows.flatMap((_, index) => [
    ...column.labels(index, middle(index)),
    ...(ends[index] ?? []),
    ...labelLines(
      reasons[index] ?? [],
      left + 10,
      middle(index) - linesHeight(reasons[index]?.length ?? 1) / 2 + labelAscent,
      "note",
    ),
  ]);
  const crosses = chart.rows.flatMap((row, index) =>
    spans[index] ? [] : gapMark(statusOf(row), left + 3, middle(index)),
  );
  const layers = [
    ...ruleLayers(gridLines(spans, step, chart, place), { color: theme.color.grid, width: 0.6 }, frame),
    ...rectLayers(
      ends.flat().map((label) => padOf(label, strong)),
      frame,
    ),
    ...rectLayers(
      spans.flatMap((span, index) => (span ? [barOf(span, place, middle(index), chart, index)] : [])),
      frame,
    ),
    ...ruleLayers(crosses, { color: theme.color.text, width: 1 }, frame),
    ...textLayer([...labels, ...tickLabels(chart, place, bottom, width, fonts)], frame),
  ];
  return frameLayers(frame, layers, language);
}

function spanOf({ lower, upper }: Row): Span | null {
  return lower.status === "shown" && upper.status === "shown" ? { lower, upper } : null;
}

function statusOf({ lower, upper }: Row): "withheld" | "no-data" {
  return lower.status === "withheld" || upper.status === "withheld" ? "withheld" : "no-data";
}

function nOf({ lower, upper }: Row): string | null {
  const ns = [lower, upper].flatMap((value) => (value.status === "shown" ? (value.n ?? []) : []));
  return ns.length === 0 ? null : [...new Set(ns)].join(" / ");
}

function reasonLines({ lower, upper }: Row, width: number, fonts: FontBook): readonly string[] {
  const measure = labelMeasure(fonts, "note");
  const text = lower.status === "shown" ? upper.text : lower.text;
  return wrapText(text, Math.max(width, widestWord(text, measure)), measure);
}

/** The plot between the labels of rows and the edge, narrowed until the number at each end has room beside its bar. */
function plotBetween(
  spans: readonly (Span | null)[],
  { axis }: RangesChart,
  start: number,
  end: number,
  measure: MeasureLine,
): { readonly left: number; readonly right: number } {
  const at = (value: number): number => (value - axis.from) / (axis.to - axis.from);
  let [left, right] = [start, end];
  for (let round = 0; round < 8; round += 1) {
    const over = spans.flatMap((span) => {
      if (span === null) return [];
      const plotWidth = right - left;
      const lowEnd = left + at(span.lower.value) * plotWidth - textGap - measure(span.lower.text);
      const highEnd = left + at(span.upper.value) * plotWidth + textGap + leastLength + measure(span.upper.text);
      return [{ low: start - lowEnd, high: highEnd - end }];
    });
    const low = Math.max(0, ...over.map((each) => each.low));
    const high = Math.max(0, ...over.map((each) => each.high));
    if (low < 0.01 && high < 0.01) break;
    left += low;
    right -= high;
  }
  return { left, right };
}

function barOf({ lower, upper }: Span, place: Place, middle: number, chart: RangesChart, index: number): PlacedBar {
  const [from, to] = [place(lower.value), place(upper.value)];
  const short = Math.max(0, leastLength - (to - from)) / 2;
  return {
    start: from - short,
    end: to + short,
    top: middle - barHeight / 2,
    bottom: middle + barHeight / 2,
    color: seriesColor(0),
    about: {
      row: chart.rows[index]?.label ?? "",
      lower: lower.value,
      upper: upper.value,
      text: `${lower.text} – ${upper.text}`,
    },
  };
}

/** The numbers at both ends; one number where they are the same. */
function endLabels({ lower, upper }: Span, place: Place, middle: number, fonts: FontBook): readonly Label[] {
  const measure = labelMeasure(fonts, "strong");
  const y = middle + middleToBaseline(fonts, "strong");
  const [from, to] = [place(lower.value), place(upper.value)];
  const short = Math.max(0, leastLength - (to - from)) / 2;
  const high = labelLines([upper.text], to + short + textGap, y, "strong");
  if (lower.value === upper.value) return high;
  return [...labelLines([lower.text], from - short - textGap - measure(lower.text), y, "strong"), ...high];
}

/** White ground of a number, so that no line of the grid goes through it. */
function padOf({ x, y, text }: Label, measure: MeasureLine): PlacedBar {
  const sides = { start: x - 2, end: x + measure(text) + 2 };
  return { ...sides, top: y - labelAscent, bottom: y + labelDescent, color: theme.color.paper, about: {} };
}

/** Row by row: one without a bar has none. */
function gridLines(
  spans: readonly (Span | null)[],
  step: number,
  { axis }: RangesChart,
  place: Place,
): readonly LeaderLine[] {
  return spans.flatMap((span, row) =>
    span === null
      ? []
      : axis.ticks.map(({ at }) => ({ x: place(at), x2: place(at), y: row * step, y2: (row + 1) * step })),
  );
}

/** The first and the last tick, and those between that have room. */
function tickLabels(
  { axis }: RangesChart,
  place: Place,
  bottom: number,
  width: number,
  fonts: FontBook,
): readonly Label[] {
  const measure = labelMeasure(fonts, "quiet");
  const placed = axis.ticks.map(({ at, text }) => {
    const own = measure(text);
    return { text, left: Math.min(place(at) - own / 2, width - own), width: own };
  });
  const fits = (step: number): boolean =>
    placed.every((tick, index) => {
      const before = index % step === 0 ? placed[index - step] : undefined;
      return before === undefined || before.left + before.width + columnGap / 2 <= tick.left;
    });
  const step = [1, 2, 3].find(fits) ?? placed.length;
  return placed.flatMap(({ text, left }, index) =>
    index % step === 0 ? labelLines([text], left, bottom + axisGap + labelAscent, "quiet") : [],
  );
}
