const EULER = 0.5772156649015329;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ζ(k) − 1 for k = 2, 3, …: what Riemann's zeta function adds to its first term. */
const ZETA_REST: readonly number[] = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
];

/** Coefficients of Stirling's series in 1/z, 1/z³, … */
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
];

/**
 * Natural logarithm of the gamma function, to about 1e-15 relative also next to its zeros at 1 and 2. For a difference
 * of large values use what is left of Stirling's formula, `stirlingError`: digits vanish in the difference.
 *
 * Near 1 and 2 the series in ζ(k) − 1; above 10 Stirling's series; between them the recurrence Γ(z + 1) = z Γ(z).
 *
 * @param value A positive number.
 * @throws RangeError when the value is not a positive finite number.
 * @see Abramowitz & Stegun (1964) 6.1.33 and 6.1.41, p. 256. R: lgamma(x).
 * @example
 * logGamma(5).toFixed(12); // => "3.178053830348"
 * logGamma(1); // => 0
 */
export function logGamma(value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`logGamma: value must be positive and finite, got ${value}`);
  }
  if (value >= 10) return (value - 0.5) * Math.log(value) - value + HALF_LOG_TWO_PI + stirlingSeries(value);
  if (value < 0.5) return aboutTwo(value) - Math.log1p(value) - Math.log(value);
  if (value < 1.5) return aboutTwo(value - 1) - Math.log1p(value - 1);
  let product = 1;
  let rest = value;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return aboutTwo(rest - 2) + Math.log(product);
}

/** ln Γ(2 + offset) for offsets within ½ of 0. */
function aboutTwo(offset: number): number {
  const series = ZETA_REST.reduceRight((sum, rest, index) => rest / (index + 2) - offset * sum, 0);
  return offset * (1 - EULER + offset * series);
}

/**
 * What Stirling's formula leaves out: ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π), to about 1e-15 absolute. Ratios of gamma
 * functions of many units keep their digits when the large parts are cancelled by hand and these small rests are added.
 *
 * @param value A positive number.
 * @throws RangeError when the value is not a positive finite number.
 * @see Loader (2000) Fast and accurate computation of binomial probabilities. R: inside dbinom.
 * @example
 * stirlingError(100).toFixed(12); // => "0.000833330556"
 */
export function stirlingError(value: number): number {
  if (value >= 10 && value < Number.POSITIVE_INFINITY) return stirlingSeries(value);
  if (!(value > 0 && value < 10)) {
    throw new RangeError(`stirlingError: value must be positive and finite, got ${value}`);
  }
  return logGamma(value) - (value - 0.5) * Math.log(value) + value - HALF_LOG_TWO_PI;
}

function stirlingSeries(value: number): number {
  const inverseSquare = 1 / value / value;
  return STIRLING.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / value;
}
