import type { DateColumn, Period } from "../model/codebook.ts";
import { safeToShow } from "../statistics/personal-data.ts";
import { calendarIndex, calendarLevels, type Day, dayOf, dayOfIso } from "./calendar.ts";
import type { CodedCells, Meaning } from "./code-cells.ts";
import type { MissingWords } from "./missing-words.ts";
import { type CodedVariable, codeVariable, variableOf } from "./variable.ts";

const examples = ["31-12-2019", "31/12/2019", "31.12.2019", "31. december 2019", "2019-12-31"] as const;

const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const monthInWords = /^(\d{1,2})\.? ?([a-zæøå]{3,9})\.? ?(\d{4})$/i;
const serial = /^(\d{5})(?:[.,]\d+)?$/;
/** A time of day behind the date, as databases and survey systems write it. It is not read. */
const timeOfDay =
  /(?:T|,? +)(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|[AP]M|[+-]\d{2}:?\d{2}))?$/i;

/** The first three letters of the months in Danish, Norwegian and English, and what may follow them. */
const months: readonly RegExp[] = [
  /^jan(uary?)?$/,
  /^feb(ruary?)?$/,
  /^mar(t?s|ch)?$/,
  /^apr(il)?$/,
  /^ma[jiy]$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(ust)?$/,
  /^sep(t|tember)?$/,
  /^(okt|oct)(ober)?$/,
  /^nov(ember)?$/,
  /^de[cs](ember)?$/,
];

interface WrittenDate {
  readonly year: number;
  readonly day: Day | undefined;
}

/**
 * How cells of a column of dates are read: to the day yyyymmdd. A time of day behind the date is dropped, and a number of
 * five digits is a day of Excel's calendar. Not a date of the calendar in one of the forms is `date-invalid`, outside the
 * table's period `date-out-of-period`.
 */
export function dateReader(column: DateColumn, period: Period | undefined): (text: string) => Meaning {
  const first = period === undefined ? Number.NEGATIVE_INFINITY : dayOfIso(period.from);
  const last = period === undefined ? Number.POSITIVE_INFINITY : dayOfIso(period.to);
  return (text) => {
    const date = writtenDate(text.replace(timeOfDay, ""), column.serials ?? 1900);
    const day = date?.day;
    if (day !== undefined && day >= first && day <= last) return { value: day };
    const shown = date === undefined ? shownText(text) : isNearPeriod(date, first, last) ? text : undefined;
    const found = shown === undefined ? {} : { value: shown };
    if (day === undefined) return { fault: { code: "date-invalid", expected: examples, ...found } };
    return {
      fault: { code: "date-out-of-period", expected: [`${period?.from} – ${period?.to}`], ...found },
    };
  };
}

function writtenDate(text: string, calendar: 1900 | 1904): WrittenDate | undefined {
  const [, days] = serial.exec(text) ?? [];
  if (days !== undefined) return serialDate(Number(days), calendar);
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  if (isoYear !== undefined) return dateOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, , month, year] = dayFirst.exec(text) ?? [];
  if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
  const [, wordDay, word = "", wordYear] = monthInWords.exec(text) ?? [];
  const named = months.findIndex((pattern) => pattern.test(word.toLowerCase()));
  return named < 0 ? undefined : dateOf(Number(wordYear), named + 1, Number(wordDay));
}

function dateOf(year: number, month: number, day: number): WrittenDate {
  return { year, day: dayOf(year, month, day) };
}

/** Excel counts days from the last of 1899 (with a 29 February 1900 that never was), or from the first of 1904. */
function serialDate(days: number, calendar: 1900 | 1904): WrittenDate {
  const start = calendar === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const date = new Date(start + days * 86_400_000);
  return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** What is no date at all may still hold a year of birth. */
function shownText(text: string): string | undefined {
  return text.replace(/\D/g, "").length > 4 ? undefined : safeToShow(text);
}

/** A date of the years around the period is a slip of the pen and may be shown; any other could be a date of birth. */
function isNearPeriod(date: WrittenDate, first: Day, last: Day): boolean {
  if (!Number.isFinite(first)) return false;
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
  missing: MissingWords,
): readonly CodedVariable[] {
  return column.derive.map(({ id, by }) => {
    if (period === undefined)
      throw new RangeError(`Column "${column.id}" derives "${id}", but its table has no period`);
    const variable = variableOf({ id, label: column.label }, calendarLevels(period, by), missing, true);
    return codeVariable(variable, cells, calendarIndex(period, by));
  });
}
