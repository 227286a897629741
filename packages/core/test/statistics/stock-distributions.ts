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
import { logGamma } from "../../src/statistics/log-gamma.ts";
import { betaQuantile, betaTails, regularisedBeta } from "../../src/statistics/regularised-beta.ts";
import { gammaQuantile, regularisedGamma } from "../../src/statistics/regularised-gamma.ts";
import {
  standardNormalDensity,
  standardNormalLogUpperTail,
  standardNormalProbability,
  standardNormalQuantile,
  standardNormalUpperTail,
} from "../../src/statistics/standard-normal.ts";
import { studentTProbability, studentTQuantile, studentTUpperTail } from "../../src/statistics/student-t.ts";
import type { TailProbabilities } from "../../src/statistics/tails.ts";
import reference from "../reference/distributions.json" with { type: "json" };
import large from "../reference/distributions-large.json" with { type: "json" };
import exact from "../reference/exact.json" with { type: "json" };
import normal from "../reference/normal.json" with { type: "json" };
import { type Edges, type Stock, stock } from "./stock.ts";

type Call = (...values: readonly number[]) => number;
interface Row {
  readonly given: readonly number[];
  readonly what: string;
  readonly value: number;
}

const rows = (table: readonly object[], what: string): readonly Row[] =>
  (table as readonly Readonly<Record<string, unknown>>[]).map((row) => ({
    given: row.arguments as readonly number[],
    what,
    value: Number(row[what]),
  }));

/** Our logarithm is compared with a logarithm; where the function has none, that of its value. */
const distribution = (
  call: (...values: never[]) => number,
  tables: readonly (readonly Row[])[],
  edges: Edges<readonly number[]>,
): Stock =>
  stock(
    tables.flat(),
    ({ given, what, value }) => {
      const actual = (call as Call)(...given);
      return [[what, what.startsWith("log") && !call.name.includes("Log") ? Math.log(actual) : actual, value]];
    },
    Object.fromEntries(Object.entries(edges).map(([name, holds]) => [name, ({ given }: Row) => holds(given)] as const)),
  );

const tails = (
  call: (...values: readonly number[]) => TailProbabilities,
  tables: { readonly small: readonly object[]; readonly large: readonly object[] },
  edges: Edges<readonly number[]>,
): Stock => {
  const row = ({ given, ...expected }: { readonly given: readonly number[]; readonly [field: string]: unknown }) =>
    Object.entries(expected).map(
      ([what, value]) => [what, call(...given)[what as keyof TailProbabilities], value] as const,
    );
  const all = [...tables.small, ...tables.large].map((entry) => {
    const { arguments: given, ...expected } = entry as Readonly<Record<string, unknown>>;
    return { given: given as readonly number[], ...expected };
  });
  return stock(
    all,
    row,
    Object.fromEntries(Object.entries(edges).map(([name, holds]) => [name, ({ given }) => holds(given)] as const)),
  );
};

const billion = (given: readonly number[]): boolean => given.some((value) => value >= 1e9);
const farTail: Edges<readonly number[]> = {
  "far below": ([p = 1]) => p <= 1e-20,
  "above a half": ([p = 0]) => p > 0.9,
};
const doubled = (table: readonly Row[]): readonly Row[] =>
  table.map((row) => ({ ...row, given: row.given.map((value) => 2 * value) }));
const point = (row: object): object => {
  const { arguments: given, value } = row as { readonly arguments: readonly number[]; readonly value: number };
  return { arguments: given, value };
};
const probabilities = normal.probabilities.map((row) => ({ arguments: [row.value], value: row.probability }));
const quantiles = normal.quantiles.map((row) => ({ arguments: [row.probability], value: row.value }));
const chiSquared: Edges<readonly number[]> = { "value 0": ([x]) => x === 0, "one degree": ([, df]) => df === 1 };
const student: Edges<readonly number[]> = { "one degree": ([, df]) => df === 1, billion };
const fisherF: Edges<readonly number[]> = { "value 0": ([f]) => f === 0, "one degree": ([, df]) => df === 1, billion };
const counts: Edges<readonly number[]> = {
  none: ([x]) => x === 0,
  all: ([x, n]) => x === n && x !== 0,
  "no trial": ([, n]) => n === 0,
  "one trial": ([, n]) => n === 1,
  "probability 0": ([, , p]) => p === 0,
  "probability 1": ([, , p]) => p === 1,
  billion,
};

