import { requireCounts } from "./argument-checks.ts";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { differenceOfProducts } from "./exact-product.ts";
import type { TestStatistic } from "./interval.ts";

/** A group of a trend: its counts and its place on the scale. */
export interface TrendGroup {
  readonly successes: number;
  readonly trials: number;
  /** Place on the scale, e.g. the middle of an age band; 1, 2, 3 … when no group has one. */
  readonly score?: number;
}

/**
 * Cochran–Armitage test for a trend of proportions over ordered groups, such as age bands. Finds a steady rise or fall
 * where `chiSquaredTest`, which does not know the order, finds less; it is blind to a rise that is followed by a fall.
 *
 * @param groups Counts in order; groups without units are left out, and keep their place when scores are not given.
 * @returns Chi-squared with one degree of freedom; `z` is its root, positive when the proportion rises. Null when fewer
 *   than two groups have units, or all units or none have the attribute.
 * @throws RangeError when counts do not describe proportions, or scores are not numbers or only given for some groups.
 * @see Armitage (1955) Biometrics 11:375. R: prop.trend.test(x, n, score).
 * @example
 * cochranArmitage([[83, 86], [90, 93], [129, 136], [70, 82]].map(([successes, trials]) => ({ successes, trials })))?.statistic.toFixed(10); // => "8.2249222852"
 */
export function cochranArmitage(groups: readonly TrendGroup[]): (TestStatistic & { readonly z: number }) | null {
  const scored = groups.map((group, index) => {
    requireCounts("cochranArmitage", { successes: group.successes, trials: group.trials });
    const score = group.score ?? index + 1;
    if (!Number.isFinite(score) || (group.score === undefined) !== (groups[0]?.score === undefined)) {
      throw new RangeError(`cochranArmitage: score must be a number in every group or in none, got ${group.score}`);
    }
    return { ...group, score };
  });
  const successes = compensatedSum(scored.map((group) => group.successes));
  const trials = compensatedSum(scored.map((group) => group.trials));
  if (successes === 0 || successes === trials) return null;
  const middle = compensatedSum(scored.map((group) => group.score * (group.trials / trials)));
  const spread = compensatedSum(scored.map((group) => group.trials * (group.score - middle) ** 2));
  if (!(spread > 0)) return null;
  const lean = compensatedSum(
    scored.map(
      (group) =>
        (differenceOfProducts(group.successes, trials, group.trials, successes) / trials) * (group.score - middle),
    ),
  );
  const variance = (successes / trials) * ((trials - successes) / trials) * spread;
  const statistic = (lean * lean) / variance;
  return { statistic, df: 1, p: chiSquaredUpperTail(statistic, 1), z: lean / Math.sqrt(variance) };
}
