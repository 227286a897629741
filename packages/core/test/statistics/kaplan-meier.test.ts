import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier } from "../../src/statistics/kaplan-meier.ts";
import { quartiles } from "../../src/statistics/quantile.ts";
import reference from "../reference/time-to-event.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

function expectNear(actual: number | null | undefined, expected: number | null, what: string): void {
  if (expected === null) expect(actual ?? null, what).toBeNull();
  else expect(relativeError(Number(actual), expected), what).toBeLessThan(1e-12);
}

describe("kaplanMeier", () => {
  test.each(reference.curves)("$name at $level agrees with R's survfit", (row) => {
    const actual = kaplanMeier(row.durations, row.happened, row.level);
    expect(actual?.n).toBe(row.durations.length);
    expect(actual?.steps.length).toBe(row.steps.length);
    for (const [index, { lower, upper, survival, ...counts }] of row.steps.entries()) {
      const step = actual?.steps[index];
      expect(step).toMatchObject(counts);
      expectNear(step?.survival, survival, "survival");
      expectNear(step?.interval?.lower, lower, "lower");
      expectNear(step?.interval?.upper, upper, "upper");
    }
    for (const [index, quantile] of [actual?.lowerQuartile, actual?.median, actual?.upperQuartile].entries()) {
      expectNear(quantile?.estimate, row.quantiles[index]?.estimate ?? null, `estimate ${index}`);
      expectNear(quantile?.lower, row.quantiles[index]?.lower ?? null, `lower ${index}`);
      expectNear(quantile?.upper, row.quantiles[index]?.upper ?? null, `upper ${index}`);
    }
  });

  test("is no data without cases", () => {
    expect(kaplanMeier([], [])).toBeNull();
  });

  test("open cases make waiting longer, never shorter; their order does not matter", () => {
    const waits = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(waits, (cases) => {
        const durations = cases.map(([time]) => time);
        const happened = cases.map(([, event]) => event);
        const actual = kaplanMeier(durations, happened);
        expect(kaplanMeier(durations.toReversed(), happened.toReversed())).toEqual(actual);
        const closed = durations.filter((_, index) => happened[index]);
        expect(actual?.events).toBe(closed.length);
        const median = actual?.median.estimate ?? Number.POSITIVE_INFINITY;
        const ended =
          kaplanMeier(
            durations,
            durations.map(() => true),
          )?.median.estimate ?? 0;
        expect(median).toBeGreaterThanOrEqual(ended);
      }),
    );
  });

  test("without open cases the median is the ordinary one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (durations) => {
        const actual = kaplanMeier(
          durations,
          durations.map(() => true),
        );
        expect(actual?.median.estimate).toBe(quartiles(durations)?.median);
      }),
    );
  });

  test.each([
    [[1, 2], [true], 0.95, "happened"],
    [[-1], [true], 0.95, "durations"],
    [[Number.POSITIVE_INFINITY], [false], 0.95, "durations"],
    [[1], [true], 0, "level"],
  ])("refuses %j, %j at %s", (durations, happened, level, argument) => {
    expect(() => kaplanMeier(durations, happened, level)).toThrow(new RegExp(`^kaplanMeier: ${argument}`));
    expect(() => kaplanMeier(durations, happened, level)).toThrow(RangeError);
  });
});
