import { mean, sampleStandardDeviation } from "simple-statistics";
import { requireLevel } from "./argument-checks.ts";
import { pairedDifferences } from "./paired-differences.ts";
import { studentTQuantile, studentTUpperTail } from "./student-t.ts";

/** What {@link pairedTTest} gives. What needs a spread is null with one pair, or when all changed by the same. */
export interface PairedTTest {
  /** Pairs. */
  readonly n: number;
  /** Mean of after minus before. */
  readonly meanChange: number;
  /** Of the changes; null with one pair. */
  readonly standardDeviation: number | null;
  /** Of the mean change; null with one pair. */
  readonly standardError: number | null;
  readonly degreesOfFreedom: number;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  /** Of the mean change. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/**
 * Paired t test and interval of the mean change from before to after. Right when the mean of the changes is about
 * normal: with some dozens of pairs, or a scale without extreme values; otherwise `wilcoxonSignedRankTest`. Only pairs
 * measured twice belong here, and a report says how many dropped out.
 *
 * @param before First measurements, finite.
 * @param after Second measurements of the same units in the same order.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns null without pairs: no data.
 * @throws RangeError when the lengths differ, a value is not finite or the level is none.
 * @see Student (1908) Biometrika 6:1, p. 20; Altman (1991) Practical Statistics for Medical Research, 9.5, p. 189.
 * R: t.test(after, before, paired = TRUE).
 * @example
 * const change = pairedTTest([20, 24, 18, 30], [16, 20, 17, 22]);
 * change?.meanChange; // => -4.25
 * change?.p?.toFixed(6); // => "0.059577"
 * pairedTTest([], []); // => null
 */
export function pairedTTest(before: readonly number[], after: readonly number[], level = 0.95): PairedTTest | null {
  const changes = pairedDifferences(before, after, "pairedTTest");
  requireLevel("pairedTTest", level);
  const n = changes.length;
  if (n === 0) return null;
  const meanChange = mean([...changes]);
  const nothing = { n, meanChange, degreesOfFreedom: n - 1, t: null, p: null, interval: null };
  if (n === 1) return { ...nothing, standardDeviation: null, standardError: null };
  const standardDeviation = sampleStandardDeviation([...changes]);
  const standardError = standardDeviation / Math.sqrt(n);
  if (standardError < 10 * Number.EPSILON * Math.abs(meanChange) || standardError === 0) {
    return { ...nothing, standardDeviation, standardError };
  }
  const t = meanChange / standardError;
  const margin = -studentTQuantile((1 - level) / 2, n - 1) * standardError;
  return {
    ...nothing,
    standardDeviation,
    standardError,
    t,
    p: 2 * studentTUpperTail(Math.abs(t), n - 1),
    interval: { lower: meanChange - margin, upper: meanChange + margin },
  };
}
