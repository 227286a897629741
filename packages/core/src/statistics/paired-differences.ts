/**
 * After minus before, pair by pair.
 *
 * @param before First measurements, finite.
 * @param after Second measurements of the same units in the same order.
 * @param caller The function whose arguments these are, for the error.
 * @returns As many differences as pairs.
 * @throws RangeError when the lengths differ or a value is not finite.
 * @example
 * pairedDifferences([3, 5], [4, 2], "example"); // => [1, -3]
 */
export function pairedDifferences(
  before: readonly number[],
  after: readonly number[],
  caller: string,
): readonly number[] {
  if (before.length !== after.length) {
    throw new RangeError(`${caller}: after must have as many values as before (${before.length}), got ${after.length}`);
  }
  for (const [name, values] of [["before", before] as const, ["after", after] as const]) {
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new RangeError(`${caller}: ${name} must be finite, got ${values[wrong]} at ${wrong}`);
  }
  return before.map((value, index) => (after[index] ?? Number.NaN) - value);
}
