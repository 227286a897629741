import type { ChartData } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { bars } from "./bars.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { divergingBars } from "./diverging-bars.ts";
import { dots } from "./dots.ts";
import { funnel } from "./funnel.ts";
import { groupedBars } from "./grouped-bars.ts";
import { lines } from "./lines.ts";
import { ranges } from "./ranges.ts";
import { slope } from "./slope.ts";
import { smallMultiples } from "./small-multiples.ts";
import { stackedBars } from "./stacked-bars.ts";
import { wholeBar } from "./whole-bar.ts";

/** A chart that Vega-Lite draws. */
export type VegaChart = Exclude<ChartData, { kind: "steps" }>;

/**
 * The Vega-Lite specification of a chart.
 *
 * @param chart What it shows.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function specifyChart(chart: VegaChart, fonts: FontBook, width: number, language: Language): ChartSpecification {
  switch (chart.kind) {
    case "whole-bar":
      return wholeBar(chart, fonts, width, language);
    case "stacked-bars":
      return stackedBars(chart, fonts, width, language);
    case "bars":
      return bars(chart, fonts, width, language);
    case "grouped-bars":
      return groupedBars(chart, fonts, width, language);
    case "dots":
      return dots(chart, fonts, width, language);
    case "diverging-bars":
      return divergingBars(chart, fonts, width, language);
    case "funnel":
      return funnel(chart, fonts, width, language);
    case "lines":
      return lines(chart, fonts, width, language);
    case "slope":
      return slope(chart, fonts, width, language);
    case "ranges":
      return ranges(chart, fonts, width, language);
    case "small-multiples":
      return smallMultiples(chart, fonts, width, language);
  }
}
