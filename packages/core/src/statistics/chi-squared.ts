import { gammaQuantile, regularisedGamma } from "./regularised-gamma.ts";
import type { TailProbabilities } from "./tails.ts";

/**
 * Distribution function of the chi-squared distribution: the probability of at most `value`, to about 1e-13 relative.
 *
 * @param value A number of at least 0, or infinity.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see DiDonato & Morris (1986) ACM TOMS 12:377. R: pchisq(value, df).
 * @example
 * chiSquaredProbability(3.841458820694124, 1).toFixed(12); // => "0.950000000000"
 */
export function chiSquaredProbability(value: number, df: number): number {
  return tails("chiSquaredProbability", value, df).lower;
}

/**
 * Upper tail of the chi-squared distribution: the p-value of a chi-squared statistic. Keeps its relative precision
 * however small it is; what is below 1e-300 is better asked of `chiSquaredLogUpperTail`.
 *
 * @param value A number of at least 0, or infinity.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see DiDonato & Morris (1986) ACM TOMS 12:377. R: pchisq(value, df, lower.tail = FALSE).
 * @example
 * chiSquaredUpperTail(8.2249222852, 1).toFixed(9); // => "0.004131897"
 */
export function chiSquaredUpperTail(value: number, df: number): number {
  return tails("chiSquaredUpperTail", value, df).upper;
}

/**
 * Natural logarithm of the upper tail of the chi-squared distribution, for p-values that are too small for a number.
 *
 * @param value A number of at least 0, or infinity.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see DiDonato & Morris (1986) ACM TOMS 12:377. R: pchisq(value, df, lower.tail = FALSE, log.p = TRUE).
 * @example
 * chiSquaredLogUpperTail(5000, 1).toFixed(8); // => "-2504.48458785"
 */
export function chiSquaredLogUpperTail(value: number, df: number): number {
  return tails("chiSquaredLogUpperTail", value, df).logUpper;
}

/**
 * Quantile of the chi-squared distribution.
 *
 * @param probability Probability of at most the quantile, strictly between 0 and 1.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Wilson & Hilferty (1931) PNAS 17:684 for the first guess, then Newton's method. R: qchisq(probability, df).
 * @example
 * chiSquaredQuantile(0.95, 1).toFixed(12); // => "3.841458820694"
 */
export function chiSquaredQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`chiSquaredQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  checkDegrees("chiSquaredQuantile", df);
  return 2 * gammaQuantile(probability, df / 2);
}

function tails(name: string, value: number, df: number): TailProbabilities {
  if (!(value >= 0)) throw new RangeError(`${name}: value must be at least 0, got ${value}`);
  checkDegrees(name, df);
  return regularisedGamma(df / 2, value / 2);
}

function checkDegrees(name: string, df: number): void {
  if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: df must be positive and finite, got ${df}`);
  }
}
