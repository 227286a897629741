import { requireCounts, requireLevel } from "./argument-checks.ts";
import type { Bounds } from "./interval.ts";
import { betaQuantile } from "./regularised-beta.ts";

/**
 * Jeffreys interval for a proportion: the equal-tailed interval of the beta distribution with half a unit added to
 * either count. Close to `wilsonInterval`, with tails of more equal probability; 0 for none, and 1 for all, are ends.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units looked at, an integer of at least 0.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns Both ends in [0, 1], or null without trials.
 * @throws RangeError when the counts do not describe a proportion or the level is none.
 * @see Brown, Cai & DasGupta (2001) Statistical Science 16:101, p. 108. R: qbeta(c(0.025, 0.975), x + 0.5, n - x + 0.5).
 * @example
 * jeffreysInterval(701, 2783)?.lower.toFixed(6); // => "0.236022"
 * jeffreysInterval(0, 17)?.lower; // => 0
 */
export function jeffreysInterval(successes: number, trials: number, level = 0.95): Bounds | null {
  requireCounts("jeffreysInterval", { successes, trials });
  requireLevel("jeffreysInterval", level);
  if (trials === 0) return null;
  const tail = (1 - level) / 2;
  const [a, b] = [successes + 0.5, trials - successes + 0.5];
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, a, b).x,
    upper: successes === trials ? 1 : betaQuantile(tail, a, b, "upper").x,
  };
}
