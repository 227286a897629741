import { sum } from "simple-statistics";

/**
 * Sum of numbers with the rounding errors of each addition carried along (Kahan–Babuška), so that a column of øre adds up
 * whatever its order. For whole numbers below 2⁵³ an ordinary sum is as good.
 *
 * @returns 0 for no numbers.
 * @throws RangeError when a value is not finite.
 * @see Neumaier (1974) ZAMM 54:39. R: sum(x), which carries extended precision.
 * @example
 * compensatedSum(Array(10).fill(0.1)); // => 1
 * compensatedSum([]); // => 0
 */
export function compensatedSum(values: readonly number[]): number {
  const total = sum([...values]);
  if (Number.isFinite(total)) return total;
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`compensatedSum: values must be finite, got ${values[wrong]} at ${wrong}`);
  return total > 0 || total < 0 ? total : values.reduce((before, value) => before + value, 0);
}
