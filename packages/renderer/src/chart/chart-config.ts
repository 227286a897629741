import type { Config } from "vega-lite";
import { formatNumber, formatRoundedPercent } from "../language/format-number.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { vegaFont } from "./css-font.ts";
import { labelFont, labelSize } from "./label.ts";

/**
 * Vega-Lite's configuration for charts in a report: no frame, no ground, fonts and colours of the theme, labels never cut,
 * numbers in the language of the report.
 *
 * @param language Language of the report.
 * @param theme Its look.
 */
export function chartConfig(language: Language, theme: Theme): Config {
  const { font, fontWeight, fontStyle } = vegaFont(labelFont("quiet"));
  return {
    background: "transparent",
    aria: false,
    font,
    view: { fill: null, stroke: null },
    locale: { number: numberLocale(language) },
    axis: {
      labelFont: font,
      labelFontWeight: fontWeight as 400,
      labelFontStyle: fontStyle,
      labelFontSize: labelSize,
      labelColor: theme.color.quiet,
      labelLimit: 0,
      title: null,
      gridColor: theme.color.rule,
      gridWidth: 0.5,
      domain: false,
      ticks: false,
      translate: 0,
      maxExtent: 1000,
    },
    legend: { disable: true },
    text: { fontSize: labelSize, baseline: "alphabetic", align: "left", limit: 0 },
  };
}

/** The signs of a language in d3-format's terms. */
function numberLocale(language: Language): {
  readonly decimal: string;
  readonly thousands: string;
  readonly grouping: number[];
  readonly currency: [string, string];
  readonly percent: string;
} {
  return {
    decimal: formatNumber(0.5, language, 1).slice(1, 2),
    thousands: formatNumber(1000, language).slice(1, 2),
    grouping: [3],
    currency: ["", ""],
    percent: formatRoundedPercent(1, language).slice(1),
  };
}
