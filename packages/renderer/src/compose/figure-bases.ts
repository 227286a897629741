import type { PublishableResult } from "@udbytte/core";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { groupsOf } from "./display-percents.ts";
import { groupResults, itemsOf, stepsOf } from "./results-of-figure.ts";

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
  }
}
