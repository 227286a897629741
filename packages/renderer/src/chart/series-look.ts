import { theme } from "../model/theme.ts";

const shapes = ["circle", "square", "triangle-up", "diamond"] as const;

/**
 * Colour of a series, at most four of them.
 *
 * @param index Place in drawing order.
 * @returns `#rrggbb`
 * @example
 * seriesColor(0); // => "#12436d"
 */
export function seriesColor(index: number): string {
  return theme.color.series[index % theme.color.series.length] ?? theme.color.text;
}

/**
 * Shape of the marks of a series, so that it is known without its colour.
 *
 * @param index Place in drawing order.
 * @example
 * seriesShape(1); // => "square"
 */
export function seriesShape(index: number): (typeof shapes)[number] {
  return shapes[index % shapes.length] ?? "circle";
}

/**
 * A light ground of the colour of a series: 16 % of it on white.
 *
 * @param index Place in drawing order.
 * @returns `#rrggbb`
 */
export function seriesTint(index: number): string {
  const channels = seriesColor(index).slice(1).match(/../g) ?? [];
  const light = channels.map((channel) => Math.round(255 - 0.16 * (255 - Number.parseInt(channel, 16))));
  return `#${light.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
