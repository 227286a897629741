import type { Counts } from "../model/counts.ts";
import type { GroupLevel } from "../model/result.ts";
import { groupUnits } from "./group-units.ts";

/** A month, quarter or year, and the units in it. */
export interface PeriodUnits {
  readonly period: GroupLevel;
  /** Levels of the data that it is made of: itself, or the months of a quarter. */
  readonly levels: readonly string[];
  readonly units: Counts;
}

/**
 * The units of each period of a variable that a date derives, in order, the missing levels last. With `by`, the periods of
 * the data are taken together: months into quarters or years, quarters into years.
 *
 * @param counts Counts over the period.
 * @param variable The period: level ids `2019-04`, `2019-q2` or `2019`.
 * @param by What to take them together into; left out, they stay as they are.
 * @throws RangeError for a variable that the counts do not have, and for a period that is not part of a `by`.
 */
export function unitsByPeriod(counts: Counts, variable: string, by?: "quarter" | "year"): readonly PeriodUnits[] {
  const merged = new Map<string, PeriodUnits>();
  for (const { levels, units } of groupUnits(counts, [variable])) {
    const [own] = levels;
    if (own === undefined) continue;
    const period = by === undefined || own.missing ? own : periodAround(own, by);
    const before = merged.get(period.level);
    merged.set(period.level, {
      period,
      levels: [...(before?.levels ?? []), own.level],
      units: { ...units, cells: [...(before?.units.cells ?? []), ...units.cells] },
    });
  }
  return [...merged.values()];
}

function periodAround(own: GroupLevel, by: "quarter" | "year"): GroupLevel {
  const [, year = "", quarter, month] = /^(\d{4})(?:-q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(own.level) ?? [];
  const isFiner = by === "year" ? year !== "" : quarter !== undefined || month !== undefined;
  if (!isFiner) throw new RangeError(`over-time: the period "${own.level}" is not a part of a ${by}`);
  if (by === "year") return { ...own, level: year, levelLabel: year };
  const number = quarter ?? Math.ceil(Number(month) / 3);
  return { ...own, level: `${year}-q${number}`, levelLabel: `${year}-${number}` };
}
