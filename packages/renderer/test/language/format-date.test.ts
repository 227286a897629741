import { expect, test } from "vitest";
import { formatDate, formatPeriod, months } from "../../src/language/format-date.ts";

test("dates in the three languages", () => {
  expect(formatDate("2019-11-05", "da")).toBe("5.\u00A0november 2019");
  expect(formatDate("2019-05-17", "nb")).toBe("17.\u00A0mai 2019");
  expect(formatDate("2019-11-05", "en")).toBe("5\u00A0November 2019");
});

test.each(["2019-13-01", "2019-00-10", "2019-01-32", "05-11-2019", ""])("refuses %j", (text) => {
  expect(() => formatDate(text, "da")).toThrow(RangeError);
});

test("a period", () => {
  const period = { from: "2018-06-25", to: "2019-11-30" };
  expect(formatPeriod(period, "da")).toBe("25.\u00A0juni 2018\u00A0– 30.\u00A0november 2019");
});

test("twelve months, January first", () => {
  expect(months("da")).toHaveLength(12);
  expect(months("da")[0]).toBe("januar");
  expect(months("nb")[11]).toBe("desember");
});

test.each([
  ["da", "da-DK"],
  ["nb", "nb-NO"],
  ["en", "en-GB"],
] as const)("the months of %s are those of Intl", (language, locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  expect(months(language)).toEqual(
    months(language).map((_, month) => format.format(new Date(Date.UTC(2020, month, 1)))),
  );
});
