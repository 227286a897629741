import type { Theme } from "../model/theme.ts";

/**
 * Colours of the parts of a whole, in drawing order: the theme's series, and the quiet colour for one part, the rest.
 * Neighbours differ in lightness, so that they stay apart in a grey print.
 *
 * @param count Number of parts.
 * @param theme The look of the report.
 * @param rest Index of the quiet part; the last one if left out. The first is never quiet.
 * @returns One colour `#rrggbb` for each part.
 * @example
 * partColors(2, theme); // => ["#12436d", "#6c7680"]
 */
export function partColors(count: number, theme: Theme, rest: number = count - 1): readonly string[] {
  const { series, rest: quiet } = theme.color;
  const color = (index: number): string => {
    if (index > 0 && index === rest) return quiet;
    const turn = rest > 0 && index > rest ? index - 1 : index;
    return series[turn % series.length] ?? quiet;
  };
  return Array.from({ length: count }, (_, index) => color(index));
}

/**
 * Which part of a single bar is the quiet one: a part after the first that makes up more than half, else the last.
 *
 * @param shares Shares in [0, 1], in drawing order.
 * @returns An index.
 * @example
 * quietPart([0.25, 0.74, 0.01]); // => 1
 */
export function quietPart(shares: readonly number[]): number {
  const large = shares.findIndex((share, index) => index > 0 && share > 0.5);
  return large === -1 ? shares.length - 1 : large;
}
