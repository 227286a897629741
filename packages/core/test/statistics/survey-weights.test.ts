import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clopperPearsonInterval } from "../../src/statistics/clopper-pearson-interval.ts";
import { finitePopulationCorrection } from "../../src/statistics/finite-population-correction.ts";
import { kishEffectiveSize } from "../../src/statistics/kish-effective-size.ts";
import { weightedProportion } from "../../src/statistics/weighted-proportion.ts";
import reference from "../reference/survey.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("kishEffectiveSize", () => {
  test.each(reference.kish)("of $weights agrees with R", ({ weights, effectiveSize, designEffect }) => {
    const actual = kishEffectiveSize(weights);
    expect(relativeError(Number(actual?.effectiveSize), effectiveSize)).toBeLessThan(1e-12);
    expect(relativeError(Number(actual?.designEffect), designEffect)).toBeLessThan(1e-12);
  });

  test("is n for equal weights, at most n for others, and no data for none", () => {
    expect(kishEffectiveSize([])).toBeNull();
    expect(kishEffectiveSize([4, 4, 4, 4])).toEqual({ effectiveSize: 4, designEffect: 1 });
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1 }), (weights) => {
        const actual = kishEffectiveSize(weights);
        expect(Number(actual?.effectiveSize)).toBeLessThanOrEqual(weights.length * (1 + 1e-12));
        expect(
          relativeError(Number(kishEffectiveSize(weights.toReversed())?.designEffect), Number(actual?.designEffect)),
        ).toBeLessThan(1e-12);
      }),
    );
  });

  test.each([[[-1, 2]], [[Number.NaN]], [[0, 0]], [[Number.POSITIVE_INFINITY]]])("refuses %j", (weights) => {
    expect(() => kishEffectiveSize(weights)).toThrow(/^kishEffectiveSize: weights/);
    expect(() => kishEffectiveSize(weights)).toThrow(RangeError);
  });
});

describe("weightedProportion", () => {
  test.each(reference.proportions)("$estimate of $populationSize at $level agrees with R's survey", (row) => {
    const actual = weightedProportion(row.having, row.weights, {
      level: row.level,
      ...(row.populationSize === null ? {} : { populationSize: row.populationSize }),
    });
    expect(relativeError(Number(actual?.estimate), row.estimate)).toBeLessThan(1e-12);
    expect(relativeError(Number(actual?.standardError), Number(row.standardError))).toBeLessThan(1e-11);
    if (row.lower === null || row.upper === null) return;
    expect(relativeError(Number(actual?.interval.lower), row.lower)).toBeLessThan(1e-9);
    expect(relativeError(Number(actual?.interval.upper), row.upper)).toBeLessThan(1e-9);
  });

  test("has no error of one unit; with none or all its interval is Clopper and Pearson's of what the weights are worth", () => {
    expect(weightedProportion([], [])).toBeNull();
    expect(weightedProportion([true], [3])).toMatchObject({ n: 1, estimate: 1, standardError: null });
    for (const [having, successes] of [
      [false, 0],
      [true, 30],
    ] as const) {
      const actual = weightedProportion(Array<boolean>(30).fill(having), Array<number>(30).fill(0.7));
      expect(actual?.interval.lower).toBeCloseTo(clopperPearsonInterval(successes, 30)?.lower ?? Number.NaN, 12);
      expect(actual?.interval.upper).toBeCloseTo(clopperPearsonInterval(successes, 30)?.upper ?? Number.NaN, 12);
    }
    const asked = weightedProportion([false, false], [3, 1], { populationSize: 2 });
    expect(asked?.interval).toEqual({ lower: 0, upper: 0 });
    expect(weightedProportion([false, false, false], [1, 1, 8])?.interval.upper).toBeGreaterThan(
      weightedProportion([false, false, false], [1, 1, 1])?.interval.upper ?? 1,
    );
  });

  test("with equal weights is the plain share; scale and order of the weights do not matter", () => {
    const sample = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 50 })), { minLength: 2 });
    fc.assert(
      fc.property(sample, (units) => {
        const having = units.map(([has]) => has);
        const weights = units.map(([, weight]) => weight);
        const equal = weightedProportion(
          having,
          weights.map(() => 3),
        );
        const share = having.filter(Boolean).length / having.length;
        expect(Number(equal?.estimate)).toBeCloseTo(share, 12);
        expect(Number(equal?.standardError)).toBeCloseTo(Math.sqrt((share * (1 - share)) / (having.length - 1)), 12);
        const actual = weightedProportion(having, weights);
        const other = weightedProportion(
          having.toReversed(),
          weights.toReversed().map((weight) => weight * 7),
        );
        expect(Number(other?.estimate)).toBeCloseTo(Number(actual?.estimate), 12);
        expect(Number(other?.standardError)).toBeCloseTo(Number(actual?.standardError), 12);
      }),
    );
  });

  test.each([
    [[true], [1, 2], {}, "weights"],
    [[true], [-1], {}, "weights"],
    [[true, false], [0, 0], {}, "weights"],
    [[true], [1], { level: 1 }, "level"],
  ])("refuses %j, %j, %j", (having, weights, options, argument) => {
    expect(() => weightedProportion(having, weights, options)).toThrow(new RegExp(`^weightedProportion: ${argument}`));
  });

  test("refuses a population smaller than the sample", () => {
    expect(() => weightedProportion([true, false], [1, 1], { populationSize: 1 })).toThrow(/populationSize/);
  });
});

