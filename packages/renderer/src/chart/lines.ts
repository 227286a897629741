import type { ChartValue, LinesChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { breakMarks } from "./break-marks.ts";
import { type ChartFrame, type ChartSpecification, frameLayers, type Layer } from "./chart-frame.ts";
import { type LeaderLine, leaderLayer, textLayer } from "./chart-layers.ts";
import { type EndLabel, endGap, labelsHeight, placeEndLabels } from "./end-labels.ts";
import { gapKey, gapMark } from "./gap-marks.ts";
import { type Label, labelAscent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { lineRuns } from "./line-runs.ts";
import { bandLayers, keyMarkLayers, type PlacedValue, pathLayers, pointLayers, ruleLayers } from "./mark-layers.ts";
import { periodAxis } from "./period-axis.ts";
import { seriesColor, seriesTint } from "./series-look.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

const leastHeight = 150;
/** Of the width: a line on a landscape page is not flatter than on an upright one. */
const leastRise = 0.33;
/** Share of the picture that labels at the ends of lines take at most before they wrap. */
const widestLabels = 0.28;
const axisGap = 6;
/** From the edges of the plot to the first and last period. */
const plotInset = 8;
const gapRow = 9;
const markIndent = 9;
/** Between the intervals of several lines at one period. */
const intervalStep = 4;

type Line = LinesChart["lines"][number];

/** Where the periods and the values of a chart lie. */
interface Places {
  readonly frame: ChartFrame;
  readonly at: readonly number[];
  readonly chart: LinesChart;
}

/**
 * One to four lines over periods, each with its name, last value and n at its end. A line stops where a value is not shown,
 * which a mark below the plot says, and at a break, which a dashed line with its reason shows.
 *
 * @param chart Every line with one point for each period.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function lines(
  chart: LinesChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const quiet = labelMeasure(fonts, "quiet");
  const left =
    widest(
      chart.axis.ticks.map(({ text }) => text),
      quiet,
    ) + axisGap;
  const names = chart.lines.map((line) => nameOf(line, chart.periods, width, fonts));
  const right = width - endGap - indentOf(chart) - Math.max(0, ...names.map((name) => nameWidth(name, fonts)));
  const at = periodPlaces(chart.periods.length, left + plotInset, right - plotInset);
  const breaks = chart.breaks.map(({ before, label }) => ({ x: breakPlace(at, before), label }));
  const marks = breakMarks(breaks, left, right, fonts);

  const top = Math.max(marks.height, labelAscent - middleToBaseline(fonts, "quiet"));
  const height = Math.max(leastHeight, width * leastRise, labelsHeight(names.map((name) => ({ y: 0, lines: name }))));
  const bottom = top + height;
  const gapped = chart.lines.flatMap((line, index) => (line.points.some(isHidden) ? [index] : []));
  const axisTop = bottom + gapped.length * gapRow + (gapped.length > 0 ? 4 : 0);
  const periods = periodAxis(chart.periods, at, bottom, axisTop, { left: 0, right: width }, fonts);
  const hidden = chart.lines.flatMap(({ points }) => points);
  const key = gapKey(hidden, fonts, left, axisTop + periods.height + 3, width - left);
  const frame: ChartFrame = {
    width,
    height: axisTop + periods.height + (key.height > 0 ? 3 + key.height : 0),
    plot: { left, top, right, bottom },
    theme,
  };
  const places: Places = { frame, at, chart };
  const ends = endLabels(places, names, fonts);
  const baseline = [{ x: left, x2: right, y: bottom, y2: bottom }];
  const layers = [
    ...ruleLayers(tickLines(places), { color: theme.color.grid, width: 0.6 }, frame),
    ...intervals(places),
    ...ruleLayers(baseline, { color: theme.color.quiet, width: 0.6 }, frame),
    ...ruleLayers(periods.ticks, { color: theme.color.quiet, width: 0.6 }, frame),
    ...ruleLayers(marks.lines(axisTop), { color: theme.color.quiet, width: 0.9, dash: [3, 2] }, frame),
    ...dataLayers(places),
    ...gapped.flatMap((index, row) => gapLayers(places, index, bottom + (row + 0.5) * gapRow + 3)),
    ...ruleLayers(key.lines, { color: theme.color.text, width: 1 }, frame),
    ...ends.layers,
    ...textLayer(
      [...tickLabels(places, fonts), ...periods.labels, ...marks.labels, ...key.labels, ...ends.labels],
      frame,
    ),
  ];
  return frameLayers(frame, layers, language);
}

/** Room for the marks that tell several lines apart; a single one needs none. */
function indentOf({ lines: all }: LinesChart): number {
  return all.length > 1 ? markIndent : 0;
}

function isHidden({ status }: ChartValue): boolean {
  return status !== "shown";
}

/** The middles of periods, evenly spaced; a single one in the middle. */
export function periodPlaces(count: number, left: number, right: number): readonly number[] {
  if (count === 1) return [(left + right) / 2];
  return Array.from({ length: count }, (_, index) => left + ((right - left) * index) / (count - 1));
}

/** Between the period of a break and the one before it. */
export function breakPlace(at: readonly number[], before: number): number {
  const own = at[before] ?? 0;
  return (own + (at[before - 1] ?? own)) / 2;
}

/** Last value, name and n; where the line ends before the last period, its value says when. */
function nameOf(
  { label, n, points }: Line,
  periods: readonly string[],
  width: number,
  fonts: FontBook,
): EndLabel["lines"] {
  const regular = labelMeasure(fonts, "regular");
  const end = lastShown(points);
  const [last, when] = [points[end], end < points.length - 1 ? [periods[end] ?? ""] : []];
  const words = wrapText(label, Math.max(width * widestLabels, widestWord(label, regular)), regular);
  return [
    ...(last === undefined ? [] : [{ text: last.text, style: "strong" as const }]),
    ...when.map((text) => ({ text, style: "quiet" as const })),
    ...words.map((text) => ({ text, style: "regular" as const })),
    ...(n === null ? [] : [{ text: n, style: "quiet" as const }]),
  ];
}

function lastShown(points: readonly ChartValue[]): number {
  return points.findLastIndex(({ status }) => status === "shown");
}

function nameWidth(lines: EndLabel["lines"], fonts: FontBook): number {
  return Math.max(0, ...lines.map(({ text, style }) => labelMeasure(fonts, style)(text)));
}

function heightAt(value: number, { frame: { plot }, chart: { axis } }: Places): number {
  return plot.bottom - ((value - axis.from) / (axis.to - axis.from)) * (plot.bottom - plot.top);
}

function tickLines(places: Places): readonly LeaderLine[] {
  const { plot } = places.frame;
  return places.chart.axis.ticks.map((tick) => {
    const y = heightAt(tick.at, places);
    return { x: plot.left, x2: plot.right, y, y2: y };
  });
}

function tickLabels(places: Places, fonts: FontBook): readonly Label[] {
  const measure = labelMeasure(fonts, "quiet");
  const middle = middleToBaseline(fonts, "quiet");
  return places.chart.axis.ticks.flatMap(({ at, text }) =>
    labelLines([text], places.frame.plot.left - axisGap - measure(text), heightAt(at, places) + middle, "quiet"),
  );
}

/** How far the points of a line stand from the middle of their period, so that intervals do not cover each other. */
function besides({ lines: all }: LinesChart, index: number): number {
  const withIntervals = all.some(({ points }) => points.some((point) => point.status === "shown" && point.interval));
  return withIntervals ? (index - (all.length - 1) / 2) * intervalStep : 0;
}

function runsOf(places: Places, index: number): readonly (readonly PlacedValue[])[] {
  const { at, chart } = places;
  const { label = "", points = [] } = chart.lines[index] ?? {};
  const breaks = chart.breaks.map(({ before }) => before);
  return lineRuns(points, breaks).map((run) =>
    run.map(({ period, shown }) => ({
      x: (at[period] ?? 0) + besides(chart, index),
      y: heightAt(shown.value, places),
      value: shown.value,
      series: index,
      about: {
        series: label,
        period: chart.periods[period] ?? "",
        text: shown.text,
        ...(shown.n === null ? {} : { n: shown.n }),
      },
    })),
  );
}

/** Later lines below earlier ones: the first is the one that the figure is about. */
function dataLayers(places: Places): readonly Layer[] {
  const runs = places.chart.lines.map((_, index) => runsOf(places, index)).toReversed();
  return [
    ...pathLayers(runs.flat(), places.chart.axis, places.frame),
    ...pointLayers(runs.flat(2), places.chart.axis, places.frame),
  ];
}

/** A band for one line; for more, whose bands would hide each other, upright strokes. */
function intervals(places: Places): readonly Layer[] {
  const { chart, at, frame } = places;
  const breaks = chart.breaks.map(({ before }) => before);
  if (chart.lines.length === 1) {
    const runs = lineRuns(chart.lines[0]?.points ?? [], breaks).map((run) =>
      run.flatMap(({ period, shown: { interval } }) =>
        interval === null ? [] : [{ x: at[period] ?? 0, ...interval }],
      ),
    );
    return bandLayers(
      runs.filter(({ length }) => length > 1),
      seriesTint(0, frame.theme),
      chart.axis,
      frame,
    );
  }
  return chart.lines.flatMap(({ points }, index) => {
    const strokes = points.flatMap((point, period) => {
      if (point.status !== "shown" || point.interval === null) return [];
      const x = (at[period] ?? 0) + besides(chart, index);
      return [{ x, x2: x, y: heightAt(point.interval.lower, places), y2: heightAt(point.interval.upper, places) }];
    });
    return ruleLayers(strokes, { color: seriesColor(index, frame.theme), width: 0.8 }, frame);
  });
}

function gapLayers({ chart, at, frame }: Places, index: number, y: number): readonly Layer[] {
  const marks = (chart.lines[index]?.points ?? []).flatMap((point, period) =>
    point.status === "shown" ? [] : gapMark(point.status, at[period] ?? 0, y),
  );
  const name = chart.lines.length > 1 ? [{ x: frame.plot.right + endGap + 2, y, series: index }] : [];
  return [
    ...ruleLayers(marks, { color: seriesColor(index, frame.theme), width: 1 }, frame),
    ...keyMarkLayers(name, frame),
  ];
}

function endLabels(
  places: Places,
  names: readonly EndLabel["lines"][],
  fonts: FontBook,
): { readonly labels: readonly Label[]; readonly layers: readonly Layer[] } {
  const { plot } = places.frame;
  const wanted = places.chart.lines.map(({ points }, index) => {
    const last = points[lastShown(points)];
    return {
      y: heightAt(last?.status === "shown" ? last.value : places.chart.axis.from, places),
      lines: names[index] ?? [],
    };
  });
  const placed = placeEndLabels(wanted, plot.right - plotInset + 2, "right", plot, fonts);
  const shift = plotInset - 2 + indentOf(places.chart);
  const marks = placed.map(({ middle }, series) => ({ x: plot.right + endGap + 2, y: middle, series }));
  const leaders = placed.flatMap(({ leader, middle }, index) => {
    const { points = [] } = places.chart.lines[index] ?? {};
    const end = lastShown(points);
    if (end === -1 || (leader === null && end === points.length - 1)) return [];
    const x2 = plot.right + endGap - 4;
    return [{ x: (places.at[end] ?? 0) + 5, y: wanted[index]?.y ?? middle, x2, y2: middle }];
  });
  return {
    labels: placed.flatMap(({ lines: words }) => words.map((label) => ({ ...label, x: label.x + shift }))),
    layers: [
      ...leaderLayer(leaders, places.frame),
      ...keyMarkLayers(places.chart.lines.length > 1 ? marks : [], places.frame),
    ],
  };
}
