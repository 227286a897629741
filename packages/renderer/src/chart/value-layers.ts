import type { ChartFrame, Layer } from "./chart-frame.ts";
import type { BarPart, LeaderLine } from "./chart-layers.ts";
import type { ValueScale } from "./value-scale.ts";

/** Distance from the plot to the labels of its axis, in points. */
export const axisGap = 5;

/** A scale as it stands in every layer of a chart, with its axis below the plot or without one. */
export interface LayerScale {
  readonly scale: ValueScale;
  readonly axis: boolean;
}

/** A mark on a scale, its height in points from the top of the picture. */
export interface ValuePoint {
  readonly x: number;
  readonly y: number;
}

interface LineStyle {
  /** `#rrggbb` */
  readonly color: string;
  /** Points. */
  readonly width: number;
}

const inPoints = { type: "quantitative", scale: null, axis: null } as const;

/**
 * Bars on a scale of values.
 *
 * @param parts From back to front; `start` and `end` are values.
 * @param frame Size and plot rectangle.
 * @param scale The scale, the same in every layer of a chart.
 */
export function valueBars(parts: readonly BarPart[], { plot }: ChartFrame, scale: LayerScale): readonly Layer[] {
  const values = parts.map((part) => ({ ...part, top: part.top - plot.top, bottom: part.bottom - plot.top }));
  return layerOf(values, {
    mark: { type: "rect" },
    encoding: {
      x: { field: "start", ...onScale(scale) },
      x2: { field: "end" },
      y: { field: "top", ...inPoints },
      y2: { field: "bottom" },
      color: { field: "color", type: "nominal", scale: null },
    },
  });
}

/**
 * Lines on a scale of values: grid, reference and intervals.
 *
 * @param lines From back to front; `x` and `x2` are values, `y` and `y2` points from the top of the picture.
 * @param style Colour and width.
 * @param frame Size and plot rectangle.
 * @param scale The scale, the same in every layer of a chart.
 */
export function valueLines(
  lines: readonly LeaderLine[],
  style: LineStyle,
  { plot }: ChartFrame,
  scale: LayerScale,
): readonly Layer[] {
  const values = lines.map((line) => ({ ...line, y: line.y - plot.top, y2: line.y2 - plot.top }));
  return layerOf(values, {
    mark: { type: "rule", color: style.color, strokeWidth: style.width },
    encoding: {
      x: { field: "x", ...onScale(scale) },
      x2: { field: "x2" },
      y: { field: "y", ...inPoints },
      y2: { field: "y2" },
    },
  });
}

/**
 * Marks on a scale of values.
 *
 * @param points Values and heights.
 * @param style Colour, shape, and area in square points.
 * @param frame Size and plot rectangle.
 * @param scale The scale, the same in every layer of a chart.
 */
export function valuePoints(
  points: readonly ValuePoint[],
  style: {
    readonly color: string;
    readonly shape: "circle" | "triangle-left" | "triangle-right";
    readonly area: number;
  },
  { plot }: ChartFrame,
  scale: LayerScale,
): readonly Layer[] {
  const values = points.map(({ x, y }) => ({ x, y: y - plot.top }));
  return layerOf(values, {
    mark: { type: "point", shape: style.shape, size: style.area, filled: true, color: style.color, opacity: 1 },
    encoding: { x: { field: "x", ...onScale(scale) }, y: { field: "y", ...inPoints } },
  });
}

/**
 * Straight lines where they are given.
 *
 * @param lines Ends in points from the top left of the picture.
 * @param style Colour and width.
 * @param frame Size and plot rectangle.
 */
export function ruleLayer(
  lines: readonly LeaderLine[],
  style: LineStyle,
  { plot: { left, top } }: ChartFrame,
): readonly Layer[] {
  const values = lines.map(({ x, y, x2, y2 }) => ({ x: x - left, y: y - top, x2: x2 - left, y2: y2 - top }));
  return layerOf(values, {
    mark: { type: "rule", color: style.color, strokeWidth: style.width },
    encoding: {
      x: { field: "x", ...inPoints },
      y: { field: "y", ...inPoints },
      x2: { field: "x2" },
      y2: { field: "y2" },
    },
  });
}

/** Proportional to values, where Vega-Lite would draw on a scale of its own choice. */
function onScale({ scale: { type, domain, ticks }, axis }: LayerScale) {
  const values = ticks.map(({ value }) => value);
  const texts = ticks.map(({ text }) => text);
  return {
    type: "quantitative" as const,
    scale: { type, domain: [...domain], nice: false, round: false },
    axis: axis
      ? {
          orient: "bottom" as const,
          values,
          labelExpr: `${JSON.stringify(texts)}[indexof(${JSON.stringify(values)}, datum.value)]`,
          labelFlush: false,
          labelOverlap: false,
          labelPadding: axisGap,
          grid: false,
          title: null,
        }
      : null,
  };
}

function layerOf(values: readonly object[], marks: Pick<Layer, "mark" | "encoding">): readonly Layer[] {
  return values.length === 0 ? [] : [{ ...marks, data: { values: [...values] } }];
}
