import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialMass,
  binomialProbability,
  binomialQuantile,
  binomialUpperTail,
} from "../../src/statistics/binomial.ts";
import {
  chiSquaredLogUpperTail,
  chiSquaredProbability,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from "../../src/statistics/chi-squared.ts";
import { fProbability, fQuantile, fUpperTail } from "../../src/statistics/f-distribution.ts";
import { logGamma, stirlingError } from "../../src/statistics/log-gamma.ts";
import { betaQuantile, regularisedBeta } from "../../src/statistics/regularised-beta.ts";
import { gammaQuantile, regularisedGamma } from "../../src/statistics/regularised-gamma.ts";
import {
  standardNormalDensity,
  standardNormalLogUpperTail,
  standardNormalUpperTail,
} from "../../src/statistics/standard-normal.ts";
import { studentTProbability, studentTQuantile, studentTUpperTail } from "../../src/statistics/student-t.ts";
import reference from "../reference/distributions.json" with { type: "json" };
import large from "../reference/distributions-large.json" with { type: "json" };
import { errorOnLogScale, relativeError } from "./relative-error.ts";

type Call = (...values: number[]) => number;
type Row = Readonly<Record<string, number | readonly number[]>>;

const byTable: readonly [keyof typeof reference, Readonly<Record<string, Call>>][] = [
  ["logGamma", { value: logGamma }],
  ["normal", { density: standardNormalDensity, upper: standardNormalUpperTail, logUpper: standardNormalLogUpperTail }],
  ["gamma", { lower: (x, a) => regularisedGamma(a, x).lower, upper: (x, a) => regularisedGamma(a, x).upper }],
  ["gammaQuantiles", { value: (p, a) => gammaQuantile(p, a) }],
  ["chiSquared", { lower: chiSquaredProbability, upper: chiSquaredUpperTail, logUpper: chiSquaredLogUpperTail }],
  ["chiSquaredQuantiles", { value: chiSquaredQuantile }],
  ["t", { lower: studentTProbability, upper: studentTUpperTail }],
  ["tQuantiles", { value: studentTQuantile }],
  ["f", { lower: fProbability, upper: fUpperTail }],
  ["fQuantiles", { value: fQuantile }],
  ["beta", { lower: (x, a, b) => regularisedBeta(x, a, b).lower, upper: (x, a, b) => regularisedBeta(x, a, b).upper }],
  ["betaQuantiles", { value: (p, a, b) => betaQuantile(p, a, b).x }],
  ["binomial", { mass: binomialMass, lower: binomialProbability, upper: binomialUpperTail }],
  ["binomialQuantiles", { value: binomialQuantile }],
];

describe.each(byTable)("%s", (table, calls) => {
  const rows = reference[table] as unknown as readonly Row[];
  test.each(rows)("at $arguments agrees with R to 1e-12", (row) => {
    for (const [field, call] of Object.entries(calls)) {
      const actual = call(...(row.arguments as readonly number[]));
      expect(relativeError(actual, Number(row[field])), `${field} ${actual}`).toBeLessThan(1e-12);
    }
  });
});

const largeTails: readonly [keyof typeof large, Call, Call][] = [
  ["gamma", (x, a) => regularisedGamma(a, x).logLower, (x, a) => regularisedGamma(a, x).logUpper],
  ["beta", (x, a, b) => regularisedBeta(x, a, b).logLower, (x, a, b) => regularisedBeta(x, a, b).logUpper],
  [
    "binomial",
    (...given) => Math.log(binomialProbability(...(given as [number, number, number]))),
    (...given) => Math.log(binomialUpperTail(...(given as [number, number, number]))),
  ],
  [
    "t",
    (...given) => Math.log(studentTProbability(...(given as [number, number]))),
    (...given) => Math.log(studentTUpperTail(...(given as [number, number]))),
  ],
  [
    "f",
    (...given) => Math.log(fProbability(...(given as [number, number, number]))),
    (...given) => Math.log(fUpperTail(...(given as [number, number, number]))),
  ],
];

describe.each(largeTails)("%s of up to 1e9 units", (table, logLower, logUpper) => {
  const rows = large[table] as unknown as readonly Row[];
  test.each(rows)("at $arguments agrees with mpmath to 1e-12", (row) => {
    const given = row.arguments as readonly number[];
    expect(errorOnLogScale(logLower(...given), Number(row.logLower)), "lower").toBeLessThan(1e-12);
    expect(errorOnLogScale(logUpper(...given), Number(row.logUpper)), "upper").toBeLessThan(1e-12);
  });
});

test("far quantiles keep their digits where R's qt(1e-300, 3.5) has seven: 40-digit arithmetic gives the tail's leading term", () => {
  expect(relativeError(studentTQuantile(1e-300, 3.5), -6.106857031571373e85)).toBeLessThan(1e-12);
});

describe("whatever the parameters", () => {
  const positive = fc.integer({ min: 1, max: 4_000_000 }).map((halves) => halves / 2);
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  /** From the nearer end: a place within 1e-6 of 1 has ten digits of its distance left as a number, and all as complement. */
  const betaUpTo = ({ x, complement }: { x: number; complement: number }, a: number, b: number): number =>
    x <= complement ? regularisedBeta(x, a, b).lower : regularisedBeta(complement, b, a).upper;
  const undone: readonly [string, (p: number, a: number, b: number) => number][] = [
    ["gamma", (p, a) => regularisedGamma(a, gammaQuantile(p, a)).lower],
    ["beta", (p, a, b) => betaUpTo(betaQuantile(p, a, b), a, b)],
    ["t", (p, a) => studentTProbability(studentTQuantile(p, a), a)],
    ["f", (p, a, b) => fProbability(fQuantile(p, a, b), a, b)],
    ["chi-squared", (p, a) => chiSquaredProbability(chiSquaredQuantile(p, a), a)],
  ];

  test.each(undone)("the %s distribution undoes its quantile", (_, there) => {
    fc.assert(
      fc.property(probability, positive, positive, (p, a, b) => {
        expect(relativeError(there(p, a, b), p)).toBeLessThan(1e-7);
        expect(Math.abs(there(p, a, b) - p)).toBeLessThan(1e-10);
      }),
    );
  });

  test("distribution functions grow, and their tails add to 1", () => {
    fc.assert(
      fc.property(probability, probability, positive, positive, (p, q, a, b) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(regularisedBeta(low, a, b).lower).toBeLessThanOrEqual(regularisedBeta(high, a, b).lower * (1 + 1e-12));
        expect(studentTProbability(low * 9, a)).toBeLessThanOrEqual(studentTProbability(high * 9, a) * (1 + 1e-12));
        expect(fProbability(low * 3, a, b)).toBeLessThanOrEqual(fProbability(high * 3, a, b) * (1 + 1e-12));
        const { lower, upper } = regularisedGamma(a, a * 2 * p);
        expect(lower + upper).toBeCloseTo(1, 14);
        expect(fProbability(high * 3, a, b) + fUpperTail(high * 3, a, b)).toBeCloseTo(1, 14);
      }),
    );
  });

  test("the smallest count not exceeded is one", () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 100_000 }), probability, (level, trials, p) => {
        const count = binomialQuantile(level, trials, p);
        expect(binomialProbability(count, trials, p)).toBeGreaterThanOrEqual(level * (1 - 1e-12));
        if (count > 0) expect(binomialProbability(count - 1, trials, p)).toBeLessThan(level);
      }),
    );
  });
});

