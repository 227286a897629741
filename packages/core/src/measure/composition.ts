import type { Counts } from "../model/counts.ts";
import type { CompositionDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { groupId, groupLabel, groupUnits, mergeLevels } from "./group-units.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitByKnown, variableLabels } from "./select-units.ts";

/**
 * Shares of the levels of one variable, which together are one whole: `id.level` for each level, and `id.missing` with
 * `base: "all"`. The denominator is everyone (`all`) or everyone whose level is known (`known`); then the others are
 * every result's `missing`.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const calls = tabulateRows([{ role: "victim" }, { role: "witness" }, { role: null }], { variables: ["role"] });
 * const known = composition(calls, { id: "role", population: "people reached", of: "role", base: "known" });
 * known.map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["role.victim", 1, 2], ["role.witness", 1, 2]]
 * known[0].missing; // => 1
 */
export function composition(counts: Counts, definition: Described<CompositionDefinition>): readonly ProportionResult[] {
  const { id, of, base, merge, level } = definition;
  const population = populationOf(counts, definition);
  const units = mergeLevels(population.units, merge);
  const known = splitByKnown(units, [of]);
  const origin = originOf("composition", definition, counts);
  const whole =
    base === "all"
      ? { denominator: numberOf(units), missing: 0 }
      : {
          denominator: numberOf(known.inside),
          missing: numberOf(known.outside),
          missingOf: variableLabels(units, [of]),
        };
  const { denominator, ...missing } = whole;
  return groupUnits(units, [of])
    .filter((group) => base === "all" || group.levels.every((groupLevel) => !groupLevel.missing))
    .map((group) => {
      const names = { id: groupId(id, group.levels), label: groupLabel(group.levels), group: group.levels };
      const particulars = { ...names, ...missing, excluded: excludedOf(population) };
      return proportionResult(origin, particulars, numberOf(group.units), denominator, level);
    });
}
