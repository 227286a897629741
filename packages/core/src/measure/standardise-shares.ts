import { directStandardisation } from "../statistics/direct-standardisation.ts";
import type { Bounds, Estimate } from "../statistics/interval.ts";
import { mantelHaenszel } from "../statistics/mantel-haenszel.ts";
import { type Comparison, type CountedShare, intervalOf } from "./compare-shares.ts";

/** Two groups within one stratum of the variables whose mix is made equal; neither is empty. */
export interface Stratum {
  readonly own: CountedShare;
  readonly reference: CountedShare;
}

export type StandardisedComparison = Comparison & {
  readonly key: "standardised-difference" | "standardised-ratio" | "mantel-haenszel-ratio";
};

/**
 * Two groups at an equal mix of strata. Direct standardisation to the mix of both groups together: each group's shares of
 * the strata, weighted alike, their difference and ratio with intervals made of those of the two standardised shares (MOVER).
 * And the Mantel–Haenszel ratio, which weighs strata by how much they know. All three carry the Mantel–Haenszel test of no
 * difference within strata, without correction.
 *
 * @see Zou & Donner (2008) Stat Med 27:1693 for the difference; Donner & Zou (2012) Stat Methods Med Res 21:347, eq. 8, for
 * the ratio.
 */
export function standardiseShares(strata: readonly Stratum[], level: number): readonly StandardisedComparison[] {
  const pooled = mantelHaenszel(
    strata.map(({ own, reference }) => ({
      successes1: own.numerator,
      trials1: own.denominator,
      successes2: reference.numerator,
      trials2: reference.denominator,
    })),
    { level },
  );
  const p = pooled?.test?.p ?? null;
  const tested = { p, test: p === null ? null : ("mantel-haenszel" as const) };
  const own = standardised(strata, "own", level);
  const reference = standardised(strata, "reference", level);
  const isKnown = own !== null && reference !== null;
  const difference = isKnown ? differenceOf(own, reference) : null;
  const ratio = isKnown && reference.estimate > 0 ? ratioOf(own, reference) : null;
  const numbers = (found: Estimate | null, method: string) => ({
    estimate: found?.estimate ?? null,
    interval: found === null ? null : intervalOf(found, level, method),
    ...tested,
  });
  return [
    {
      key: "standardised-difference",
      comparison: "difference",
      method: "direct-standardisation",
      ...numbers(difference, "mover"),
    },
    { key: "standardised-ratio", comparison: "ratio", method: "direct-standardisation", ...numbers(ratio, "mover") },
    {
      key: "mantel-haenszel-ratio",
      comparison: "ratio",
      method: "mantel-haenszel",
      ...numbers(pooled?.riskRatio ?? null, "greenland-robins"),
    },
  ];
}

function standardised(strata: readonly Stratum[], group: keyof Stratum, level: number): Estimate | null {
  const weighted = strata.map((stratum) => ({
    successes: stratum[group].numerator,
    trials: stratum[group].denominator,
    weight: stratum.own.denominator + stratum.reference.denominator,
  }));
  return directStandardisation(weighted, level);
}

function differenceOf(own: Estimate, reference: Estimate): Estimate {
  const estimate = own.estimate - reference.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(below(own), above(reference)),
    upper: estimate + Math.hypot(above(own), below(reference)),
  };
}

function below({ estimate, lower }: Estimate): number {
  return estimate - lower;
}

function above({ estimate, upper }: Estimate): number {
  return upper - estimate;
}

/** The lower end is written with the root below the line, where it cannot be 0 ÷ 0; the upper one may have no end. */
function ratioOf(own: Estimate, reference: Estimate): Estimate & Bounds {
  const product = own.estimate * reference.estimate;
  const term = ({ estimate }: Estimate, end: number): number => end * (2 * estimate - end);
  const root = (first: number, second: number): number => Math.sqrt(Math.max(0, product * product - first * second));
  const lowest = term(own, own.lower);
  const smallest = term(reference, reference.lower);
  return {
    estimate: own.estimate / reference.estimate,
    lower: lowest === 0 ? 0 : lowest / (product + root(lowest, term(reference, reference.upper))),
    upper: smallest > 0 ? (product + root(term(own, own.upper), smallest)) / smallest : Number.POSITIVE_INFINITY,
  };
}
