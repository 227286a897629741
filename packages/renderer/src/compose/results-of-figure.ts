import type { PublishableResult } from "@udbytte/core";
import type { DivergingBarsFigure } from "../model/report-definition.ts";

type Results = ReadonlyMap<string, PublishableResult>;

/**
 * The results of the known levels of a definition, in the order of the codebook.
 *
 * @param definition Id of the definition.
 * @param results Results by id.
 */
export function groupResults(definition: string, results: Results): readonly PublishableResult[] {
  return [...results.values()].filter(
    (result) =>
      result.definition === definition && result.group.length > 0 && result.group.every((one) => !one.missing),
  );
}

/** An item of a questionnaire with the shares of its answers, in the order of the codebook. */
export interface ItemResults {
  readonly variable: string;
  /** The item in words. */
  readonly label: string;
  readonly levels: readonly PublishableResult[];
}

/**
 * The items that a diverging-bars figure shows, in its order.
 *
 * @param figure The figure.
 * @param results Results by id.
 */
export function itemsOf(figure: DivergingBarsFigure, results: Results): readonly ItemResults[] {
  const answers = groupResults(figure.results, results);
  const variables = figure.items ?? [...new Set(answers.flatMap(({ group }) => group[0]?.variable ?? []))];
  return variables.map((variable) => ({
    variable,
    label: results.get(`${figure.results}.${variable}.blank`)?.label ?? variable,
    levels: answers.filter(({ group }) => group[0]?.variable === variable),
  }));
}

/** A step of a funnel with its shares of the one before and of the first, which the first step has not. */
export interface StepResults {
  readonly count: PublishableResult;
  readonly ofPrevious: PublishableResult | undefined;
  readonly ofFirst: PublishableResult | undefined;
}

/**
 * The steps of a funnel definition, in order.
 *
 * @param definition Id of the definition.
 * @param results Results by id.
 */
export function stepsOf(definition: string, results: Results): readonly StepResults[] {
  const counts = [...results.values()].filter((result) => result.definition === definition && result.kind === "count");
  return counts.map((count) => ({
    count,
    ofPrevious: results.get(`${count.id}.of-previous`),
    ofFirst: results.get(`${count.id}.of-first`),
  }));
}
