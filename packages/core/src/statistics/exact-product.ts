/**
 * Product of two numbers without loss: the rounded product and what rounding took from it. With counts of 1e9 units the
 * difference of two products is all lost otherwise.
 *
 * @param first A number below 1e300.
 * @param second A number below 1e300.
 * @see Dekker (1971) Numerische Mathematik 18:224.
 * @example
 * exactProduct(134217729, 134217731); // => [18014399046352900, -1]
 */
export function exactProduct(first: number, second: number): readonly [product: number, rest: number] {
  const product = first * second;
  const [firstHigh, firstLow] = split(first);
  const [secondHigh, secondLow] = split(second);
  const rest = product - firstHigh * secondHigh - firstLow * secondHigh - firstHigh * secondLow;
  return [product, firstLow * secondLow - rest];
}

/**
 * first × second − third × fourth, rounded once or nearly: what a count of a table deviates from what is expected.
 *
 * @see Dekker (1971) Numerische Mathematik 18:224.
 * @example
 * differenceOfProducts(1e9 + 1, 1e9 - 1, 1e9, 1e9); // => -1
 */
export function differenceOfProducts(first: number, second: number, third: number, fourth: number): number {
  const [left, leftRest] = exactProduct(first, second);
  const [right, rightRest] = exactProduct(third, fourth);
  return left - right + (leftRest - rightRest);
}

function split(value: number): readonly [high: number, low: number] {
  const scaled = 134217729 * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
