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
  [
    "normal",
    { density: standardNormalDensity, upper: standardNormalUpperTail, logUpper: standardNormalLogUpperTail },
  ],
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
  ["binomial", (...given) => Math.log(binomialProbability(...(given as [number, number, number]))), (...given) => Math.log(binomialUpperTail(...(given as [number, number, number])))],
  ["t", (...given) => Math.log(studentTProbability(...(given as [number, number]))), (...given) => Math.log(studentTUpperTail(...(given as [number, number])))],
  ["f", (...given) => Math.log(fProbability(...(given as [number, number, number]))), (...given) => Math.log(fUpperTail(...(given as [number, number, number])))],
];

describe.each(largeTails)("%s of up to 1e9 units", (table, logLower, logUpper) => {
  const rows = large[table] as unknown as readonly Row[];
  test.each(rows)("at $arguments agrees with mpmath to 1e-12", (row) => {
    const given = row.arguments as readonly number[];
    expect(errorOnLogScale(logLower(...given), Number(row.logLower)), "lower").toBeLessThan(1e-12);
    expect(errorOnLogScale(logUpper(...given), Number(row.logUpper)), "upper").toBeLessThan(1e-12);
  });
});
