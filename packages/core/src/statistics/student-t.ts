import { betaQuantile, betaTails } from "./regularised-beta.ts";
import type { TailProbabilities } from "./tails.ts";

/**
 * Distribution function of Student's t distribution: the probability of at most `value`. Both tails keep their relative
 * precision, about 1e-12.
 *
 * @param value Any number; infinities give 0 and 1.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.7.1. R: pt(value, df).
 * @example
 * studentTProbability(2.22813885198627, 10).toFixed(12); // => "0.975000000000"
 * studentTProbability(0, 3); // => 0.5
 */
export function studentTProbability(value: number, df: number): number {
  return lowerTail("studentTProbability", value, df);
}

/**
 * Upper tail of Student's t distribution: the probability of more than `value`. Twice the upper tail of |t| is the
 * two-sided p-value of a t statistic.
 *
 * @param value Any number; infinities give 1 and 0.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.7.1. R: pt(value, df, lower.tail = FALSE).
 * @example
 * studentTUpperTail(2.22813885198627, 10).toFixed(12); // => "0.025000000000"
 */
export function studentTUpperTail(value: number, df: number): number {
  return lowerTail("studentTUpperTail", -value, df);
}

/**
 * Quantile of Student's t distribution.
 *
 * @param probability Probability of at most the quantile, strictly between 0 and 1.
 * @param df Degrees of freedom, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.7.1, by the quantile of the beta distribution. R: qt(probability, df).
 * @example
 * studentTQuantile(0.975, 10).toFixed(12); // => "2.228138851986"
 * studentTQuantile(0.5, 10); // => 0
 */
export function studentTQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`studentTQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  checkDegrees("studentTQuantile", df);
  const offset = probability - 0.5;
  if (offset === 0) return 0;
  const tail = offset < 0 ? probability : 1 - probability;
  const { logOdds } =
    Math.abs(offset) < 0.25
      ? betaQuantile(2 * Math.abs(offset), df / 2, 0.5, "upper")
      : betaQuantile(2 * tail, df / 2, 0.5);
  return Math.sign(offset) * Math.sqrt(df) * Math.exp(-logOdds / 2);
}

/** Both tails of df/(df + t²), which is beta distributed: below it lies what is further out than |t|. */
function outside(value: number, df: number): TailProbabilities {
  const distance = Math.abs(value);
  const relative = distance / Math.sqrt(df);
  const x = relative < 1 ? 1 / (1 + relative * relative) : (1 / relative) ** 2 / (1 + (1 / relative) ** 2);
  const complement = relative < 1 ? (relative * relative) / (1 + relative * relative) : 1 / (1 + (1 / relative) ** 2);
  const below = x === 0 ? df / 2 : (x * (distance - 1) * (distance + 1)) / 2;
  return betaTails({ x, complement, below }, df / 2, 0.5);
}

function lowerTail(name: string, value: number, df: number): number {
  if (Number.isNaN(value)) throw new RangeError(`${name}: value is not a number`);
  checkDegrees(name, df);
  return value <= 0 ? outside(value, df).lower / 2 : 0.5 + outside(value, df).upper / 2;
}

function checkDegrees(name: string, df: number): void {
  if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: df must be positive and finite, got ${df}`);
  }
}
