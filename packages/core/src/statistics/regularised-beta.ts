import { exactProduct } from "./exact-product.ts";
import { logExcess } from "./log-excess.ts";
import { logGamma, stirlingError } from "./log-gamma.ts";
import { solveTail, type TailProbabilities, tailsFrom } from "./tails.ts";

/** A place between 0 and 1, with the distance to both ends, and how far it lies below the mean: a − (a + b)x. */
export interface BetaPlace {
  readonly x: number;
  readonly complement: number;
  readonly below: number;
}

/**
 * The beta distribution: regularised incomplete beta function I(x; a, b) and its complement, each to about 1e-12
 * relative up to parameters of 1e9, with logarithms for what is below 1e-300.
 *
 * @param x A number from 0 to 1. Above ½ it should be exact: what 1 − x rounds is lost.
 * @param a First parameter, positive.
 * @param b Second parameter, positive.
 * @returns Both tails at x.
 * @throws RangeError when an argument is outside its range.
 * @see DiDonato & Morris (1992) ACM TOMS 18:360; Loader (2000) Fast and accurate computation of
 * binomial probabilities. R: pbeta(x, a, b).
 * @example
 * regularisedBeta(0.5, 2, 3).lower.toFixed(12); // => "0.687500000000"
 */
export function regularisedBeta(x: number, a: number, b: number): TailProbabilities {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`regularisedBeta: x must be from 0 to 1, got ${x}`);
  return betaTails({ x, complement: 1 - x, below: belowMean(x, 1 - x, a, b) }, a, b);
}

/**
 * `regularisedBeta` at a place whose distances to both ends are known better than 1 − x gives them.
 *
 * @throws RangeError when a or b is not positive.
 * @see DiDonato & Morris (1992) ACM TOMS 18:360. R: pbeta(x, a, b).
 * @example
 * betaTails({ x: 0.5, complement: 0.5, below: 0 }, 1, 1).upper.toFixed(12); // => "0.500000000000"
 */
export function betaTails(place: BetaPlace, a: number, b: number): TailProbabilities {
  checkParameters("regularisedBeta", { a, b });
  return tailsOf(a, b)(place);
}

/** The tails at places of one distribution: what does not depend on the place is computed once. */
function tailsOf(a: number, b: number): (place: BetaPlace) => TailProbabilities {
  const sum = a + b;
  const scale = 0.5 * Math.log((a / sum) * (b / (2 * Math.PI)));
  const logHeight = scale + stirlingError(sum) - stirlingError(a) - stirlingError(b);
  return ({ x, complement, below }) => {
    if (x <= 0) return tailsFrom("lower", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
    if (complement <= 0) return tailsFrom("upper", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
    const deviance = a * logExcess(-below / a, x * (sum / a)) + b * logExcess(below / b, complement * (sum / b));
    const logDensity = logHeight - deviance;
    return below >= 0
      ? tailsFrom("lower", logDensity - Math.log(fraction(x, below, a, b)), logDensity)
      : tailsFrom("upper", logDensity - Math.log(fraction(complement, -below, b, a)), logDensity);
  };
}

/** The continued fraction whose terms are positive below the mean, by Lentz's evaluation. */
function fraction(x: number, below: number, a: number, b: number): number {
  let value = (a * (below + 1)) / (a + 1);
  let numerators = value;
  let denominators = 0;
  for (let step = 1; step < 1e7; step += 1) {
    const middle = a + 2 * step - 1;
    const shrink = (step * (b - step) * x) / middle;
    const coefficient = (((a + step - 1) * (a + b + step - 1)) / middle) * x * shrink;
    const part = step + shrink + ((a + step) * (below + 1 + step * (2 - x))) / (middle + 2);
    numerators = part + coefficient / numerators;
    denominators = 1 / (part + coefficient * denominators);
    const change = numerators * denominators;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** a − (a + b)x with the digits that the product of two doubles loses: with 1e9 units they decide the twelfth. */
function belowMean(x: number, complement: number, a: number, b: number): number {
  const [high, low] = exactProduct(a + b, Math.min(x, complement));
  return x <= complement ? a - high - low : high - b + low;
}

/** A quantile of the beta distribution, its distance to 1, and ln x/(1 − x), which is exact near both ends. */
export interface BetaQuantile {
  readonly x: number;
  readonly complement: number;
  readonly logOdds: number;
}

/**
 * Place below (or above) which the beta distribution has a given probability, with its distance to 1.
 *
 * @param probability Strictly between 0 and 1. Give the smaller tail: 1 − p has no digits left for small p.
 * @param a First parameter, positive.
 * @param b Second parameter, positive.
 * @param side The tail that has the probability; "lower" if left out.
 * @returns The place x and its complement 1 − x, each to about 1e-12 relative.
 * @throws RangeError when an argument is outside its range.
 * @see Abramowitz & Stegun (1964) 26.5.1, by Newton's method on ln x/(1 − x), where the tails are log-concave.
 * R: qbeta(p, a, b).
 * @example
 * betaQuantile(0.5, 2, 3).x.toFixed(12); // => "0.385727568132"
 */
export function betaQuantile(
  probability: number,
  a: number,
  b: number,
  side: "lower" | "upper" = "lower",
): BetaQuantile {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`betaQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  checkParameters("betaQuantile", { a, b });
  if (probability > 0.5) return betaQuantile(1 - probability, a, b, side === "lower" ? "upper" : "lower");
  const tails = tailsOf(a, b);
  const tailsAt = (logOdds: number): TailProbabilities => {
    const { x, complement } = atLogOdds(logOdds);
    return tails({ x, complement, below: belowMean(x, complement, a, b) });
  };
  const logTarget = Math.log(probability);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  // The density xᵃ(1 − x)ᵇ/B on the scale of log odds is at most exp(a · log odds)/B, and likewise from the other end.
  const bound = side === "lower" ? (logTarget + Math.log(a) + logBeta) / a : -(logTarget + Math.log(b) + logBeta) / b;
  return atLogOdds(solveTail(tailsAt, side, logTarget, Math.log(a) - Math.log(b), bound));
}

function atLogOdds(logOdds: number): BetaQuantile {
  return { logOdds, x: 1 / (1 + Math.exp(-logOdds)), complement: 1 / (1 + Math.exp(logOdds)) };
}

function checkParameters(name: string, parameters: Readonly<Record<string, number>>): void {
  for (const [parameter, value] of Object.entries(parameters)) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${name}: ${parameter} must be positive and finite, got ${value}`);
    }
  }
}
