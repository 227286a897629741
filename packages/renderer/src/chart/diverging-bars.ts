import type { DivergingBarsChart, DivergingParts } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { placeKey } from "./chart-key.ts";
import { type BarPart, type LeaderLine, swatchLayer, textLayer } from "./chart-layers.ts";
import { type DivergingPlan, planDiverging, type Run, runLabels, runsOf } from "./diverging-runs.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { reasonLabels, reasonLines } from "./reason-labels.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { ruleLayer, valueBars } from "./value-layers.ts";
import { widest } from "./wrap-text.ts";

const barHeight = 17;
const rowGap = 8;
const columnGap = 12;
const keyGap = 9;
/** White between two parts of a bar. */
const partGap = 1.5;
/** White that the zero line stands in. */
const zeroGap = 2.1;

/**
 * Ordered answers as bars that grow left and right from a zero line, the most decided answers outermost; the neutral answer
 * as a bar of its own beside them, on the same scale, so that it pulls neither side out of place; and the don't-knows as a
 * number with its n at the right. A withheld bar is a gap with the reason. With all of these it needs 300 points.
 *
 * @param chart Bars in drawing order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function divergingBars(
  chart: DivergingBarsChart,
  fonts: FontBook,
  width: number,
  language: Language,
): ChartSpecification {
  const { bars } = chart;
  const colors = colorsOf(chart);
  const column = setRowLabels(
    bars.map(({ label, n }) => ({ label, n: n === "" ? null : n })),
    fonts,
    width,
  );
  const aside = asideColumn(chart, fonts);
  const left = column.width + columnGap;
  const right = width - (aside.width === 0 ? 0 : aside.width + columnGap);
  const runs = bars.map(({ parts }) => (parts === null ? null : runsOf(parts, colors)));
  const plan = planDiverging(
    runs.flatMap((run) => run ?? []),
    right - left,
    labelMeasure(fonts, "strong"),
  );
  const reasons = bars.map(({ withheld }) => (withheld === null ? [] : reasonLines(withheld, right - left, fonts)));
  const content = Math.max(
    barHeight,
    column.height,
    aside.width === 0 ? 0 : linesHeight(2),
    ...reasons.map(({ length }) => (length === 0 ? 0 : linesHeight(length))),
  );

  const key = placeKey(keyOf(chart, colors), fonts, left, right);
  const top = Math.max(key.height, linesHeight(1)) + keyGap;
  const step = content + rowGap;
  const height = top + bars.length * step - rowGap;
  const frame: ChartFrame = { width, height, plot: { left, top, right, bottom: height } };
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
    ...placed.flatMap((row) => row.runs.flatMap((run) => runLabels(run, plan, left, row.middle, fonts))),
  ];
  const scale = { type: "linear" as const, domain: [0, right - left] as const, ticks: [] };
  const onPlot = { scale, axis: false };
  const parts = placed.flatMap((row) => row.runs.map((run) => partsOf(run, plan, row.middle)));
  const layers = [
    ...swatchLayer(key.swatches, frame),
    ...valueBars(parts.flat(), frame, onPlot),
    ...valueBars(parts.flatMap(gapsBetween), frame, onPlot),
    ...ruleLayer(zeroLines(placed, plan, frame, barHeight), { color: theme.color.paper, width: zeroGap }, frame),
    ...ruleLayer(zeroLines(placed, plan, frame, step), { color: theme.color.text, width: 0.7 }, frame),
    ...textLayer(labels, frame),
  ];
  return frameLayers(frame, layers, language);
}

/**
 * Colours by side, in reading order: dark outside, light inside, and two sides of one answer each dark and light, so that
 * neighbours differ in a grey print.
 */
function colorsOf({ negative, positive }: DivergingBarsChart): DivergingColors {
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
function gapsBetween(parts: readonly BarPart[]): readonly BarPart[] {
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
