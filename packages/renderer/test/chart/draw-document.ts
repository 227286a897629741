import { drawCharts } from "../../src/chart/draw-charts.ts";
import { specifyCharts } from "../../src/chart/specify-charts.ts";
import type { Document } from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import type { FontBook } from "../../src/model/font-book.ts";

/** The drawings of all figures of a document, in its order. */
export async function drawDocument(
  document: Document,
  fonts: FontBook,
  portrait: number,
  landscape: number = portrait,
): Promise<ReadonlyMap<string, Drawing>> {
  const { specifications, drawings } = specifyCharts(document, fonts, { portrait, landscape });
  const drawn = await drawCharts(specifications, fonts);
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === "figure"));
  return new Map(
    figures.flatMap(({ id }) => {
      const drawing = drawn.get(id) ?? drawings.get(id);
      return drawing === undefined ? [] : [[id, drawing] as const];
    }),
  );
}
