import type { PublishableResult } from "@udbytte/core";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { groupsOf } from "./display-percents.ts";
import { groupResults, itemsOf, stepsOf } from "./results-of-figure.ts";
import { panelResults, periodsOf } from "./results-over-time.ts";
import { rowLabel } from "./row-label.ts";

/** A result that a figure shows, and what it calls it. */
export interface Shown {
  readonly label: string;
  readonly result: PublishableResult;
}

/**
 * The results that a figure shows, by the words that it shows them with.
 *
 * @param figure A figure of results.
 * @param composition The report so far.
 */
export function shownIn(figure: FigureDefinition, composition: Composition): readonly Shown[] {
  const own = (result: PublishableResult): Shown => ({ label: rowLabel(result, result.id), result });
  switch (figure.kind) {
    case "whole-bar":
      return figure.bars.flatMap(({ results, labels }) =>
        results.flatMap((id, index) => {
          const result = composition.results.get(id);
          return result === undefined ? [] : [{ label: labels?.[index] ?? result.label, result }];
        }),
      );
    case "stacked-bars":
      return groupsOf(figure, composition.results).map(own);
    case "grouped-bars":
      return figure.results.flatMap((id) => groupResults(id, composition.results).map(own));
    case "diverging-bars":
      return itemsOf(figure, composition.results).flatMap(({ label, levels }, _, { length }) =>
        levels.map((result) => ({ label: length > 1 ? `${label}, ${result.label}` : result.label, result })),
      );
    case "funnel":
      return stepsOf(figure.results, composition.results).flatMap(({ ofFirst }) => (ofFirst ? [own(ofFirst)] : []));
    case "lines":
      return figure.lines.flatMap((line, _, { length }) =>
        periodsOf(line, composition.results).map((result) => ({
          label: length > 1 ? `${line.label}, ${result.group[0]?.levelLabel}` : result.label,
          result,
        })),
      );
    default:
      return basesOf(figure, composition).map(own);
  }
}

/**
 * Whether the values of a figure are of others each: over time, of two editions, of panels. Its n is that of each, and
 * says nothing of the figures around.
 *
 * @param figure A figure of results.
 */
export function isOfOthersEach({ kind }: FigureDefinition): boolean {
  return kind === "lines" || kind === "slope" || kind === "small-multiples";
}

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
    case "dots":
      return named(figure.results);
    case "grouped-bars":
      return figure.results.flatMap((id) => {
        const overall = named([id]);
        return overall.length > 0 ? overall : groupResults(id, results).slice(0, 1);
      });
    case "diverging-bars":
      return itemsOf(figure, results).flatMap(({ levels }) => levels.slice(0, 1));
    case "funnel":
      return stepsOf(figure.results, results)
        .slice(0, 1)
        .map(({ count }) => count);
    case "lines":
      return figure.lines.flatMap((line) => periodsOf(line, results));
    case "slope":
      return named(figure.rows.flatMap((row) => ("comparison" in row ? [row.comparison] : [row.before, row.after])));
    case "ranges":
      return named(figure.rows.flatMap((row) => ("result" in row ? [row.result] : [row.lower, row.upper])));
    case "small-multiples":
      return panelResults(figure, results);
  }
}
