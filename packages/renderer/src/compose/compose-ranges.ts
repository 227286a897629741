import type { RangesChart } from "../model/document.ts";
import type { RangesFigure } from "../model/report-definition.ts";
import { chartValue } from "./chart-values.ts";
import type { Composition } from "./composition.ts";
import { valueAxis } from "./value-axis.ts";

/**
 * A bar a row from the lower to the upper result.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeRanges(figure: RangesFigure, composition: Composition): RangesChart {
  const { results, language } = composition;
  const rows = figure.rows.map(({ label, lower, upper }) => ({
    label: label ?? results.get(lower)?.label ?? lower,
    lower: chartValue(results.get(lower), composition),
    upper: chartValue(results.get(upper), composition),
  }));
  const isShare = figure.rows.some(({ lower }) => results.get(lower)?.kind === "proportion");
  const values = rows.flatMap(({ lower, upper }) => [lower, upper]).map((value) => ({ ...value, interval: null }));
  return { kind: "ranges", axis: valueAxis(values, isShare ? "share" : "number", language), rows };
}
