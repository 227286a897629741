import { compensatedSum } from "./compensated-sum.ts";

/**
 * How many equally weighted units would be as precise as these weighted ones, and what the weights cost: Kish's
 * effective sample size (Σw)² / Σw² and his design effect n / effective size = 1 + (coefficient of variation of w)². It
 * counts the loss by unequal weights alone; for one estimate and its own variance see `weightedProportion`.
 *
 * @param weights Weights of at least 0 and finite, their scale of no importance; not all 0. Units of weight 0 count in n.
 * @param copies How many units have each weight, so that counts need not be spelt out unit by unit; 1 each if left out.
 * @returns null without units: no data. `effectiveSize` in (0, n], `designEffect` at least 1.
 * @throws RangeError when a weight is negative or no number, or all are 0, or `copies` are not one for each weight.
 * @see Kish (1965) Survey Sampling, 11.7, p. 427; Kish (1992) J Official Statistics 8:183.
 * R: sum(w)^2 / sum(w^2), length(w) * sum(w^2) / sum(w)^2.
 * @example
 * kishEffectiveSize([1, 1, 2, 2])?.effectiveSize.toFixed(6); // => "3.600000"
 * kishEffectiveSize([0.7, 0.7, 0.7])?.designEffect; // => 1
 * kishEffectiveSize([]); // => null
 */
export function kishEffectiveSize(
  weights: readonly number[],
  copies: readonly number[] = weights.map(() => 1),
): { readonly effectiveSize: number; readonly designEffect: number } | null {
  if (copies.length !== weights.length) {
    throw new RangeError(
      `kishEffectiveSize: copies must be as many as weights (${weights.length}), got ${copies.length}`,
    );
  }
  const units = compensatedSum(copies);
  if (units === 0) return null;
  const largest = largestWeight(weights);
  const relative = weights.map((weight) => weight / largest);
  const times = (index: number): number => copies[index] ?? 0;
  const total = compensatedSum(relative.map((weight, index) => times(index) * weight));
  const squares = compensatedSum(relative.map((weight, index) => times(index) * weight * weight));
  const effectiveSize = total * (total / squares);
  const designEffect = units / effectiveSize;
  return { effectiveSize, designEffect };
}

function largestWeight(weights: readonly number[]): number {
  let largest = 0;
  for (const [index, weight] of weights.entries()) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`kishEffectiveSize: weights must be at least 0 and finite, got ${weight} at ${index}`);
    }
    largest = Math.max(largest, weight);
  }
  if (largest === 0) throw new RangeError("kishEffectiveSize: weights must not all be 0");
  return largest;
}
