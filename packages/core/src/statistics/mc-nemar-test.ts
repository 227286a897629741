import { regularisedBeta } from "./regularised-beta.ts";
import { standardNormalProbability } from "./standard-normal.ts";

/** What {@link mcNemarTest} gives. */
export interface McNemarTest {
  /** Pairs that changed: all that the test knows of. */
  readonly changed: number;
  /** Two-sided exact p-value: the changed pairs as tosses of a fair coin. */
  readonly exactP: number;
  /** Chi-squared on 1 degree of freedom, without correction. */
  readonly chiSquared: number;
  readonly p: number;
  /** The same with Edwards' continuity correction. */
  readonly correctedChiSquared: number;
  readonly correctedP: number;
}

/**
 * McNemar's test: have as many pairs changed from no to yes as from yes to no? For one yes/no question asked before and
 * after of the same people. Pairs that answered alike both times say nothing about change and are not asked for.
 *
 * The exact p-value is right for any number of pairs. The asymptotic ones are there for comparison with other reports;
 * alternatives are the mid-p test and, for scores, `wilcoxonSignedRankTest`.
 *
 * @param gained Pairs with no before and yes after, an integer of at least 0.
 * @param lost Pairs with yes before and no after, an integer of at least 0.
 * @returns null when no pair changed: no data.
 * @throws RangeError when a count is none.
 * @see McNemar (1947) Psychometrika 12:153; Edwards (1948) Psychometrika 13:185; Fagerland, Lydersen & Laake (2013) BMC
 * Med Res Methodol 13:91. R: binom.test(gained, gained + lost), mcnemar.test(x, correct = FALSE), mcnemar.test(x).
 * @example
 * mcNemarTest(25, 10)?.exactP.toFixed(6); // => "0.016674"
 * mcNemarTest(25, 10)?.p.toFixed(6); // => "0.011230"
 * mcNemarTest(0, 0); // => null
 */
export function mcNemarTest(gained: number, lost: number): McNemarTest | null {
  for (const [name, count] of Object.entries({ gained, lost })) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`mcNemarTest: ${name} must be an integer of at least 0, got ${count}`);
    }
  }
  const changed = gained + lost;
  if (changed === 0) return null;
  const difference = Math.abs(gained - lost);
  const chiSquared = (difference * difference) / changed;
  const corrected = Math.max(0, difference - 1);
  const correctedChiSquared = (corrected * corrected) / changed;
  return {
    changed,
    exactP: exactP(Math.min(gained, lost), changed),
    chiSquared,
    p: upperTail(chiSquared),
    correctedChiSquared,
    correctedP: upperTail(correctedChiSquared),
  };
}

/** Twice the probability of at most `fewer` heads of `changed` tosses, by the beta distribution. */
function exactP(fewer: number, changed: number): number {
  return 2 * fewer === changed ? 1 : Math.min(1, 2 * regularisedBeta(0.5, changed - fewer, fewer + 1).lower);
}

/** Of chi-squared on 1 degree of freedom, the square of a normal. */
function upperTail(chiSquared: number): number {
  return 2 * standardNormalProbability(-Math.sqrt(chiSquared));
}
