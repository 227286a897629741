import type { DivergingBarsChart, DivergingParts } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { placeKey } from "./chart-key.ts";
import { type BarPart, type LeaderLine, swatchLayer, textLayer } from "./chart-layers.ts";
import { type DivergingPlan, planDiverging, type Run, runLabels, runsOf } from "./diverging-runs.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { reasonLabels, reasonLines } from "./reason-labels.ts";
import { linesHeight, type RowColumn, setRowLabels } from "./row-labels.ts";
import { ruleLayer, valueBars } from "./value-layers.ts";
import { wideEnough } from "./wide-enough.ts";
import { widest } from "./wrap-text.ts";

const barHeight = 17;
const rowGap = 8;
const columnGap = 12;
const keyGap = 9;
/** Least length of a bar of all answers, in points. */
const leastUnit = 40;
/** White between two parts of a bar. */
const partGap = 1.5;
/** White that the zero line stands in. */
const zeroGap = 2.1;

/**
 * Ordered answers as bars that grow left and right from a zero line, the most decided answers outermost; the neutral answer
 * as a bar of its own beside them, on the same scale, so that it pulls neither side out of place; and the don't-knows as a
 * number with its n at the right. A withheld bar is a gap with the reason. Where that leaves the bars too short to see, the
 * picture is wider than asked for, and smaller on its page.
 *
 * @param chart Bars in drawing order.
 * @param fonts Fonts of the report.
 * @param asked Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function divergingBars(
  chart: DivergingBarsChart,
  fonts: FontBook,
  asked: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const { bars } = chart;
  const colors = colorsOf(chart, theme);
  const runs = bars.map(({ parts }) => (parts === null ? null : runsOf(parts, colors)));
  const { width, column, left, right, plan } = wideEnough(asked, (wide) => columnsIn(wide, chart, runs, fonts));
  const reasons = bars.map(({ withheld }) => (withheld === null ? [] : reasonLines(withheld, right - left, fonts)));
  const content = Math.max(
    barHeight,
    column.height,
    chart.dontKnow === null ? 0 : linesHeight(2),
    ...reasons.map(({ length }) => (length === 0 ? 0 : linesHeight(length))),
  );

  const key = placeKey(keyOf(chart, colors), fonts, left, right);
  const top = Math.max(key.height, linesHeight(1)) + keyGap;
  const step = content + rowGap;
  const height = top + bars.length * step - rowGap;
  const frame: ChartFrame = { width, height, plot: { left, top, right, bottom: height }, theme };
  const middle = (index: number): number => top + index * step + content / 2;
  const placed = runs.flatMap((own, index) => (own === null ? [] : [{ runs: own, middle: middle(index) }]));

  const labels = [
    ...key.labels,
    ...asideHead(chart.dontKnow, width, top, fonts),
    ...bars.flatMap(({ parts }, index) => [
      ...column.labels(index, middle(index)),
      ...(parts === null
        ? reasonLabels(reasons[index] ?? [], left, middle(index))
        : asideLabels(parts, chart, width, middle(index), fonts)),
    ]),
    ...placed.flatMap((row) => row.runs.flatMap((run) => runLabels(run, plan, left, row.middle, fonts, theme))),
  ];
  const scale = { type: "linear" as const, domain: [0, right - left] as const, ticks: [] };
  const onPlot = { scale, axis: false };
  const parts = placed.flatMap((row) => row.runs.map((run) => partsOf(run, plan, row.middle)));
  const layers = [
    ...swatchLayer(key.swatches, frame),
    ...valueBars(parts.flat(), frame, onPlot),
    ...valueBars(
      parts.flatMap((bar) => gapsBetween(bar, theme)),
      frame,
      onPlot,
    ),
    ...ruleLayer(zeroLines(placed, plan, frame, barHeight), { color: theme.color.paper, width: zeroGap }, frame),
    ...ruleLayer(zeroLines(placed, plan, frame, step), { color: theme.color.text, width: 0.7 }, frame),
    ...textLayer(labels, frame),
  ];
  return frameLayers(frame, layers, language);
}

interface Columns {
  readonly width: number;
  readonly column: RowColumn;
  /** Edges of the plot. */
  readonly left: number;
  readonly right: number;
  readonly plan: DivergingPlan;
  /** Whether the bars are long enough to be compared. */
  readonly isRoomy: boolean;
}

function columnsIn(
  width: number,
  chart: DivergingBarsChart,
  runs: readonly (readonly Run[] | null)[],
  fonts: FontBook,
): Columns {
  const rows = chart.bars.map(({ label, n }) => ({ label, n: n === "" ? null : n }));
  const column = setRowLabels(rows, fonts, width);
  const aside = asideColumn(chart, fonts);
  const left = column.width + columnGap;
  const right = width - (aside.width === 0 ? 0 : aside.width + columnGap);
  const own = runs.flatMap((run) => run ?? []);
  const plan = planDiverging(own, right - left, labelMeasure(fonts, "strong"));
  return { width, column, left, right, plan, isRoomy: plan.unit >= leastUnit };
}

