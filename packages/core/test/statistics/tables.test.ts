import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg, holm } from "../../src/statistics/adjusted-p-values.ts";
import { binomialUpperTest } from "../../src/statistics/binomial-test.ts";
import { chiSquaredLogUpperTail } from "../../src/statistics/chi-squared.ts";
import { chiSquaredTest } from "../../src/statistics/chi-squared-test.ts";
import { cochranArmitage } from "../../src/statistics/cochran-armitage.ts";
import { directStandardisation } from "../../src/statistics/direct-standardisation.ts";
import { fisherExact } from "../../src/statistics/fisher-exact.ts";
import type { Estimate } from "../../src/statistics/interval.ts";
import { mantelHaenszel, type TwoGroupStratum } from "../../src/statistics/mantel-haenszel.ts";
import { newcombeDifference } from "../../src/statistics/newcombe-difference.ts";
import reference from "../reference/proportions.json" with { type: "json" };
import { errorOnLogScale, relativeError } from "./relative-error.ts";

const expectClose = (actual: number | undefined, expected: number | null): void => {
  expect(relativeError(actual ?? Number.NaN, expected ?? Number.POSITIVE_INFINITY), `${actual}`).toBeLessThan(1e-9);
};
const smallTable = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);
const turnedOver = (table: readonly (readonly number[])[]): number[][] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));

describe("chiSquaredTest", () => {
  test.each(reference.chiSquared)("of $table agrees with R", (row) => {
    const plain = chiSquaredTest(row.table);
    expectClose(plain?.statistic, row.statistic);
    expect(plain?.df).toBe(row.df);
    expect(errorOnLogScale(chiSquaredLogUpperTail(plain?.statistic ?? 0, row.df), row.logP)).toBeLessThan(1e-9);
    if (row.p > 1e-15) expectClose(plain?.p, row.p);
    expectClose(plain?.minimumExpected, row.minimumExpected);
    const yates = chiSquaredTest(row.table, "yates");
    expectClose(yates?.statistic, row.yatesStatistic);
    if (row.yatesP > 1e-15) expectClose(yates?.p, row.yatesP);
  });

  test("does not mind the order of rows, nor which side is up", () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const here = chiSquaredTest(table);
        expect(chiSquaredTest([...table].reverse())?.statistic ?? -1).toBeCloseTo(here?.statistic ?? -1, 10);
        expect(chiSquaredTest(turnedOver(table))?.statistic ?? -1).toBeCloseTo(here?.statistic ?? -1, 10);
      }),
    );
  });

  test("leaves empty groups out; fewer than two are no data; a table of something else is refused", () => {
    expect(
      chiSquaredTest([
        [7, 27, 0],
        [0, 0, 0],
        [1, 33, 0],
      ]),
    ).toEqual(
      chiSquaredTest([
        [7, 27],
        [1, 33],
      ]),
    );
    expect(
      chiSquaredTest([
        [0, 0],
        [3, 4],
      ]),
    ).toBeNull();
    expect(chiSquaredTest([])).toBeNull();
    expect(() => chiSquaredTest([[1, 2], [3]])).toThrow(/^chiSquaredTest: table .* row 1 has 1/);
    expect(() =>
      chiSquaredTest([
        [1, 2],
        [3, -4],
      ]),
    ).toThrow(RangeError);
  });
});

