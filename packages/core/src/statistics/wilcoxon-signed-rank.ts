import { pairedDifferences } from "./paired-differences.ts";
import { standardNormalProbability } from "./standard-normal.ts";

/** What {@link wilcoxonSignedRankTest} gives. */
export interface WilcoxonSignedRankTest {
  /** Pairs that changed; only they are ranked. */
  readonly n: number;
  /** Pairs that did not change, left out of the ranking. */
  readonly unchanged: number;
  /** Changed pairs whose size of change another has too. */
  readonly tied: number;
  /** Sum of the ranks of the increases; R's V of wilcox.test(after, before). */
  readonly increaseRanks: number;
  /** Two-sided exact p-value; null without changed pairs, and above 300 of them. */
  readonly exactP: number | null;
  /** Normal deviate with continuity and tie correction, of the sign of the change; null without changed pairs. */
  readonly z: number | null;
  /** Two-sided p-value of z. */
  readonly asymptoticP: number | null;
}

/** Changed pairs up to which the exact distribution is enumerated. */
const largestExact = 300;

/**
 * Wilcoxon's signed rank test: did scores rise or fall from before to after? For ordered answers and skewed scales, where
 * `pairedTTest` is doubtful. Prefer the exact p-value where it is not null.
 *
 * Pairs without change are dropped and counted, as Wilcoxon and R do (Pratt's way of ranking them is not offered). Equal
 * changes share their mean rank. The exact p-value is that of all 2ⁿ ways to give those ranks signs, ties included; R's
 * wilcox.test gives it only below 50 pairs without ties and zeros, and otherwise the asymptotic one. Changes are compared
 * as computed: scores with decimals should be scaled to whole numbers, or 0.3 − 0.2 and 0.2 − 0.1 are no tie.
 *
 * @param before First measurements, finite.
 * @param after Second measurements of the same units in the same order.
 * @returns null without pairs: no data.
 * @throws RangeError when the lengths differ or a value is not finite.
 * @see Wilcoxon (1945) Biometrics Bulletin 1:80; Hollander, Wolfe & Chicken (2014) Nonparametric Statistical Methods,
 * 3rd ed., 3.1, p. 40. R: wilcox.test(after, before, paired = TRUE), exactRankTests::wilcox.exact for ties.
 * @example
 * const change = wilcoxonSignedRankTest([3, 4, 2, 5, 4, 3], [5, 4, 4, 6, 3, 5]);
 * [change?.n, change?.unchanged, change?.increaseRanks]; // => [5, 1, 13.5]
 * change?.exactP; // => 0.1875
 * wilcoxonSignedRankTest([], []); // => null
 */
export function wilcoxonSignedRankTest(
  before: readonly number[],
  after: readonly number[],
): WilcoxonSignedRankTest | null {
  const changes = pairedDifferences(before, after, "wilcoxonSignedRankTest");
  if (changes.length === 0) return null;
  const changed = changes.filter((change) => change !== 0);
  const n = changed.length;
  const unchanged = changes.length - n;
  if (n === 0) return { n, unchanged, tied: 0, increaseRanks: 0, exactP: null, z: null, asymptoticP: null };
  const { ranks, increaseRanks, tieSizes } = rankBySize(changed);
  const z = correctedDeviate(increaseRanks, n, tieSizes);
  return {
    n,
    unchanged,
    tied: tieSizes.reduce((sum, size) => sum + (size > 1 ? size : 0), 0),
    increaseRanks,
    exactP: n <= largestExact ? exactP(ranks, increaseRanks) : null,
    z,
    asymptoticP: Math.min(1, 2 * standardNormalProbability(-Math.abs(z))),
  };
}

interface Ranked {
  readonly ranks: readonly number[];
  readonly increaseRanks: number;
  readonly tieSizes: readonly number[];
}

function rankBySize(changed: readonly number[]): Ranked {
  const sorted = changed.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const ranks: number[] = [];
  const tieSizes: number[] = [];
  let increaseRanks = 0;
  for (let start = 0; start < sorted.length; ) {
    const size = Math.abs(sorted[start] ?? 0);
    let end = start;
    while (end < sorted.length && Math.abs(sorted[end] ?? 0) === size) end += 1;
    const rank = (start + 1 + end) / 2;
    for (const change of sorted.slice(start, end)) {
      ranks.push(rank);
      if (change > 0) increaseRanks += rank;
    }
    tieSizes.push(end - start);
    start = end;
  }
  return { ranks, increaseRanks, tieSizes };
}

function correctedDeviate(increaseRanks: number, n: number, tieSizes: readonly number[]): number {
  const tieTerm = tieSizes.reduce((sum, size) => sum + (size * size * size - size), 0);
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieTerm / 48;
  const excess = increaseRanks - (n * (n + 1)) / 4;
  return (excess - Math.sign(excess) / 2) / Math.sqrt(variance);
}

/**
 * Distribution of twice the rank sum (mean ranks are halves) by adding one pair after the other, each an increase or not
 * with probability ½; only its lower half, of which the upper is the mirror image.
 */
function exactP(ranks: readonly number[], increaseRanks: number): number {
  const total = ranks.length * (ranks.length + 1);
  const smaller = Math.min(2 * increaseRanks, total - 2 * increaseRanks);
  if (2 * smaller === total) return 1;
  const probabilities = new Float64Array(smaller + 1);
  probabilities[0] = 1;
  for (const rank of ranks) {
    for (let sum = smaller; sum >= 0; sum -= 1) {
      const withPair = sum >= 2 * rank ? (probabilities[sum - 2 * rank] ?? 0) : 0;
      probabilities[sum] = ((probabilities[sum] ?? 0) + withPair) / 2;
    }
  }
  return Math.min(1, 2 * probabilities.reduce((sum, probability) => sum + probability, 0));
}
