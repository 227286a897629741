import { formatRoundedPercent } from "../language/format-number.ts";
import type { BarsChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { barLayer, lineLayer, type ShareAxis, type ShareLine, textLayer } from "./chart-layers.ts";
import { readableOn } from "./contrast.ts";
import { intervalLayers } from "./interval-layers.ts";
import { type Label, labelAscent, labelDescent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { linesHeight, setRowLabels } from "./row-labels.ts";
import { type MeasureLine, widestWord, wrapText } from "./wrap-text.ts";

type Bar = BarsChart["bars"][number];

const barHeight = 17;
const rowGap = 9;
const columnGap = 12;
const axisGap = 5;
const textInset = 5;

/**
 * One horizontal bar a result on an axis from 0 to 100 %, the value at the foot of its bar, or right of a bar too short to
 * hold it. An interval is a thin line with caps, light where it lies on the bar.
 *
 * @param chart Bars in drawing order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function bars(
  chart: BarsChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const [barColor] = theme.color.series;
  const strong = labelMeasure(fonts, "strong");
  const column = setRowLabels(
    chart.bars.map(({ label, n }) => ({ label, n })),
    fonts,
    width,
  );
  const left = column.width + columnGap;
  const right = width - reserve(chart.bars, width - left, strong);
  const reasons = chart.bars.map((bar) => (bar.share === null ? reasonLines(bar.text, right - left, fonts) : []));
  const content = Math.max(barHeight, column.height, ...reasons.map(({ length }) => linesHeight(length)));
  const bottom = chart.bars.length * (content + rowGap);
  const height = bottom + axisGap + labelAscent + labelDescent;
  const frame: ChartFrame = { width, height, plot: { left, top: 0, right, bottom }, theme };
  const middle = (index: number): number => (index + 0.5) * (content + rowGap);

  const parts = chart.bars.flatMap(({ share }, index) => {
    const [top, base] = [middle(index) - barHeight / 2, middle(index) + barHeight / 2];
    return share === null ? [] : [{ start: 0, end: share, top, bottom: base, color: barColor }];
  });
  const labels = chart.bars.flatMap((bar, index) => [
    ...column.labels(index, middle(index)),
    ...(bar.share === null
      ? reasonLabels(reasons[index] ?? [], left, middle(index))
      : valueLabels(bar, frame, middle(index) + middleToBaseline(fonts, "strong"), strong)),
  ]);
  const intervals = chart.bars.flatMap(({ share, interval }, index) =>
    interval && share !== null ? [{ ...interval, share, middle: middle(index) }] : [],
  );
  const axis = shareAxis(language);
  const shown = chart.bars.map(({ share }) => share !== null);
  const grid = gridLines(shown, content + rowGap);
  const layers = [
    ...lineLayer(grid, { color: theme.color.grid, width: 0.6 }, frame, axis),
    ...barLayer(parts, frame, axis),
    ...intervalLayers(intervals, barColor, frame, axis),
    ...textLayer(labels, frame),
  ];
  return frameLayers(frame, layers, language);
}

const quarters = [0, 1, 2, 3, 4];

/** Grid lines row by row; a withheld row has none, so that its reason stands free. */
function gridLines(shown: readonly boolean[], step: number): readonly ShareLine[] {
  return shown.flatMap((isShown, row) =>
    isShown
      ? quarters.map((quarter) => ({ x: quarter / 4, x2: quarter / 4, y: row * step, y2: (row + 1) * step }))
      : [],
  );
}

function shareAxis(language: Language): ShareAxis {
  const texts = JSON.stringify(quarters.map((quarter) => formatRoundedPercent(quarter * 25, language)));
  return {
    orient: "bottom",
    values: quarters.map((quarter) => quarter / 4),
    labelExpr: `${texts}[round(datum.value * 4)]`,
    labelFlush: true,
    labelOverlap: false,
    labelPadding: axisGap,
    grid: false,
    title: null,
  };
}

/** The length of bar that a value may stand on: up to where the interval begins. */
function free({ share, interval }: Bar): number {
  return Math.min(share ?? 0, interval?.lower ?? 1);
}

function holds(bar: Bar, plotWidth: number, measure: MeasureLine): boolean {
  return measure(bar.text) + 2 * textInset <= free(bar) * plotWidth;
}

/** Start of a value that stands right of its bar and interval. */
function besideBar({ share, interval }: Bar, plotWidth: number): number {
  return Math.max(share ?? 0, interval?.upper ?? 0) * plotWidth + textInset;
}

/** Room right of the axis for values beside bars that reach far; narrowing the plot may call for more. */
function reserve(all: readonly Bar[], available: number, measure: MeasureLine, reserved = 0): number {
  const plotWidth = available - reserved;
  const beside = all.filter((bar) => bar.share !== null && !holds(bar, plotWidth, measure));
  const needed = Math.max(reserved, ...beside.map((bar) => besideBar(bar, plotWidth) + measure(bar.text) - plotWidth));
  return needed <= reserved ? reserved : reserve(all, available, measure, Math.max(needed, reserved + 1));
}

function valueLabels(bar: Bar, { plot, theme }: ChartFrame, y: number, measure: MeasureLine): readonly Label[] {
  const plotWidth = plot.right - plot.left;
  return holds(bar, plotWidth, measure)
    ? labelLines([bar.text], plot.left + textInset, y, "strong", readableOn(theme.color.series[0], theme))
    : labelLines([bar.text], plot.left + besideBar(bar, plotWidth), y, "strong");
}

function reasonLines(reason: string, width: number, fonts: FontBook): readonly string[] {
  const measure = labelMeasure(fonts, "note");
  return wrapText(reason, Math.max(width, widestWord(reason, measure)), measure);
}

function reasonLabels(lines: readonly string[], x: number, middle: number): readonly Label[] {
  return labelLines(lines, x + textInset, middle - linesHeight(lines.length) / 2 + labelAscent, "note");
}
