import type { Counts } from "../model/counts.ts";
import type { AnswerersDefinition } from "../model/measure-definition.ts";
import type { ComparisonResult, ProportionResult } from "../model/result.ts";
import { adjustComparisons } from "./adjust-comparisons.ts";
import { type CountedShare, compareShares, comparisonResult, referenceOf } from "./compare-shares.ts";
import { groupUnits } from "./group-units.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { numberOf, type Population, populationOf, splitBy, splitByKnown, variableLabels } from "./select-units.ts";

type Definition = Described<AnswerersDefinition>;

/**
 * Those who answered a survey against everyone they come from, in their mix of each variable: the level's share among those
 * who answered (`id.variable.level.answered`), among all (`.all`), and the difference between the two (`.difference`).
 * Those who answered are part of all: the difference is that between those who answered and those who did not, times the
 * share who did not, and so is its interval (Newcombe); the test is of the two parts, its p adjusted (Holm) for all levels of
 * the definition. Where everyone answered, the difference is 0 and there is no interval. Units whose level is missing are
 * each result's `missing`.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @example
 * const rows = { answered: ["yes", "yes", "no", "no"], gender: ["f", "f", "f", "m"] };
 * const sent = tabulateRows(rows, { variables: ["answered", "gender"] });
 * const definition = { id: "who", population: "people asked", answered: { answered: "yes" }, of: ["gender"] };
 * const results = answerers(sent, definition).slice(0, 3);
 * results.map(({ id, estimate }) => [id, estimate]); // => [["who.gender.f.answered", 1], ["who.gender.f.all", 0.75], ["who.gender.f.difference", 0.25]]
 */
export function answerers(counts: Counts, definition: Definition): readonly (ProportionResult | ComparisonResult)[] {
  const population = populationOf(counts, definition);
  const results = definition.of.flatMap((variable) => ofVariable(counts, population, definition, variable));
  const comparisons = results.flatMap((result) => (result.kind === "comparison" ? [result] : []));
  const adjusted = new Map(adjustComparisons(comparisons, ({ id }) => id).map((result) => [result.id, result]));
  return results.map((result) => adjusted.get(result.id) ?? result);
}

function ofVariable(
  counts: Counts,
  population: Population,
  definition: Definition,
  variable: string,
): readonly (ProportionResult | ComparisonResult)[] {
  const { id, answered, level = 0.95 } = definition;
  const variables = [...new Set([variable, ...Object.keys(answered)])];
  const { inside: known, outside } = splitByKnown(marginalise(population.units, variables), [variable]);
  const missing = { missing: numberOf(outside), missingOf: variableLabels(counts, [variable]) };
  const origin = originOf("answerers", definition, counts);
  const all = numberOf(known);
  const answers = numberOf(splitBy(known, answered).inside);
  return groupUnits(known, [variable]).flatMap(({ levels, units }) => {
    const [own] = levels;
    if (own === undefined || own.missing) return [];
    const ofAll = { numerator: numberOf(units), denominator: all };
    const ofAnswers = { numerator: numberOf(splitBy(units, answered).inside), denominator: answers };
    const particulars = (key: string) => ({
      id: `${id}.${variable}.${own.level}.${key}`,
      label: own.levelLabel,
      group: levels,
      ...missing,
      excluded: excludedOf(population),
    });
    return [
      proportionResult(origin, particulars("answered"), ofAnswers.numerator, answers, level),
      proportionResult(origin, particulars("all"), ofAll.numerator, all, level),
      comparisonResult(
        origin,
        particulars("difference"),
        ofAnswers,
        referenceOf(definition.population, ofAll),
        partAgainstWhole(ofAnswers, ofAll, level),
      ),
    ];
  });
}

function partAgainstWhole(part: CountedShare, whole: CountedShare, level: number) {
  const rest = {
    numerator: whole.numerator - part.numerator,
    denominator: whole.denominator - part.denominator,
  };
  const { difference } = compareShares(part, rest, level);
  const ofRest = rest.denominator / whole.denominator;
  const { estimate, interval } = difference;
  return {
    ...difference,
    estimate: rest.denominator === 0 && whole.denominator > 0 ? 0 : estimate && estimate * ofRest,
    interval:
      interval && interval.upper !== null
        ? { ...interval, lower: interval.lower * ofRest, upper: interval.upper * ofRest }
        : null,
  };
}
