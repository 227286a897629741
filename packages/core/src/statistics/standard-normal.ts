/** Coefficients from the highest power down: numerator and denominator of a rational approximation. */
type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

const CENTRE: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const TAIL: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR_TAIL: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

/**
 * Quantile of the standard normal distribution, to about 1e-16. `simple-statistics`' `probit` is off in the third
 * decimal and is not used for intervals.
 *
 * @param probability Cumulative probability, strictly between 0 and 1.
 * @returns The value below which that share of the distribution lies.
 * @throws RangeError when the probability is not between 0 and 1.
 * @see Wichura (1988) Applied Statistics 37:477, algorithm AS 241, PPND16. R: qnorm(p).
 * @example
 * standardNormalQuantile(0.975).toFixed(6); // => "1.959964"
 * standardNormalQuantile(0.5); // => 0
 */
export function standardNormalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`standardNormalQuantile: probability must be between 0 and 1, got ${probability}`);
  }
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * ratio(CENTRE, 0.180625 - offset * offset);
  const depth = Math.sqrt(-Math.log(offset < 0 ? probability : 1 - probability));
  const distance = depth <= 5 ? ratio(TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
  return offset < 0 ? -distance : distance;
}

/**
 * Distribution function of the standard normal distribution: the probability of a value of at most `value`. Both tails
 * keep their relative precision (about 1e-14), so that a p-value of 1e-20 is one.
 *
 * Within 1 of the middle the series φ(x)·(x + x³/3 + x⁵/(3·5) + …), all of whose terms are positive; outside it
 * Laplace's continued fraction for the tail, evaluated from its far end.
 *
 * @param value Any number; infinities give 0 and 1.
 * @throws RangeError when the value is not a number.
 * @see Abramowitz & Stegun (1964) 26.2.11 and 26.2.14. R: pnorm(x).
 * @example
 * standardNormalProbability(1.959963984540054).toFixed(12); // => "0.975000000000"
 * standardNormalProbability(0); // => 0.5
 */
export function standardNormalProbability(value: number): number {
  if (Number.isNaN(value)) throw new RangeError("standardNormalProbability: value is not a number");
  const distance = Math.abs(value);
  if (distance < 1) return 0.5 + Math.sign(value) * centralArea(distance);
  const tail = tailArea(distance);
  return value < 0 ? tail : 1 - tail;
}

/**
 * Upper tail of the standard normal distribution: the probability of more than `value`, with its relative precision
 * down to the smallest number there is. Further out use `standardNormalLogUpperTail`.
 *
 * @param value Any number; infinities give 1 and 0.
 * @throws RangeError when the value is not a number.
 * @see Abramowitz & Stegun (1964) 26.2.14. R: pnorm(value, lower.tail = FALSE).
 * @example
 * standardNormalUpperTail(10).toPrecision(12); // => "7.61985302416e-24"
 */
export function standardNormalUpperTail(value: number): number {
  if (Number.isNaN(value)) throw new RangeError("standardNormalUpperTail: value is not a number");
  return standardNormalProbability(-value);
}

/**
 * Natural logarithm of the upper tail of the standard normal distribution, for p-values too small for a number.
 *
 * @param value Any number.
 * @throws RangeError when the value is not a number.
 * @see Abramowitz & Stegun (1964) 26.2.14. R: pnorm(value, lower.tail = FALSE, log.p = TRUE).
 * @example
 * standardNormalLogUpperTail(100).toFixed(9); // => "-5005.524208694"
 */
export function standardNormalLogUpperTail(value: number): number {
  if (Number.isNaN(value)) throw new RangeError("standardNormalLogUpperTail: value is not a number");
  if (value < 0) return Math.log1p(-standardNormalProbability(value));
  if (value < 5) return Math.log(standardNormalUpperTail(value));
  return -(value * value) / 2 - Math.log(millsDenominator(value)) - Math.log(2 * Math.PI) / 2;
}

/**
 * Density of the standard normal distribution.
 *
 * @param value Any number.
 * @throws RangeError when the value is not a number.
 * @see Abramowitz & Stegun (1964) 26.2.1. R: dnorm(value).
 * @example
 * standardNormalDensity(0).toFixed(12); // => "0.398942280401"
 */
export function standardNormalDensity(value: number): number {
  if (Number.isNaN(value)) throw new RangeError("standardNormalDensity: value is not a number");
  return Math.abs(value) > 39 ? 0 : density(Math.abs(value));
}

function centralArea(distance: number): number {
  let term = distance;
  let sum = distance;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (distance * distance) / odd;
    sum += term;
  }
  return density(distance) * sum;
}

function tailArea(distance: number): number {
  return distance > 39 ? 0 : density(distance) / millsDenominator(distance);
}

/** Laplace's continued fraction: density divided by tail. */
function millsDenominator(distance: number): number {
  let fraction = distance;
  for (let depth = Math.ceil(20 + 400 / (distance * distance)); depth >= 1; depth -= 1) {
    fraction = distance + depth / fraction;
  }
  return fraction;
}

/** The square is split into a part that is exact and a small rest: exp of a rounded x²/2 loses digits far out. */
function density(distance: number): number {
  const near = Math.trunc(distance * 16) / 16;
  const rest = (distance - near) * (distance + near);
  return (Math.exp((-near * near) / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI);
}

function ratio([numerator, denominator]: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
