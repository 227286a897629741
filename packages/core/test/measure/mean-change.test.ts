import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanChange } from "../../src/measure/mean-change.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const definition = { id: "c", population: "people", before: "before", after: "after" };
const of = (before: readonly (number | null)[], after: readonly (number | null)[]) =>
  meanChange(tabulateRows({ before, after }, { variables: ["before", "after"] }), definition);

describe("meanChange", () => {
  test("is the paired t test of those who have both", () => {
    // R 4.2.2: t.test(c(16, 20, 17, 22), c(20, 24, 18, 30), paired = TRUE)
    const [mean] = of([20, 24, 18, 30, 21, null], [16, 20, 17, 22, null, 3]);
    expect(mean).toMatchObject({ denominator: 4, before: 23, after: 18.75, estimate: -4.25, missing: 2 });
    expect(mean.p).toBeCloseTo(0.05957650826, 10);
    expect(mean.interval?.lower).toBeCloseTo(-8.8204405425, 9);
    expect(mean.interval?.upper).toBeCloseTo(0.3204405425, 9);
  });

  test("shows who dropped out", () => {
    const [, left] = of([1, 2, 3, null], [1, null, null, 2]);
    expect(left).toMatchObject({ numerator: 2, denominator: 3, missing: 1, missingOf: ["before"] });
  });

  test("says nothing of nobody, and no interval where all changed alike", () => {
    expect(of([1], [null])[0]).toMatchObject({ denominator: 0, estimate: null, p: null });
    expect(of([1, 2], [2, 3])[0]).toMatchObject({ estimate: 1, interval: null, standardised: null });
  });

  test("all changed alike, but for the rounding of scores that are no whole numbers", () => {
    const scores = { low: 0.1, middle: 0.3, high: 0.5 };
    const rows = { before: ["low", "middle"], after: ["middle", "high"] };
    const counts = tabulateRows(rows, { variables: ["before", "after"] });
    const [mean] = meanChange(counts, { ...definition, scores });
    expect(mean).toMatchObject({ interval: null, p: null, standardised: null });
    expect(mean.estimate).toBeCloseTo(0.2, 15);
  });

  test("words are levels with a score of their own", () => {
    const counts = tabulateRows({ before: ["unsafe"], after: ["safe"] }, { variables: ["before", "after"] });
    expect(() => meanChange(counts, definition)).toThrow(/level "unsafe" of "before" has no score/);
    expect(meanChange(counts, { ...definition, scores: { unsafe: 1, safe: 4 } })[0].estimate).toBe(3);
  });

  test("turned round, it is the same the other way", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 2 });
    fc.assert(
      fc.property(scores, (pairs) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const [there] = of(first, second);
        const [back] = of(second, first);
        expect(back.estimate).toBeCloseTo(-(there.estimate ?? 0), 10);
        expect(back.p ?? 1).toBeCloseTo(there.p ?? 1, 10);
      }),
      { numRuns: 30 },
    );
  });
});
