import { betaQuantile, betaTails } from "./regularised-beta.ts";
import type { TailProbabilities } from "./tails.ts";

/**
 * Distribution function of the F distribution: the probability of at most `value`, to about 1e-12 relative.
 *
 * @param value A number of at least 0, or infinity.
 * @param df1 Degrees of freedom of the numerator, a positive number.
 * @param df2 Degrees of freedom of the denominator, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.6.2. R: pf(value, df1, df2).
 * @example
 * fProbability(4.964602743730711, 1, 10).toFixed(12); // => "0.950000000000"
 */
export function fProbability(value: number, df1: number, df2: number): number {
  return tails("fProbability", value, df1, df2).lower;
}

/**
 * Upper tail of the F distribution: the p-value of an F statistic, with its relative precision however small.
 *
 * @param value A number of at least 0, or infinity.
 * @param df1 Degrees of freedom of the numerator, a positive number.
 * @param df2 Degrees of freedom of the denominator, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.6.2. R: pf(value, df1, df2, lower.tail = FALSE).
 * @example
 * fUpperTail(4.964602743730711, 1, 10).toFixed(12); // => "0.050000000000"
 */
export function fUpperTail(value: number, df1: number, df2: number): number {
  return tails("fUpperTail", value, df1, df2).upper;
}

/**
 * Quantile of the F distribution.
 *
 * @param probability Probability of at most the quantile, strictly between 0 and 1.
 * @param df1 Degrees of freedom of the numerator, a positive number.
 * @param df2 Degrees of freedom of the denominator, a positive number.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.6.2, by the quantile of the beta distribution. R: qf(probability, df1, df2).
 * @example
 * fQuantile(0.95, 1, 10).toFixed(12); // => "4.964602743731"
 */
export function fQuantile(probability: number, df1: number, df2: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`fQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  checkDegrees("fQuantile", { df1, df2 });
  return (df2 / df1) * Math.exp(betaQuantile(probability, df1 / 2, df2 / 2).logOdds);
}

function tails(name: string, value: number, df1: number, df2: number): TailProbabilities {
  if (!(value >= 0)) throw new RangeError(`${name}: value must be at least 0, got ${value}`);
  checkDegrees(name, { df1, df2 });
  const odds = (df1 / df2) * value;
  const x = odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
  const complement = odds < 1 ? 1 / (1 + odds) : 1 / odds / (1 + 1 / odds);
  const below = value < 2 ? (complement * df1 * (1 - value)) / 2 : (df1 / 2) * complement - (df2 / 2) * x;
  return betaTails({ x, complement, below }, df1 / 2, df2 / 2);
}

function checkDegrees(name: string, degrees: Readonly<Record<string, number>>): void {
  for (const [argument, df] of Object.entries(degrees)) {
    if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${name}: ${argument} must be positive and finite, got ${df}`);
    }
  }
}
