import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/statistics/interval.ts";
import { katzRatio } from "../../src/statistics/katz-ratio.ts";
import { newcombeDifference } from "../../src/statistics/newcombe-difference.ts";
import { oddsRatio } from "../../src/statistics/odds-ratio.ts";
import { scoreRatio } from "../../src/statistics/score-ratio.ts";
import reference from "../reference/proportions-statsmodels.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

type Comparison = (x1: number, n1: number, x2: number, n2: number, level?: number) => Estimate | null;
type Arguments = [number, number, number, number, number];

const comparisons: readonly [
  string,
  Comparison,
  readonly { readonly arguments: number[]; readonly lower: number | null; readonly upper: number | null }[],
][] = [
  ["newcombeDifference", newcombeDifference, reference.newcombe],
  ["katzRatio", katzRatio, reference.katz],
  ["scoreRatio", scoreRatio, reference.score],
  ["oddsRatio", oddsRatio, reference.odds],
];

describe.each(comparisons)("%s", (name, compare, rows) => {
  test.each(rows)("of $arguments agrees with statsmodels", (row) => {
    const actual = compare(...(row.arguments as Arguments));
    // A null end of the reference is one that the counts fix: 0 below, infinity above.
    expect(relativeError(actual?.lower ?? Number.NaN, row.lower ?? 0), `${actual?.lower}`).toBeLessThan(1e-9);
    const upper = row.upper ?? Number.POSITIVE_INFINITY;
    expect(relativeError(actual?.upper ?? Number.NaN, upper), `${actual?.upper}`).toBeLessThan(1e-9);
  });

  test("holds its estimate, is turned over by swapping the groups, and shrinks with n", () => {
    const group = fc
      .integer({ min: 2, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n)));
    const turned = (value: number): number => (name === "newcombeDifference" ? -value : 1 / value);
    const width = ({ lower, upper }: Estimate): number =>
      name === "newcombeDifference" ? upper - lower : Math.log(upper) - Math.log(lower);
    fc.assert(
      fc.property(group, group, ([x1, n1], [x2, n2]) => {
        const nothing = { estimate: Number.NaN, lower: Number.NaN, upper: Number.NaN };
        const there = compare(x1, n1, x2, n2) ?? nothing;
        const back = compare(x2, n2, x1, n1) ?? nothing;
        const larger = compare(9 * x1, 9 * n1, 9 * x2, 9 * n2) ?? nothing;
        expect(there.lower).toBeLessThanOrEqual(there.estimate);
        expect(there.upper).toBeGreaterThanOrEqual(there.estimate);
        expect(relativeError(turned(back.estimate), there.estimate)).toBeLessThan(1e-12);
        expect(Math.abs(turned(back.lower) - there.upper) / Math.max(1, Math.abs(there.upper))).toBeLessThan(1e-9);
        expect(width(larger)).toBeLessThan(width(there));
      }),
    );
  });

  test("has no data when a group is empty, and refuses impossible counts by name", () => {
    expect(compare(0, 0, 1, 2)).toBeNull();
    expect(compare(1, 2, 0, 0)).toBeNull();
    expect(() => compare(3, 2, 1, 2)).toThrow(new RegExp(`^${name}: successes1`));
    expect(() => compare(1, 2, 1, -2)).toThrow(new RegExp(`^${name}: trials2`));
    expect(() => compare(1, 2, 1, 2, 1)).toThrow(new RegExp(`^${name}: level`));
    expect(() => compare(1, 2, Number.NaN, 2)).toThrow(RangeError);
  });
});

test("ratios of nothing are no data, of nothing to something 0, of something to nothing infinite", () => {
  expect(scoreRatio(0, 5, 0, 7)).toBeNull();
  expect(scoreRatio(0, 5, 2, 7)).toMatchObject({ estimate: 0, lower: 0 });
  expect(scoreRatio(2, 5, 0, 7)).toMatchObject({ estimate: Number.POSITIVE_INFINITY, upper: Number.POSITIVE_INFINITY });
  expect(katzRatio(0, 5, 2, 7)).toBeNull();
  expect(oddsRatio(5, 5, 2, 7)).toBeNull();
});
