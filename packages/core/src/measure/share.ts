import type { Counts } from "../model/counts.ts";
import type { ShareDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitBy } from "./select-units.ts";

/**
 * Share of the population that meets a condition, e.g. the contact rate. The denominator is the whole population: where
 * the condition's own variable is missing, a unit does not meet it. To leave such units out, say so in `among`
 * (`not-missing`).
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const calls = tabulateRows([{ reached: "yes" }, { reached: "no" }], { variables: ["reached"] });
 * share(calls, { id: "contact", population: "people identified", having: { reached: "yes" } })[0].estimate; // => 0.5
 */
export function share(counts: Counts, definition: Described<ShareDefinition>): readonly [ProportionResult] {
  const population = populationOf(counts, definition);
  const numerator = numberOf(splitBy(population.units, definition.having).inside);
  const particulars = { id: definition.id, label: definition.population, excluded: excludedOf(population) };
  const origin = originOf("share", definition, counts);
  return [proportionResult(origin, particulars, numerator, numberOf(population.units), definition.level)];
}
