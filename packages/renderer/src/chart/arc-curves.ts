/** Control points and end of a cubic Bézier curve. */
export type Curve = readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/**
 * A circular arc as Bézier curves of a quarter turn at most; the radius is met within 0.03 %.
 *
 * @param x Centre.
 * @param y Centre.
 * @param radius Points, at least 0.
 * @param start Angle in radians, clockwise from the right as on a canvas.
 * @param end Angle in radians.
 * @param counterclockwise Direction of the arc.
 * @returns The start of the arc and its curves in order.
 * @example
 * arcCurves(0, 0, 1, 0, Math.PI, false).curves.length; // => 2
 */
export function arcCurves(
  x: number,
  y: number,
  radius: number,
  start: number,
  end: number,
  counterclockwise: boolean,
): { readonly start: readonly [number, number]; readonly curves: readonly Curve[] } {
  const sweep = sweepOf(start, end, counterclockwise);
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const step = count === 0 ? 0 : sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const curve = (_: unknown, index: number): Curve => {
    const [from, to] = [start + index * step, start + (index + 1) * step];
    return [
      x + radius * (Math.cos(from) - reach * Math.sin(from)),
      y + radius * (Math.sin(from) + reach * Math.cos(from)),
      x + radius * (Math.cos(to) + reach * Math.sin(to)),
      y + radius * (Math.sin(to) - reach * Math.cos(to)),
      x + radius * Math.cos(to),
      y + radius * Math.sin(to),
    ];
  };
  return {
    start: [x + radius * Math.cos(start), y + radius * Math.sin(start)],
    curves: Array.from({ length: count }, curve),
  };
}

/** The turn from start to end as a canvas makes it: a full circle at most, never backwards. */
function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const forward = counterclockwise ? start - end : end - start;
  const sweep = forward >= turn ? turn : ((forward % turn) + turn) % turn;
  return counterclockwise ? -sweep : sweep;
}
