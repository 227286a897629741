import type { Counts } from "../model/counts.ts";
import type { ItemDistributionDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { groupUnits } from "./group-units.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { locate, numberOf, populationOf, splitByKnown, variableLabels } from "./select-units.ts";

/**
 * How the answers to survey items are distributed over their levels, in the levels' order (`id.item.level`), among all who
 * answered the item; blanks are each share's `missing`. `id.item.blank` is the item non-response: the blanks' share of all
 * who returned the questionnaire.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const answers = tabulateRows([{ safe: "more" }, { safe: "same" }, { safe: "more" }, { safe: null }], { variables: ["safe"] });
 * const results = itemDistribution(answers, { id: "survey", population: "answers", items: [{ variable: "safe" }] });
 * results.map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["survey.safe.more", 2, 3], ["survey.safe.same", 1, 3], ["survey.safe.blank", 1, 4]]
 */
export function itemDistribution(
  counts: Counts,
  definition: Described<ItemDistributionDefinition>,
): readonly ProportionResult[] {
  const { id, items, level } = definition;
  const population = populationOf(counts, definition);
  const excluded = excludedOf(population);
  const origin = originOf("item-distribution", definition, counts);
  return items.flatMap(({ variable, label }) => {
    const returned = marginalise(population.units, [variable]);
    const { inside: answered, outside: blank } = splitByKnown(returned, [variable]);
    const blanks = { missing: numberOf(blank), missingOf: variableLabels(returned, [variable]) };
    const answers = groupUnits(answered, [variable]).flatMap(({ levels, units }) => {
      const [own] = levels;
      if (own === undefined || own.missing) return [];
      const names = { id: `${id}.${variable}.${own.level}`, label: own.levelLabel, group: levels };
      return [proportionResult(origin, { ...names, ...blanks, excluded }, numberOf(units), numberOf(answered), level)];
    });
    const words = label ?? locate(returned, variable).variable.label;
    const ofBlanks = { id: `${id}.${variable}.blank`, label: words, excluded };
    return [...answers, proportionResult(origin, ofBlanks, blanks.missing, numberOf(returned), level)];
  });
}
