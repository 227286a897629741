import type { ChartData, Document } from "../model/document.ts";
import type { Drawing } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { bars } from "./bars.ts";
import type { ChartSpecification } from "./chart-frame.ts";
import { type DrawSpecification, openVega } from "./draw-with-vega.ts";
import { lines } from "./lines.ts";
import { ranges } from "./ranges.ts";
import { slope } from "./slope.ts";
import { smallMultiples } from "./small-multiples.ts";
import { stackedBars } from "./stacked-bars.ts";
import { steps } from "./steps.ts";
import { wholeBar } from "./whole-bar.ts";

/**
 * Draws every figure of a document. The same document gives the same drawings, number for number.
 *
 * @param document Published numbers only, every string in the language of the report.
 * @param fonts Fonts of the report.
 * @param width Width of every drawing, in points.
 * @returns Figure id → drawing, in the order of the document.
 */
export async function drawCharts(
  document: Document,
  fonts: FontBook,
  width: number,
): Promise<ReadonlyMap<string, Drawing>> {
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === "figure"));
  const drawings = new Map<string, Drawing>();
  let vega: Promise<DrawSpecification> | null = null;
  for (const { id, chart } of figures) {
    if (chart.kind === "steps") {
      drawings.set(id, steps(chart, fonts, width));
      continue;
    }
    vega ??= openVega(fonts);
    const draw = await vega;
    drawings.set(id, await draw(specify(chart, fonts, width, document.language)));
  }
  return drawings;
}

type VegaChart = Exclude<ChartData, { kind: "steps" }>;

function specify(chart: VegaChart, fonts: FontBook, width: number, language: Language): ChartSpecification {
  switch (chart.kind) {
    case "whole-bar":
      return wholeBar(chart, fonts, width, language);
    case "stacked-bars":
      return stackedBars(chart, fonts, width, language);
    case "bars":
      return bars(chart, fonts, width, language);
    case "lines":
      return lines(chart, fonts, width, language);
    case "slope":
      return slope(chart, fonts, width, language);
    case "ranges":
      return ranges(chart, fonts, width, language);
    case "small-multiples":
      return smallMultiples(chart, fonts, width, language);
  }
}
