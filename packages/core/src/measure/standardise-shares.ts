import { chiSquaredUpperTail } from "../statistics/chi-squared.ts";
import { standardNormalProbability, standardNormalQuantile } from "../statistics/standard-normal.ts";
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
 * the strata, weighted alike, with the normal interval of the difference and the log-normal one of the ratio; the test is of
 * the difference. And the Mantel–Haenszel ratio, which weighs strata by how much they know, with Greenland and Robins'
 * interval and the Cochran–Mantel–Haenszel test without correction.
 *
 * @see Breslow & Day (1987) Statistical Methods in Cancer Research II, 2.3; Greenland & Robins (1985) Biometrics 41:55.
 * R: mantelhaen.test(correct = FALSE) for the test.
 */
export function standardiseShares(strata: readonly Stratum[], level: number): readonly StandardisedComparison[] {
  if (strata.length === 0) return empty;
  const z = -standardNormalQuantile((1 - level) / 2);
  return [...directly(strata, level, z), mantelHaenszelRatio(strata, level, z)];
}

const nothing = { estimate: null, interval: null, p: null, test: null } as const;
const empty: readonly StandardisedComparison[] = [
  { key: "standardised-difference", comparison: "difference", method: "direct-standardisation", ...nothing },
  { key: "standardised-ratio", comparison: "ratio", method: "direct-standardisation", ...nothing },
  { key: "mantel-haenszel-ratio", comparison: "ratio", method: "mantel-haenszel", ...nothing },
];

function directly(strata: readonly Stratum[], level: number, z: number): readonly StandardisedComparison[] {
  const sizes = strata.map(({ own, reference }) => own.denominator + reference.denominator);
  const own = standardisedShare(
    strata.map((stratum) => stratum.own),
    sizes,
  );
  const reference = standardisedShare(
    strata.map((stratum) => stratum.reference),
    sizes,
  );
  const difference = own.share - reference.share;
  const error = Math.sqrt(own.variance + reference.variance);
  const tested =
    error === 0
      ? ({ p: null, test: null } as const)
      : ({ p: 2 * standardNormalProbability(-Math.abs(difference) / error), test: "normal" } as const);
  const ofDifference = error === 0 ? null : { lower: difference - z * error, upper: difference + z * error };
  const hasRatio = own.share > 0 && reference.share > 0;
  const logError = Math.sqrt(own.variance / own.share ** 2 + reference.variance / reference.share ** 2);
  const ratio = own.share / reference.share;
  return [
    {
      key: "standardised-difference",
      comparison: "difference",
      method: "direct-standardisation",
      estimate: difference,
      interval: ofDifference && intervalOf(ofDifference, level, "normal"),
      ...tested,
    },
    {
      key: "standardised-ratio",
      comparison: "ratio",
      method: "direct-standardisation",
      estimate: reference.share === 0 ? null : ratio,
      interval: hasRatio ? logNormal(ratio, logError, level, z) : null,
      ...tested,
    },
  ];
}

function standardisedShare(
  shares: readonly CountedShare[],
  sizes: readonly number[],
): { readonly share: number; readonly variance: number } {
  const all = total(sizes);
  const parts = shares.map(({ numerator, denominator }, index) => {
    const weight = (sizes[index] ?? 0) / all;
    const share = numerator / denominator;
    return { share: weight * share, variance: (weight * weight * share * (1 - share)) / denominator };
  });
  return { share: total(parts.map(({ share }) => share)), variance: total(parts.map(({ variance }) => variance)) };
}

function mantelHaenszelRatio(strata: readonly Stratum[], level: number, z: number): StandardisedComparison {
  const terms = strata.map(({ own, reference }) => {
    const [a, n1, c, n0] = [own.numerator, own.denominator, reference.numerator, reference.denominator];
    const all = n1 + n0;
    const attributed = a + c;
    return {
      above: (a * n0) / all,
      below: (c * n1) / all,
      spread: (n1 * n0 * attributed - a * c * all) / all ** 2,
      beyond: a - (n1 * attributed) / all,
      variance: all > 1 ? (n1 * n0 * attributed * (all - attributed)) / (all ** 2 * (all - 1)) : 0,
    };
  });
  const sum = (key: keyof (typeof terms)[number]): number => total(terms.map((term) => term[key]));
  const [above, below, variance] = [sum("above"), sum("below"), sum("variance")];
  const logError = Math.sqrt(sum("spread") / (above * below));
  return {
    key: "mantel-haenszel-ratio",
    comparison: "ratio",
    method: "mantel-haenszel",
    estimate: below === 0 ? null : above / below,
    interval: above > 0 && below > 0 ? logNormal(above / below, logError, level, z) : null,
    p: variance === 0 ? null : chiSquaredUpperTail(sum("beyond") ** 2 / variance, 1),
    test: variance === 0 ? null : "mantel-haenszel",
  };
}

function logNormal(ratio: number, logError: number, level: number, z: number) {
  return intervalOf(
    { lower: ratio * Math.exp(-z * logError), upper: ratio * Math.exp(z * logError) },
    level,
    "log-normal",
  );
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
