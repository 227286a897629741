import { expect, test } from "vitest";
import { compensatedSum } from "../../src/statistics/compensated-sum.ts";

test("compensatedSum carries rounding errors along", () => {
  expect([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1].reduce((a, b) => a + b)).not.toBe(1);
  expect(compensatedSum(Array(10).fill(0.1))).toBe(1);
  expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
});

test("compensatedSum of nothing is 0", () => {
  expect(compensatedSum([])).toBe(0);
});
