import type { Counts, Source } from "../model/counts.ts";
import { tabulateRows } from "./tabulate-rows.ts";

/** A row of one of the two tables: whose it is, and when it happened. */
export interface LinkedRow {
  /** Pseudonym that both tables share; null where it is not known. */
  readonly id: string | number | null;
  /** ISO date, `2019-03-01`; null where it is not known. */
  readonly date: string | null;
}

export interface LinkRecordsOptions {
  /** ISO date on which the sessions were last looked at: those without one by then are open. */
  readonly until: string;
  readonly source?: Partial<Source>;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

/**
 * Joins referrals with sessions by id and counts them: how many days went by from each referral to the person's first
 * session on that day or later (`days`), and whether there was one (`outcome`: `session`) or none when last looked at (`open`,
 * with the days that were looked at). Ids and dates go no further. A referral without a date, or after `until`, has no days; a
 * session without an id or date, or after `until`, is nobody's.
 *
 * @returns Counts over `days` and `outcome`, for `linkedConversion`.
 * @throws RangeError for a date that is not a day of the calendar; it names the row, not the date.
 * @example
 * const referrals = [{ id: "a", date: "2019-03-01" }, { id: "b", date: "2019-03-02" }];
 * const sessions = [{ id: "a", date: "2019-03-08" }, { id: "a", date: "2019-04-01" }];
 * const counts = linkRecords(referrals, sessions, { until: "2019-12-31" });
 * const levelsOf = ({ levels }) => levels.map((level, index) => counts.variables[index].levels[level].id);
 * counts.cells.map(levelsOf); // => [["7", "session"], ["304", "open"]]
 */
export function linkRecords(
  referrals: readonly LinkedRow[],
  sessions: readonly LinkedRow[],
  { until, source = {} }: LinkRecordsOptions,
): Counts {
  const last = dayNumber(until, "until");
  const sessionDays = daysById(sessions, last);
  const outcomes = referrals.map(({ id, date }, row) => {
    const referred = date === null ? null : dayNumber(date, `referrals: row ${row} (from 0)`);
    if (referred === null || referred > last) return { days: null, outcome: null };
    const own = id === null ? [] : (sessionDays.get(id) ?? []);
    const first = own.filter((day) => day >= referred).reduce((least, day) => Math.min(least, day), Infinity);
    return first === Infinity
      ? { days: last - referred, outcome: "open" }
      : { days: first - referred, outcome: "session" };
  });
  return tabulateRows(outcomes, {
    variables: { days: { label: "Days", ordered: true }, outcome: { label: "Outcome", levels: ["session", "open"] } },
    source: { table: "referrals", label: "referrals", unit: "referrals", ...source },
  });
}

function daysById(rows: readonly LinkedRow[], last: number): ReadonlyMap<LinkedRow["id"], readonly number[]> {
  const days = new Map<LinkedRow["id"], number[]>();
  for (const [row, { id, date }] of rows.entries()) {
    if (id === null || date === null) continue;
    const day = dayNumber(date, `sessions: row ${row} (from 0)`);
    if (day > last) continue;
    const own = days.get(id);
    if (own) own.push(day);
    else days.set(id, [day]);
  }
  return days;
}

/** Days since 1970-01-01. */
function dayNumber(date: string, place: string): number {
  const [, year, month, day] = isoDate.exec(date) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = year !== undefined && new Date(time).getUTCDate() === Number(day);
  if (isDay) return time / millisecondsADay;
  throw new RangeError(`linkRecords: ${place} has no date of the form yyyy-mm-dd`);
}
