import { requireTwoGroups, type TwoGroups } from "./argument-checks.ts";
import type { Bounds, Estimate } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/**
 * Ratio of two independent proportions with Koopman's score interval: the ratios that a score test does not reject. Good
 * for few units, and with none in one group, where `katzRatio` has no interval. Miettinen and Nurminen's interval has the
 * variance enlarged by N/(N − 1); this one has not.
 *
 * @param successes1 Units with the attribute in the first group, an integer from 0 to `trials1`.
 * @param trials1 Units of the first group, an integer of at least 0.
 * @param successes2 Units with the attribute in the second group.
 * @param trials2 Units of the second group.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns First divided by second proportion: 0 from 0 when the first is 0, infinite to infinity when the second is 0.
 *   Null when a group is empty or both proportions are 0.
 * @throws RangeError when counts do not describe proportions or the level is none.
 * @see Koopman (1984) Biometrics 40:513; Gart & Nam (1988) Biometrics 44:323 for the form used.
 *   Python: statsmodels confint_proportions_2indep(compare="ratio", method="score", correction=False). R: PropCIs::riskscoreci(x1, n1, x2, n2, 0.95).
 * @example
 * scoreRatio(7, 34, 1, 34)?.upper.toFixed(3); // => "42.576"
 * scoreRatio(0, 34, 1, 34)?.lower; // => 0
 */
export function scoreRatio(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): Estimate | null {
  const groups: TwoGroups = { successes1, trials1, successes2, trials2 };
  requireTwoGroups("scoreRatio", groups, level);
  if (trials1 === 0 || trials2 === 0 || successes1 + successes2 === 0) return null;
  const z = -standardNormalQuantile((1 - level) / 2);
  return {
    estimate: successes2 === 0 ? Number.POSITIVE_INFINITY : (successes1 / trials1) * (trials2 / successes2),
    lower: successes1 === 0 ? 0 : Math.exp(whereScoreIs(z, groups)),
    upper: successes2 === 0 ? Number.POSITIVE_INFINITY : Math.exp(whereScoreIs(-z, groups)),
  };
}

/** Logarithm of the ratio at which the score, which falls with the ratio, has a value. */
function whereScoreIs(wanted: number, groups: TwoGroups): number {
  const start =
    Math.log((groups.successes1 + 0.5) / groups.trials1) - Math.log((groups.successes2 + 0.5) / groups.trials2);
  let { lower, upper } = bracket(wanted, groups, start);
  for (let middle = (lower + upper) / 2; lower < middle && middle < upper; middle = (lower + upper) / 2) {
    if (score(Math.exp(middle), groups) > wanted) lower = middle;
    else upper = middle;
  }
  return lower;
}

function bracket(wanted: number, groups: TwoGroups, start: number): Bounds {
  let width = 1e-6;
  while (width < 700 && score(Math.exp(start - width), groups) < wanted) width *= 2;
  const lower = start - width;
  width = 1e-6;
  while (width < 700 && score(Math.exp(start + width), groups) > wanted) width *= 2;
  return { lower, upper: start + width };
}

/**
 * Score of a ratio: how far the counts are from it, in standard errors that hold if it is true. The proportions under it
 * are roots of a quadratic; its discriminant, and both complements, are written as sums of what is positive.
 */
function score(ratio: number, { successes1, trials1, successes2, trials2 }: TwoGroups): number {
  const [failures1, failures2] = [trials1 - successes1, trials2 - successes2];
  const units = trials1 + trials2;
  const ahead = ratio * (trials1 + successes2);
  const behind = successes1 + trials2;
  const sum = ahead + behind;
  const root = Math.hypot(ahead - behind, 2 * Math.sqrt(ratio * failures1 * failures2));
  const share2 = (2 * (successes1 + successes2)) / (sum + root);
  const rest1 = 2 * units - sum;
  const rest2 = 2 * units * ratio - sum;
  const complement1 = rest1 >= 0 ? (rest1 + root) / (2 * units) : (2 * failures1 * (ratio - 1)) / (root - rest1);
  const complement2 =
    rest2 >= 0 ? (rest2 + root) / (2 * units * ratio) : (2 * failures2 * (1 - ratio)) / (root - rest2);
  const variance =
    (ratio * share2 * Math.max(0, complement1)) / trials1 +
    (ratio * ratio * share2 * Math.max(0, complement2)) / trials2;
  const distance = successes1 / trials1 - ratio * (successes2 / trials2);
  if (distance === 0) return 0;
  return distance / Math.sqrt(variance);
}
