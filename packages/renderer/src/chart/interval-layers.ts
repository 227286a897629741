import type { ChartFrame, Layer } from "./chart-frame.ts";
import { lineLayer, type ShareAxis, type ShareLine } from "./chart-layers.ts";
import { readableOn } from "./contrast.ts";

const capHeight = 7;
const lineWidth = 1.1;

/** An interval on the scale of shares, at a height of the picture. */
export interface PlacedInterval {
  /** In [0, 1]. */
  readonly lower: number;
  readonly upper: number;
  /** Length of the bar, in [0, 1]. */
  readonly share: number;
  /** Points from the top of the picture. */
  readonly middle: number;
}

/**
 * Intervals as thin lines with caps: light where they lie on their bar, dark beyond its end.
 *
 * @param intervals In drawing order.
 * @param barColor `#rrggbb`, the ground of the light part.
 * @param frame Size and plot rectangle.
 * @param axis The axis below the plot, the same in every layer.
 */
export function intervalLayers(
  intervals: readonly PlacedInterval[],
  barColor: string,
  frame: ChartFrame,
  axis: ShareAxis,
): readonly Layer[] {
  const on = intervals.flatMap((interval) => linesOf(interval, 0, interval.share));
  const beyond = intervals.flatMap((interval) => linesOf(interval, interval.share, 1));
  return [
    ...lineLayer(on, { color: readableOn(barColor, frame.theme), width: lineWidth }, frame, axis),
    ...lineLayer(beyond, { color: frame.theme.color.text, width: lineWidth }, frame, axis),
  ];
}

/** The parts of an interval that lie between two shares: its line, and a cap at each end. */
function linesOf({ lower, upper, middle }: PlacedInterval, from: number, to: number): readonly ShareLine[] {
  const [start, end] = [Math.max(lower, from), Math.min(upper, to)];
  const cap = { y: middle - capHeight / 2, y2: middle + capHeight / 2 };
  const inside = (share: number): boolean => (from === 0 ? share < to : share >= from);
  return [
    ...(start < end ? [{ x: start, x2: end, y: middle, y2: middle }] : []),
    ...[lower, upper].filter(inside).map((x) => ({ x, x2: x, ...cap })),
  ];
}
