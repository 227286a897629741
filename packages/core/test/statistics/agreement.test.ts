import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { distance } from "./stock.ts";
import { distributionStock } from "./stock-distributions.ts";
import { pairedStock } from "./stock-paired.ts";
import { partStock } from "./stock-parts.ts";
import { proportionStock } from "./stock-proportions.ts";
import { surveyStock } from "./stock-survey.ts";

/** Files that compute no statistic: checks of arguments, shapes, words, joins of rows, and what only serves the file beside it. */
const withoutReference = [
  "argument-checks",
  "edit-distance",
  "filled-table",
  "interval",
  "link-days",
  "paired-differences",
  "personal-data",
  "spelling-key",
  "tails",
  "yes-no-words",
];

/** Functions that other functions' references check: parts of one computation, exported for its second half. */
const parts = ["growthOf", "kaplanMeierOfCounts", "outwards", "firstWhere", "nchsPrint", "hoeffdingWidth"];

const folder = fileURLToPath(new URL("../../src/statistics/", import.meta.url));
const stocks = { ...proportionStock, ...pairedStock, ...surveyStock, ...partStock };

const functions = await Promise.all(
  readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ""))
    .filter((file) => !withoutReference.includes(file))
    .map(async (file) => Object.keys((await import(`../../src/statistics/${file}.ts`)) as object)),
);

test("every statistic has references, and every reference a statistic", () => {
  const expected = functions.flat().filter((name) => !parts.includes(name));
  expect(Object.keys({ ...stocks, ...distributionStock }).sort()).toEqual(expected.sort());
});

describe.each([
  ["distributions", distributionStock, 1e-12, -690],
  ["statistics", stocks, 1e-9, undefined],
] as const)("%s", (_, table, tolerance, farLog) => {
  describe.each(Object.entries(table))("%s", (_name, { cases, edges }) => {
    test("has at least ten cases, edge cases among them", () => {
      expect(cases.length).toBeGreaterThanOrEqual(10);
      expect(Object.keys(edges).length).toBeGreaterThan(0);
      expect(Object.entries(edges).filter(([, isThere]) => !isThere)).toEqual([]);
    });

    test(`agrees with its reference to ${tolerance}`, () => {
      const wrong = cases.flatMap(({ given, pairs }) =>
        pairs()
          .filter((pair) => !(distance(pair, farLog) < tolerance))
          .map((pair) => ({ given, pair, distance: distance(pair, farLog) })),
      );
      expect(wrong).toEqual([]);
    });
  });
});

test("a value that is off, missing or too much is told", () => {
  expect(distance(["value", 1 + 2e-9, 1])).toBeGreaterThan(1e-9);
  expect(distance(["value", null, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(distance(["value", 1, null])).toBe(Number.POSITIVE_INFINITY);
  expect(distance(["value", Number.NaN, 1])).toBeNaN();
  expect(distance(["p", 1.0001e-14, 1e-14])).toBeGreaterThan(1e-9);
  expect(distance(["p", 2e-16, 1e-16])).toBeGreaterThan(1e-9);
  expect(distance(["logP", -30.0001, -30])).toBeGreaterThan(1e-9);
});
