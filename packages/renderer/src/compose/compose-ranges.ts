import type { RangesChart } from "../model/document.ts";
import type { RangesFigure, RangesRow } from "../model/report-definition.ts";
import { chartValue, rangeValues } from "./chart-values.ts";
import type { Composition } from "./composition.ts";
import { rowLabel } from "./row-label.ts";
import { valueAxis } from "./value-axis.ts";

/**
 * A bar a row from the lower to the upper result, or over the range that one result is.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeRanges(figure: RangesFigure, composition: Composition): RangesChart {
  const { results, language } = composition;
  const rows = figure.rows.map((row) => rowOf(row, composition));
  const isShare = figure.rows.some((row) => "lower" in row && results.get(row.lower)?.kind === "proportion");
  const values = rows.flatMap(({ lower, upper }) => [lower, upper]).map((value) => ({ ...value, interval: null }));
  return { kind: "ranges", axis: valueAxis(values, isShare ? "share" : "number", language), rows };
}

function rowOf(row: RangesRow, composition: Composition): RangesChart["rows"][number] {
  const { results } = composition;
  if ("result" in row) {
    const { result: id, label } = row;
    return { label: label ?? rowLabel(results.get(id), id), ...rangeValues(results.get(id), composition) };
  }
  const { lower, upper } = endsOf(row, composition);
  return {
    label: row.label ?? rowLabel(results.get(row.lower), row.lower),
    lower: chartValue(results.get(lower), composition),
    upper: chartValue(results.get(upper), composition),
  };
}

/**
 * The ids of the lower and the upper result of a row, by their values: which of two years is the lower, the data say.
 *
 * @param row A row of two results.
 * @param composition The report so far.
 */
export function endsOf(
  { lower, upper }: Extract<RangesRow, { lower: string }>,
  composition: Composition,
): { readonly lower: string; readonly upper: string } {
  const [low, high] = [lower, upper].map((id) => chartValue(composition.results.get(id), composition));
  const isReversed = low?.status === "shown" && high?.status === "shown" && low.value > high.value;
  return isReversed ? { lower: upper, upper: lower } : { lower, upper };
}
