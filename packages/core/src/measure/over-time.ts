import type { Counts } from "../model/counts.ts";
import type { OverTimeDefinition } from "../model/measure-definition.ts";
import type { Result } from "../model/result.ts";
import type { Described } from "./make-results.ts";
import { measureIn } from "./measure-in.ts";
import { unitsByPeriod } from "./periods.ts";
import { bothOf } from "./relate-conditions.ts";
import { namingLevels } from "./select-units.ts";

type Definition = Described<OverTimeDefinition>;

/**
 * A measure in each month, quarter or year: every result of the measure for the units of each period, whose group begins
 * with the period. Periods without a unit are results too. Units without a date are the period `missing` (`id.missing`);
 * whatever else is missing, the measure itself says.
 *
 * With `by`, the months of the data are taken together into quarters or years, and quarters into years: one coded date
 * column serves every measure.
 *
 * A break stands where numbers before and after cannot be compared, since a definition changed or a code was added: the
 * results of the first period after it carry it as `breakBefore`.
 *
 * @param counts Counts over the period and whatever the measure needs.
 * @throws RangeError for a variable or level that the counts do not have, and for a break at a period that is not there.
 * @example
 * const rows = [{ year: 2018, reached: "yes" }, { year: 2018, reached: "no" }, { year: 2019, reached: "yes" }];
 * const calls = tabulateRows(rows, { variables: ["year", "reached"] });
 * const of = { measure: "share", having: { reached: "yes" } };
 * const breaks = [{ at: "2019", label: "new telephone" }];
 * const results = overTime(calls, { id: "contact", population: "people", period: "year", of, breaks });
 * results.map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["contact.2018", 1, 2], ["contact.2019", 1, 1], ["contact.missing", 0, 0]]
 * results.map(({ breakBefore }) => breakBefore); // => [undefined, "new telephone", undefined]
 */
export function overTime(counts: Counts, definition: Definition): readonly Result[] {
  const { period, by, of, breaks = [], ...base } = definition;
  const periods = unitsByPeriod(counts, period, by);
  const breakAt = (levels: readonly string[]): string | undefined =>
    breaks.find(({ at }) => levels.includes(at))?.label;
  const unknown = breaks.find(({ at }) => !periods.some((own) => own.period.level === at || own.levels.includes(at)));
  if (unknown !== undefined) {
    throw new RangeError(`over-time "${definition.id}": there is no period "${unknown.at}" for a break`);
  }
  const known = namingLevels(counts, base.among ?? {});
  return periods.flatMap(({ period: own, levels, units }) => {
    const [only = own.level, ...others] = levels;
    const among = bothOf(known, { [period]: others.length === 0 ? only : levels });
    const label = breakAt([own.level, ...levels]);
    return measureIn(units, { ...base, id: `${base.id}.${own.level}`, among }, of).map((result) => ({
      ...result,
      definition: base.id,
      measure: "over-time" as const,
      group: [own, ...result.group],
      label: result.label === base.population ? own.levelLabel : `${own.levelLabel}, ${result.label}`,
      ...(label === undefined ? {} : { breakBefore: label }),
    }));
  });
}
