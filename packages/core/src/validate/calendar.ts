import type { DateColumn, Period } from "../model/codebook.ts";

/** Year, quarter or month, as `derive` of a date column names it. */
export type CalendarUnit = DateColumn["derive"][number]["by"];

/** A day as the number yyyymmdd: 20191231. In the order of time. */
export type Day = number;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * The day of these numbers, undefined when the (Gregorian) calendar has none.
 *
 * @example
 * dayOf(2019, 2, 28); // => 20190228
 * dayOf(2019, 2, 29); // => undefined
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= days ? year * 10_000 + month * 100 + day : undefined;
}

/**
 * The day of an ISO date.
 *
 * @throws RangeError when it is none.
 */
export function dayOfIso(date: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const found = dayOf(Number(year), Number(month), Number(day));
  if (found === undefined) throw new RangeError(`No such ISO date in the codebook: "${date}"`);
  return found;
}

const unitsInYear: Readonly<Record<CalendarUnit, number>> = { year: 1, quarter: 4, month: 12 };

const names: Readonly<Record<CalendarUnit, (year: number, unit: number) => { id: string; label: string }>> = {
  year: (year) => ({ id: `${year}`, label: `${year}` }),
  quarter: (year, unit) => ({ id: `${year}-q${unit + 1}`, label: `${year}-${unit + 1}` }),
  month: (year, unit) => {
    const month = `${year}-${String(unit + 1).padStart(2, "0")}`;
    return { id: month, label: month };
  },
};

/** How many years, quarters or months lie from year 0 to the one of the day. */
function unitOf(day: Day, by: CalendarUnit): number {
  const month = Math.floor(day / 100) % 100;
  return Math.floor(day / 10_000) * unitsInYear[by] + Math.floor(((month - 1) * unitsInYear[by]) / 12);
}

/**
 * Every year, quarter or month that the period touches, in order: ids `2019`, `2019-q1`, `2019-04`.
 *
 * @example
 * calendarLevels({ from: "2018-11-30", to: "2019-01-01" }, "month").map(({ id }) => id); // => ["2018-11", "2018-12", "2019-01"]
 */
export function calendarLevels(period: Period, by: CalendarUnit): readonly { id: string; label: string }[] {
  const first = unitOf(dayOfIso(period.from), by);
  const count = unitOf(dayOfIso(period.to), by) - first + 1;
  const size = unitsInYear[by];
  return Array.from({ length: count }, (_, index) => {
    const unit = first + index;
    return names[by](Math.floor(unit / size), unit % size);
  });
}

/** Index of the day's year, quarter or month in `calendarLevels` of the same period; the day must lie in it. */
export function calendarIndex(period: Period, by: CalendarUnit): (day: Day) => number {
  const first = unitOf(dayOfIso(period.from), by);
  return (day) => unitOf(day, by) - first;
}
