import { requireTwoGroups } from "./argument-checks.ts";
import type { Estimate } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/**
 * Ratio of two independent proportions with Katz' interval on the log scale. For few units, or none with the attribute
 * in a group, use `scoreRatio`.
 *
 * @param successes1 Units with the attribute in the first group, an integer from 0 to `trials1`.
 * @param trials1 Units of the first group, an integer of at least 0.
 * @param successes2 Units with the attribute in the second group.
 * @param trials2 Units of the second group.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns First divided by second proportion; null when a group is empty or has none with the attribute.
 * @throws RangeError when counts do not describe proportions or the level is none.
 * @see Katz et al. (1978) Biometrics 34:469, method C. Python: statsmodels confint_proportions_2indep(compare="ratio",
 *   method="log"). R: epitools::riskratio.wald(table).
 * @example
 * katzRatio(7, 34, 1, 34)?.lower.toFixed(7); // => "0.9096055"
 * katzRatio(7, 34, 1, 34)?.upper.toFixed(7); // => "53.8695065"
 * katzRatio(0, 34, 1, 34); // => null
 */
export function katzRatio(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): Estimate | null {
  requireTwoGroups("katzRatio", { successes1, trials1, successes2, trials2 }, level);
  if (successes1 === 0 || successes2 === 0) return null;
  const variance = (trials1 - successes1) / successes1 / trials1 + (trials2 - successes2) / successes2 / trials2;
  const spread = Math.exp(-standardNormalQuantile((1 - level) / 2) * Math.sqrt(variance));
  const estimate = (successes1 / trials1) * (trials2 / successes2);
  return { estimate, lower: estimate / spread, upper: estimate * spread };
}
