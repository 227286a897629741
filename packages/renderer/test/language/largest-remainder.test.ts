import fc from "fast-check";
import { expect, test } from "vitest";
import { largestRemainder } from "../../src/language/largest-remainder.ts";

test.each([
  [[438, 164, 99], 701, [63, 23, 14]],
  [[1, 1, 1], 3, [34, 33, 33]],
  [[2, 1, 3], 6, [33, 17, 50]],
  [[0, 0, 5], 5, [0, 0, 100]],
  [[23, 17], 40, [58, 42]],
])("%j of %d", (parts, whole, expected) => {
  expect(largestRemainder(parts, whole)).toEqual(expected);
});

test("parts of less than the whole add to the rounded share of their sum", () => {
  expect(largestRemainder([1, 1], 3)).toEqual([34, 33]);
});

test("refuses parts that exceed the whole", () => {
  expect(() => largestRemainder([3, 3], 5)).toThrow(RangeError);
  expect(() => largestRemainder([0], 0)).toThrow(RangeError);
});

test("adds to 100 and is never a whole unit away from the share", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      fc.pre(whole > 0);
      const percents = largestRemainder(parts, whole);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      parts.forEach((part, index) => {
        expect(Math.abs((percents[index] ?? 0) - (100 * part) / whole)).toBeLessThan(1);
      });
    }),
  );
});
