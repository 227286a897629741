/**
 * Contrast of two colours as WCAG 2 defines it. Text needs 4.5 on its ground, shapes 3.
 *
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @returns From 1 (same luminance) to 21 (black on white).
 * @throws TypeError when a colour is not `#rrggbb`.
 * @see WCAG 2.2, relative luminance and contrast ratio.
 * @example
 * contrast("#000000", "#ffffff"); // => 21
 */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [, ...channels] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  const [red, green, blue] = channels.map((channel) => linear(Number.parseInt(channel, 16) / 255));
  if (red === undefined || green === undefined || blue === undefined) {
    throw new TypeError(`contrast: "${color}" is not of the form #rrggbb`);
  }
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
