import type { FunnelChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { type BarPart, textLayer } from "./chart-layers.ts";
import { readableOn } from "./contrast.ts";
import { type Label, labelAscent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { reasonLabels, reasonLines } from "./reason-labels.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { ruleLayer, valueBars } from "./value-layers.ts";
import { type MeasureLine, widest, widestWord, wrapText } from "./wrap-text.ts";

type Step = FunnelChart["steps"][number];

const barHeight = 17;
const rowGap = 8;
const columnGap = 14;
const headGap = 6;
const textInset = 5;
const headWidth = 50;
const barColor = theme.color.series[0];

/** A column of percentages that end at its right edge, with words above. */
interface PercentColumn {
  readonly head: readonly string[];
  readonly width: number;
}

/**
 * One bar a step, as long as its count, from one edge so that lengths can be compared; the count in its bar, or right of a
 * bar too short to hold it, and the percentages in two columns. A withheld step is a gap with the reason.
 *
 * @param chart Steps in order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function funnel(chart: FunnelChart, fonts: FontBook, width: number, language: Language): ChartSpecification {
  const { steps, heads } = chart;
  const strong = labelMeasure(fonts, "strong");
  const column = setRowLabels(
    steps.map(({ label }) => ({ label, n: null })),
    fonts,
    width,
  );
  const previous = percentColumn(
    heads.ofPrevious,
    steps.map((step) => step.ofPrevious),
    fonts,
  );
  const first = percentColumn(
    heads.ofFirst,
    steps.map((step) => step.ofFirst),
    fonts,
  );
  const left = column.width + columnGap;
  const edges = { previous: width - first.width - columnGap, first: width };
  const right = edges.previous - previous.width - columnGap;
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0));
  const room = roomBeside(steps, most, right - left, strong);
  const reasons = steps.map(({ count, text }) => (count === null ? reasonLines(text, right - left, fonts) : []));
  const content = Math.max(
    barHeight,
    column.height,
    ...reasons.map(({ length }) => (length === 0 ? 0 : linesHeight(length))),
  );
  const rowHeight = content + rowGap;
  const top = linesHeight(Math.max(previous.head.length, first.head.length)) + headGap;
  const bottom = top + steps.length * rowHeight;
  const frame: ChartFrame = { width, height: bottom, plot: { left, top, right: right - room, bottom } };
  const middle = (index: number): number => top + (index + 0.5) * rowHeight;

  const labels = [
    ...headLabels(previous, edges.previous, top, fonts),
    ...headLabels(first, edges.first, top, fonts),
    ...steps.flatMap((step, index) => [
      ...column.labels(index, middle(index)),
      ...(step.count === null
        ? reasonLabels(reasons[index] ?? [], left, middle(index))
        : countLabels(step, most, frame, middle(index) + middleToBaseline(fonts, "strong"), strong)),
      ...percentLabels(step.ofPrevious, edges.previous, middle(index), fonts),
      ...percentLabels(step.ofFirst, edges.first, middle(index), fonts),
    ]),
  ];
  const rules = steps.map((_, index) => ({ x: 0, x2: width, y: top + index * rowHeight, y2: top + index * rowHeight }));
  const scale = { type: "linear" as const, domain: [0, most] as const, ticks: [] };
  const layers = [
    ...ruleLayer(rules, { color: theme.color.grid, width: 0.6 }, frame),
    ...valueBars(
      steps.flatMap((step, index) => partOf(step, middle(index))),
      frame,
      { scale, axis: false },
    ),
    ...textLayer(labels, frame),
  ];
  return frameLayers(frame, layers, language);
}

function percentColumn(head: string, texts: readonly string[], fonts: FontBook): PercentColumn {
  const quiet = labelMeasure(fonts, "quiet");
  const lines = wrapText(head, Math.max(headWidth, widestWord(head, quiet)), quiet);
  return { head: lines, width: Math.max(widest(lines, quiet), widest(texts, labelMeasure(fonts, "strong"))) };
}

function headLabels({ head }: PercentColumn, edge: number, top: number, fonts: FontBook): readonly Label[] {
  const quiet = labelMeasure(fonts, "quiet");
  const y = top - headGap - linesHeight(head.length) + labelAscent;
  return labelLines(head, edge, y, "quiet").map((label) => ({ ...label, x: edge - quiet(label.text) }));
}

function percentLabels(text: string, edge: number, middle: number, fonts: FontBook): readonly Label[] {
  if (text === "") return [];
  const x = edge - labelMeasure(fonts, "strong")(text);
  return labelLines([text], x, middle + middleToBaseline(fonts, "strong"), "strong");
}

function partOf({ count }: Step, middle: number): readonly BarPart[] {
  if (count === null) return [];
  return [{ start: 0, end: count, top: middle - barHeight / 2, bottom: middle + barHeight / 2, color: barColor }];
}

function holds({ count, text }: Step, most: number, plotWidth: number, measure: MeasureLine): boolean {
  return measure(text) + 2 * textInset <= ((count ?? 0) / most) * plotWidth;
}

/** Room right of the bars for counts that their bars cannot hold. */
function roomBeside(steps: readonly Step[], most: number, plotWidth: number, measure: MeasureLine): number {
  const beside = steps.filter((step) => step.count !== null && !holds(step, most, plotWidth, measure));
  const ends = beside.map(({ count, text }) => ((count ?? 0) / most) * plotWidth + textInset + measure(text));
  return Math.max(0, ...ends.map((end) => end - plotWidth));
}

function countLabels(
  step: Step,
  most: number,
  { plot }: ChartFrame,
  y: number,
  measure: MeasureLine,
): readonly Label[] {
  const plotWidth = plot.right - plot.left;
  return holds(step, most, plotWidth, measure)
    ? labelLines([step.text], plot.left + textInset, y, "strong", readableOn(barColor))
    : labelLines([step.text], plot.left + ((step.count ?? 0) / most) * plotWidth + textInset, y, "strong");
}
