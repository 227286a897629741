import { requireCounts } from "./argument-checks.ts";
import { regularisedBeta } from "./regularised-beta.ts";

/**
 * Probability of exactly `successes` in `trials` independent trials, to about 1e-12 relative up to 1e9 trials.
 *
 * @param successes An integer from 0 to `trials`.
 * @param trials An integer of at least 0.
 * @param probability Probability of success, from 0 to 1.
 * @throws RangeError when an argument is outside its range.
 * @see Loader (2000) Fast and accurate computation of binomial probabilities. R: dbinom(successes, trials, probability).
 * @example
 * binomialMass(2, 4, 0.5).toFixed(12); // => "0.375000000000"
 */
export function binomialMass(successes: number, trials: number, probability: number): number {
  check("binomialMass", successes, trials, probability);
  const failures = trials - successes;
  if (probability === 0) return successes === 0 ? 1 : 0;
  if (probability === 1) return failures === 0 ? 1 : 0;
  if (successes === 0) return Math.exp(trials * Math.log1p(-probability));
  if (failures === 0) return Math.exp(trials * Math.log(probability));
  // The mass is what one more success adds to a beta tail: its density there, divided by what scales it.
  const { logDensity } = regularisedBeta(probability, successes, failures);
  return Math.exp(logDensity + Math.log(trials / successes) - Math.log(failures));
}

/**
 * Probability of at most `successes` in `trials` independent trials, to about 1e-12 relative up to 1e9 trials.
 *
 * @param successes An integer from 0 to `trials`.
 * @param trials An integer of at least 0.
 * @param probability Probability of success, from 0 to 1.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.5.24. R: pbinom(successes, trials, probability).
 * @example
 * binomialProbability(2, 4, 0.5).toFixed(12); // => "0.687500000000"
 */
export function binomialProbability(successes: number, trials: number, probability: number): number {
  check("binomialProbability", successes, trials, probability);
  if (successes === trials) return 1;
  return regularisedBeta(probability, successes + 1, trials - successes).upper;
}

/**
 * Probability of at least `successes` in `trials` independent trials: the count itself is within the tail.
 *
 * @param successes An integer from 0 to `trials`.
 * @param trials An integer of at least 0.
 * @param probability Probability of success, from 0 to 1.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.5.24. R: pbinom(successes - 1, trials, probability, lower.tail = FALSE).
 * @example
 * binomialUpperTail(3, 4, 0.5).toFixed(12); // => "0.312500000000"
 */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  check("binomialUpperTail", successes, trials, probability);
  if (successes === 0) return 1;
  return regularisedBeta(probability, successes, trials - successes + 1).lower;
}

/**
 * Smallest number of successes that is not exceeded with at least a given probability.
 *
 * @param level Probability, strictly between 0 and 1.
 * @param trials An integer of at least 0.
 * @param probability Probability of success, from 0 to 1.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.5.24, by halving the range of counts. R: qbinom(level, trials, probability).
 * @example
 * binomialQuantile(0.5, 10, 0.5); // => 5
 */
export function binomialQuantile(level: number, trials: number, probability: number): number {
  check("binomialQuantile", 0, trials, probability);
  if (!(level > 0 && level < 1)) throw new RangeError(`binomialQuantile: level must be between 0 and 1, got ${level}`);
  // A level that was itself computed as a cumulative probability must not fall past its count by rounding.
  const wanted = level * (1 - 64 * Number.EPSILON);
  let low = 0;
  let high = trials;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialProbability(middle, trials, probability) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function check(name: string, successes: number, trials: number, probability: number): void {
  requireCounts(name, { successes, trials });
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`${name}: probability must be from 0 to 1, got ${probability}`);
  }
}
