import { requireLevel } from "./argument-checks.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { finitePopulationCorrection } from "./finite-population-correction.ts";
import type { Bounds } from "./interval.ts";
import { kishEffectiveSize } from "./kish-effective-size.ts";
import { studentTQuantile } from "./student-t.ts";

/** What {@link weightedProportion} gives. */
export interface WeightedProportion {
  /** Units, those of weight 0 included. */
  readonly n: number;
  /** In [0, 1]. */
  readonly estimate: number;
  /** null with one unit. */
  readonly standardError: number | null;
  /** On the logit scale; where the estimate is 0 or 1, Clopper and Pearson's at the effective size. */
  readonly interval: Bounds;
}

/** What {@link weightedProportion} may be told. */
export interface WeightedProportionOptions {
  /** Units in the population, for the finite population correction; none if left out. */
  readonly populationSize?: number;
  /** Confidence level, strictly between 0 and 1; 0.95 if left out. */
  readonly level?: number;
  /** How many units each entry stands for, integers of at least 0: counts need not be spelt out. 1 each if left out. */
  readonly copies?: readonly number[];
}

/**
 * Share of the weights that belongs to units with an attribute, with the standard error by Taylor linearisation for units
 * drawn one by one with unequal chances. Weights that were raked are taken as given, which overstates the error somewhat.
 * For equal weights use `wilsonInterval`; the interval here is the logit's, on n − 1 degrees of freedom.
 *
 * With none or all the standard error is 0 and says nothing. The interval then is Korn and Graubard's, Clopper and
 * Pearson's of 0 among as many units as the weights are worth: Kish's effective size (the design effect of the share
 * itself cannot be estimated), divided by the squared finite population correction. Of equal weights it is
 * `clopperPearsonInterval`; of a population that was asked in full a single point.
 *
 * @param having Whether each unit has the attribute.
 * @param weights Weight of each unit in the same order, at least 0 and not all 0; their scale is of no importance.
 * @param options Population size and confidence level.
 * @returns null without units: no data.
 * @throws RangeError when the lengths differ, a weight is none, the population is smaller than the sample or the level is none.
 * @see Särndal, Swensson & Wretman (1992) Model Assisted Survey Sampling, 5.7, p. 182; Korn & Graubard (1998) Survey
 * Methodology 24:193; Kish (1965) Survey Sampling, 11.7, p. 427. R: survey::svymean(~x, svydesign(~1, weights = ~w)),
 * survey::svyciprop(method = "xlogit"); with none qbeta(0.975, 1, sum(w)^2 / sum(w^2)).
 * @example
 * const weighted = weightedProportion([true, false, true, false], [1, 1, 2, 4]);
 * weighted?.estimate; // => 0.375
 * weighted?.standardError?.toFixed(6); // => "0.300824"
 * weightedProportion([false, false, false], [1, 1, 2])?.interval.upper.toFixed(6); // => "0.749258"
 * weightedProportion([], []); // => null
 */
export function weightedProportion(
  having: readonly boolean[],
  weights: readonly number[],
  options: WeightedProportionOptions = {},
): WeightedProportion | null {
  const { populationSize = Number.POSITIVE_INFINITY, level = 0.95, copies = weights.map(() => 1) } = options;
  checkArguments(having, weights, level);
  checkCopies(copies, weights.length);
  const n = compensatedSum(copies);
  if (populationSize !== Number.POSITIVE_INFINITY && !(Number.isInteger(populationSize) && populationSize >= n)) {
    throw new RangeError(
      `weightedProportion: populationSize must be an integer of at least ${n}, got ${populationSize}`,
    );
  }
  if (n === 0) return null;
  const correction = finitePopulationCorrection(n, populationSize);
  const times = (entry: number): number => copies[entry] ?? 0;
  const total = compensatedSum(weights.map((weight, entry) => times(entry) * weight));
  if (!(total > 0)) throw new RangeError("weightedProportion: weights must not all be 0");
  const estimate =
    compensatedSum(weights.map((weight, entry) => (having[entry] === true ? times(entry) * weight : 0))) / total;
  const sizes = { weights, copies, correction };
  if (n === 1) return { n, estimate, standardError: null, interval: extremeInterval(estimate, sizes, level) };
  const squares = weights.map(
    (weight, entry) => times(entry) * ((weight / total) * ((having[entry] === true ? 1 : 0) - estimate)) ** 2,
  );
  const standardError = Math.sqrt((n / (n - 1)) * compensatedSum(squares)) * correction;
  const interval =
    estimate > 0 && estimate < 1
      ? logitInterval(estimate, standardError, n - 1, level)
      : extremeInterval(estimate, sizes, level);
  return { n, estimate, standardError, interval };
}

function logitInterval(estimate: number, standardError: number, degreesOfFreedom: number, level: number): Bounds {
  const logit = Math.log(estimate / (1 - estimate));
  const margin = (-studentTQuantile((1 - level) / 2, degreesOfFreedom) * standardError) / (estimate * (1 - estimate));
  return { lower: 1 / (1 + Math.exp(margin - logit)), upper: 1 / (1 + Math.exp(-margin - logit)) };
}

interface Sizes {
  readonly weights: readonly number[];
  readonly copies: readonly number[];
  readonly correction: number;
}

/** Of none or all: the share under which none of so many units has probability (1 − level)/2. */
function extremeInterval(estimate: number, { weights, copies, correction }: Sizes, level: number): Bounds {
  const effectiveSize = kishEffectiveSize(weights, copies)?.effectiveSize ?? 0;
  const width = -Math.expm1((Math.log((1 - level) / 2) / effectiveSize) * correction * correction);
  return estimate === 0 ? { lower: 0, upper: width } : { lower: 1 - width, upper: 1 };
}

function checkCopies(copies: readonly number[], entries: number): void {
  if (copies.length !== entries) {
    throw new RangeError(`weightedProportion: copies must be as many as units (${entries}), got ${copies.length}`);
  }
  const wrong = copies.findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong >= 0) {
    throw new RangeError(`weightedProportion: copies must be integers of at least 0, got ${copies[wrong]} at ${wrong}`);
  }
}

function checkArguments(having: readonly boolean[], weights: readonly number[], level: number): void {
  if (having.length !== weights.length) {
    throw new RangeError(
      `weightedProportion: weights must be as many as units (${having.length}), got ${weights.length}`,
    );
  }
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (wrong >= 0) {
    throw new RangeError(
      `weightedProportion: weights must be at least 0 and finite, got ${weights[wrong]} at ${wrong}`,
    );
  }
  requireLevel("weightedProportion", level);
}
