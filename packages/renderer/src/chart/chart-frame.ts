import type { TopLevelSpec } from "vega-lite";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { chartConfig } from "./chart-config.ts";

/** A specification of layers, the only kind that charts here are. */
export type LayeredSpecification = Extract<TopLevelSpec, { layer: unknown; data?: unknown; resolve?: unknown }>;
export type Layer = Extract<LayeredSpecification["layer"][number], { mark: unknown }>;

/** A chart ready to be drawn: Vega-Lite places it in a frame of known size. */
export interface ChartSpecification {
  readonly specification: LayeredSpecification;
  readonly width: number;
  readonly height: number;
}

/** The picture's size and the rectangle in it that the scales span, in points from the top left, and its colours. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The look of the report. */
  readonly theme: Theme;
}

/**
 * Puts layers into a frame of fixed size. Nothing is fitted or padded by Vega.
 *
 * @param frame Size, plot rectangle and look.
 * @param layers From back to front.
 * @param language Language of the report.
 */
export function frameLayers(frame: ChartFrame, layers: readonly Layer[], language: Language): ChartSpecification {
  const { width, height, plot, theme } = frame;
  const specification: LayeredSpecification = {
    width: plot.right - plot.left,
    height: plot.bottom - plot.top,
    padding: { left: plot.left, top: plot.top, right: width - plot.right, bottom: height - plot.bottom },
    autosize: "none",
    config: chartConfig(language, theme),
    layer: [...layers],
  };
  return { specification, width, height };
}
