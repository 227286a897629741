import type {
  CompositionDefinition,
  ProportionResult,
  PublishableResult,
  SurveyShareDefinition,
  UptakeDefinition,
} from "@udbytte/core";
import type { BarsFigure, StackedBarsFigure, WholeBarFigure } from "../model/report-definition.ts";

/** Results as they may be printed, by id. */
export type Published = ReadonlyMap<string, PublishableResult>;

/** A share that is printed. */
export type Shown = Extract<PublishableResult, { status: "published"; kind: "proportion" }>;

/** The results of a definition that print a number: published shares of somebody, the missing level not among them. */
export function shownOf(definition: string, results: Published): readonly Shown[] {
  return [...results.values()].filter(
    (result): result is Shown =>
      result.definition === definition &&
      result.status === "published" &&
      result.kind === "proportion" &&
      result.denominator > 0 &&
      !result.group.some(({ missing }) => missing),
  );
}

/**
 * The figure of a composition: one bar for a whole of two to four parts that may all be printed, otherwise a bar for each
 * part. None when fewer than two parts print a number.
 */
export function compositionFigure(
  definition: CompositionDefinition,
  title: string,
  results: Published,
): WholeBarFigure | BarsFigure | undefined {
  const all = [...results.values()].filter((result) => result.definition === definition.id);
  const occurring = all.filter((result) => !isNobody(result));
  const shown = shownOf(definition.id, results);
  if (shown.filter(({ numerator }) => numerator > 0).length < 2) return undefined;
  const ids = occurring.map(({ id }) => id);
  const figure = { id: definition.id, title, rounding: "half-up" as const };
  const isWhole = ids.length >= 2 && ids.length <= 4 && occurring.every(({ status }) => status === "published");
  return isWhole
    ? { ...figure, kind: "whole-bar", bars: [{ results: ids }] }
    : { ...figure, kind: "bars", results: ids, order: "given" };
}

function isNobody(result: PublishableResult): boolean {
  return result.status === "published" && result.kind === "proportion" && (result as ProportionResult).numerator === 0;
}

/** A bar for each group; none when fewer than two groups print a number. */
export function uptakeFigure(
  definition: UptakeDefinition,
  words: { readonly title: string; readonly positive: string; readonly rest: string },
  results: Published,
): StackedBarsFigure | undefined {
  const groups = shownOf(definition.id, results).filter(({ group }) => group.length > 0);
  if (groups.length < 2) return undefined;
  return {
    id: definition.id,
    kind: "stacked-bars",
    results: definition.id,
    order: "codebook",
    rounding: "half-up",
    ...words,
  };
}

/** A bar for each question that prints a number; none when there are fewer than two. */
export function surveyFigure(
  definition: SurveyShareDefinition,
  title: string,
  results: Published,
): BarsFigure | undefined {
  const ids = definition.items
    .map(({ variable }) => `${definition.id}.${variable}`)
    .filter((id) => shownOf(definition.id, results).some((result) => result.id === id));
  return ids.length < 2
    ? undefined
    : { id: definition.id, kind: "bars", title, results: ids, order: "given", rounding: "half-up" };
}
