/** An affine map of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Leaves every point where it is. */
export const identity: Transform = [1, 0, 0, 1, 0, 0];

/**
 * First `second`, then `first`: the way a canvas adds up its transforms.
 *
 * @param first The transform so far.
 * @param second The one that is added.
 * @example
 * multiply([1, 0, 0, 1, 10, 0], [2, 0, 0, 2, 0, 0]); // => [2, 0, 0, 2, 10, 0]
 */
export function multiply(first: Transform, second: Transform): Transform {
  const [a, b, c, d, e, f] = first;
  const [a2, b2, c2, d2, e2, f2] = second;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

/**
 * Where a point comes to lie.
 *
 * @param transform The map.
 * @param x Points.
 * @param y Points.
 * @example
 * apply([1, 0, 0, 1, 10, 20], 1, 2); // => [11, 22]
 */
export function apply([a, b, c, d, e, f]: Transform, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
