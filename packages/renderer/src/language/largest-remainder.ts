import { roundPercent } from "./round-half-up.ts";

/**
 * Whole percentages of the parts of a whole that add to 100: every part is rounded down, then the parts with the largest
 * remainders get one more. Ties go to the larger part, then to the earlier one.
 *
 * When the parts do not make up the whole (their sum is less than `whole`), they add to the rounded share of their sum.
 *
 * @param parts Units of each part, integers of 0 or more.
 * @param whole Units of the whole, at least the sum of the parts and above 0.
 * @throws RangeError when the parts exceed the whole or the whole is not above 0.
 * @example
 * largestRemainder([438, 164, 99], 701); // => [63, 23, 14]
 */
export function largestRemainder(parts: readonly number[], whole: number): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (whole <= 0 || sum > whole || parts.some((part) => part < 0)) {
    throw new RangeError(`largestRemainder: parts ${parts.join(", ")} of ${whole}`);
  }
  const floors = parts.map((part) => Math.floor((100 * part) / whole));
  const remainders = parts.map((part) => (100 * part) % whole);
  const left = roundPercent(sum, whole) - floors.reduce((total, floor) => total + floor, 0);
  const order = parts
    .map((part, index) => ({ part, index, remainder: remainders[index] ?? 0 }))
    .sort((a, b) => b.remainder - a.remainder || b.part - a.part || a.index - b.index);
  const raised = new Set(order.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}
