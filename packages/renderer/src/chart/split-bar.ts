import type { Segment } from "../model/document.ts";
import type { ChartFrame } from "./chart-frame.ts";
import type { BarPart } from "./chart-layers.ts";

/** Where a bar lies across the picture, in points from its top. */
export interface BarPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Width of the white line between two parts, in points; less beside very thin parts. */
const gapWidth = 1.5;

/**
 * The segments of a bar one after the other, each as long as its share.
 *
 * @param segments Parts of the whole, in drawing order.
 * @param colors One for each segment.
 * @param place Top and bottom of the bar.
 * @example
 * const whole = [{ label: "Ja", share: 1, text: "100 %", detail: null }];
 * splitBar(whole, ["#12436d"], { top: 0, bottom: 10 })[0]?.end; // => 1
 */
export function splitBar(
  segments: readonly Segment[],
  colors: readonly string[],
  { top, bottom }: BarPlace,
): readonly BarPart[] {
  let end = 0;
  return segments.map(({ share }, index) => {
    const start = end;
    end = index === segments.length - 1 && end + share > 1 - 1e-9 ? 1 : end + share;
    return { start, end, top, bottom, color: colors[index] ?? colors.at(-1) ?? "" };
  });
}

/**
 * White lines between the parts of bars, drawn over them so that every part keeps its true length.
 *
 * @param bars Parts of each bar, in drawing order.
 * @param frame Size and plot rectangle.
 */
export function gapsBetween(bars: readonly (readonly BarPart[])[], frame: ChartFrame): readonly BarPart[] {
  const plotWidth = frame.plot.right - frame.plot.left;
  return bars.flatMap((parts) =>
    parts.slice(1).flatMap((part, index) => {
      const before = parts[index];
      if (before === undefined) return [];
      const thinnest = Math.min(part.end - part.start, before.end - before.start) * plotWidth;
      const half = Math.min(gapWidth, thinnest / 2) / 2 / plotWidth;
      return half > 0
        ? [{ ...part, start: part.start - half, end: part.start + half, color: frame.theme.color.paper }]
        : [];
    }),
  );
}
