import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundPercent, roundRatio } from "../../src/language/round-half-up.ts";

describe("roundRatio", () => {
  test.each([
    [100 * 23, 40, 0, 58n],
    [5, 2, 0, 3n],
    [-5, 2, 0, -3n],
    [-4.4, 1, 0, -4n],
    [0.585, 1, 2, 59n],
    [1.005, 1, 2, 101n],
    [1e21, 1, 0, 10n ** 21n],
    [1e-7, 1, 7, 1n],
    [0, 7, 3, 0n],
    [444000, 701, 0, 633n],
  ])("%d of %d with %d decimals", (numerator, denominator, decimals, expected) => {
    expect(roundRatio(numerator, denominator, decimals)).toBe(expected);
  });

  test.each([
    [1, 0],
    [1, -2],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %d of %d", (numerator, denominator) => {
    expect(() => roundRatio(numerator, denominator)).toThrow(RangeError);
  });

  test("is at most half a unit away, and up when it is half", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (numerator, denominator) => {
        const rounded = roundRatio(numerator, denominator);
        const twice = 2n * BigInt(numerator) - 2n * rounded * BigInt(denominator);
        expect(twice >= -BigInt(denominator) && twice < BigInt(denominator)).toBe(true);
      }),
    );
  });
});

test("every percentage of a small denominator is half up", () => {
  for (let denominator = 1; denominator <= 200; denominator++) {
    for (let numerator = 0; numerator <= denominator; numerator++) {
      const expected = Math.floor((200 * numerator + denominator) / (2 * denominator));
      expect(roundPercent(numerator, denominator)).toBe(expected);
    }
  }
});
