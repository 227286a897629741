import type { Counts } from "../model/counts.ts";
import type { Condition, ResponseRateDefinition } from "../model/measure-definition.ts";
import type { CountResult, ProportionResult, Result } from "../model/result.ts";
import { groupLabel, groupUnits } from "./group-units.ts";
import { countResult, type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { bothOf } from "./relate-conditions.ts";
import {
  conditionLabel,
  namingLevels,
  numberOf,
  partOf,
  populationOf,
  splitBy,
  splitByKnown,
  variableLabels,
} from "./select-units.ts";

type Definition = Described<ResponseRateDefinition>;

/**
 * How many of the questionnaires sent were answered: the rate (`id`), the numbers `id.sent` and `id.answered`, and where
 * some were exempt from being asked `id.exempt` and the rate among both, `id.of-all`. The rate's `excluded` shows the
 * exempt, and any others who were not sent one by the level they have instead; its `missing` those of whom it is not known.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @see AAPOR (2023) Standard Definitions: RR1 where nobody's eligibility is unknown and no answer is partial.
 * @example
 * const rows = [{ status: "answered" }, { status: "silent" }, { status: "exempt" }];
 * const survey = tabulateRows(rows, { variables: ["status"] });
 * const conditions = { sent: { status: ["answered", "silent"] }, answered: { status: "answered" }, exempt: { status: "exempt" } };
 * const results = responseRate(survey, { id: "rate", population: "questionnaires sent", ...conditions });
 * results.map(({ id }) => id); // => ["rate", "rate.sent", "rate.answered", "rate.exempt", "rate.of-all"]
 * results[0].estimate; // => 0.5
 * results[0].excluded; // => [{ label: "exempt", count: 1 }]
 */
export function responseRate(counts: Counts, definition: Definition): readonly (ProportionResult | CountResult)[] {
  const { id, population: label, sent, answered, exempt, level } = definition;
  const population = populationOf(counts, definition);
  const origin = originOf("response-rate", definition, counts);
  const excluded = excludedOf(population);
  const asked = splitBy(population.units, sent);
  const exempted = exempt === undefined ? null : splitBy(asked.outside, exempt);
  const others = leftOver(exempted?.outside ?? asked.outside, Object.keys(sent));
  const sentCount = numberOf(asked.inside);
  const answers = numberOf(splitBy(asked.inside, answered).inside);

  const counted = (key: string, words: string, conditions: readonly Condition[], count: number): CountResult => {
    const among = conditions.map((each) => namingLevels(counts, each)).reduce(bothOf, origin.among ?? {});
    const left = excludedOf(conditions.reduce(partOf, population));
    return countResult({ ...origin, among }, { id: `${id}.${key}`, label: words, excluded: left }, count);
  };
  const exemptLabel = conditionLabel(counts, exempt ?? {});
  const exemptCount = exempted === null ? 0 : numberOf(exempted.inside);
  const named = exempted === null ? [] : [{ label: exemptLabel, count: exemptCount }];
  const rate = { id, label, ...others, excluded: [...excluded, ...named, ...others.excluded] };
  const rateOfAll = { id: `${id}.of-all`, label, ...others, excluded: [...excluded, ...others.excluded] };
  const ofExempt = [
    counted("exempt", exemptLabel, [exempt ?? {}], exemptCount),
    proportionResult(origin, rateOfAll, answers, sentCount + exemptCount, level),
  ];
  return [
    proportionResult(origin, rate, answers, sentCount, level),
    counted("sent", label, [sent], sentCount),
    counted("answered", conditionLabel(counts, answered), [sent, answered], answers),
    ...(exempted === null ? [] : ofExempt),
  ];
}

/** Those neither sent one nor exempt: by the level they have instead, or missing where that is not known. */
function leftOver(
  units: Counts,
  variables: readonly string[],
): Pick<Result, "excluded" | "missing"> & { missingOf: readonly string[] } {
  const { inside, outside } = splitByKnown(units, variables);
  const excluded = groupUnits(inside, variables).map((group) => ({
    label: groupLabel(group.levels),
    count: numberOf(group.units),
  }));
  return {
    missing: numberOf(outside),
    missingOf: variableLabels(units, variables),
    excluded: excluded.filter(({ count }) => count > 0),
  };
}
