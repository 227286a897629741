import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as core from "../../src/index.ts";
import { relativeError } from "./relative-error.ts";

const close = (actual: number | null | undefined, expected: number | null | undefined, within = 1e-9): void => {
  if (actual === null || actual === undefined || expected === null || expected === undefined) {
    expect(actual ?? null).toBe(expected ?? null);
  } else if (!(Math.abs(actual - expected) < 1e-12)) expect(relativeError(actual, expected)).toBeLessThan(within);
};

const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const inner = fc
  .integer({ min: 2, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n)));
const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
  minLength: 2,
  maxLength: 30,
});
const before = (pairs: readonly (readonly [number, number])[]) => pairs.map(([first]) => first);
const after = (pairs: readonly (readonly [number, number])[]) => pairs.map(([, second]) => second);

describe("many p-values", () => {
  test("Holm's are no smaller than the raw ones, Benjamini–Hochberg's lie between, and both keep the order", () => {
    fc.assert(
      fc.property(ps, (raw) => {
        const holm = core.holm(raw);
        const discovery = core.benjaminiHochberg(raw);
        for (const [index, p] of raw.entries()) {
          expect(discovery[index]).toBeGreaterThanOrEqual(p);
          expect(holm[index] ?? -1).toBeGreaterThanOrEqual((discovery[index] ?? 2) * (1 - 1e-15));
          expect(holm[index]).toBeLessThanOrEqual(1);
          for (const [other, q] of raw.entries()) {
            if (p > q) continue;
            expect(holm[index] ?? 2).toBeLessThanOrEqual(holm[other] ?? -1);
            expect(discovery[index] ?? 2).toBeLessThanOrEqual(discovery[other] ?? -1);
          }
        }
      }),
    );
  });

  test("their order does not matter, and one alone stays as it is", () => {
    fc.assert(
      fc.property(ps, fc.double({ min: 0, max: 1, noNaN: true }), (raw, one) => {
        for (const adjust of [core.holm, core.benjaminiHochberg]) {
          expect(adjust(raw.toReversed()).toReversed()).toEqual(adjust(raw));
          expect(adjust([one])).toEqual([one]);
        }
      }),
    );
  });
});

