import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import { recordingContext } from "./canvas-context.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { complaintLogger } from "./complaint-logger.ts";
import { refusingLoader } from "./refusing-loader.ts";
import { type TextMetrics, withTextMetrics } from "./text-metrics.ts";

type Vega = typeof import("vega");
type Compile = typeof import("vega-lite").compile;

/** Draws one chart. */
export type DrawSpecification = (chart: ChartSpecification) => Promise<Drawing>;

/** Loads Vega and Vega-Lite. They are large, so a report without charts never comes here. */
export async function loadVega(): Promise<{ readonly vega: Vega; readonly compile: Compile }> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  return { vega, compile };
}

/**
 * Makes Vega ready to draw with the fonts of a report.
 *
 * @param fonts Fonts of the report, for measuring.
 * @returns A function that draws specifications; TypeError for one that Vega or Vega-Lite complains of.
 */
export async function openVega(fonts: FontBook): Promise<DrawSpecification> {
  const { vega, compile } = await loadVega();
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };

  return ({ specification, width, height }) =>
    withTextMetrics(textMetrics, fonts, async () => {
      const { logger, complaints } = complaintLogger();
      const runtime = vega.parse(compile(specification, { logger }).spec);
      const view = new vega.View(runtime, { renderer: "none", loader: refusingLoader, logger });
      const { context, operations } = recordingContext(fonts);
      await view.toCanvas(1, { externalContext: context });
      view.finalize();
      if (complaints.length > 0) throw new TypeError(`openVega: ${complaints.join("; ")}`);
      return { width, height, operations };
    });
}
