import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedTTest } from "../../src/statistics/paired-t-test.ts";
import reference from "../reference/paired.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("pairedTTest", () => {
  test.each(reference.paired.filter(({ t }) => t !== null && t.t !== null))("$name agrees with R", (row) => {
    const at95 = pairedTTest(row.before, row.after);
    const at90 = pairedTTest(row.before, row.after, 0.9);
    expect(at95?.n).toBe(row.t?.n);
    expect(at95?.degreesOfFreedom).toBe((row.t?.n ?? 0) - 1);
    const { n: _, ...expected } = row.t ?? { n: 0 };
    const actual = { ...at95, ...at95?.interval, lower90: at90?.interval?.lower, upper90: at90?.interval?.upper };
    for (const [name, value] of Object.entries(expected)) {
      const error = relativeError(Number(actual[name as keyof typeof actual]), Number(value));
      expect(error, name).toBeLessThan(1e-10);
    }
  });

  test("leaves out what has no value", () => {
    const nothing = { t: null, p: null, interval: null };
    expect(pairedTTest([], [])).toBeNull();
    expect(pairedTTest([5], [7])).toEqual({
      ...nothing,
      n: 1,
      meanChange: 2,
      standardDeviation: null,
      standardError: null,
      degreesOfFreedom: 0,
    });
    expect(pairedTTest([1, 2, 3], [3, 4, 5])).toMatchObject({ ...nothing, meanChange: 2, standardDeviation: 0 });
    expect(pairedTTest([1, 2], [1, 2])).toMatchObject({ ...nothing, meanChange: 0 });
  });

  test("swapping before and after turns the sign, and the order of pairs does not matter", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(scores, (pairs) => {
        const [before, after] = [pairs.map(([b]) => b), pairs.map(([, a]) => a)];
        const test = pairedTTest(before, after);
        const swapped = pairedTTest(after, before);
        const turned = pairedTTest(before.toReversed(), after.toReversed());
        expect(Number(swapped?.meanChange) + Number(test?.meanChange)).toBe(0);
        expect(Number(swapped?.interval?.lower ?? 0) + Number(test?.interval?.upper ?? 0)).toBeCloseTo(0, 10);
        expect(Number(turned?.p ?? 0)).toBeCloseTo(Number(test?.p ?? 0), 10);
        expect(Number(test?.p ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    [[1, 2], [1], 0.95, "after"],
    [[1, Number.NaN], [1, 2], 0.95, "before"],
    [[1, 2], [1, Number.POSITIVE_INFINITY], 0.95, "after"],
    [[1, 2], [1, 2], 95, "level"],
  ])("refuses %j, %j at %s", (before, after, level, argument) => {
    expect(() => pairedTTest(before, after, level)).toThrow(new RegExp(`^pairedTTest: ${argument}`));
    expect(() => pairedTTest(before, after, level)).toThrow(RangeError);
  });
});
