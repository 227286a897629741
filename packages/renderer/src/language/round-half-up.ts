interface Decimal {
  readonly digits: bigint;
  /** The value is digits ÷ 10^scale. */
  readonly scale: number;
}

/** The number as a reader would write it: the shortest decimal that stands for it, so 0.585 is 585/1000 exactly. */
function toDecimal(value: number): Decimal {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** floor(a ÷ b) for b > 0; BigInt division itself truncates towards zero. */
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/**
 * The one rounding of the report: numerator ÷ denominator in units of 10^−decimals, half away from zero, exact in integer
 * arithmetic. `Math.round` of the float quotient is wrong for ties: 23 of 40 is 57.499999… there.
 *
 * @param numerator Any finite number.
 * @param denominator A finite number above 0.
 * @param decimals Decimals kept, 0 or more.
 * @returns The rounded value times 10^decimals.
 * @throws RangeError when an argument is not finite or the denominator is not above 0.
 * @example
 * roundRatio(100 * 23, 40); // => 58n
 * roundRatio(-5, 2); // => -3n
 * roundRatio(0.585, 1, 2); // => 59n
 */
export function roundRatio(numerator: number, denominator: number, decimals = 0): bigint {
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator) || denominator <= 0) {
    throw new RangeError(`roundRatio: numerator ${numerator} and denominator ${denominator} do not make a number`);
  }
  const above = toDecimal(Math.abs(numerator));
  const below = toDecimal(denominator);
  const dividend = above.digits * 10n ** BigInt(below.scale + decimals);
  const divisor = below.digits * 10n ** BigInt(above.scale);
  const rounded = floorDivide(2n * dividend + divisor, 2n * divisor);
  return numerator < 0 ? -rounded : rounded;
}

/**
 * Rounded percentage of a proportion, in whole per cent or, with decimals, in units of 10^−decimals per cent.
 *
 * @param numerator Units with the attribute.
 * @param denominator Units asked, above 0.
 * @param decimals Decimals kept.
 * @throws RangeError as `roundRatio`.
 * @example
 * roundPercent(701, 2783); // => 25
 * roundPercent(117, 200, 1); // => 585
 */
export function roundPercent(numerator: number, denominator: number, decimals = 0): number {
  return Number(roundRatio(numerator, denominator, decimals + 2));
}
