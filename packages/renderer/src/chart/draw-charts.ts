import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { openVega } from "./draw-with-vega.ts";

/**
 * Draws charts with Vega, which is loaded when there are any. The same specifications give the same drawings, number for
 * number.
 *
 * @param specifications By the ids of their figures.
 * @param fonts Fonts of the report.
 * @returns Figure id → drawing, in the same order.
 */
export async function drawCharts(
  specifications: ReadonlyMap<string, ChartSpecification>,
  fonts: FontBook,
): Promise<ReadonlyMap<string, Drawing>> {
  const drawings = new Map<string, Drawing>();
  if (specifications.size === 0) return drawings;
  const draw = await openVega(fonts);
  for (const [id, specification] of specifications) drawings.set(id, await draw(specification));
  return drawings;
}
