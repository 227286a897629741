import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agrestiCoullInterval } from "../../src/statistics/agresti-coull-interval.ts";
import { clopperPearsonInterval } from "../../src/statistics/clopper-pearson-interval.ts";
import type { Bounds } from "../../src/statistics/interval.ts";
import { jeffreysInterval } from "../../src/statistics/jeffreys-interval.ts";
import { wilsonInterval } from "../../src/statistics/wilson-interval.ts";
import reference from "../reference/proportions.json" with { type: "json" };
import statsmodels from "../reference/proportions-statsmodels.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

type Interval = (successes: number, trials: number, level?: number) => Bounds | null;

const wilsonCorrected: Interval = (x, n, level) => wilsonInterval(x, n, level, "continuity");

const intervals: readonly [string, Interval, typeof reference.jeffreys][] = [
  ["wilsonInterval with continuity correction", wilsonCorrected, reference.wilsonCorrected],
  ["clopperPearsonInterval", clopperPearsonInterval, reference.clopperPearson],
  ["jeffreysInterval", jeffreysInterval, reference.jeffreys],
  ["agrestiCoullInterval", agrestiCoullInterval, statsmodels.agrestiCoull],
];

describe.each(intervals)("%s", (_, interval, rows) => {
  test.each(rows)("of $successes of $trials at $level agrees", ({ successes, trials, level, lower, upper }) => {
    const bounds = interval(successes, trials, level);
    expect(relativeError(bounds?.lower ?? Number.NaN, lower), `lower ${bounds?.lower}`).toBeLessThan(1e-9);
    expect(relativeError(bounds?.upper ?? Number.NaN, upper), `upper ${bounds?.upper}`).toBeLessThan(1e-9);
  });

  test("holds the estimate, stays in [0, 1], mirrors, and shrinks with n", () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([x, n], level) => {
        const { lower, upper } = interval(x, n, level) ?? { lower: Number.NaN, upper: Number.NaN };
        const mirrored = interval(n - x, n, level) ?? { lower: Number.NaN, upper: Number.NaN };
        const larger = interval(4 * x, 4 * n, level) ?? { lower: Number.NaN, upper: Number.NaN };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower - 1e-15).toBeLessThanOrEqual(x / n);
        expect(upper + 1e-15).toBeGreaterThanOrEqual(x / n);
        expect(Math.abs(1 - mirrored.upper - lower)).toBeLessThan(1e-12);
        expect(larger.upper - larger.lower).toBeLessThan(upper - lower);
      }),
    );
  });

  test("has no data without trials, and refuses what is no proportion", () => {
    expect(interval(0, 0)).toBeNull();
    expect(() => interval(3, 2)).toThrow(/Interval: successes/);
    expect(() => interval(1, -1)).toThrow(/Interval: trials/);
    expect(() => interval(1, 2.5)).toThrow(RangeError);
    expect(() => interval(1, 2, 95)).toThrow(/Interval: level/);
  });
});
