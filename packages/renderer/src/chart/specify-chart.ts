import type { ChartData } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
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
 * @param theme Its look.
 */
export function specifyChart(
  chart: VegaChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  switch (chart.kind) {
    case "whole-bar":
      return wholeBar(chart, fonts, width, language, theme);
    case "stacked-bars":
      return stackedBars(chart, fonts, width, language, theme);
    case "bars":
      return bars(chart, fonts, width, language, theme);
    case "grouped-bars":
      return groupedBars(chart, fonts, width, language, theme);
    case "dots":
      return dots(chart, fonts, width, language, theme);
    case "diverging-bars":
      return divergingBars(chart, fonts, width, language, theme);
    case "funnel":
      return funnel(chart, fonts, width, language, theme);
    case "lines":
      return lines(chart, fonts, width, language, theme);
    case "slope":
      return slope(chart, fonts, width, language, theme);
    case "ranges":
      return ranges(chart, fonts, width, language, theme);
    case "small-multiples":
      return smallMultiples(chart, fonts, width, language, theme);
  }
}
