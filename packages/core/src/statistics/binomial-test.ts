import { requireCounts } from "./argument-checks.ts";
import { binomialUpperTail } from "./binomial.ts";

/**
 * One-sided exact binomial test of a result against a goal: how probable at least so many successes are if the true
 * proportion is only `goal`. A small p says that the goal was passed and that it was not luck.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units looked at, an integer of at least 0.
 * @param goal The proportion aimed at, from 0 to 1.
 * @returns p-value, to about 1e-12 relative; null without trials.
 * @throws RangeError when the counts do not describe a proportion or the goal is none.
 * @see Conover (1999) Practical Nonparametric Statistics, 3rd ed., p. 124.
 *   R: binom.test(x, n, goal, alternative = "greater")$p.value.
 * @example
 * binomialUpperTest(8, 20, 0.15)?.toFixed(9); // => "0.005921146"
 * binomialUpperTest(0, 0, 0.15); // => null
 */
export function binomialUpperTest(successes: number, trials: number, goal: number): number | null {
  requireCounts("binomialUpperTest", { successes, trials });
  if (!(goal >= 0 && goal <= 1)) throw new RangeError(`binomialUpperTest: goal must be from 0 to 1, got ${goal}`);
  return trials === 0 ? null : binomialUpperTail(successes, trials, goal);
}
