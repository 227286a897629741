import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clopperPearsonInterval } from "../../src/statistics/clopper-pearson-interval.ts";
import { hoeffdingWidth } from "../../src/statistics/hoeffding-width.ts";
import { nchsPrint, nchsReliability } from "../../src/statistics/nchs-reliability.ts";
import reference from "../reference/survey.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("nchsReliability", () => {
  test.each(reference.reliability)(
    "$successes of $trials (effectively $effectiveSize, $degreesOfFreedom df) agrees with R",
    ({ successes, trials, lower, upper, print, ...design }) => {
      const simple = design.effectiveSize === trials && design.degreesOfFreedom === trials - 1;
      const actual = nchsReliability(successes, trials, simple ? {} : design);
      expect(actual?.print).toBe(print);
      expect(relativeError(Number(actual?.interval.lower), lower)).toBeLessThan(1e-9);
      expect(relativeError(Number(actual?.interval.upper), upper)).toBeLessThan(1e-9);
    },
  );

  test.each([
    [29, 2783, {}, []],
    [6, 100, {}, ["interval-too-wide-for-share"]],
    [19, 40, {}, ["interval-too-wide"]],
    [9, 17, {}, ["sample-below-30", "interval-too-wide"]],
    [300, 600, { effectiveSize: 29 }, ["effective-sample-below-30", "interval-too-wide"]],
    [0, 2783, {}, ["none-or-all"]],
    [0, 45, {}, ["none-or-all"]],
    [45, 45, { degreesOfFreedom: 7 }, ["none-or-all", "few-degrees-of-freedom"]],
    [0, 29, {}, ["sample-below-30"]],
    [94, 100, {}, ["complement-unreliable"]],
    [300, 600, { degreesOfFreedom: 5 }, ["few-degrees-of-freedom"]],
  ])("%s of %s with %j says why", (successes, trials, design, reasons) => {
    expect(nchsReliability(successes, trials, design)?.reasons).toEqual(reasons);
  });

  test("is no data when nobody was asked", () => {
    expect(nchsReliability(0, 0)).toBeNull();
  });

  test.each([
    [1, 2.5, {}, "trials"],
    [3, 2, {}, "successes"],
    [Number.NaN, 2, {}, "successes"],
    [1, 2, { effectiveSize: 0 }, "effectiveSize"],
    [1, 2, { degreesOfFreedom: -1 }, "degreesOfFreedom"],
  ])("refuses %s of %s with %j", (successes, trials, design, argument) => {
    expect(() => nchsReliability(successes, trials, design)).toThrow(new RegExp(`^nchsReliability: ${argument}`));
    expect(() => nchsReliability(successes, trials, design)).toThrow(RangeError);
  });
});

const counted = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 20_000 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([trials, share]) => ({ trials, successes: Math.round(share * trials) }));

test("nchsPrint says what the interval itself says", () => {
  fc.assert(
    fc.property(
      counted,
      ({ successes, trials }) => nchsPrint(successes, trials) === nchsReliability(successes, trials)?.print,
    ),
    { numRuns: 2000 },
  );
  expect(nchsPrint(0, 0)).toBeNull();
  expect(() => nchsPrint(3, 2)).toThrow(/successes/);
});

test("hoeffdingWidth is never below the width of the interval", () => {
  fc.assert(
    fc.property(counted, fc.constantFrom(0.8, 0.95, 0.999), ({ successes, trials }, level) => {
      const interval = clopperPearsonInterval(successes, trials, level);
      return interval !== null && interval.upper - interval.lower <= hoeffdingWidth(trials, level);
    }),
  );
});
