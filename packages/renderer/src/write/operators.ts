/**
 * A number as content streams write it: at most three decimals, no exponent, no negative zero.
 *
 * @throws RangeError when it is not finite.
 * @example
 * operand(-0.00004); // => "0"
 */
export function operand(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot draw at ${value}`);
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? "0" : String(rounded);
}

/**
 * Operands of a colour operator from `#rrggbb`.
 *
 * @throws RangeError when it is no such colour.
 * @example
 * rgb("#ff0033"); // => "1 0 0.2"
 */
export function rgb(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new RangeError(`colour is not #rrggbb: ${color}`);
  const value = Number.parseInt(color.slice(1), 16);
  return `${operand((value >> 16) / 255)} ${operand(((value >> 8) & 0xff) / 255)} ${operand((value & 0xff) / 255)}`;
}
