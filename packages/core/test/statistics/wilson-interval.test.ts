import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../../src/statistics/interval.ts";
import { wilsonInterval } from "../../src/statistics/wilson-interval.ts";
import reference from "../reference/wilson.json" with { type: "json" };

const relativeError = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);

const wilsonOf = (...given: Parameters<typeof wilsonInterval>): Bounds =>
  wilsonInterval(...given) ?? { lower: Number.NaN, upper: Number.NaN };

describe("wilsonInterval", () => {
  test.each(reference.cases)("$successes of $trials at $level agrees with R", (row) => {
    const interval = wilsonOf(row.successes, row.trials, row.level);
    expect(relativeError(interval.lower, row.lower)).toBeLessThan(1e-12);
    expect(relativeError(interval.upper, row.upper)).toBeLessThan(1e-12);
  });

  test("is exact at the ends", () => {
    for (const trials of [1, 17, 2783, 1e9]) {
      expect(wilsonOf(0, trials).lower).toBe(0);
      expect(wilsonOf(trials, trials).upper).toBe(1);
    }
  });

  test("holds the estimate, stays in [0, 1] and mirrors", () => {
    const counts = fc
      .integer({ min: 1, max: 1e9 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([x, n], level) => {
        const { lower, upper } = wilsonOf(x, n, level);
        const mirrored = wilsonOf(n - x, n, level);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower - 1e-15).toBeLessThanOrEqual(x / n);
        expect(upper + 1e-15).toBeGreaterThanOrEqual(x / n);
        expect(Math.abs(1 - mirrored.upper - lower)).toBeLessThan(1e-14);
      }),
    );
  });

  test.each([
    [1, -1, 0.95, "trials"],
    [1, 2.5, 0.95, "trials"],
    [-1, 10, 0.95, "successes"],
    [11, 10, 0.95, "successes"],
    [0.5, 10, 0.95, "successes"],
    [5, 10, 0, "level"],
    [5, 10, 95, "level"],
    [5, 10, Number.NaN, "level"],
  ])("refuses %s of %s at %s", (x, n, level, argument) => {
    expect(() => wilsonInterval(x, n, level)).toThrow(new RegExp(`^wilsonInterval: ${argument}`));
    expect(() => wilsonInterval(x, n, level)).toThrow(RangeError);
  });
});
