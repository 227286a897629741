import { chiSquaredDistributionTable, cumulativeStdNormalProbability, gammaln, probit } from "simple-statistics";
import { expect, test } from "vitest";
import { chiSquaredQuantile } from "../../src/statistics/chi-squared.ts";
import { logGamma } from "../../src/statistics/log-gamma.ts";
import { standardNormalProbability, standardNormalQuantile } from "../../src/statistics/standard-normal.ts";

// Why the distributions are written here. When one of these fails, the library has become exact: use it.
test("simple-statistics' normal and chi-squared distributions are too coarse for intervals and p-values", () => {
  expect(probit(0.975)).toBeCloseTo(1.95716, 5);
  expect(Math.abs(probit(0.975) - standardNormalQuantile(0.975))).toBeGreaterThan(0.002);
  expect(Math.abs(cumulativeStdNormalProbability(-6) - standardNormalProbability(-6))).toBeGreaterThan(1e-10);
  expect(Math.abs((chiSquaredDistributionTable[1]?.[0.05] ?? 0) - chiSquaredQuantile(0.95, 1))).toBeGreaterThan(1e-3);
});

test("its log-gamma function loses half of its digits next to 1 and 2, where counts of one and two are", () => {
  const exact = -5.772157118381039e-10; // mpmath: loggamma(1 + 1e-9)
  expect(Math.abs(gammaln(1.000000001) / exact - 1)).toBeGreaterThan(1e-8);
  expect(Math.abs(logGamma(1.000000001) / exact - 1)).toBeLessThan(1e-14);
});
