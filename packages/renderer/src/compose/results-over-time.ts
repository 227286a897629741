import type { PublishableResult } from "@udbytte/core";
import type { LinesFigure, SmallMultiplesFigure } from "../model/report-definition.ts";

type Results = ReadonlyMap<string, PublishableResult>;

/**
 * The results of a line, one for each period in order; those without a date are none of them.
 *
 * @param line Definition, and the part of it.
 * @param results Results by id.
 */
export function periodsOf(line: LinesFigure["lines"][number], results: Results): readonly PublishableResult[] {
  const { results: definition, part } = line;
  return [...results.values()].filter(
    (result) => result.definition === definition && isPeriod(result) && result.id === idOf(result, part),
  );
}

/**
 * The results of a figure of panels, those with a missing level left out.
 *
 * @param figure The figure.
 * @param results Results by id.
 */
export function panelResults(figure: SmallMultiplesFigure, results: Results): readonly PublishableResult[] {
  return [...results.values()].filter(
    ({ definition, group }) =>
      definition === figure.results && group.length === 2 && group.every(({ missing }) => !missing),
  );
}

function isPeriod({ group }: PublishableResult): boolean {
  return group[0] !== undefined && !group[0].missing;
}

function idOf({ definition, group }: PublishableResult, part: string | undefined): string {
  const period = `${definition}.${group[0]?.level}`;
  return part === undefined ? period : `${period}.${part}`;
}

/**
 * What changed before which of the periods; several changes before one are one, in words joined by „; ".
 *
 * @param all Results over time.
 * @param levels Level ids of the periods, in order.
 */
export function breaksOf(
  all: readonly PublishableResult[],
  levels: readonly string[],
): readonly { readonly before: number; readonly label: string }[] {
  return levels.flatMap((level, before) => {
    const own = all.filter(({ group }) => group[0]?.level === level);
    const labels = new Set(own.flatMap((result) => ("breakBefore" in result ? (result.breakBefore ?? []) : [])));
    return labels.size === 0 ? [] : [{ before, label: [...labels].join("; ") }];
  });
}
