import { requireCounts, requireLevel } from "./argument-checks.ts";
import { compensatedSum } from "./compensated-sum.ts";
import type { Bounds, Estimate } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** One stratum of a population and its weight in the reference. */
export interface WeightedStratum {
  readonly successes: number;
  readonly trials: number;
  /** Units of the reference population in this stratum, or their share: any numbers of at least 0. */
  readonly weight: number;
}

/**
 * Directly standardised proportion: what the proportion would be if the population had the mix of a reference. Two
 * groups standardised to the same reference can be compared; the reference must be named beside the number.
 *
 * The interval adds the squared distances of the Wilson intervals' ends of the strata, weighted (MOVER): it stays inside
 * [0, 1], is right for strata with none or all, and with two strata is built as `newcombeDifference` is. Intervals by
 * the normal distribution, or Dobson's for rates, are other methods.
 *
 * @param strata Counts of each stratum with its weight in the reference; strata of weight 0 are left out.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns Null when a stratum with weight has no units (its proportion is not known), or no stratum has weight.
 * @throws RangeError when counts do not describe proportions, a weight is negative or no number, or the level is none.
 * @see Zou, Huang & Zhang (2009) Comput Stat Data Anal 53:1080, for the interval; Breslow & Day (1987) Statistical
 *   Methods in Cancer Research II, chapter 2, for the proportion. R: sum(w * x / n) / sum(w).
 * @example
 * const women = [{ successes: 30, trials: 40, weight: 0.5 }, { successes: 20, trials: 80, weight: 0.5 }];
 * directStandardisation(women)?.estimate; // => 0.5
 * directStandardisation(women)?.lower.toFixed(6); // => "0.413687"
 */
export function directStandardisation(strata: readonly WeightedStratum[], level = 0.95): Estimate | null {
  requireLevel("directStandardisation", level);
  for (const { successes, trials, weight } of strata) {
    requireCounts("directStandardisation", { successes, trials });
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`directStandardisation: weight must be a number of at least 0, got ${weight}`);
    }
  }
  const total = compensatedSum(strata.map(({ weight }) => weight));
  const weighted = strata
    .filter(({ weight }) => weight > 0)
    .map(({ successes, trials, weight }) => ({
      share: successes / trials,
      weight: weight / total,
      bounds: wilsonInterval(successes, trials, level),
    }));
  const known = weighted.filter((stratum): stratum is typeof stratum & { bounds: Bounds } => stratum.bounds !== null);
  if (known.length === 0 || known.length < weighted.length) return null;
  const estimate = compensatedSum(known.map(({ share, weight }) => weight * share));
  return {
    estimate,
    lower: estimate - Math.hypot(...known.map(({ share, weight, bounds }) => weight * (share - bounds.lower))),
    upper: estimate + Math.hypot(...known.map(({ share, weight, bounds }) => weight * (bounds.upper - share))),
  };
}
