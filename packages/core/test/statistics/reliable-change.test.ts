import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reliableChange, reliableChangeIndex } from "../../src/statistics/reliable-change.ts";
import reference from "../reference/paired.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("reliableChangeIndex", () => {
  test.each(reference.reliable)("from $before to $after agrees with R", ({ before, after, index, ...scale }) => {
    expect(relativeError(reliableChangeIndex(before, after, scale), index)).toBeLessThan(1e-12);
  });

  test("is the paper's own example", () => {
    expect(reliableChangeIndex(47.5, 32.5, { standardDeviation: 7.5, reliability: 0.8 }).toFixed(2)).toBe("-3.16");
  });

  test.each([
    [Number.NaN, 1, 1, 0.5, "before"],
    [1, 1, 0, 0.5, "standardDeviation"],
    [1, 1, 1, 1, "reliability"],
    [1, 1, 1, -0.1, "reliability"],
  ])("refuses %s, %s with %s, %s", (before, after, standardDeviation, reliability, argument) => {
    const index = (): number => reliableChangeIndex(before, after, { standardDeviation, reliability });
    expect(index).toThrow(new RegExp(`^reliableChangeIndex: ${argument}`));
    expect(index).toThrow(RangeError);
  });
});

describe("reliableChange", () => {
  const { before, after, classes, ...scale } = reference.reliableGroup;

  test.each(classes)("at $level counts as R does", ({ level, ...counts }) => {
    expect(reliableChange(before, after, scale, level)).toEqual({ n: before.length, ...counts });
  });

  test("is no data without people", () => {
    expect(reliableChange([], [], scale)).toBeNull();
  });

  test("swapping before and after swaps risen and fallen; order does not matter", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(scores, (pairs) => {
        const [b, a] = [pairs.map(([x]) => x), pairs.map(([, x]) => x)];
        const counts = reliableChange(b, a, scale);
        expect(reliableChange(a, b, scale)).toEqual({ ...counts, risen: counts?.fallen, fallen: counts?.risen });
        expect(reliableChange(b.toReversed(), a.toReversed(), scale)).toEqual(counts);
      }),
    );
  });

  test("refuses lengths that differ and a level that is none", () => {
    expect(() => reliableChange([1], [], scale)).toThrow(/^reliableChange: after/);
    expect(() => reliableChange([1], [2], scale, 95)).toThrow(/^reliableChange: level/);
  });
});
