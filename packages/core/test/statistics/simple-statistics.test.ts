import {
  chiSquaredDistributionTable,
  cumulativeStdNormalProbability,
  gammaln,
  mean,
  median,
  probit,
  quantileSorted,
  sampleStandardDeviation,
  sampleVariance,
  sum,
  tTest,
} from "simple-statistics";
import { describe, expect, test } from "vitest";
import { chiSquaredQuantile } from "../../src/statistics/chi-squared.ts";
import { logGamma } from "../../src/statistics/log-gamma.ts";
import { pairedTTest } from "../../src/statistics/paired-t-test.ts";
import { standardNormalProbability, standardNormalQuantile } from "../../src/statistics/standard-normal.ts";
import exact from "../reference/exact.json" with { type: "json" };
import paired from "../reference/paired.json" with { type: "json" };
import times from "../reference/time-to-event.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("what simple-statistics does right, and is taken from it", () => {
  const changes = paired.paired.flatMap(({ name, before, after, t }) =>
    t === null || t.t === null
      ? []
      : [{ name, t, change: before.map((value, index) => (after[index] ?? value) - value) }],
  );

  test.each(changes)("mean, variance and standard deviation of $name are R's", ({ change, t }) => {
    expect(relativeError(mean(change), t.meanChange)).toBeLessThan(1e-10);
    expect(relativeError(sampleVariance(change), t.standardDeviation ** 2)).toBeLessThan(1e-10);
    expect(relativeError(sampleStandardDeviation(change), t.standardDeviation)).toBeLessThan(1e-10);
  });

  test.each(times.quantiles)("quantiles of sorted $values are R's type 7", ({ values, at }) => {
    const sorted = values.toSorted((a, b) => a - b);
    for (const { probability, value } of at) {
      expect(relativeError(quantileSorted(sorted, probability), value)).toBeLessThan(1e-12);
      if (probability === 0.5) expect(relativeError(median(values), value)).toBeLessThan(1e-12);
    }
  });

  test.each(exact.sums)("sum of $values is exact", ({ values, value }) => {
    expect(sum(values)).toBe(value);
  });
});

// Why the others are written here. When one of these fails, the library has become exact: use it.
describe("what is too coarse, and is not", () => {
  test("the normal and chi-squared distributions, for intervals and p-values", () => {
    expect(probit(0.975)).toBeCloseTo(1.95716, 5);
    expect(Math.abs(probit(0.975) - standardNormalQuantile(0.975))).toBeGreaterThan(0.002);
    expect(Math.abs(cumulativeStdNormalProbability(-6) - standardNormalProbability(-6))).toBeGreaterThan(1e-10);
    expect(Math.abs((chiSquaredDistributionTable[1]?.[0.05] ?? 0) - chiSquaredQuantile(0.95, 1))).toBeGreaterThan(1e-3);
    expect(Object.keys(chiSquaredDistributionTable[1] ?? {}).length).toBeLessThan(20);
  });

  test("its log-gamma function loses half of its digits next to 1 and 2, where counts of one and two are", () => {
    const value = -5.772157118381039e-10; // mpmath: loggamma(1 + 1e-9)
    expect(Math.abs(gammaln(1.000000001) / value - 1)).toBeGreaterThan(1e-8);
    expect(Math.abs(logGamma(1.000000001) / value - 1)).toBeLessThan(1e-14);
  });

  test("its t statistic divides by n where the standard error has n - 1, and comes without a p-value", () => {
    const change = [1, 2, 3];
    const inR = 3.4641016151377548; // R: t.test(1:3)$statistic
    expect(relativeError(tTest(change, 0) ?? 0, inR * Math.sqrt(3 / 2))).toBeLessThan(1e-12);
    expect(
      relativeError(
        pairedTTest(
          change.map(() => 0),
          change,
        )?.t ?? 0,
        inR,
      ),
    ).toBeLessThan(1e-12);
  });
});
