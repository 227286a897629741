import { requireLevel } from "./argument-checks.ts";
import { noncentralityOfUpperTail } from "./noncentral-t.ts";
import { pairedDifferences } from "./paired-differences.ts";
import { pairedTTest } from "./paired-t-test.ts";

/**
 * Standardised mean change d_z: the mean of after minus before, divided by the standard deviation of the changes, with
 * the exact interval by the noncentral t distribution. It compares changes on different scales; it is not Cohen's d of
 * two groups, and the better the two measurements correlate, the larger it is. No correction for few pairs (Hedges' g).
 *
 * @param before First measurements, finite.
 * @param after Second measurements of the same units in the same order.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns null without a spread of changes: fewer than two pairs, or all changed by the same.
 * @throws RangeError when the lengths differ, a value is not finite or the level is none.
 * @see Cohen (1988) Statistical Power Analysis, 2nd ed., 2.3.5, p. 48; Cumming & Finch (2001) Educational and
 * Psychological Measurement 61:532. R: effectsize::cohens_d(after - before), MBESS::ci.sm.
 * @example
 * const change = standardisedChange([20, 24, 18, 30, 25], [16, 20, 17, 22, 25]);
 * change?.estimate.toFixed(6); // => "-1.086090"
 * [change?.lower.toFixed(4), change?.upper.toFixed(4)]; // => ["-2.1881", "0.0875"]
 * standardisedChange([], []); // => null
 */
export function standardisedChange(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): { readonly estimate: number; readonly lower: number; readonly upper: number } | null {
  requireLevel("standardisedChange", level);
  pairedDifferences(before, after, "standardisedChange");
  const test = pairedTTest(before, after, level);
  if (test === null || test.t === null) return null;
  const root = Math.sqrt(test.n);
  const tail = (1 - level) / 2;
  return {
    estimate: test.t / root,
    lower: noncentralityOfUpperTail(test.t, test.degreesOfFreedom, tail) / root,
    upper: -noncentralityOfUpperTail(-test.t, test.degreesOfFreedom, tail) / root,
  };
}
