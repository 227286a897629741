import type { Counts, Source } from "../model/counts.ts";
import { type DatedRecord, linkDays } from "../statistics/link-days.ts";
import { type ColumnTable, columnReader, isMissing, tabulateRows } from "./tabulate-rows.ts";

/** A row of one of the two tables: whose it is, and when it happened. */
export interface LinkedRow {
  /** Pseudonym that both tables share, 7 and "7" being the same; null, undefined, NaN or "" where it is not known. */
  readonly id: string | number | null | undefined;
  /** ISO date, `2019-03-01`; null, undefined or "" where it is not known. */
  readonly date: string | null | undefined;
}

/** Rows of one of the two tables: plain objects, one array a column, or a table with the columns `id` and `date`. */
export type LinkedRows =
  | readonly LinkedRow[]
  | { readonly [Column in keyof LinkedRow]: ArrayLike<LinkedRow[Column]> }
  | ColumnTable;

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
 * session without an id or date, or after `until`, is nobody's. Nothing of the rows is changed.
 *
 * @returns Counts over `days` and `outcome`, for `linkedConversion`.
 * @throws RangeError for a date that is not a day of the calendar, naming the row, not the date, and for rows without the
 * columns `id` and `date`.
 * @example
 * const referrals = [{ id: "a", date: "2019-03-01" }, { id: "b", date: "2019-03-02" }];
 * const sessions = [{ id: "a", date: "2019-03-08" }, { id: "a", date: "2019-04-01" }];
 * const counts = linkRecords(referrals, sessions, { until: "2019-12-31" });
 * const levelsOf = ({ levels }) => levels.map((level, index) => counts.variables[index].levels[level].id);
 * counts.cells.map(levelsOf); // => [["7", "session"], ["304", "open"]]
 */
export function linkRecords(
  referrals: LinkedRows,
  sessions: LinkedRows,
  { until, source = {} }: LinkRecordsOptions,
): Counts {
  const last = dayNumber(until, "until");
  const sessionDays = datedRecords(sessions, "sessions");
  const outcomes = linkDays(datedRecords(referrals, "referrals"), sessionDays, last);
  return tabulateRows(outcomes, {
    variables: { days: { label: "Days", ordered: true }, outcome: { label: "Outcome", levels: ["session", "open"] } },
    source: { table: "referrals", label: "referrals", unit: "referrals", ...source },
  });
}

function datedRecords(rows: LinkedRows, name: string): readonly DatedRecord[] {
  const columns = columnReader(rows, "linkRecords");
  const dates = columns.of("date");
  const textOf = (value: unknown): string | null => (isMissing(value) ? null : String(value));
  return columns.of("id").map((id, row) => {
    const date = textOf(dates[row]);
    return { id: textOf(id), day: date === null ? null : dayNumber(date, `${name}: row ${row} (from 0)`) };
  });
}

/** Days since 1970-01-01. */
function dayNumber(date: string, place: string): number {
  const [, year, month, day] = isoDate.exec(date) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = year !== undefined && new Date(time).getUTCDate() === Number(day);
  if (isDay) return time / millisecondsADay;
  throw new RangeError(`linkRecords: ${place} has no date of the form yyyy-mm-dd`);
}
