import { theme } from "../model/theme.ts";
import type { ChartFrame, Layer } from "./chart-frame.ts";
import { type Swatch, swatchSize } from "./chart-key.ts";
import { vegaFont } from "./css-font.ts";
import { type Label, labelFont } from "./label.ts";

/** The axis of shares, with its labels as an expression on `datum.value`. */
export interface ShareAxis {
  readonly orient: "bottom";
  readonly values: number[];
  readonly labelExpr: string;
  readonly labelFlush: boolean;
  readonly labelOverlap: boolean;
  readonly labelPadding: number;
  readonly grid: boolean;
  readonly title: null;
}

/** A straight line in points from the top left of the picture. */
export interface LeaderLine {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A straight line from share `x` to share `x2` of the plot's width, `y` and `y2` in points from the top of the picture. */
export type ShareLine = LeaderLine;

/** A part of a bar: shares in [0, 1] along it, points from the top of the picture across it. */
export interface BarPart {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** `#rrggbb` */
  readonly color: string;
}

/** Proportions from 0 to 1 over the width of the plot. */
const inShares = { type: "quantitative" as const, scale: { domain: [0, 1], nice: false, round: false } };

/** Points as they are: no scale between them and the page. */
export const inPoints = { type: "quantitative", scale: null, axis: null } as const;

const givenColor = { field: "color", type: "nominal", scale: null } as const;

/** A layer without its data. */
type Marks = Pick<Layer, "mark" | "encoding">;

/**
 * Bars, or their parts, as rectangles on the scale of shares.
 *
 * @param parts From back to front.
 * @param frame Size and plot rectangle.
 * @param axis The axis below the plot, the same in every layer of a chart; none if left out.
 */
export function barLayer(
  parts: readonly BarPart[],
  { plot }: ChartFrame,
  axis: ShareAxis | null = null,
): readonly Layer[] {
  const values = parts.map((part) => ({ ...part, top: part.top - plot.top, bottom: part.bottom - plot.top }));
  return layer(values, {
    mark: { type: "rect" },
    encoding: {
      x: { field: "start", ...inShares, axis },
      x2: { field: "end" },
      y: { field: "top", ...inPoints },
      y2: { field: "bottom" },
      color: givenColor,
    },
  });
}

/**
 * Lines on the scale of shares: grid and intervals.
 *
 * @param lines From back to front.
 * @param style Colour `#rrggbb` and width in points.
 * @param frame Size and plot rectangle.
 * @param axis The axis below the plot, the same in every layer of a chart; none if left out.
 */
export function lineLayer(
  lines: readonly ShareLine[],
  style: { readonly color: string; readonly width: number },
  { plot }: ChartFrame,
  axis: ShareAxis | null = null,
): readonly Layer[] {
  const values = lines.map((line) => ({ ...line, y: line.y - plot.top, y2: line.y2 - plot.top }));
  return layer(values, {
    mark: { type: "rule", color: style.color, strokeWidth: style.width },
    encoding: {
      x: { field: "x", ...inShares, axis },
      x2: { field: "x2" },
      y: { field: "y", ...inPoints },
      y2: { field: "y2" },
    },
  });
}

/**
 * Lines of text where they are given.
 *
 * @param labels Lines, their positions counted from the top left of the picture.
 * @param frame Size and plot rectangle.
 */
export function textLayer(labels: readonly Label[], { plot }: ChartFrame): readonly Layer[] {
  const values = labels.map(({ x, y, text, style, color }) => ({
    x: x - plot.left,
    y: y - plot.top,
    text,
    color,
    ...vegaFont(labelFont(style)),
  }));
  return layer(values, {
    mark: {
      type: "text",
      font: { expr: "datum.font" },
      fontWeight: { expr: "datum.fontWeight" },
      fontStyle: { expr: "datum.fontStyle" },
    },
    encoding: {
      x: { field: "x", ...inPoints },
      y: { field: "y", ...inPoints },
      text: { field: "text", type: "nominal" },
      color: givenColor,
    },
  });
}

/**
 * Thin lines between labels and what they name.
 *
 * @param lines Ends counted from the top left of the picture.
 * @param frame Size and plot rectangle.
 */
export function leaderLayer(lines: readonly LeaderLine[], { plot: { left, top } }: ChartFrame): readonly Layer[] {
  const values = lines.map(({ x, y, x2, y2 }) => ({ x: x - left, y: y - top, x2: x2 - left, y2: y2 - top }));
  return layer(values, {
    mark: { type: "rule", color: theme.color.quiet, strokeWidth: 0.6 },
    encoding: boxEncoding,
  });
}

/**
 * The squares of a key.
 *
 * @param swatches Positions counted from the top left of the picture.
 * @param frame Size and plot rectangle.
 */
export function swatchLayer(swatches: readonly Swatch[], { plot: { left, top } }: ChartFrame): readonly Layer[] {
  const values = swatches.map(({ x, y, color }) => ({
    x: x - left,
    y: y - top,
    x2: x - left + swatchSize,
    y2: y - top + swatchSize,
    color,
  }));
  return layer(values, { mark: { type: "rect" }, encoding: { ...boxEncoding, color: givenColor } });
}

const boxEncoding = {
  x: { field: "x", ...inPoints },
  y: { field: "y", ...inPoints },
  x2: { field: "x2" },
  y2: { field: "y2" },
} as const;

/** One layer, or none when there is nothing to draw: every layer costs Vega-Lite time. */
function layer(values: readonly object[], marks: Marks): readonly Layer[] {
  return values.length === 0 ? [] : [{ ...marks, data: { values: [...values] } }];
}
