import { type Checked, type DataError, nearestWord } from "@udbytte/core";
import { drawingWidths } from "./layout/sheet.ts";
import type { Document, Figure } from "./model/document.ts";
import type { FontFiles } from "./model/font-book.ts";

/**
 * The Vega-Lite specification of a figure of a report, for use elsewhere. The fonts are opened here and not before.
 *
 * @param document The composed report.
 * @param id Id of the figure in `report.yaml`.
 * @param fontFiles The typefaces, TrueType, for the places of labels.
 * @param file What errors name: the path of `report.yaml`.
 * @returns JSON as text; or that there is no such figure, or that it is drawn without Vega-Lite.
 */
export async function chartSpecification(
  document: Document,
  id: string,
  fontFiles: FontFiles,
  file: string,
): Promise<Checked<string>> {
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === "figure"));
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) return { ok: false, errors: [unknownFigure(id, figures, file)] };
  const { chart } = figure;
  if (chart.kind === "steps") {
    const expected = figures.filter((each) => each.chart.kind !== "steps").map((each) => each.id);
    const error = { code: "specification-none", severity: "error", file, value: id, detail: chart.kind } as const;
    return { ok: false, errors: [{ ...error, expected }] };
  }
  const [{ openFonts }, { portableSpecification }] = await Promise.all([
    import("./fonts/open-fonts.ts"),
    import("./chart/portable-specification.ts"),
  ]);
  const { language, theme } = document;
  const width = drawingWidths(theme)[figure.landscape ? "landscape" : "portrait"];
  const value = portableSpecification({ ...figure, chart }, openFonts(fontFiles), width, language, theme);
  return { ok: true, value, warnings: [] };
}

function unknownFigure(id: string, figures: readonly Figure[], file: string): DataError {
  const expected = figures.map((figure) => figure.id);
  const suggestion = nearestWord(id, expected);
  const near = suggestion === undefined ? {} : { suggestion };
  return { code: "figure-unknown", severity: "error", file, value: id, expected, ...near };
}
