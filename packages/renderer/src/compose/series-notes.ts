import { captionSentences } from "../language/caption-sentences.ts";
import type {
  ChartData,
  ChartValue,
  Inline,
  LinesChart,
  RangesChart,
  SlopeChart,
  SmallMultiplesChart,
} from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

type SeriesChart = LinesChart | SlopeChart | RangesChart | SmallMultiplesChart;

/** Whether a chart is made of values that may each be hidden, not of whole groups. */
export function isOfSeries(chart: ChartData): chart is SeriesChart {
  return (
    chart.kind === "lines" || chart.kind === "slope" || chart.kind === "ranges" || chart.kind === "small-multiples"
  );
}

/**
 * How many values a chart withholds.
 *
 * @param chart What it shows.
 */
export function withheldValues(chart: SeriesChart): number {
  return valuesOf(chart).filter(({ status }) => status === "withheld").length;
}

function valuesOf(chart: SeriesChart): readonly ChartValue[] {
  switch (chart.kind) {
    case "lines":
      return chart.lines.flatMap(({ points }) => points);
    case "slope":
      return chart.rows.flatMap(({ before, after }) => [before, after]);
    case "ranges":
      return chart.rows.flatMap(({ lower, upper }) => [lower, upper]);
    case "small-multiples":
      return chart.panels.flatMap(({ series }) => series.flat());
  }
}

/**
 * What a reader must know of such a chart: that lines stop at breaks, that an axis does not begin at 0, how the
 * differences are computed, and in small charts over time the reason of each break.
 *
 * @param chart What it shows.
 * @param language Language of the report.
 */
export function seriesNotes(chart: ChartData, language: Language): readonly (readonly Inline[])[] {
  if (!isOfSeries(chart)) return [];
  return sentencesOf(chart, language).map((text) => [{ type: "text", text }]);
}

function sentencesOf(chart: SeriesChart, language: Language): readonly string[] {
  const sentences = captionSentences(language);
  switch (chart.kind) {
    case "slope":
      return chart.rows.some(({ difference }) => difference !== null) ? [sentences.differences()] : [];
    case "ranges":
      return [];
    case "lines": {
      const [first] = chart.axis.ticks;
      const cut = chart.axis.from > 0 && first !== undefined ? [sentences.axisFrom(first.text)] : [];
      return [...(chart.breaks.length > 0 ? [sentences.breaks()] : []), ...cut];
    }
    case "small-multiples":
      return chart.breaks.map(({ before, label }) => sentences.breakBefore(chart.periods?.[before] ?? "", label));
  }
}
