import type { Document } from "../model/document.ts";
import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { specifyChart } from "./specify-chart.ts";
import { steps } from "./steps.ts";

/** Pictures of a document by the ids of their figures, each of known size. */
export interface SpecifiedCharts {
  /** What Vega has to draw. */
  readonly specifications: ReadonlyMap<string, ChartSpecification>;
  /** What is drawn without it. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/**
 * Says how every figure of a document is to be drawn. Their sizes are known from then on.
 *
 * @param document Published numbers only, every string in the language of the report.
 * @param fonts Fonts of the report.
 * @param widths Widths of drawings on upright and on landscape pages, in points.
 */
export function specifyCharts(
  { chapters, language, theme }: Pick<Document, "chapters" | "language" | "theme">,
  fonts: FontBook,
  widths: { readonly portrait: number; readonly landscape: number },
): SpecifiedCharts {
  const specifications = new Map<string, ChartSpecification>();
  const drawings = new Map<string, Drawing>();
  for (const figure of chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === "figure"))) {
    const { id, chart } = figure;
    const width = figure.landscape ? widths.landscape : widths.portrait;
    if (chart.kind === "steps") drawings.set(id, steps(chart, fonts, width, theme));
    else specifications.set(id, specifyChart(chart, fonts, width, language, theme));
  }
  return { specifications, drawings };
}
