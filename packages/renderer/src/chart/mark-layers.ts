import type { PositionFieldDef } from "vega-lite/types_unstable/channeldef.js";
import type { ChartFrame, Layer } from "./chart-frame.ts";
import { type BarPart, inPoints, type LeaderLine } from "./chart-layers.ts";
import { seriesColor, seriesShape } from "./series-look.ts";

/** A value at a place across the plot, of the series with that index. */
export interface PlacedValue {
  /** Points from the top left of the picture. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly series: number;
  /** What the mark stands for, so that a specification can be read without the picture. */
  readonly about: Readonly<Record<string, string>>;
}

/** A stretch of a line without a gap. */
export type Run = readonly PlacedValue[];

/** The scale of values up the plot. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
}

/** Width of a line of data, in points. */
const strokeWidth = 1.6;

/** Several panels have no scale in common up the picture: their values are placed in points. */
function upwards(scale: ValueScale | null, field = "value"): PositionFieldDef<string> {
  if (scale === null) return { field: "y", ...inPoints };
  const domain = [scale.from, scale.to];
  return { field, type: "quantitative", scale: { domain, zero: false, nice: false, round: false }, axis: null };
}

/**
 * Lines of data on the scale of values; a run of a single value is no line.
 *
 * @param runs From back to front.
 * @param scale Ends of the plot, bottom and top; null where there is none.
 * @param frame Size and plot rectangle.
 */
export function pathLayers(runs: readonly Run[], scale: ValueScale | null, { plot }: ChartFrame): readonly Layer[] {
  const values = runs.flatMap((run, index) =>
    run.length < 2
      ? []
      : run.map(({ x, y, value, series, about }) => ({
          x: x - plot.left,
          y: y - plot.top,
          value,
          run: index,
          color: seriesColor(series),
          ...about,
        })),
  );
  if (values.length === 0) return [];
  return [
    {
      mark: { type: "line", strokeWidth, strokeJoin: "round", opacity: 1 },
      encoding: {
        x: { field: "x", ...inPoints },
        y: upwards(scale),
        detail: { field: "run", type: "nominal" },
        color: { field: "color", type: "nominal", scale: null },
      },
      data: { values },
    },
  ];
}

/**
 * The ground of a line from the lower to the upper end of its intervals.
 *
 * @param runs The line; values without an interval end a band.
 * @param color `#rrggbb`
 * @param scale Ends of the plot, bottom and top; null where there is none.
 * @param frame Size and plot rectangle.
 */
export function bandLayers(
  runs: readonly (readonly { readonly x: number; readonly lower: number; readonly upper: number }[])[],
  color: string,
  scale: ValueScale,
  { plot }: ChartFrame,
): readonly Layer[] {
  const values = runs.flatMap((run, index) => run.map((part) => ({ ...part, x: part.x - plot.left, run: index })));
  if (values.length === 0) return [];
  return [
    {
      mark: { type: "area", color, opacity: 1, line: false },
      encoding: {
        x: { field: "x", ...inPoints },
        y: upwards(scale, "lower"),
        y2: { field: "upper" },
        detail: { field: "run", type: "nominal" },
      },
      data: { values },
    },
  ];
}

/**
 * The marks of values, a shape and a colour for each series.
 *
 * @param points From back to front.
 * @param scale Ends of the plot, bottom and top; null where there is none.
 * @param frame Size and plot rectangle.
 */
export function pointLayers(
  points: readonly PlacedValue[],
  scale: ValueScale | null,
  { plot }: ChartFrame,
): readonly Layer[] {
  if (points.length === 0) return [];
  const values = points.map(({ x, y, value, series, about }) => ({
    x: x - plot.left,
    y: y - plot.top,
    value,
    color: seriesColor(series),
    shape: seriesShape(series),
    ...about,
  }));
  return [
    {
      mark: { type: "point", filled: true, opacity: 1, size: 22 },
      encoding: {
        x: { field: "x", ...inPoints },
        y: upwards(scale),
        color: { field: "color", type: "nominal", scale: null },
        shape: { field: "shape", type: "nominal", scale: null },
      },
      data: { values },
    },
  ];
}

/** How a straight line looks: colour `#rrggbb`, width and dashes in points. */
export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/**
 * Straight lines where they are given.
 *
 * @param lines Ends in points from the top left of the picture.
 * @param style Colour, width and dashes.
 * @param frame Size and plot rectangle.
 */
export function ruleLayers(
  lines: readonly LeaderLine[],
  { color, width, dash }: LineStyle,
  { plot: { left, top } }: ChartFrame,
): readonly Layer[] {
  if (lines.length === 0) return [];
  const dashes = dash === undefined ? {} : { strokeDash: [...dash] };
  const values = lines.map(({ x, y, x2, y2 }) => ({ x: x - left, y: y - top, x2: x2 - left, y2: y2 - top }));
  return [{ mark: { type: "rule", color, strokeWidth: width, ...dashes }, encoding: boxEncoding, data: { values } }];
}

/** A filled rectangle: `start` and `end` in points from the left of the picture, and what it stands for. */
export type PlacedBar = BarPart & { readonly about: Readonly<Record<string, string | number>> };

/**
 * Rectangles where they are given.
 *
 * @param bars Points from the top left of the picture.
 * @param frame Size and plot rectangle.
 */
export function rectLayers(bars: readonly PlacedBar[], { plot: { left, top: above } }: ChartFrame): readonly Layer[] {
  if (bars.length === 0) return [];
  const values = bars.map(({ start, end, top, bottom, color, about }) => ({
    x: start - left,
    y: top - above,
    x2: end - left,
    y2: bottom - above,
    color,
    ...about,
  }));
  const encoding = { ...boxEncoding, color: { field: "color", type: "nominal", scale: null } } as const;
  return [{ mark: { type: "rect" }, encoding, data: { values } }];
}

/** The mark of a series where it is given: for keys and direct labels. */
export interface KeyMark {
  readonly x: number;
  readonly y: number;
  readonly series: number;
}

/**
 * Marks of series beside their words.
 *
 * @param marks Middles in points from the top left of the picture.
 * @param frame Size and plot rectangle.
 */
export function keyMarkLayers(marks: readonly KeyMark[], { plot: { left, top } }: ChartFrame): readonly Layer[] {
  if (marks.length === 0) return [];
  const values = marks.map(({ x, y, series }) => ({
    x: x - left,
    y: y - top,
    color: seriesColor(series),
    shape: seriesShape(series),
  }));
  return [
    {
      mark: { type: "point", filled: true, opacity: 1, size: 22 },
      encoding: {
        x: { field: "x", ...inPoints },
        y: { field: "y", ...inPoints },
        color: { field: "color", type: "nominal", scale: null },
        shape: { field: "shape", type: "nominal", scale: null },
      },
      data: { values },
    },
  ];
}

const boxEncoding = {
  x: { field: "x", ...inPoints },
  y: { field: "y", ...inPoints },
  x2: { field: "x2" },
  y2: { field: "y2" },
} as const;
