/** Relative error of `actual`; where the expected value is 0, the absolute one. */
export function relativeError(actual: number, expected: number): number {
  if (actual === expected) return 0;
  return Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
}

/** Relative error of a probability known by its logarithm; below 1e-300 that of the logarithm. */
export function errorOnLogScale(actual: number, expected: number): number {
  if (expected < -690) return relativeError(actual, expected);
  return Math.abs(Math.expm1(actual - expected));
}
