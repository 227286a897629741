import type { Counts } from "../model/counts.ts";
import type { CountDefinition, LinkedConversionDefinition } from "../model/measure-definition.ts";
import type { DurationResult, ProportionResult } from "../model/result.ts";
import { kaplanMeierOfCounts, type TimeCount } from "../statistics/kaplan-meier.ts";
import { linkedNames } from "../statistics/link-days.ts";
import { groupUnits } from "./group-units.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitBy, splitByKnown, variableLabels } from "./select-units.ts";

const quantiles = [
  ["lower-quartile", 0.25, "lowerQuartile"],
  ["median", 0.5, "median"],
  ["upper-quartile", 0.75, "upperQuartile"],
] as const;

/**
 * From referral to first session where the two can be linked: the share of the referrals that had a session by the day
 * they were last looked at (`id`), and the days it took as quartiles and median by Kaplan–Meier (`id.lower-quartile`,
 * `id.median`, `id.upper-quartile`). Open cases are not dropped: they count for as long as they were looked at, so that
 * waiting does not look shorter than it is. A quantile is null where fewer than that share have had a session. Referrals
 * without a date are `missing`.
 *
 * @param counts Counts over `days` and `outcome`, as `linkRecords` makes them, and whatever `among` and `exclude` name.
 * @throws RangeError for a variable or level that the counts do not have.
 * @see Kaplan & Meier (1958) JASA 53:457. R: survival::survfit(Surv(days, outcome == "session") ~ 1).
 * @example
 * const days = [3, 7, 7, 10, 14, 21, 30];
 * const outcome = ["session", "session", "session", "open", "session", "session", "open"];
 * const levels = ["session", "open"];
 * const counts = tabulateRows({ days, outcome }, { variables: { days: {}, outcome: { levels } } });
 * const [held, ...times] = linkedConversion(counts, { id: "wait", population: "people referred" });
 * [held.numerator, held.denominator]; // => [5, 7]
 * times.map(({ id, estimate }) => [id, estimate]); // => [["wait.lower-quartile", 7], ["wait.median", 14], ["wait.upper-quartile", 21]]
 */
export function linkedConversion(
  counts: Counts,
  definition: Described<CountDefinition> | Described<LinkedConversionDefinition>,
): readonly [ProportionResult, ...DurationResult[]] {
  const isOfTables = counts.variables.some((variable) => variable.id === linkedNames.days);
  const { days, outcome } = isOfTables ? linkedNames : { days: "days", outcome: "outcome" };
  const { id, population: label, level = 0.95 } = definition;
  const population = populationOf(counts, definition);
  const { inside: followed, outside } = splitByKnown(population.units, [days, outcome]);
  const origin = originOf("linked-conversion", definition, counts);
  const denominator = numberOf(followed);
  const events = numberOf(splitBy(followed, { [outcome]: "session" }).inside);
  const left = {
    missing: numberOf(outside),
    missingOf: [...new Set(variableLabels(counts, [days, outcome]))],
    excluded: excludedOf(population),
  };
  const curve = kaplanMeierOfCounts(timesOf(followed, id, { days, outcome }), level);
  const durations = quantiles.map(
    ([key, quantile, name]): DurationResult => ({
      kind: "duration",
      ...origin,
      group: [],
      label,
      ...left,
      id: `${id}.${key}`,
      quantile,
      estimate: curve?.[name].estimate ?? null,
      unit: "days",
      denominator,
      events,
      censored: denominator - events,
    }),
  );
  return [proportionResult(origin, { id, label, ...left }, events, denominator, level), ...durations];
}

/** By number of days, from few to many: how many had a session then, and how many were last looked at then. */
function timesOf(followed: Counts, definition: string, { days, outcome }: typeof linkedNames): readonly TimeCount[] {
  return groupUnits(followed, [days])
    .filter(({ units }) => units.cells.length > 0)
    .map(({ levels: [level], units }) => {
      const time = Number(level?.level);
      if (!(time >= 0 && time < Number.POSITIVE_INFINITY))
        throw new RangeError(
          `linked-conversion "${definition}": the level "${level?.level}" of "days" is no number of days`,
        );
      const { inside, outside } = splitBy(units, { [outcome]: "session" });
      return { time, events: numberOf(inside), censored: numberOf(outside) };
    })
    .sort((a, b) => a.time - b.time);
}
