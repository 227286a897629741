import type { Document } from "../model/document.ts";
import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import { type DrawSpecification, openVega } from "./draw-with-vega.ts";
import { specifyChart } from "./specify-chart.ts";
import { steps } from "./steps.ts";

/**
 * Draws every figure of a document. The same document gives the same drawings, number for number.
 *
 * @param document Published numbers only, every string in the language of the report.
 * @param fonts Fonts of the report.
 * @param width Width of the drawings, in points.
 * @param landscapeWidth Width of those on landscape pages, in points; the same if left out.
 * @returns Figure id → drawing, in the order of the document.
 */
export async function drawCharts(
  document: Document,
  fonts: FontBook,
  width: number,
  landscapeWidth: number = width,
): Promise<ReadonlyMap<string, Drawing>> {
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === "figure"));
  const drawings = new Map<string, Drawing>();
  let vega: Promise<DrawSpecification> | null = null;
  for (const { id, chart, landscape } of figures) {
    const across = landscape ? landscapeWidth : width;
    if (chart.kind === "steps") {
      drawings.set(id, steps(chart, fonts, across, document.theme));
      continue;
    }
    vega ??= openVega(fonts);
    const draw = await vega;
    drawings.set(id, await draw(specifyChart(chart, fonts, across, document.language, document.theme)));
  }
  return drawings;
}