test.each<[string, () => number | object, string]>([
  ["logGamma", () => logGamma(0), "value"],
  ["stirlingError", () => stirlingError(-1), "value"],
  ["regularisedGamma", () => regularisedGamma(0, 1), "shape"],
  ["regularisedGamma", () => regularisedGamma(1, -1), "x"],
  ["gammaQuantile", () => gammaQuantile(0, 1), "probability"],
  ["gammaQuantile", () => gammaQuantile(0.5, 0), "shape"],
  ["regularisedBeta", () => regularisedBeta(1.1, 1, 1), "x"],
  ["regularisedBeta", () => regularisedBeta(0.5, 0, 1), "a"],
  ["regularisedBeta", () => regularisedBeta(0.5, 1, Number.NaN), "b"],
  ["betaQuantile", () => betaQuantile(1, 1, 1), "probability"],
  ["betaQuantile", () => betaQuantile(0.5, -1, 1), "a"],
  ["chiSquaredProbability", () => chiSquaredProbability(-1, 1), "value"],
  ["chiSquaredUpperTail", () => chiSquaredUpperTail(1, 0), "df"],
  ["chiSquaredLogUpperTail", () => chiSquaredLogUpperTail(Number.NaN, 1), "value"],
  ["chiSquaredQuantile", () => chiSquaredQuantile(1, 1), "probability"],
  ["studentTProbability", () => studentTProbability(Number.NaN, 1), "value"],
  ["studentTProbability", () => studentTProbability(1, 0), "df"],
  ["studentTQuantile", () => studentTQuantile(0, 1), "probability"],
  ["studentTQuantile", () => studentTQuantile(0.1, Number.POSITIVE_INFINITY), "df"],
  ["fProbability", () => fProbability(-1, 1, 1), "value"],
  ["fUpperTail", () => fUpperTail(1, 1, 0), "df2"],
  ["fQuantile", () => fQuantile(0.1, 0, 1), "df1"],
  ["binomialMass", () => binomialMass(3, 2, 0.5), "successes"],
  ["binomialProbability", () => binomialProbability(1, 2.5, 0.5), "trials"],
  ["binomialUpperTail", () => binomialUpperTail(1, 2, 1.5), "probability"],
  ["binomialQuantile", () => binomialQuantile(0, 2, 0.5), "level"],
  ["standardNormalDensity", () => standardNormalDensity(Number.NaN), "value"],
  ["standardNormalUpperTail", () => standardNormalUpperTail(Number.NaN), "value"],
  ["standardNormalLogUpperTail", () => standardNormalLogUpperTail(Number.NaN), "value"],
])("%s refuses an impossible argument by name", (name, call, argument) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(new RegExp(`^${name}: ${argument}`));
});
