import type { SmallMultiplesChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import { gapMark } from "./gap-marks.ts";
import { labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { lineRuns } from "./line-runs.ts";
import { periodAxis } from "./period-axis.ts";
import type { PanelParts, PanelPlace } from "./small-multiples.ts";
import { widest } from "./wrap-text.ts";

type Panel = SmallMultiplesChart["panels"][number];

const plotHeight = 62;
const axisGap = 4;
const textGap = 5;
const inset = 5;
const gapRow = 10;

/** Height of the plot of a panel with the periods below it, in points. */
export function panelLinesHeight(chart: SmallMultiplesChart, width: number, fonts: FontBook): number {
  return (
    plotHeight + gapRoom(chart) + periodAxis(chart.periods ?? [], [], 0, 0, { left: 0, right: width }, fonts).height
  );
}

/** One row below all plots where one of them has a gap, so that their axes stay level. */
function gapRoom({ panels }: SmallMultiplesChart): number {
  return panels.some(({ series }) => series.flat().some(({ status }) => status !== "shown")) ? gapRow : 0;
}

/**
 * The line of a panel over its periods, with its last value at the end.
 *
 * @param panel One series with a value for each period.
 * @param chart The chart, for what is the same in all panels.
 * @param place Where the panel lies.
 * @param fonts Fonts of the report.
 */
export function panelLines(panel: Panel, chart: SmallMultiplesChart, place: PanelPlace, fonts: FontBook): PanelParts {
  const quiet = labelMeasure(fonts, "quiet");
  const strong = labelMeasure(fonts, "strong");
  const { axis, periods } = chart;
  const ticks = [axis.ticks[0], axis.ticks.at(-1)].flatMap((tick) => tick ?? []);
  const left =
    place.left +
    widest(
      ticks.map(({ text }) => text),
      quiet,
    ) +
    axisGap;
  const texts = chart.panels.flatMap(({ series }) =>
    series.flat().map(({ status, text }) => (status === "shown" ? text : "")),
  );
  const right = place.right - widest(texts, strong) - textGap;
  const [top, bottom] = [place.top, place.top + plotHeight];
  const count = periods?.length ?? 1;
  const at = Array.from(
    { length: count },
    (_, index) => left + inset + ((right - left - 2 * inset) * index) / Math.max(1, count - 1),
  );
  const heightAt = (value: number): number => bottom - ((value - axis.from) / (axis.to - axis.from)) * plotHeight;

  const points = panel.series[0] ?? [];
  const runs = lineRuns(
    points,
    chart.breaks.map(({ before }) => before),
  ).map((run) =>
    run.map(({ period, shown }) => ({
      x: at[period] ?? 0,
      y: heightAt(shown.value),
      value: shown.value,
      series: 0,
      about: { panel: panel.title, period: periods?.[period] ?? "", text: shown.text },
    })),
  );
  const last = points.findLastIndex(({ status }) => status === "shown");
  const end = points[last];
  const middle = middleToBaseline(fonts, "strong");
  const below = bottom + gapRoom(chart);
  const words = periodAxis(periods ?? [], at, bottom, below, { left: place.left, right: place.right }, fonts);
  const marks = points.flatMap(({ status }, index) =>
    status === "shown" ? [] : gapMark(status, at[index] ?? 0, bottom + gapRow / 2 + 2),
  );
  const breakLines = chart.breaks.map(({ before }) => {
    const x = ((at[before] ?? 0) + (at[before - 1] ?? 0)) / 2;
    return { x, x2: x, y: top, y2: below };
  });
  const grid = axis.ticks.slice(1).map((tick) => ({ x: left, x2: right, y: heightAt(tick.at), y2: heightAt(tick.at) }));
  return {
    labels: [
      ...ticks.flatMap(({ at: value, text }) =>
        labelLines([text], left - axisGap - quiet(text), heightAt(value) + middle, "quiet"),
      ),
      ...(end?.status === "shown"
        ? labelLines([end.text], (at[last] ?? 0) + textGap, heightAt(end.value) + middle, "strong")
        : []),
      ...words.labels,
    ],
    grid,
    axis: [{ x: left, x2: right, y: bottom, y2: bottom }, ...words.ticks],
    breaks: breakLines,
    gaps: marks,
    bars: [],
    runs,
  };
}
