import { logExcess } from "./log-excess.ts";
import { logGamma, stirlingError } from "./log-gamma.ts";
import { standardNormalQuantile } from "./standard-normal.ts";
import { solveTail, type TailProbabilities, tailsFrom } from "./tails.ts";

/**
 * The gamma distribution with scale 1: regularised incomplete gamma functions P(a, x) below and Q(a, x) above, each to
 * about 1e-13 relative up to shapes of 1e9, with logarithms for what is below 1e-300.
 *
 * Below the mean a series of positive terms, above it Legendre's continued fraction; the factor before both from the
 * deviance, since xᵃe⁻ˣ/Γ(a) by logarithms has no digits left for large a.
 *
 * @param shape a, a positive number.
 * @param x A number of at least 0, or infinity.
 * @returns Both tails at x.
 * @throws RangeError when an argument is outside its range.
 * @see DiDonato & Morris (1986) ACM TOMS 12:377; Loader (2000) Fast and accurate computation of
 * binomial probabilities. R: pgamma(x, shape).
 * @example
 * regularisedGamma(2, 3).upper.toFixed(12); // => "0.199148273471"
 */
export function regularisedGamma(shape: number, x: number): TailProbabilities {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`regularisedGamma: shape must be positive and finite, got ${shape}`);
  }
  if (!(x >= 0)) throw new RangeError(`regularisedGamma: x must be at least 0, got ${x}`);
  if (x === 0) return tailsFrom("lower", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
  if (x === Number.POSITIVE_INFINITY) return tailsFrom("upper", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
  const deviance = shape * logExcess((x - shape) / shape, x / shape);
  const logDensity = 0.5 * Math.log(shape / (2 * Math.PI)) - stirlingError(shape) - deviance;
  return x < shape + 1
    ? tailsFrom("lower", logDensity + Math.log(seriesBelow(shape, x)), logDensity)
    : tailsFrom("upper", logDensity - Math.log(fractionAbove(shape, x)), logDensity);
}

function seriesBelow(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let step = 1; term > sum * 1e-17; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum;
}

/** Lentz's evaluation: ratios of neighbouring convergents' numerators and denominators. */
function fractionAbove(shape: number, x: number): number {
  let part = x - shape + 1;
  let value = part;
  let numerators = part;
  let denominators = 0;
  for (let step = 1; step < 1e7; step += 1) {
    const coefficient = step * (shape - step);
    part += 2;
    numerators = part + coefficient / numerators;
    denominators = 1 / (part + coefficient * denominators);
    const change = numerators * denominators;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/**
 * Point of the gamma distribution with scale 1 below (or above) which a given probability lies.
 *
 * @param probability Strictly between 0 and 1. Give the smaller tail: 1 − p has no digits left for small p.
 * @param shape A positive number.
 * @param side The tail that has the probability; "lower" if left out.
 * @throws RangeError when an argument is outside its range.
 * @see Wilson & Hilferty (1931) PNAS 17:684 for the first guess; then Newton's method. R: qgamma(p, shape).
 * @example
 * gammaQuantile(0.5, 1).toFixed(12); // => "0.693147180560"
 */
export function gammaQuantile(probability: number, shape: number, side: "lower" | "upper" = "lower"): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`gammaQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`gammaQuantile: shape must be positive and finite, got ${shape}`);
  }
  if (probability > 0.5) return gammaQuantile(1 - probability, shape, side === "lower" ? "upper" : "lower");
  const z = standardNormalQuantile(probability) * (side === "lower" ? 1 : -1);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const start = Math.log(shape) + (root > 0 && shape > 0.2 ? 3 * Math.log(root) : 0);
  // P(a, x) is at most xᵃ/Γ(a + 1).
  const bound = side === "lower" ? (Math.log(probability) + logGamma(shape + 1)) / shape : Number.POSITIVE_INFINITY;
  const tailsAt = (place: number): TailProbabilities => regularisedGamma(shape, Math.exp(place));
  return Math.exp(solveTail(tailsAt, side, Math.log(probability), start, bound));
}
