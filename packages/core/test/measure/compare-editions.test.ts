import { expect, test } from "vitest";
import { compareEditions } from "../../src/measure/compare-editions.ts";
import { uptake } from "../../src/measure/uptake.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const edition = (f: readonly [number, number], m: readonly [number, number]) => {
  const rows = [
    ...Array(f[0]).fill({ gender: "f", answer: "yes" }),
    ...Array(f[1]).fill({ gender: "f", answer: "no" }),
    ...Array(m[0]).fill({ gender: "m", answer: "yes" }),
    ...Array(m[1]).fill({ gender: "m", answer: "no" }),
  ];
  const counts = tabulateRows<readonly Record<string, string>[]>(rows, { variables: ["gender", "answer"] });
  return uptake(counts, { id: "u", population: "people", accepted: { answer: "yes" }, by: ["gender"] });
};
const before = edition([20, 80], [10, 90]);
const after = edition([40, 60], [11, 89]);

test("every share of both editions gets its difference, interval and adjusted p", () => {
  const results = compareEditions(after, before, { label: "2018" });
  expect(results.map(({ id }) => id)).toEqual([
    "u.since-before",
    "u.f.since-before",
    "u.m.since-before",
    "u.missing.since-before",
  ]);
  expect(results[1]).toMatchObject({
    definition: "u.since-before",
    measure: "editions",
    label: "f",
    numerator: 40,
    denominator: 100,
    reference: { label: "2018", numerator: 20, denominator: 100 },
    estimate: expect.closeTo(0.2, 12),
    test: "chi-squared",
  });
  expect(results[1]?.interval?.lower).toBeGreaterThan(0.05);
  const [all = 1, women = 1] = results.map(({ p }) => p ?? 1);
  expect(results[1]?.adjustedP).toBeCloseTo(3 * women, 12);
  expect(results[0]?.adjustedP).toBeCloseTo(2 * all, 12);
});

test("after a break, of another population, or in one edition only, nothing is compared", () => {
  const broken = after.map((result) => ({ ...result, breakBefore: "new code" }));
  expect(compareEditions(broken, before, { label: "2018" })).toEqual([]);
  const others = before.map((result) => ({ ...result, population: "others" }));
  expect(compareEditions(after, others, { label: "2018" })).toEqual([]);
  expect(compareEditions(after, before.slice(1), { label: "2018" }).map(({ id }) => id)).not.toContain(
    "u.since-before",
  );
});
