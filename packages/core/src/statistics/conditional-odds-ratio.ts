import { hypergeometricWeights, type Margins } from "./hypergeometric-weights.ts";
import type { Estimate } from "./interval.ts";

/**
 * Odds ratio of a 2 × 2 table conditional on its margins: the one under which the first cell's mean is its count, with
 * the interval of those that neither one-sided exact test rejects.
 *
 * @param count The first cell.
 * @param margins Integers of at least 0.
 * @param level Confidence level, strictly between 0 and 1.
 * @see Cornfield (1956) Proc 3rd Berkeley Symp 4:135. R: fisher.test(table), whose estimate has only four certain digits.
 * @example
 * conditionalOddsRatio(3, { first: 4, second: 4, drawn: 4 }, 0.95).estimate.toFixed(9); // => "6.408319658"
 */
export function conditionalOddsRatio(count: number, margins: Margins, level: number): Estimate {
  const lowest = count === Math.max(0, margins.drawn - margins.second);
  const highest = count === Math.min(margins.first, margins.drawn);
  const tail = (1 - level) / 2;
  const solve = (rising: (logOdds: number) => number): number => Math.exp(rootOf(rising, startOf(count, margins)));
  return {
    estimate: ends(lowest, highest) ?? solve((logOdds) => meanAbove(count, margins, logOdds)),
    lower: lowest ? 0 : solve((logOdds) => shareFrom(count, margins, logOdds) - tail),
    upper: highest ? Number.POSITIVE_INFINITY : solve((logOdds) => tail - (1 - shareFrom(count + 1, margins, logOdds))),
  };
}

function ends(lowest: boolean, highest: boolean): number | null {
  if (lowest) return 0;
  return highest ? Number.POSITIVE_INFINITY : null;
}

/** By how much the mean of the first cell is above its count. */
function meanAbove(count: number, margins: Margins, logOdds: number): number {
  const { from, weights } = hypergeometricWeights(margins, logOdds, 1e-25);
  let [all, distance] = [0, 0];
  weights.forEach((weight, index) => {
    all += weight;
    distance += weight * (from + index - count);
  });
  return distance / all;
}

/** Probability of a first cell of at least `count`. */
function shareFrom(count: number, margins: Margins, logOdds: number): number {
  const { from, weights } = hypergeometricWeights(margins, logOdds, 1e-25);
  let [all, tail] = [0, 0];
  weights.forEach((weight, index) => {
    all += weight;
    if (from + index >= count) tail += weight;
  });
  return tail / all;
}

/** Logarithm of the odds ratio of the table with half a unit in every cell. */
function startOf(count: number, { first, second, drawn }: Margins): number {
  const [a, b, c] = [count + 0.5, first - count + 0.5, drawn - count + 0.5];
  return Math.log(a) - Math.log(b) - Math.log(c) + Math.log(second - drawn + count + 0.5);
}

/** Where a rising function is 0: twice the distance until it changes sign, then the Illinois form of false position. */
function rootOf(rising: (place: number) => number, start: number): number {
  const atStart = rising(start);
  const direction = atStart < 0 ? 1 : -1;
  let width = 1e-4;
  let atEnd = rising(start + direction * width);
  while (width < 700 && atEnd * direction < 0) {
    width *= 2;
    atEnd = rising(start + direction * width);
  }
  let [old, oldValue, place, value] = [start, atStart, start + direction * width, atEnd];
  for (let round = 0; round < 200 && value !== 0 && Math.abs(place - old) > 1e-15 * (1 + Math.abs(place)); round += 1) {
    const next = place - (value * (place - old)) / (value - oldValue);
    const nextValue = rising(next);
    if (nextValue * value < 0) [old, oldValue] = [place, value];
    else oldValue /= 2;
    if (next === place) break;
    [place, value] = [next, nextValue];
  }
  return place;
}