describe("fisherExact", () => {
  test("of a billion units agrees with the chi-squared test, and its odds ratio with Woolf's", () => {
    const table = [
      [250_000_000, 250_000_000],
      [249_990_000, 250_010_000],
    ];
    const actual = fisherExact(table);
    expect(relativeError(actual?.p ?? 0, chiSquaredTest(table, "yates")?.p ?? 1)).toBeLessThan(1e-6);
    expect(actual?.oddsRatio?.estimate).toBeCloseTo(25001 / 24999, 10);
  });

  test("does not mind the order of rows, nor which side is up; swapping rows inverts the odds ratio", () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const here = fisherExact(table);
        const swapped = fisherExact([...table].reverse());
        expect(swapped?.p ?? -1).toBeCloseTo(here?.p ?? -1, 10);
        expect(fisherExact(turnedOver(table))?.p ?? -1).toBeCloseTo(here?.p ?? -1, 10);
        if (here?.oddsRatio === undefined || swapped?.oddsRatio === undefined) return;
        expect(relativeError(1 / swapped.oddsRatio.estimate, here.oddsRatio.estimate)).toBeLessThan(1e-9);
        expect(relativeError(1 / swapped.oddsRatio.upper, here.oddsRatio.lower)).toBeLessThan(1e-9);
        expect(here.oddsRatio.lower).toBeLessThanOrEqual(here.oddsRatio.estimate);
        expect(here.oddsRatio.upper).toBeGreaterThanOrEqual(here.oddsRatio.estimate);
      }),
    );
  });

  test("says what to do when a table is too large, and has no data where nothing is compared", () => {
    expect(() =>
      fisherExact(
        [
          [20, 30, 25],
          [10, 40, 12],
          [8, 9, 10],
        ],
        { workLimit: 100 },
      ),
    ).toThrow(/^fisherExact: workLimit .* merge rare groups, use chiSquaredTest/);
    expect(() =>
      fisherExact([
        [2e6, 1, 1],
        [1, 1, 1],
      ]),
    ).toThrow(RangeError);
    expect(
      fisherExact([
        [0, 3],
        [0, 4],
      ]),
    ).toBeNull();
    expect(() =>
      fisherExact([
        [1, 2],
        [3, 0.5],
      ]),
    ).toThrow(/^fisherExact: table/);
    expect(() =>
      fisherExact(
        [
          [1, 2],
          [3, 4],
        ],
        { level: 0 },
      ),
    ).toThrow(/^fisherExact: level/);
  });
});

describe("cochranArmitage", () => {
  const groupsOf = (row: (typeof reference.trend)[number], scored: boolean) =>
    row.successes.map((successes, index) => ({
      successes,
      trials: row.trials[index] ?? 0,
      ...(scored ? { score: row.scores[index] ?? 0 } : {}),
    }));

  test.each(reference.trend)("of $successes of $trials at $scores agrees with R", (row) => {
    const actual = cochranArmitage(groupsOf(row, true));
    expect(Math.abs((actual?.statistic ?? Number.NaN) - row.statistic)).toBeLessThan(
      1e-9 * Math.max(1e-6, row.statistic),
    );
    if (row.p > 1e-15) expectClose(actual?.p, row.p);
    expect((actual?.z ?? Number.NaN) ** 2).toBeCloseTo(row.statistic, 5);
  });

  test("counts places when there are no scores, and is turned over with the order", () => {
    const [first] = reference.trend;
    if (first === undefined) throw new Error("no reference");
    const here = cochranArmitage(groupsOf(first, false));
    expect(here).toEqual(cochranArmitage(groupsOf(first, true)));
    expect(cochranArmitage(groupsOf(first, false).reverse())?.z).toBeCloseTo(-(here?.z ?? 0), 12);
    expect(here?.z).toBeLessThan(0);
  });

  test("has no data where nothing differs, and refuses what is no group", () => {
    expect(cochranArmitage([])).toBeNull();
    expect(
      cochranArmitage([
        { successes: 0, trials: 0 },
        { successes: 1, trials: 2 },
      ]),
    ).toBeNull();
    expect(
      cochranArmitage([
        { successes: 3, trials: 3 },
        { successes: 2, trials: 2 },
      ]),
    ).toBeNull();
    expect(() => cochranArmitage([{ successes: 4, trials: 3 }])).toThrow(/^cochranArmitage: successes/);
    expect(() =>
      cochranArmitage([
        { successes: 1, trials: 3, score: 1 },
        { successes: 1, trials: 3 },
      ]),
    ).toThrow(/score/);
  });
});