/**
 * Colours by side, in reading order: dark outside, light inside, and two sides of one answer each dark and light, so that
 * neighbours differ in a grey print.
 */
function colorsOf({ negative, positive }: DivergingBarsChart, theme: Theme): DivergingColors {
  const [blue, teal, purple, orange] = theme.color.series;
  return {
    negative: negative.length > 1 ? [purple, orange] : [positive.length > 1 ? purple : orange],
    positive: positive.length > 1 ? [teal, blue] : [blue],
    neutral: theme.color.rest,
  };
}

type DivergingColors = Parameters<typeof runsOf>[1];

function keyOf(chart: DivergingBarsChart, colors: DivergingColors): Parameters<typeof placeKey>[0] {
  const side = (texts: readonly string[], own: readonly string[]) =>
    texts.map((text, index) => ({ text, color: own[index] ?? "" }));
  return [
    ...side(chart.negative, colors.negative),
    ...side(chart.positive, colors.positive),
    ...(chart.neutral === null ? [] : [{ text: chart.neutral, color: colors.neutral }]),
  ];
}

function partsOf({ segments, start, direction }: Run, plan: DivergingPlan, middle: number): readonly BarPart[] {
  let at = plan.starts[start];
  return segments.flatMap(({ segment, color }) => {
    if (segment.share === 0) return [];
    const from = at;
    at += direction * segment.share * plan.unit;
    const [begin, end] = [Math.min(from, at), Math.max(from, at)];
    return { start: begin, end, top: middle - barHeight / 2, bottom: middle + barHeight / 2, color };
  });
}

/** White lines over the seams of a bar, so that every part keeps its true length. */
function gapsBetween(parts: readonly BarPart[], theme: Theme): readonly BarPart[] {
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index];
    if (before === undefined) return [];
    const seam = part.start >= before.end - 1e-9 ? part.start : part.end;
    const half = Math.min(partGap, (part.end - part.start) / 2, (before.end - before.start) / 2) / 2;
    return half > 0 ? [{ ...part, start: seam - half, end: seam + half, color: theme.color.paper }] : [];
  });
}

/** One line through rows that follow each other, none through a withheld row. */
function zeroLines(
  rows: readonly { readonly middle: number }[],
  { starts }: DivergingPlan,
  { plot }: ChartFrame,
  step: number,
): readonly LeaderLine[] {
  const x = plot.left + starts.zero;
  return rows.map(({ middle }) => ({
    x,
    x2: x,
    y: Math.max(middle - step / 2, plot.top),
    y2: Math.min(middle + step / 2, plot.bottom),
  }));
}

function asideTexts(
  { dontKnow }: DivergingParts,
  { bars }: DivergingBarsChart,
): readonly [percent: string, count: string] | null {
  if (dontKnow === null) return null;
  const sign = bars.find(({ n }) => n !== "")?.n.replace(/\d.*$/u, "") ?? "";
  return [dontKnow.text, `${sign}${dontKnow.detail ?? ""}`];
}

function asideColumn(chart: DivergingBarsChart, fonts: FontBook): { readonly width: number } {
  if (chart.dontKnow === null) return { width: 0 };
  const texts = chart.bars.flatMap(({ parts }) => (parts === null ? [] : (asideTexts(parts, chart) ?? [])));
  const measure = labelMeasure(fonts, "strong");
  return { width: Math.max(widest(texts, measure), widest([chart.dontKnow], labelMeasure(fonts, "quiet"))) };
}

function asideHead(words: string | null, width: number, top: number, fonts: FontBook): readonly Label[] {
  if (words === null) return [];
  const x = width - labelMeasure(fonts, "quiet")(words);
  return labelLines([words], x, top - keyGap - linesHeight(1) + labelAscent, "quiet");
}

/** „4 %" above „n = 19", both ending at the right edge. */
function asideLabels(
  parts: DivergingParts,
  chart: DivergingBarsChart,
  width: number,
  middle: number,
  fonts: FontBook,
): readonly Label[] {
  const texts = asideTexts(parts, chart);
  if (texts === null) return [];
  const [percent, count] = texts;
  const y = middle - linesHeight(2) / 2 + labelAscent;
  const at = (text: string, style: "strong" | "quiet"): number => width - labelMeasure(fonts, style)(text);
  return [
    ...labelLines([percent], at(percent, "strong"), y, "strong"),
    ...labelLines([count], at(count, "quiet"), y + (linesHeight(2) - linesHeight(1)), "quiet"),
  ];
}
