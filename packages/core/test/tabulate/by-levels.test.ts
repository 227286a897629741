import { expect, test } from "vitest";
import { byLevels } from "../../src/tabulate/by-levels.ts";

test("byLevels orders by number, not by digit", () => {
  const cell = (...levels: readonly number[]) => ({ levels, count: 1 });
  expect([cell(10), cell(9)].sort(byLevels)).toEqual([cell(9), cell(10)]);
  expect(byLevels(cell(1, 2), cell(1, 2))).toBe(0);
});
