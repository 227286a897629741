import type { PublishableResult } from "@udbytte/core";
import { formatLevel } from "../language/format-level.ts";
import type { LinesChart } from "../model/document.ts";
import type { LinesFigure } from "../model/report-definition.ts";
import { chartValue, nRange } from "./chart-values.ts";
import type { Composition } from "./composition.ts";
import { breaksOf, periodsOf } from "./results-over-time.ts";
import { valueAxis } from "./value-axis.ts";

/**
 * Results over time, a line each. Lines of several definitions share the periods of all of them.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeLines(figure: LinesFigure, composition: Composition): LinesChart {
  const { language } = composition;
  const { levels, lines: all } = resultsOfLines(figure, composition);
  const lines = all.map(({ label, results }) => {
    const byLevel = new Map(results.map((result) => [result.group[0]?.level, result]));
    const values = levels.map((level) => chartValue(byLevel.get(level), composition));
    const points = figure.intervals
      ? values
      : values.map((value) => (value.status === "shown" ? { ...value, interval: null } : value));
    return { label, n: nRange(results, composition), points };
  });
  const results = all.flatMap((line) => line.results);
  const points = lines.flatMap((line) => line.points);
  return {
    kind: "lines",
    periods: levels.map((level) => formatLevel(level, language)),
    axis: valueAxis(points, unitOf(results), language, figure.axis),
    lines,
    breaks: breaksOf(results, levels),
  };
}

/** The results of each line, and the ids of the periods of all of them, in order. */
export interface ResultsOfLines {
  readonly levels: readonly string[];
  readonly lines: readonly { readonly label: string; readonly results: readonly PublishableResult[] }[];
}

/**
 * The results that the lines go through.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function resultsOfLines(figure: LinesFigure, { results: all }: Composition): ResultsOfLines {
  const lines = figure.lines.map((line) => ({ label: line.label, results: periodsOf(line, all) }));
  const levels = lines.flatMap(({ results }) => results.flatMap(({ group }) => group[0]?.level ?? []));
  return { levels: [...new Set(levels)].sort(), lines };
}

function unitOf(results: readonly PublishableResult[]): "share" | "number" {
  return results.some(({ kind }) => kind === "proportion") ? "share" : "number";
}
