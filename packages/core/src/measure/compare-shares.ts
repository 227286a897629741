import type { ComparisonInterval, ComparisonReference, ComparisonResult, ComparisonTest } from "../model/result.ts";
import { chiSquaredTest } from "../statistics/chi-squared-test.ts";
import { fisherExact } from "../statistics/fisher-exact.ts";
import type { Bounds } from "../statistics/interval.ts";
import { katzRatio } from "../statistics/katz-ratio.ts";
import { newcombeDifference } from "../statistics/newcombe-difference.ts";
import type { Origin, Particulars } from "./make-results.ts";

/** Units with an attribute, of units asked. */
export interface CountedShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a comparison says, without what it is about. */
export type Comparison = Pick<ComparisonResult, "comparison" | "estimate" | "interval" | "method" | "p" | "test">;

/** A comparison as a record; its p is adjusted afterwards, when all of the definition are there. */
export function comparisonResult(
  origin: Origin,
  particulars: Particulars,
  own: CountedShare,
  reference: ComparisonReference,
  comparison: Comparison,
): ComparisonResult {
  const { numerator, denominator } = own;
  const about = { group: [], missing: 0, excluded: [], ...origin, ...particulars, numerator, denominator };
  return { kind: "comparison", ...about, reference, ...comparison, adjustedP: comparison.p };
}

/** A counted share as the reference of a comparison. */
export function referenceOf(label: string, { numerator, denominator }: CountedShare): ComparisonReference {
  return { label, numerator, denominator, estimate: denominator === 0 ? null : numerator / denominator };
}

/**
 * Difference of two independent shares with Newcombe's interval, and their ratio with Katz' one; none where a group is
 * empty, and no ratio to a share of 0.
 */
export function compareShares(
  own: CountedShare,
  reference: CountedShare,
  level: number,
): { readonly difference: Comparison; readonly ratio: Comparison } {
  const tested = testShares(own, reference);
  const noRatio = own.denominator === 0 || reference.numerator === 0;
  const four = [own.numerator, own.denominator, reference.numerator, reference.denominator] as const;
  const difference = newcombeDifference(...four, level);
  const ratio = noRatio ? null : katzRatio(...four, level);
  const ratioEstimate = own.numerator / own.denominator / (reference.numerator / reference.denominator);
  return {
    difference: {
      comparison: "difference",
      method: "plain",
      estimate: difference?.estimate ?? null,
      interval: difference === null ? null : intervalOf(difference, level, "newcombe"),
      ...tested,
    },
    ratio: {
      comparison: "ratio",
      method: "plain",
      estimate: noRatio ? null : ratioEstimate,
      interval: ratio === null ? null : intervalOf(ratio, level, "katz"),
      ...tested,
    },
  };
}

/** Pearson's chi-squared where five or more are expected in each of the four cells, else Fisher's exact test, two-sided. */
export function testShares(
  own: CountedShare,
  reference: CountedShare,
): { readonly p: number | null; readonly test: ComparisonTest | null } {
  if (own.denominator === 0 || reference.denominator === 0) return { p: null, test: null };
  const table = [own, reference].map(({ numerator, denominator }) => [numerator, denominator - numerator]);
  const approximate = chiSquaredTest(table);
  if (approximate !== null && approximate.minimumExpected >= 5) return { p: approximate.p, test: "chi-squared" };
  const exact = fisherExact(table);
  return exact === null ? { p: null, test: null } : { p: exact.p, test: "fisher-exact" };
}

/** Ends of an interval as a record; an end at infinity is null. */
export function intervalOf({ lower, upper }: Bounds, level: number, method: string): ComparisonInterval {
  return { lower, upper: Number.isFinite(upper) ? upper : null, level, method };
}
