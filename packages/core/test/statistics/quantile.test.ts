import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantile, quartiles } from "../../src/statistics/quantile.ts";
import reference from "../reference/time-to-event.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("quantile and quartiles", () => {
  test.each(reference.quantiles)("of $values agree with R's type 7", ({ values, at }) => {
    for (const { probability, value } of at) {
      expect(relativeError(Number(quantile(values, probability)), value), `at ${probability}`).toBeLessThan(1e-12);
    }
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((probability) => quantile(values, probability));
    expect(quartiles(values)).toEqual({ lower, median, upper });
  });

  test("are no data without values, and leave their argument as it was", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quartiles([])).toBeNull();
    expect(quartiles(Object.freeze([3, 1, 2]))?.median).toBe(2);
  });

  test("do not mind order, and turn with the sign", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), (values) => {
        expect(quartiles(values.toReversed())).toEqual(quartiles(values));
        const negative = quartiles(values.map((value) => -value));
        expect(Number(negative?.lower) + Number(quartiles(values)?.upper)).toBeCloseTo(0, 10);
      }),
    );
  });

  test("refuse what is no number and no probability", () => {
    expect(() => quantile([1], 1.5)).toThrow(/^quantile: probability/);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/^quantile: values/);
    expect(() => quartiles([Number.POSITIVE_INFINITY])).toThrow(/^quartiles: values/);
  });
});