describe("mantelHaenszel", () => {
  const strataOf = (rows: readonly (readonly number[])[]): readonly TwoGroupStratum[] =>
    rows.map(([successes1 = 0, trials1 = 0, successes2 = 0, trials2 = 0]) => ({
      successes1,
      trials1,
      successes2,
      trials2,
    }));
  const swap = ({ successes1, trials1, successes2, trials2 }: TwoGroupStratum): TwoGroupStratum => ({
    successes1: successes2,
    trials1: trials2,
    successes2: successes1,
    trials2: trials1,
  });
  const expectEstimate = (
    actual: Estimate | null | undefined,
    [estimate = 0, lower = 0, upper = 0]: readonly number[],
  ): void => {
    expectClose(actual?.estimate, estimate);
    expectClose(actual?.lower, lower);
    expectClose(actual?.upper, upper);
  };

  test.each(reference.mantelHaenszel)("of $strata agrees with R and metafor", (row) => {
    const actual = mantelHaenszel(strataOf(row.strata));
    expectEstimate(actual?.oddsRatio, row.oddsRatio);
    expectEstimate(actual?.riskRatio, row.riskRatio);
    expect(Math.abs((actual?.test?.statistic ?? Number.NaN) - row.statistic)).toBeLessThan(
      1e-9 * Math.max(1, row.statistic),
    );
    const corrected = mantelHaenszel(strataOf(row.strata), { correction: "continuity" });
    expect(Math.abs((corrected?.test?.statistic ?? Number.NaN) - row.corrected)).toBeLessThan(
      1e-9 * Math.max(1, row.corrected),
    );
  });

  test("is inverted by swapping groups, and does not mind the order of strata or empty ones", () => {
    const [, , strata = []] = reference.mantelHaenszel.map((row) => strataOf(row.strata));
    const here = mantelHaenszel(strata);
    const swapped = mantelHaenszel(strata.map(swap));
    expectClose(1 / (swapped?.riskRatio?.upper ?? 0), here?.riskRatio?.lower ?? 0);
    expectClose(1 / (swapped?.oddsRatio?.estimate ?? 0), here?.oddsRatio?.estimate ?? 0);
    const more = [{ successes1: 3, trials1: 4, successes2: 0, trials2: 0 }, ...[...strata].reverse()];
    expectClose(mantelHaenszel(more)?.riskRatio?.estimate, here?.riskRatio?.estimate ?? 0);
  });

  test("has no data where nothing is compared", () => {
    expect(mantelHaenszel([])).toBeNull();
    expect(mantelHaenszel(strataOf([[1, 2, 0, 0]]))).toBeNull();
    expect(mantelHaenszel(strataOf([[0, 2, 0, 3]]))).toEqual({ oddsRatio: null, riskRatio: null, test: null });
    expect(() => mantelHaenszel(strataOf([[3, 2, 0, 0]]))).toThrow(/^mantelHaenszel: successes1/);
  });
});

describe("directStandardisation", () => {
  const strataOf = (rows: readonly (readonly number[])[]) =>
    rows.map(([successes = 0, trials = 0, weight = 0]) => ({ successes, trials, weight }));

  test.each(reference.standardised)("of $strata agrees with R", (row) => {
    const actual = directStandardisation(strataOf(row.strata));
    expectClose(actual?.estimate, row.estimate);
    expectClose(actual?.lower, row.lower);
    expectClose(actual?.upper, row.upper);
  });

  test("of two strata is half as wide as Newcombe's difference, and of one the proportion", () => {
    const actual = directStandardisation(
      strataOf([
        [30, 40, 1],
        [20, 80, 1],
      ]),
    );
    const difference = newcombeDifference(30, 40, 60, 80);
    expect((actual?.upper ?? 0) - (actual?.estimate ?? 0)).toBeCloseTo(
      ((difference?.upper ?? 0) - (difference?.estimate ?? 0)) / 2,
      12,
    );
    expect(directStandardisation(strataOf([[3, 4, 9]]))?.estimate).toBe(0.75);
  });

  test("has no data where a stratum that counts is empty", () => {
    expect(directStandardisation([])).toBeNull();
    expect(
      directStandardisation(
        strataOf([
          [1, 2, 1],
          [0, 0, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      directStandardisation(
        strataOf([
          [1, 2, 1],
          [0, 0, 0],
        ]),
      )?.estimate,
    ).toBe(0.5);
    expect(() => directStandardisation(strataOf([[1, 2, -1]]))).toThrow(/^directStandardisation: weight/);
  });
});

describe("adjusted p-values", () => {
  test.each(reference.adjusted)("of $ps agree with R", (row) => {
    holm(row.ps).forEach((p, index) => {
      expectClose(p, row.holm[index] ?? Number.NaN);
    });
    benjaminiHochberg(row.ps).forEach((p, index) => {
      expectClose(p, row.benjaminiHochberg[index] ?? Number.NaN);
    });
  });

  test("refuse what is no probability", () => {
    expect(holm([])).toEqual([]);
    expect(() => holm([0.1, 2])).toThrow(/^holm: ps .* number 1 is 2/);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});

describe("binomialUpperTest", () => {
  test.each(reference.goal)("of $arguments agrees with R", (row) => {
    const [x = 0, n = 0, goal = 0] = row.arguments;
    expectClose(binomialUpperTest(x, n, goal) ?? undefined, row.p);
  });

  test("has no data without trials", () => {
    expect(binomialUpperTest(0, 0, 0.15)).toBeNull();
    expect(() => binomialUpperTest(1, 2, 15)).toThrow(/^binomialUpperTest: goal/);
  });
});
