import { requireTwoGroups } from "./argument-checks.ts";
import { differenceOfProducts } from "./exact-product.ts";
import type { Estimate } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * Difference of two independent proportions with Newcombe's hybrid score interval (his method 10): the distances of
 * both Wilson intervals' ends, squared and added. Stays inside [−1, 1] and is right for none and for all.
 *
 * @param successes1 Units with the attribute in the first group, an integer from 0 to `trials1`.
 * @param trials1 Units of the first group, an integer of at least 0.
 * @param successes2 Units with the attribute in the second group.
 * @param trials2 Units of the second group.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns First minus second proportion; null when a group is empty.
 * @throws RangeError when counts do not describe proportions or the level is none.
 * @see Newcombe (1998) Stat Med 17:873, p. 876, method 10. Python: statsmodels confint_proportions_2indep(method="newcomb").
 *   R: DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score"); PropCIs::diffscoreci is another method.
 * @example
 * newcombeDifference(7, 34, 1, 34)?.lower.toFixed(7); // => "0.0189214"
 * newcombeDifference(7, 34, 1, 34)?.upper.toFixed(7); // => "0.3403687"
 * newcombeDifference(7, 34, 0, 0); // => null
 */
export function newcombeDifference(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): Estimate | null {
  requireTwoGroups("newcombeDifference", { successes1, trials1, successes2, trials2 }, level);
  const first = wilsonInterval(successes1, trials1, level);
  const second = wilsonInterval(successes2, trials2, level);
  if (first === null || second === null) return null;
  const [share1, share2] = [successes1 / trials1, successes2 / trials2];
  const estimate = differenceOfProducts(successes1, trials2, successes2, trials1) / trials1 / trials2;
  return {
    estimate,
    lower: estimate - Math.hypot(share1 - first.lower, second.upper - share2),
    upper: estimate + Math.hypot(first.upper - share1, share2 - second.lower),
  };
}
