import type { Checked } from "@udbytte/core";
import type { ChartSpecification } from "./chart/chart-frame.ts";
import { drawingWidths } from "./layout/sheet.ts";
import type { Attachment } from "./model/attachment.ts";
import type { Document } from "./model/document.ts";
import type { Drawing, DrawingSize } from "./model/drawing.ts";
import type { FontFiles, LearnedKernings } from "./model/font-book.ts";

/** A finished PDF and what to say of it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly figures: number;
}

/** What Vega has to draw, by the ids of figures: data alone, so that it can be sent elsewhere. */
export type ChartSpecifications = ReadonlyMap<string, ChartSpecification>;

/** Drawings by the ids of their figures. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** Draws charts. */
export type DrawCharts = (specifications: ChartSpecifications) => Promise<Drawings>;

/** What makes a rendering faster and changes nothing of it. */
export interface RenderOptions {
  /** What is known beforehand of the typefaces' kerning. */
  readonly learned?: LearnedKernings;
  /** Draws the charts, in another thread perhaps; Vega is then not loaded here. */
  readonly draw?: DrawCharts;
}

/**
 * Draws, lays out and writes a document as a tagged PDF, with the numbers behind each figure attached as CSV. The drawing
 * libraries are loaded here and not before, so that a program that only checks a report does not wait for them. Pages are
 * laid out while the charts are drawn: their sizes are known from what is to be drawn.
 *
 * @param document The composed report.
 * @param fontFiles The typefaces, TrueType; those of `document.theme.fonts` in the places of the usual ones.
 * @param attachments Further files to embed, such as the results as JSON.
 * @param options What saves time.
 * @returns The file's bytes, the same for the same arguments, and warnings of figures whose letters are too small to read;
 * or the characters that the fonts lack.
 */
export async function renderPdf(
  document: Document,
  fontFiles: FontFiles,
  attachments: readonly Attachment[],
  options: RenderOptions = {},
): Promise<Checked<RenderedPdf>> {
  const [
    { openFonts },
    { findMissingGlyphs },
    { findSmallFigures },
    { specifyCharts },
    { layOut },
    { writePdf },
    { writeFigureFiles },
  ] = await Promise.all([
    import("./fonts/open-fonts.ts"),
    import("./write/find-missing-glyphs.ts"),
    import("./write/find-small-figures.ts"),
    import("./chart/specify-charts.ts"),
    import("./layout/lay-out.ts"),
    import("./write/write-pdf.ts"),
    import("./write/write-figure-files.ts"),
  ]);
  const fonts = openFonts(fontFiles, options.learned);
  const { specifications, drawings } = specifyCharts(document, fonts, drawingWidths(document.theme));
  const draw: DrawCharts =
    options.draw ?? (async (charts) => (await import("./chart/draw-charts.ts")).drawCharts(charts, fonts));
  const [drawn, laidOut] = await Promise.all([
    draw(specifications),
    layOutSoon(() => layOut(document, new Map<string, DrawingSize>([...specifications, ...drawings]), fonts)),
  ]);
  const whole = { ...laidOut, drawings: new Map([...drawn, ...drawings]) };
  const errors = findMissingGlyphs(whole, fonts, document.slug);
  if (errors.length > 0) return { ok: false, errors };
  const warnings = findSmallFigures(whole, document.slug);
  const bytes = await writePdf(whole, fonts, [...attachments, ...writeFigureFiles(document)]);
  return { ok: true, value: { bytes, pages: whole.pages.length, figures: whole.drawings.size }, warnings };
}

/** After the drawing has begun, and as a promise, so that a fault of either is the fault of the whole. */
async function layOutSoon<Value>(layOut: () => Value): Promise<Value> {
  return layOut();
}
