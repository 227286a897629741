/**
 * By how much t exceeds ln(1 + t): t − ln(1 + t), never negative, without losing digits near 0. The deviance of counts
 * from what was expected is made of such terms.
 *
 * @param t A number above −1.
 * @param ratio 1 + t, when it is known better than the sum gives it; used far from 1.
 * @throws RangeError when t is not above −1 and no ratio is given.
 * @see Loader (2000) Fast and accurate computation of binomial probabilities. R: inside dbinom.
 * @example
 * logExcess(1e-8).toPrecision(12); // => "4.99999996667e-17"
 */
export function logExcess(t: number, ratio: number = 1 + t): number {
  if (!(ratio > 0)) throw new RangeError(`logExcess: t must be above -1, got ${t}`);
  if (t < -0.5 || t > 1) return t - Math.log(ratio);
  const r = t / (2 + t);
  const square = r * r;
  let power = r * square;
  let sum = 0;
  for (let odd = 3; Math.abs(power) > 1e-20 * Math.abs(r) && odd < 60; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return t * r - 2 * sum;
}
