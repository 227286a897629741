import type { Counts } from "../model/counts.ts";
import type { SurveyBoundsDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { locate, numberOf, populationOf, splitBy, splitByKnown } from "./select-units.ts";

/**
 * What non-response can do to the positive share of survey items at most: all who were sent a questionnaire and did not
 * answer the item taken as negative (`id.item.lower`), or as positive (`id.item.upper`). A don't-know is an answer. The
 * truth lies between the two whatever the silent think; the distance is the share of them. The denominator of both is
 * everyone in the population, so nobody is missing.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @see Manski (2003) Partial Identification of Probability Distributions, section 1.1: the worst-case bounds.
 * @example
 * const sent = tabulateRows([{ glad: "yes" }, { glad: "no" }, { glad: null }, { glad: null }], { variables: ["glad"] });
 * const items = [{ variable: "glad", positive: ["yes"] }];
 * const results = surveyBounds(sent, { id: "bounds", population: "questionnaires sent", items });
 * results.map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["bounds.glad.lower", 1, 4], ["bounds.glad.upper", 3, 4]]
 */
export function surveyBounds(
  counts: Counts,
  definition: Described<SurveyBoundsDefinition>,
): readonly ProportionResult[] {
  const { id, items, level } = definition;
  const population = populationOf(counts, definition);
  const excluded = excludedOf(population);
  const origin = originOf("survey-bounds", definition, counts);
  return items.flatMap(({ variable, positive, label }) => {
    const sent = marginalise(population.units, [variable]);
    const all = numberOf(sent);
    const { inside: positiveUnits, outside: others } = splitBy(sent, { [variable]: positive });
    const positives = numberOf(positiveUnits);
    const silent = numberOf(splitByKnown(others, [variable]).outside);
    const words = label ?? locate(sent, variable).variable.label;
    const bound = (key: string, numerator: number): ProportionResult =>
      proportionResult(origin, { id: `${id}.${variable}.${key}`, label: words, excluded }, numerator, all, level);
    return [bound("lower", positives), bound("upper", positives + silent)];
  });
}
