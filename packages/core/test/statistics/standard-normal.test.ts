import { describe, expect, test } from "vitest";
import { standardNormalProbability, standardNormalQuantile } from "../../src/statistics/standard-normal.ts";
import reference from "../reference/normal.json" with { type: "json" };

const relativeError = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);

describe("standardNormalQuantile", () => {
  test.each(reference.quantiles)("at $probability agrees with R", ({ probability, value }) => {
    expect(relativeError(standardNormalQuantile(probability), value)).toBeLessThan(1e-14);
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])("refuses %s", (probability) => {
    expect(() => standardNormalQuantile(probability)).toThrow(RangeError);
  });
});

describe("standardNormalProbability", () => {
  test.each(reference.probabilities)("at $value agrees with R", ({ value, probability }) => {
    expect(Math.abs(standardNormalProbability(value) - probability)).toBeLessThan(1e-15);
    expect(relativeError(standardNormalProbability(value), probability)).toBeLessThan(5e-14);
  });

  test("undoes the quantile", () => {
    for (const p of [1e-10, 0.001, 0.2, 0.5, 0.8, 0.999]) {
      expect(relativeError(standardNormalProbability(standardNormalQuantile(p)), p)).toBeLessThan(1e-13);
    }
  });

  test("reaches 0 and 1 and refuses what is no number", () => {
    expect(standardNormalProbability(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(standardNormalProbability(Number.POSITIVE_INFINITY)).toBe(1);
    expect(() => standardNormalProbability(Number.NaN)).toThrow(RangeError);
  });
});
