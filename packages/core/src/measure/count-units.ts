import type { Counts } from "../model/counts.ts";
import type { CountDefinition } from "../model/measure-definition.ts";
import type { CountResult } from "../model/result.ts";
import { countResult, type Described, excludedOf, originOf } from "./make-results.ts";
import { numberOf, populationOf } from "./select-units.ts";

/**
 * How many units there are: one result, `kind: "count"`. A missing value leaves nobody out: a unit whose variable of `among`
 * is missing is not one of the population, one whose excluded variable is missing stays in.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const calls = tabulateRows([{ reached: "yes" }, { reached: "no" }], { variables: ["reached"] });
 * countUnits(calls, { id: "reached", population: "people reached", among: { reached: "yes" } })[0].count; // => 1
 */
export function countUnits(counts: Counts, definition: Described<CountDefinition>): readonly [CountResult] {
  const population = populationOf(counts, definition);
  const particulars = { id: definition.id, label: definition.population, excluded: excludedOf(population) };
  return [countResult(originOf("count", definition, counts), particulars, numberOf(population.units))];
}
