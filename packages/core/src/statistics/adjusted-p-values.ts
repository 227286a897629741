/**
 * Holm's adjustment of p-values: the chance of even one false finding among them stays below the level. For the groups
 * of one figure; where findings are only leads to look into, `benjaminiHochberg` finds more.
 *
 * @param ps p-values in any order, each from 0 to 1.
 * @returns Adjusted p-values in the same order.
 * @throws RangeError when a value is not from 0 to 1.
 * @see Holm (1979) Scand J Statist 6:65. R: p.adjust(ps, "holm").
 * @example
 * holm([0.01, 0.02, 0.03, 0.04, 0.05]).map((p) => p.toFixed(2)); // => ["0.05", "0.08", "0.09", "0.09", "0.09"]
 */
export function holm(ps: readonly number[]): readonly number[] {
  requireProbabilities("holm", ps);
  const adjusted = [...ps];
  let largest = 0;
  ascending(ps).forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (ps.length - rank) * (ps[index] ?? 1)));
    adjusted[index] = largest;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjustment of p-values: the expected share of false findings among those found stays below
 * the level. For exploring; a figure that claims something uses `holm`.
 *
 * @param ps p-values in any order, each from 0 to 1.
 * @returns Adjusted p-values in the same order.
 * @throws RangeError when a value is not from 0 to 1.
 * @see Benjamini & Hochberg (1995) JRSS B 57:289. R: p.adjust(ps, "BH").
 * @example
 * benjaminiHochberg([0.01, 0.02, 0.5]).map((p) => p.toFixed(2)); // => ["0.03", "0.03", "0.50"]
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  requireProbabilities("benjaminiHochberg", ps);
  const adjusted = [...ps];
  let smallest = 1;
  [...ascending(ps)].reverse().forEach((index, fromTop) => {
    smallest = Math.min(smallest, (ps.length / (ps.length - fromTop)) * (ps[index] ?? 1));
    adjusted[index] = smallest;
  });
  return adjusted;
}

/** Places of the p-values from the smallest up; equal ones in their order. */
function ascending(ps: readonly number[]): readonly number[] {
  return ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0) || a - b);
}

function requireProbabilities(name: string, ps: readonly number[]): void {
  ps.forEach((p, index) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: ps must be from 0 to 1, number ${index} is ${p}`);
  });
}
