import { describe, expect, test } from "vitest";
import { compareComposition } from "../../src/measure/compare-composition.ts";
import { testUptake } from "../../src/measure/compare-uptake.ts";
import type { GroupTestResult, Result } from "../../src/model/result.ts";
import { protect } from "../../src/protect/protect.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { registrations } from "../outreach-programme.ts";
import reference from "../reference/weighted-share.json" with { type: "json" };
import { relativeError } from "../statistics/relative-error.ts";

/** Counts of a table of groups by answers: a row each, with its number of units. */
function countsOf(table: readonly (readonly number[])[]) {
  const cells = table.flatMap((row, group) =>
    row.map((count, answer) => ({ group: `g${group}`, answer: `a${answer}`, count })),
  );
  return tabulateRows(cells, { variables: ["group", "answer"], units: "count" });
}
const definition = { id: "c", population: "people", of: "answer", by: "group" };
const tests = (results: readonly Result[]): readonly GroupTestResult[] =>
  results.flatMap((result) => (result.kind === "group-test" ? [result] : []));

describe("compareComposition", () => {
  test.each(reference.groups)("agrees with R: %#", ({ table, minimumExpected, test: name, statistic, df, p }) => {
    const [overall] = tests(compareComposition(countsOf(table), definition));
    expect(overall).toMatchObject({ id: "c.test", test: name, df });
    expect(relativeError(overall?.p ?? Number.NaN, p)).toBeLessThan(1e-9);
    expect(relativeError(overall?.minimumExpected ?? Number.NaN, minimumExpected)).toBeLessThan(1e-9);
    expect(relativeError(overall?.statistic ?? -1, statistic ?? -1)).toBeLessThan(1e-9);
  });

  test.each(reference.pairs)("tests each two groups, adjusted as R does: %#", ({ table, p, adjusted }) => {
    const [, ...pairs] = tests(compareComposition(countsOf(table), definition));
    expect(pairs).toHaveLength(p.length);
    expect(pairs[0]).toMatchObject({ id: "c.g0.g1.test", label: "g0 – g1" });
    for (const [index, pair] of pairs.entries()) {
      expect(relativeError(pair.p ?? Number.NaN, p[index] ?? Number.NaN)).toBeLessThan(1e-9);
      expect(relativeError(pair.adjustedP ?? Number.NaN, adjusted[index] ?? Number.NaN)).toBeLessThan(1e-9);
    }
  });

  test("shares of each group are one whole, and who is in none is counted", () => {
    const rows = { group: ["a", "a", "a", "b", null], answer: ["x", "y", null, "x", "x"] };
    const results = compareComposition(tabulateRows(rows, { variables: ["group", "answer"] }), definition);
    expect(results).toMatchObject([
      { id: "c.a.x", label: "x", numerator: 1, denominator: 2, missing: 1 },
      { id: "c.a.y", numerator: 1, denominator: 2, missing: 1 },
      { id: "c.b.x", numerator: 1, denominator: 1, missing: 0 },
      { id: "c.b.y", numerator: 0, denominator: 1 },
      {
        id: "c.test",
        table: [
          [1, 1],
          [1, 0],
        ],
        denominator: 3,
        missing: 2,
        missingOf: ["group", "answer"],
      },
    ]);
  });

  test("nothing to test where only one group has units", () => {
    const rows = { group: ["a", "a"], answer: ["x", "y"] };
    const [overall] = tests(compareComposition(tabulateRows(rows, { variables: ["group", "answer"] }), definition));
    expect(overall).toMatchObject({ p: null, test: null, adjustedP: null });
  });

  test("too much work for the exact test: chi-squared, and the small expected count shows it", () => {
    const table = [
      [1_000_000, 1],
      [1000, 0],
      [1000, 1],
    ];
    const [overall] = tests(compareComposition(countsOf(table), definition));
    expect(overall).toMatchObject({ test: "chi-squared", df: 2 });
    expect(overall?.minimumExpected).toBeLessThan(5);
  });

  test("a test is withheld when one count of its table is small", () => {
    const published = tests(
      compareComposition(
        countsOf([
          [10, 20],
          [15, 14],
        ]),
        definition,
      ),
    );
    expect(protect(published, "dst-5")[0]?.status).toBe("published");
    const small = tests(
      compareComposition(
        countsOf([
          [10, 20],
          [15, 3],
        ]),
        definition,
      ),
    );
    expect(protect(small, "dst-5")[0]).toMatchObject({ status: "withheld", reason: "small-count", denominator: null });
    expect(protect(small, "dst-5")[0]).not.toHaveProperty("table");
    const fewInGroup = tests(
      compareComposition(
        countsOf([
          [10, 20],
          [0, 3],
        ]),
        definition,
      ),
    );
    expect(protect(fewInGroup, "dst-5")[0]).toMatchObject({ reason: "small-base" });
  });
});

test("testUptake: one test of all groups, the unknown counted", () => {
  const asked = { id: "t", population: "people", among: { kontakt: "ja" }, accepted: { svar: "ja" }, by: "koen" };
  const result = testUptake(registrations, asked);
  expect(result).toMatchObject({
    id: "t.test",
    table: [
      [458, 914],
      [242, 1163],
    ],
    missing: 6,
    test: "chi-squared",
    df: 1,
  });
});