describe("two groups", () => {
  test("tests do not mind which group is first, nor which answer is yes", () => {
    fc.assert(
      fc.property(share, share, ([x1, n1], [x2, n2]) => {
        const table = [
          [x1, n1 - x1],
          [x2, n2 - x2],
        ];
        const swapped = table.toReversed();
        const turned = table.map((row) => row.toReversed());
        for (const other of [swapped, turned]) {
          close(core.chiSquaredTest(other)?.p, core.chiSquaredTest(table)?.p);
          close(core.chiSquaredTest(other, "yates")?.p, core.chiSquaredTest(table, "yates")?.p);
          close(core.fisherExact(other)?.p, core.fisherExact(table)?.p);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("Fisher's test of more than two rows gives the one of two when the others are empty", () => {
    fc.assert(
      fc.property(share, share, ([x1, n1], [x2, n2]) => {
        const table = [
          [x1, n1 - x1],
          [x2, n2 - x2],
        ];
        close(core.fisherExact([...table, [0, 0]])?.p, core.fisherExact(table)?.p);
        close(core.fisherExact(table.map((row) => [...row, 0]))?.p, core.fisherExact(table)?.p);
      }),
      { numRuns: 50 },
    );
  });

  test("a trend over two groups is their chi-squared test, whatever the scores", () => {
    fc.assert(
      fc.property(inner, inner, fc.integer({ min: 2, max: 9 }), ([x1, n1], [x2, n2], step) => {
        const groups = [
          { successes: x1, trials: n1, score: 1 },
          { successes: x2, trials: n2, score: step },
        ];
        const table = groups.map(({ successes, trials }) => [successes, trials - successes]);
        close(core.cochranArmitage(groups)?.p, core.chiSquaredTest(table)?.p);
        const falling = groups.map((group) => ({ ...group, score: -group.score }));
        close(core.cochranArmitage(groups.toReversed())?.z, core.cochranArmitage(groups)?.z);
        close(core.cochranArmitage(falling)?.z, -(core.cochranArmitage(groups)?.z ?? 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe("strata", () => {
  test("one stratum is no stratum: ratios are the crude ones", () => {
    fc.assert(
      fc.property(inner, inner, ([x1, n1], [x2, n2]) => {
        const one = core.mantelHaenszel([{ successes1: x1, trials1: n1, successes2: x2, trials2: n2 }]);
        close(one?.oddsRatio?.estimate, core.oddsRatio(x1, n1, x2, n2)?.estimate);
        close(one?.oddsRatio?.lower, core.oddsRatio(x1, n1, x2, n2)?.lower);
        close(one?.riskRatio?.estimate, core.katzRatio(x1, n1, x2, n2)?.estimate);
        close(one?.riskRatio?.upper, core.katzRatio(x1, n1, x2, n2)?.upper);
      }),
      { numRuns: 50 },
    );
  });

  test("groups the other way round invert the ratios; the order of strata does not matter", () => {
    const strata = fc.array(fc.tuple(inner, inner), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(strata, (given) => {
        const there = given.map(([[x1, n1], [x2, n2]]) => ({
          successes1: x1,
          trials1: n1,
          successes2: x2,
          trials2: n2,
        }));
        const back = given.map(([[x1, n1], [x2, n2]]) => ({
          successes1: x2,
          trials1: n2,
          successes2: x1,
          trials2: n1,
        }));
        const found = core.mantelHaenszel(there);
        const inverted = core.mantelHaenszel(back);
        for (const ratio of ["oddsRatio", "riskRatio"] as const) {
          close(inverted?.[ratio]?.estimate, 1 / (found?.[ratio]?.estimate ?? 0));
          close(inverted?.[ratio]?.lower, 1 / (found?.[ratio]?.upper ?? 0));
          close(core.mantelHaenszel(there.toReversed())?.[ratio]?.lower, found?.[ratio]?.lower);
        }
        close(inverted?.test?.p, found?.test?.p);
      }),
      { numRuns: 50 },
    );
  });

  test("at its own mix a share is the crude one", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (given) => {
        const own = given.map(([successes, trials]) => ({ successes, trials, weight: trials }));
        const all = given.reduce((sum, [, n]) => sum + n, 0);
        const standardised = core.directStandardisation(own);
        close(standardised?.estimate, given.reduce((sum, [x]) => sum + x, 0) / all);
        expect(standardised?.lower).toBeLessThanOrEqual((standardised?.estimate ?? -1) + 1e-12);
        expect(standardised?.upper).toBeGreaterThanOrEqual((standardised?.estimate ?? 2) - 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe("before and after", () => {
  test("the other way round: the mean change is negative, p the same, the interval turned", () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const there = core.pairedTTest(before(pairs), after(pairs));
        const back = core.pairedTTest(after(pairs), before(pairs));
        close(back?.meanChange, -(there?.meanChange ?? 0));
        close(back?.p, there?.p);
        close(back?.interval?.lower, there?.interval ? -there.interval.upper : null);
        const change = core.standardisedChange(before(pairs), after(pairs));
        close(core.standardisedChange(after(pairs), before(pairs))?.lower, change && -change.upper, 1e-7);
      }),
      { numRuns: 50 },
    );
  });

  test("signed ranks do not mind the direction, nor another unit of the scores", () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const there = core.wilcoxonSignedRankTest(before(pairs), after(pairs));
        const back = core.wilcoxonSignedRankTest(after(pairs), before(pairs));
        const other = core.wilcoxonSignedRankTest(
          before(pairs).map((score) => 4 * score + 3),
          after(pairs).map((score) => 4 * score + 3),
        );
        for (const p of ["exactP", "asymptoticP"] as const) {
          close(back?.[p], there?.[p]);
          close(other?.[p], there?.[p]);
        }
        close(back?.z, there?.z === null ? null : -(there?.z ?? 0));
      }),
      { numRuns: 50 },
    );
  });

  test("those whose change is reliable and those whose is not are all", () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const scale = { standardDeviation: 3, reliability: 0.8 };
        const found = core.reliableChange(before(pairs), after(pairs), scale);
        const turned = core.reliableChange(after(pairs), before(pairs), scale);
        expect((found?.fallen ?? 0) + (found?.risen ?? 0) + (found?.indeterminate ?? 0)).toBe(pairs.length);
        expect(turned?.risen).toBe(found?.fallen);
      }),
      { numRuns: 50 },
    );
  });
});

describe("weights and time", () => {
  test("equal weights are no weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (having, w) => {
          const weights = having.map(() => w);
          close(core.kishEffectiveSize(weights)?.effectiveSize, having.length);
          close(core.weightedProportion(having, weights)?.estimate, having.filter(Boolean).length / having.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("without open cases the curve is the share still waiting", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (days) => {
        const curve = core.kaplanMeier(
          days,
          days.map(() => true),
        );
        for (const { time, survival } of curve?.steps ?? []) {
          close(survival, days.filter((day) => day > time).length / days.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("a share that is reliable stays so with more units of the same", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const [few, many] = [core.nchsReliability(x, n), core.nchsReliability(100 * x, 100 * n)];
        if (few?.print === "print") expect(many?.print).toBe("print");
      }),
      { numRuns: 50 },
    );
  });
});
