/**
 * What a standard error is multiplied by when a good part of a finite population was asked: √(1 − n/N). With everybody
 * asked it is 0: nothing is left to chance but non-response, which it knows nothing of. Use it only for a sample drawn at
 * random without replacement. Textbooks that divide by N − 1 give √((N − n)/(N − 1)), which belongs to the variance with
 * divisor N; here, as in R's survey package, the variance has divisor n − 1.
 *
 * @param sampleSize Units asked, an integer of at least 1.
 * @param populationSize Units there are, an integer of at least `sampleSize`, or Infinity.
 * @returns A factor in [0, 1].
 * @throws RangeError when the sizes are none, or the sample is larger than the population.
 * @see Cochran (1977) Sampling Techniques, 3rd ed., 2.6, p. 24. R: survey::svydesign(fpc = ).
 * @example
 * finitePopulationCorrection(75, 100); // => 0.5
 * finitePopulationCorrection(1090, 1090); // => 0
 */
export function finitePopulationCorrection(sampleSize: number, populationSize: number): number {
  if (!Number.isInteger(sampleSize) || sampleSize < 1) {
    throw new RangeError(`finitePopulationCorrection: sampleSize must be an integer of at least 1, got ${sampleSize}`);
  }
  if (populationSize === Number.POSITIVE_INFINITY) return 1;
  if (!Number.isInteger(populationSize) || populationSize < sampleSize) {
    throw new RangeError(
      `finitePopulationCorrection: populationSize must be an integer of at least ${sampleSize}, got ${populationSize}`,
    );
  }
  return Math.sqrt((populationSize - sampleSize) / populationSize);
}
