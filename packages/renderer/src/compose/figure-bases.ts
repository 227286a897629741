import type { PublishableResult } from "@udbytte/core";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { groupsOf } from "./display-percents.ts";
import { panelResults, periodsOf } from "./results-over-time.ts";

/**
 * The results whose denominators are the N of a figure.
 *
 * @param figure A figure of results.
 * @param composition The report so far.
 */
export function basesOf(figure: FigureDefinition, { results }: Composition): readonly PublishableResult[] {
  const named = (ids: readonly string[]): readonly PublishableResult[] =>
    ids.flatMap((id) => {
      const result = results.get(id);
      return result === undefined ? [] : [result];
    });
  switch (figure.kind) {
    case "steps":
      return [];
    case "whole-bar":
      return named(figure.bars.flatMap((bar) => bar.results.slice(0, 1)));
    case "stacked-bars": {
      const overall = named([figure.results]);
      return overall.length > 0 ? overall : groupsOf(figure, results).slice(0, 1);
    }
    case "bars":
      return named(figure.results);
    case "lines":
      return figure.lines.flatMap((line) => periodsOf(line, results));
    case "slope":
      return named(figure.rows.flatMap((row) => ("comparison" in row ? [row.comparison] : [row.before, row.after])));
    case "ranges":
      return named(figure.rows.flatMap(({ lower, upper }) => [lower, upper]));
    case "small-multiples":
      return panelResults(figure, results);
  }
}