describe("finitePopulationCorrection", () => {
  test.each(reference.corrections)("of $sampleSize among $populationSize agrees with R's survey", (row) => {
    const actual = finitePopulationCorrection(row.sampleSize, row.populationSize);
    expect(Math.abs(actual - row.factor)).toBeLessThan(1e-9);
  });

  test("is 1 without an end to the population", () => {
    expect(finitePopulationCorrection(10, Number.POSITIVE_INFINITY)).toBe(1);
  });

  test.each([
    [0, 10, "sampleSize"],
    [2.5, 10, "sampleSize"],
    [11, 10, "populationSize"],
    [5, Number.NaN, "populationSize"],
  ])("refuses %s of %s", (sample, population, argument) => {
    expect(() => finitePopulationCorrection(sample, population)).toThrow(
      new RegExp(`^finitePopulationCorrection: ${argument}`),
    );
  });
});

describe("copies", () => {
  const having = [true, false, true];
  const weights = [1, 2.5, 0.4];
  const copies = [3, 2, 4];
  const spelt = <T>(entries: readonly T[]): readonly T[] =>
    entries.flatMap((entry, index) => Array<T>(copies[index] ?? 0).fill(entry));

  test("say the same as the units spelt out", () => {
    const short = weightedProportion(having, weights, { copies });
    const long = weightedProportion(spelt(having), spelt(weights));
    expect(short?.n).toBe(9);
    expect(short?.estimate).toBeCloseTo(long?.estimate ?? Number.NaN, 14);
    expect(short?.standardError).toBeCloseTo(long?.standardError ?? Number.NaN, 14);
    const size = kishEffectiveSize(weights, copies);
    expect(size?.effectiveSize).toBeCloseTo(kishEffectiveSize(spelt(weights))?.effectiveSize ?? Number.NaN, 12);
    expect(kishEffectiveSize(weights, [0, 0, 0])).toBeNull();
  });

  test("must be one for each weight, and whole", () => {
    expect(() => weightedProportion(having, weights, { copies: [1] })).toThrow(/copies must be as many as units/);
    expect(() => weightedProportion(having, weights, { copies: [1, 0.5, 1] })).toThrow(/copies must be integers/);
    expect(() => kishEffectiveSize(weights, [1])).toThrow(/copies must be as many as weights/);
  });
});
