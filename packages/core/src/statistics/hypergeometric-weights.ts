/** Fisher's noncentral hypergeometric distribution of the first cell of a 2 × 2 table, given its margins. */
export interface Margins {
  /** Units of the first row. */
  readonly first: number;
  /** Units of the second row. */
  readonly second: number;
  /** Units of the first column. */
  readonly drawn: number;
}

/** Probabilities of neighbouring counts of the first cell, relative to the most probable. */
export interface Weights {
  /** The count that the first weight belongs to. */
  readonly from: number;
  readonly weights: Float64Array;
}

/**
 * Weights of the counts of the first cell at an odds ratio, from the most probable outwards until they no longer matter:
 * of a billion units some ten thousand counts are left.
 *
 * @param margins Integers of at least 0.
 * @param logOdds Logarithm of the odds ratio; 0 for no association.
 * @param smallest Weight, relative to the largest, below which counts are left out.
 * @see Fog (2008) Communications in Statistics 37:258. R: inside fisher.test.
 * @example
 * hypergeometricWeights({ first: 4, second: 4, drawn: 4 }, 0, 1e-30).weights.length; // => 5
 */
export function hypergeometricWeights(margins: Margins, logOdds: number, smallest: number): Weights {
  const { first, second, drawn } = margins;
  const growth = growthOf(margins, logOdds);
  const lowest = Math.max(0, drawn - second);
  const highest = Math.min(first, drawn);
  const mode = firstWhere(lowest, highest, (count) => growth(count) < 1);
  const below = outwards((step) => (mode - step < lowest ? 0 : 1 / growth(mode - step)), smallest);
  const above = outwards((step) => (mode + step > highest ? 0 : growth(mode + step - 1)), smallest);
  const weights = new Float64Array(below.length + 1 + above.length);
  below.forEach((weight, step) => {
    weights[below.length - 1 - step] = weight;
  });
  weights[below.length] = 1;
  weights.set(above, below.length + 1);
  return { from: mode - below.length, weights };
}

/** Weight of the next count divided by that of this one: falls with the count. */
export function growthOf({ first, second, drawn }: Margins, logOdds: number): (count: number) => number {
  const odds = Math.exp(logOdds);
  return (count) => odds * ((first - count) / (count + 1)) * ((drawn - count) / (second - drawn + count + 1));
}

/** Weights of the counts one, two, … steps from the most probable, each from the one before. */
export function outwards(factor: (step: number) => number, smallest: number): readonly number[] {
  const weights: number[] = [];
  for (let step = 1, weight = factor(1); weight > smallest; step += 1, weight *= factor(step)) weights.push(weight);
  return weights;
}

/** First count from `lowest` on for which the condition holds, `highest` if for none; it holds for all after the first. */
export function firstWhere(lowest: number, highest: number, condition: (count: number) => boolean): number {
  let [low, high] = [lowest, highest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (condition(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