/** Distributions: to 1e-12. */
export const distributionStock: Readonly<Record<string, Stock>> = {
  binomialMass: distribution(binomialMass, [rows(reference.binomial, "mass"), rows(exact.goal, "mass")], counts),
  binomialProbability: distribution(
    binomialProbability,
    [rows(reference.binomial, "lower"), rows(large.binomial, "logLower")],
    counts,
  ),
  binomialUpperTail: distribution(
    binomialUpperTail,
    [rows(reference.binomial, "upper"), rows(large.binomial, "logUpper"), rows(exact.goal, "upper")],
    counts,
  ),
  binomialQuantile: distribution(binomialQuantile, [rows(reference.binomialQuantiles, "value")], {
    "one trial": ([, n]) => n === 1,
    billion,
  }),
  chiSquaredProbability: distribution(
    chiSquaredProbability,
    [rows(reference.chiSquared, "lower"), doubled(rows(large.gamma, "logLower"))],
    { ...chiSquared, billion },
  ),
  chiSquaredUpperTail: distribution(
    chiSquaredUpperTail,
    [rows(reference.chiSquared, "upper"), doubled(rows(large.gamma, "logUpper")).filter(({ value }) => value > -700)],
    { ...chiSquared, billion },
  ),
  chiSquaredLogUpperTail: distribution(
    chiSquaredLogUpperTail,
    [rows(reference.chiSquared, "logUpper"), doubled(rows(large.gamma, "logUpper"))],
    { ...chiSquared, billion },
  ),
  chiSquaredQuantile: distribution(
    chiSquaredQuantile,
    [rows(reference.chiSquaredQuantiles, "value"), rows(large.chiSquaredQuantiles, "value")],
    { ...farTail, "one degree": ([, df]) => df === 1, billion },
  ),
  fProbability: distribution(fProbability, [rows(reference.f, "lower"), rows(large.f, "logLower")], fisherF),
  fUpperTail: distribution(fUpperTail, [rows(reference.f, "upper"), rows(large.f, "logUpper")], fisherF),
  fQuantile: distribution(fQuantile, [rows(reference.fQuantiles, "value"), rows(large.fQuantiles, "value")], {
    ...farTail,
    billion,
  }),
  studentTProbability: distribution(
    studentTProbability,
    [rows(reference.t, "lower"), rows(large.t, "logLower")],
    student,
  ),
  studentTUpperTail: distribution(studentTUpperTail, [rows(reference.t, "upper"), rows(large.t, "logUpper")], student),
  studentTQuantile: distribution(
    studentTQuantile,
    [rows(reference.tQuantiles, "value"), rows(large.tQuantiles, "value")],
    { ...farTail, ...student },
  ),
  betaQuantile: distribution(
    (p: number, a: number, b: number) => betaQuantile(p, a, b).x,
    [rows(reference.betaQuantiles, "value"), rows(large.betaQuantiles, "value")],
    { ...farTail, billion: ([, a = 0, b = 0]) => a + b >= 1e9 },
  ),
  gammaQuantile: distribution(
    (p: number, a: number) => gammaQuantile(p, a),
    [
      rows(reference.gammaQuantiles, "value"),
      rows(large.chiSquaredQuantiles, "value").map(({ given: [p = 0, df = 0], what, value }) => ({
        given: [p, df / 2],
        what,
        value: value / 2,
      })),
    ],
    { ...farTail, "half a billion": ([, a = 0]) => a >= 5e8 },
  ),
  regularisedBeta: tails(
    (x = 0, a = 0, b = 0) => regularisedBeta(x, a, b),
    { small: reference.beta, large: large.beta },
    {
      "at 0": ([x]) => x === 0,
      "at 1": ([x]) => x === 1,
      billion: ([, a = 0, b = 0]) => a + b >= 1e9,
    },
  ),
  betaTails: tails(
    (x = 0, a = 0, b = 0) => betaTails({ x, complement: 1 - x, below: a * (1 - x) - b * x }, a, b),
    { small: reference.beta, large: [] },
    { "at 0": ([x]) => x === 0, "at 1": ([x]) => x === 1 },
  ),
  regularisedGamma: tails(
    (x = 0, a = 0) => regularisedGamma(a, x),
    { small: reference.gamma, large: large.gamma },
    {
      "at 0": ([x]) => x === 0,
      "a billion": ([, a]) => a === 1e9,
    },
  ),
  logGamma: distribution(logGamma, [rows(reference.logGamma, "value")], {
    "at its zeros": ([x]) => x === 1 || x === 2,
    billion,
  }),
  standardNormalProbability: distribution(standardNormalProbability, [rows(probabilities.map(point), "value")], {
    "in the middle": ([x]) => x === 0,
    "far below": ([x = 0]) => x < -30,
  }),
  standardNormalQuantile: distribution(standardNormalQuantile, [rows(quantiles.map(point), "value")], {
    "in the middle": ([p]) => p === 0.5,
    ...farTail,
  }),
  standardNormalUpperTail: distribution(standardNormalUpperTail, [rows(reference.normal, "upper")], {
    "in the middle": ([x]) => x === 0,
    "too far for a number": ([x = 0]) => x > 40,
  }),
  standardNormalLogUpperTail: distribution(standardNormalLogUpperTail, [rows(reference.normal, "logUpper")], {
    "in the middle": ([x]) => x === 0,
    "too far for a number": ([x = 0]) => x > 40,
  }),
  standardNormalDensity: distribution(standardNormalDensity, [rows(reference.normal, "density")], {
    "in the middle": ([x]) => x === 0,
    "too far for a number": ([x = 0]) => x > 40,
  }),
};
