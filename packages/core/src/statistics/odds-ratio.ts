import { requireTwoGroups } from "./argument-checks.ts";
import type { Estimate } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/**
 * Odds ratio of two independent proportions with Woolf's interval on the log scale. For few units, or an empty cell, use
 * the conditional odds ratio of `fisherExact`. A ratio of proportions (`katzRatio`) is easier to read.
 *
 * @param successes1 Units with the attribute in the first group, an integer from 0 to `trials1`.
 * @param trials1 Units of the first group, an integer of at least 0.
 * @param successes2 Units with the attribute in the second group.
 * @param trials2 Units of the second group.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns First divided by second odds; null when one of the four counts is 0.
 * @throws RangeError when counts do not describe proportions or the level is none.
 * @see Woolf (1955) Annals of Human Genetics 19:251. R: exp(coef(glm(…, binomial))) with confint.default.
 * @example
 * oddsRatio(10, 20, 5, 20)?.estimate; // => 3
 * oddsRatio(0, 20, 5, 20); // => null
 */
export function oddsRatio(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): Estimate | null {
  requireTwoGroups("oddsRatio", { successes1, trials1, successes2, trials2 }, level);
  const cells = [successes1, trials1 - successes1, successes2, trials2 - successes2];
  if (cells.includes(0)) return null;
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0);
  const spread = Math.exp(-standardNormalQuantile((1 - level) / 2) * Math.sqrt(variance));
  const estimate = (successes1 / (trials1 - successes1)) * ((trials2 - successes2) / successes2);
  return { estimate, lower: estimate / spread, upper: estimate * spread };
}
