import { requireCounts, requireLevel } from "./argument-checks.ts";
import type { Bounds } from "./interval.ts";
import { betaQuantile } from "./regularised-beta.ts";

/**
 * Clopper–Pearson interval for a proportion, called exact: it covers the true proportion at least as often as the level
 * says, and therefore is wider than need be. `wilsonInterval` is right on average; the NCHS standard asks for this one.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units looked at, an integer of at least 0.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns Both ends in [0, 1], or null without trials.
 * @throws RangeError when the counts do not describe a proportion or the level is none.
 * @see Clopper & Pearson (1934) Biometrika 26:404; by the beta distribution. R: binom.test(x, n)$conf.int.
 * @example
 * clopperPearsonInterval(701, 2783)?.lower.toFixed(6); // => "0.235847"
 * clopperPearsonInterval(0, 17)?.upper.toFixed(6); // => "0.195064"
 * clopperPearsonInterval(0, 0); // => null
 */
export function clopperPearsonInterval(successes: number, trials: number, level = 0.95): Bounds | null {
  requireCounts("clopperPearsonInterval", { successes, trials });
  requireLevel("clopperPearsonInterval", level);
  if (trials === 0) return null;
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1).x,
    upper: failures === 0 ? 1 : betaQuantile(tail, successes + 1, failures, "upper").x,
  };
}
