import { requireLevel, requireTwoGroups, type TwoGroups } from "./argument-checks.ts";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { differenceOfProducts } from "./exact-product.ts";
import type { Estimate, TestStatistic } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/** Two groups compared within one stratum. */
export type TwoGroupStratum = TwoGroups;

/** What two groups have in common over strata. */
export interface MantelHaenszel {
  /** Common odds ratio; null when no stratum tells. */
  readonly oddsRatio: Estimate | null;
  /** Common ratio of proportions; null when a group has none with the attribute. */
  readonly riskRatio: Estimate | null;
  /** Test of association given the strata; null when no stratum tells. */
  readonly test: TestStatistic | null;
}

/**
 * Mantel–Haenszel comparison of two groups that differ in mix: the ratio within strata, pooled. Supposes that it is the
 * same in all strata; where it is not, `directStandardisation` compares groups at a stated mix.
 *
 * @param strata Counts of both groups in each stratum; strata in which a group is empty tell nothing and are left out.
 * @param options `level` of the intervals, 0.95 if left out; `correction: "continuity"` takes half a unit off the test.
 * @returns Odds ratio with the interval of Robins, Breslow and Greenland, risk ratio with that of Greenland and Robins,
 *   and the test. Null when no stratum has units in both groups.
 * @throws RangeError when counts do not describe proportions or the level is none.
 * @see Mantel & Haenszel (1959) JNCI 22:719; Robins, Breslow & Greenland (1986) Biometrics 42:311; Greenland &
 *   Robins (1985) Biometrics 41:55. R: mantelhaen.test(x, correct = FALSE), metafor::rma.mh(measure = "RR").
 * @example
 * const strata = [
 *   { successes1: 8, trials1: 20, successes2: 3, trials2: 15 },
 *   { successes1: 30, trials1: 40, successes2: 20, trials2: 44 },
 * ];
 * mantelHaenszel(strata)?.riskRatio?.estimate.toFixed(6); // => "1.703390"
 */
export function mantelHaenszel(
  strata: readonly TwoGroupStratum[],
  options: { readonly level?: number; readonly correction?: "none" | "continuity" } = {},
): MantelHaenszel | null {
  const { level = 0.95, correction = "none" } = options;
  requireLevel("mantelHaenszel", level);
  for (const stratum of strata) requireTwoGroups("mantelHaenszel", stratum, level);
  const telling = strata.filter(({ trials1, trials2 }) => trials1 > 0 && trials2 > 0);
  if (telling.length === 0) return null;
  const z = -standardNormalQuantile((1 - level) / 2);
  return {
    oddsRatio: commonOddsRatio(telling, z),
    riskRatio: commonRiskRatio(telling, z),
    test: associationTest(telling, correction === "continuity" ? 0.5 : 0),
  };
}

function commonOddsRatio(strata: readonly TwoGroupStratum[], z: number): Estimate | null {
  const terms = strata.map(({ successes1, trials1, successes2, trials2 }) => {
    const units = trials1 + trials2;
    const forFirst = successes1 * ((trials2 - successes2) / units);
    const forSecond = successes2 * ((trials1 - successes1) / units);
    const agreeing = (successes1 + trials2 - successes2) / units;
    const crossing = (successes2 + trials1 - successes1) / units;
    return { forFirst, forSecond, agreeing, crossing };
  });
  const first = sum(terms, (term) => term.forFirst);
  const second = sum(terms, (term) => term.forSecond);
  if (first === 0 || second === 0) return null;
  const variance =
    sum(terms, ({ agreeing, forFirst }) => agreeing * (forFirst / first)) / first +
    sum(terms, ({ agreeing, forSecond }) => agreeing * (forSecond / second)) / first +
    sum(terms, ({ crossing, forFirst }) => crossing * (forFirst / first)) / second +
    sum(terms, ({ crossing, forSecond }) => crossing * (forSecond / second)) / second;
  return around(first / second, Math.sqrt(variance / 2), z);
}

function commonRiskRatio(strata: readonly TwoGroupStratum[], z: number): Estimate | null {
  const first = sum(strata, (s) => s.successes1 * (s.trials2 / (s.trials1 + s.trials2)));
  const second = sum(strata, (s) => s.successes2 * (s.trials1 / (s.trials1 + s.trials2)));
  if (first === 0 || second === 0) return null;
  const spread = sum(strata, ({ successes1, trials1, successes2, trials2 }) => {
    const units = trials1 + trials2;
    return (
      (successes1 / units) * (trials1 / units) * (trials2 - successes2) +
      (successes2 / units) * (trials2 / units) * (trials1 - successes1)
    );
  });
  return around(first / second, Math.sqrt(spread / first / second), z);
}

function associationTest(strata: readonly TwoGroupStratum[], half: number): TestStatistic | null {
  const excess = sum(strata, ({ successes1, trials1, successes2, trials2 }) => {
    const units = trials1 + trials2;
    return differenceOfProducts(successes1, trials2, successes2, trials1) / units;
  });
  const variance = sum(strata, ({ successes1, trials1, successes2, trials2 }) => {
    const units = trials1 + trials2;
    const successes = successes1 + successes2;
    return (trials1 / units) * (trials2 / units) * successes * ((units - successes) / (units - 1));
  });
  if (!(variance > 0)) return null;
  const distance = Math.abs(excess) >= half ? Math.abs(excess) - half : Math.abs(excess);
  const statistic = (distance * distance) / variance;
  return { statistic, df: 1, p: chiSquaredUpperTail(statistic, 1) };
}

function around(estimate: number, standardError: number, z: number): Estimate {
  const spread = Math.exp(z * standardError);
  return { estimate, lower: estimate / spread, upper: estimate * spread };
}

function sum<Term>(terms: readonly Term[], value: (term: Term) => number): number {
  return compensatedSum(terms.map(value));
}
