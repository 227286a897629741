import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarIndex, calendarLevels, dayOf, dayOfIso } from "../../src/validate/calendar.ts";

test("a day is there when JavaScript's own calendar has it", () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2200 }), part(14), part(33), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
      expect(dayOf(year, month, day)).toBe(exists ? year * 10_000 + month * 100 + day : undefined);
    }),
  );
});

test("a day's index names the level that it lies in", () => {
  const period = { from: "2018-06-25", to: "2021-02-03" };
  const inPeriod = fc.date({ min: new Date(period.from), max: new Date(period.to), noInvalidDate: true });
  fc.assert(
    fc.property(inPeriod, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const level = (by: "year" | "quarter" | "month"): string | undefined =>
        calendarLevels(period, by)[calendarIndex(period, by)(dayOfIso(iso))]?.id;
      expect(level("year")).toBe(iso.slice(0, 4));
      expect(level("month")).toBe(iso.slice(0, 7));
      expect(level("quarter")).toBe(`${iso.slice(0, 4)}-q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`);
    }),
  );
});

test("dayOfIso refuses what is no ISO date", () => {
  expect(() => dayOfIso("31-12-2019")).toThrow(RangeError);
  expect(() => dayOfIso("2019-02-30")).toThrow('No such ISO date in the codebook: "2019-02-30"');
});
