import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardisedChange } from "../../src/statistics/standardised-change.ts";

describe("standardisedChange", () => {
  test("is no data without a spread of changes", () => {
    expect(standardisedChange([], [])).toBeNull();
    expect(standardisedChange([1], [2])).toBeNull();
    expect(standardisedChange([1, 2], [2, 3])).toBeNull();
  });

  test("holds the estimate, turns with before and after, and does not mind scale or order", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(scores, (pairs) => {
        const [before, after] = [pairs.map(([b]) => b), pairs.map(([, a]) => a)];
        const actual = standardisedChange(before, after);
        const swapped = standardisedChange(after, before);
        const scaled = standardisedChange(
          before.toReversed().map((b) => 8 * b),
          after.toReversed().map((a) => 8 * a),
        );
        if (actual === null) return;
        expect(actual.lower).toBeLessThan(actual.estimate);
        expect(actual.upper).toBeGreaterThan(actual.estimate);
        expect(Number(swapped?.lower)).toBeCloseTo(-actual.upper, 9);
        expect(Number(scaled?.estimate)).toBeCloseTo(actual.estimate, 9);
        expect(Number(scaled?.upper)).toBeCloseTo(actual.upper, 8);
      }),
      { numRuns: 15 },
    );
  });

  test("refuses a level that is none", () => {
    expect(() => standardisedChange([1, 2], [3, 5], 1)).toThrow(/^standardisedChange: level/);
  });
});
