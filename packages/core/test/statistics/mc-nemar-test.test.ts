import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mcNemarTest } from "../../src/statistics/mc-nemar-test.ts";
import reference from "../reference/paired.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("mcNemarTest", () => {
  test.each(reference.mcnemar)("$gained and $lost agree with R", ({ gained, lost, exactByBinomTest, ...expected }) => {
    const actual = mcNemarTest(gained, lost);
    expect(actual?.changed).toBe(gained + lost);
    for (const [name, value] of Object.entries(expected)) {
      const error = relativeError(Number(actual?.[name as keyof typeof expected]), value);
      expect(error, name).toBeLessThan(1e-10);
    }
    if (exactByBinomTest !== null) {
      expect(relativeError(Number(actual?.exactP), exactByBinomTest)).toBeLessThan(1e-10);
    }
  });

  test("is no data without a changed pair", () => {
    expect(mcNemarTest(0, 0)).toBeNull();
  });

  test("does not mind the direction, and no p-value is above 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (gained, lost) => {
        const actual = mcNemarTest(gained, lost);
        expect(mcNemarTest(lost, gained)).toEqual(actual);
        for (const p of [actual?.exactP ?? 0, actual?.p ?? 0, actual?.correctedP ?? 0]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect(actual?.correctedP ?? 0).toBeGreaterThanOrEqual(actual?.p ?? 0);
      }),
    );
  });

  test.each([
    [-1, 2, "gained"],
    [0.5, 2, "gained"],
    [1, Number.NaN, "lost"],
    [1, 2 ** 60, "lost"],
  ])("refuses %s and %s", (gained, lost, argument) => {
    expect(() => mcNemarTest(gained, lost)).toThrow(new RegExp(`^mcNemarTest: ${argument}`));
    expect(() => mcNemarTest(gained, lost)).toThrow(RangeError);
  });
});
