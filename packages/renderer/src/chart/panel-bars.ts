import type { SmallMultiplesChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import { gapMark } from "./gap-marks.ts";
import { type Label, labelAscent, labelDescent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import type { PlacedBar } from "./mark-layers.ts";
import { seriesColor } from "./series-look.ts";
import type { PanelParts, PanelPlace } from "./small-multiples.ts";

type Panel = SmallMultiplesChart["panels"][number];

const barHeight = 11;
const barGap = 4;
const textGap = 4;
const axisGap = 3;

/** Height of the bars of a panel with the axis below them, in points. */
export function panelBarsHeight({ series }: Panel): number {
  return series.length * (barHeight + barGap) + axisGap + labelAscent + labelDescent;
}

/**
 * The bars of a panel, one for each series, with value and n at their ends and the ends of the axis below.
 *
 * @param panel Of each series one value.
 * @param chart The chart, for what is the same in all panels.
 * @param place Where the panel lies.
 * @param fonts Fonts of the report.
 */
export function panelBars(panel: Panel, chart: SmallMultiplesChart, place: PanelPlace, fonts: FontBook): PanelParts {
  const { left, top } = place;
  const strong = labelMeasure(fonts, "strong");
  const quiet = labelMeasure(fonts, "quiet");
  const right = place.right - Math.max(0, ...chart.panels.flatMap(({ series }) => series.flat().map(endWidth)));
  function endWidth(value: Panel["series"][number][number]): number {
    if (value.status !== "shown") return 0;
    return textGap + strong(value.text) + (value.n === null ? 0 : textGap + quiet(value.n));
  }
  const { from, to, ticks } = chart.axis;
  const at = (value: number): number => left + ((value - from) / (to - from)) * (right - left);
  const bottom = top + panel.series.length * (barHeight + barGap);
  const middle = middleToBaseline(fonts, "strong");

  const bars: PlacedBar[] = [];
  const labels: Label[] = [];
  const crosses: ReturnType<typeof gapMark>[number][] = [];
  panel.series.forEach(([value], index) => {
    const barTop = top + index * (barHeight + barGap) + barGap / 2;
    const y = barTop + barHeight / 2 + middle;
    if (value?.status !== "shown") {
      crosses.push(...gapMark(value?.status ?? "no-data", left + textGap + 2, barTop + barHeight / 2));
      labels.push(...labelLines([value?.text ?? ""], left + textGap + 8, y, "note"));
      return;
    }
    const about = { panel: panel.title, series: chart.key[index] ?? "", value: value.value, text: value.text };
    bars.push({
      start: left,
      end: at(value.value),
      top: barTop,
      bottom: barTop + barHeight,
      color: seriesColor(index),
      about,
    });
    const x = at(value.value) + textGap;
    labels.push(
      ...labelLines([value.text], x, y, "strong"),
      ...labelLines(value.n === null ? [] : [value.n], x + strong(value.text) + textGap, y, "quiet"),
    );
  });
  const axis = { x: left, x2: left, y: top, y2: bottom };
  const foot = { x: left, x2: right, y: bottom, y2: bottom };
  const ends = [ticks[0], ticks.at(-1)].flatMap((tick) => (tick === undefined ? [] : [tick]));
  const endLabels = ends.flatMap(({ at: value, text }, index) => {
    const x = index === 0 ? left : at(value) - quiet(text) / 2;
    return labelLines([text], x, bottom + axisGap + labelAscent, "quiet");
  });
  return {
    labels: [...labels, ...endLabels],
    grid: [foot],
    axis: [axis],
    breaks: [],
    gaps: crosses,
    bars,
    runs: [],
  };
}
