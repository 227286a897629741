import type { DateColumn, Period } from "../model/codebook.ts";
import { calendarIndex, calendarLevels, type Day, dayOf, dayOfIso } from "./calendar.ts";
import type { CodedCells, Meaning } from "./code-cells.ts";
import { safeToShow } from "./personal-data.ts";
import { type CodedVariable, codeVariable, variableOf } from "./variable.ts";

const dayFirst = /^(\d{2})([-/.])(\d{2})\2(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/;
const examples = ["31-12-2019", "31/12/2019", "31.12.2019", "2019-12-31"] as const;

interface WrittenDate {
  readonly year: number;
  readonly day: Day | undefined;
}

/**
 * How cells of a column of dates are read: to the day yyyymmdd. Not a date of the calendar in one of the four forms is
 * `date-invalid`, outside the table's period `date-out-of-period`.
 */
export function dateReader(period: Period | undefined): (text: string) => Meaning {
  const first = period === undefined ? Number.NEGATIVE_INFINITY : dayOfIso(period.from);
  const last = period === undefined ? Number.POSITIVE_INFINITY : dayOfIso(period.to);
  return (text) => {
    const date = writtenDate(text);
    const day = date?.day;
    if (day !== undefined && day >= first && day <= last) return { value: day };
    const shown = isNearPeriod(date, first, last) ? text : safeToShow(text);
    const found = shown === undefined ? {} : { value: shown };
    if (day === undefined) return { fault: { code: "date-invalid", expected: examples, ...found } };
    return {
      fault: { code: "date-out-of-period", expected: [`${period?.from} – ${period?.to}`], ...found },
    };
  };
}

function writtenDate(text: string): WrittenDate | undefined {
  const iso = yearFirst.exec(text);
  const danish = iso === null ? dayFirst.exec(text) : null;
  const [year, month, day] = iso === null ? [danish?.[4], danish?.[3], danish?.[1]] : iso.slice(1);
  if (year === undefined) return undefined;
  return { year: Number(year), day: dayOf(Number(year), Number(month), Number(day)) };
}

/** A date of the years around the period is a slip of the pen and may be shown; any other could be a date of birth. */
function isNearPeriod(date: WrittenDate | undefined, first: Day, last: Day): boolean {
  if (date === undefined || !Number.isFinite(first)) return false;
  return date.year >= Math.floor(first / 10_000) - 1 && date.year <= Math.floor(last / 10_000) + 1;
}

/**
 * The variables that the column derives, with every year, quarter or month of the period as a level.
 *
 * @throws RangeError when there are any and the table has no period; a parsed codebook always has.
 */
export function calendarVariables(
  column: DateColumn,
  period: Period | undefined,
  cells: CodedCells,
): readonly CodedVariable[] {
  return column.derive.map(({ id, by }) => {
    if (period === undefined)
      throw new RangeError(`Column "${column.id}" derives "${id}", but its table has no period`);
    const variable = variableOf({ id, label: column.label }, calendarLevels(period, by), true);
    return codeVariable(variable, cells, calendarIndex(period, by));
  });
}
