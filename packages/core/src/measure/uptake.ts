import type { Counts } from "../model/counts.ts";
import type { UptakeDefinition } from "../model/measure-definition.ts";
import type { GroupLevel, ProportionResult } from "../model/result.ts";
import { type Group, groupId, groupLabel, groupUnits, mergeLevels } from "./group-units.ts";
import { type Described, excludedOf, originOf, type Particulars, proportionResult } from "./make-results.ts";
import { numberOf, type Population, populationOf, splitBy, variableLabels } from "./select-units.ts";

/**
 * Share that accepts an offer: of all (`id`), and of each group of one variable (`id.level`) or of a combination (`id.a.b`), also of
 * the groups whose level is missing (`id.missing`, `id.refused` …) and of those without a unit, whose estimate is null.
 *
 * The denominator of a group is everyone in it. That of the overall result is, with `base: "known"`, everyone whose
 * levels are known, so that the groups add up to it, and the others are its `missing`; with `base: "all"` everyone. A
 * unit whose answer is missing has not accepted.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const rows = [{ answer: "yes", age: "18-29" }, { answer: "no", age: "18-29" }, { answer: "yes", age: null }];
 * const calls = tabulateRows(rows, { variables: ["answer", "age"] });
 * const results = uptake(calls, { id: "uptake", population: "people reached", accepted: { answer: "yes" }, by: ["age"] });
 * results.map(({ id }) => id); // => ["uptake", "uptake.18-29", "uptake.missing"]
 * results.map(({ numerator, denominator }) => [numerator, denominator]); // => [[1, 2], [1, 2], [1, 1]]
 * results[0].missing; // => 1
 */
export function uptake(
  counts: Counts,
  definition: Described<UptakeDefinition>,
): readonly [ProportionResult, ...ProportionResult[]] {
  const { by, base, level } = definition;
  const population = populationOf(counts, definition);
  const origin = originOf("uptake", definition, counts);
  const groups = groupsOf(population, definition);
  const counted = groups.filter(({ levels }) => base === "all" || levels.every((groupLevel) => !groupLevel.missing));
  const denominator = total(counted.map((group) => group.denominator));
  const overall: Particulars = {
    id: definition.id,
    label: definition.population,
    missing: numberOf(population.units) - denominator,
    ...(by.length > 0 && base !== "all" ? { missingOf: variableLabels(counts, by) } : {}),
    excluded: excludedOf(population),
  };
  const results = by.length === 0 ? [] : groups;
  return [
    proportionResult(origin, overall, total(counted.map((group) => group.numerator)), denominator, level),
    ...results.map(({ levels, numerator, denominator, excluded }) => {
      const names = { id: groupId(definition.id, levels), label: groupLabel(levels), group: levels };
      return proportionResult(origin, { ...names, excluded }, numerator, denominator, level);
    }),
  ];
}

interface CountedGroup {
  readonly levels: readonly GroupLevel[];
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: readonly { readonly label: string; readonly count: number }[];
}

/** One group of everyone when `by` names no variable. */
function groupsOf(population: Population, definition: Described<UptakeDefinition>): readonly CountedGroup[] {
  const grouped = (units: Counts): readonly Group[] => groupUnits(mergeLevels(units, definition.merge), definition.by);
  const accepting = grouped(splitBy(population.units, definition.accepted).inside);
  const excluded = population.excluded.map(({ label, units }) => ({ label, groups: grouped(units) }));
  return grouped(population.units).map(({ levels, units }, index) => ({
    levels,
    numerator: numberIn(accepting, index),
    denominator: numberOf(units),
    excluded: excluded.map(({ label, groups }) => ({ label, count: numberIn(groups, index) })),
  }));
}

function numberIn(groups: readonly Group[], index: number): number {
  const group = groups[index];
  return group === undefined ? 0 : numberOf(group.units);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
