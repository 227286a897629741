import { requireCounts, requireLevel } from "./argument-checks.ts";
import type { Bounds } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/**
 * Agresti–Coull interval for a proportion: Wilson's middle with a simple width. Easily checked by hand; otherwise
 * `wilsonInterval`, which is never wider.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units looked at, an integer of at least 0.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns Both ends, cut to [0, 1], or null without trials.
 * @throws RangeError when the counts do not describe a proportion or the level is none.
 * @see Agresti & Coull (1998) The American Statistician 52:119; Brown, Cai & DasGupta (2001)
 *   Statistical Science 16:101, p. 108.
 *   R: binom::binom.agresti.coull(x, n); Python: statsmodels proportion_confint(method="agresti_coull").
 * @example
 * agrestiCoullInterval(701, 2783)?.lower.toFixed(6); // => "0.236104"
 */
export function agrestiCoullInterval(successes: number, trials: number, level = 0.95): Bounds | null {
  requireCounts("agrestiCoullInterval", { successes, trials });
  requireLevel("agrestiCoullInterval", level);
  if (trials === 0) return null;
  const z = -standardNormalQuantile((1 - level) / 2);
  const units = trials + z * z;
  const middle = (successes + (z * z) / 2) / units;
  const rest = (trials - successes + (z * z) / 2) / units;
  const width = z * Math.sqrt((middle * rest) / units);
  return { lower: Math.max(0, middle - width), upper: Math.min(1, middle + width) };
}
