import type { Checked } from "@udbytte/core";
import { drawingWidths } from "./layout/sheet.ts";
import type { Attachment } from "./model/attachment.ts";
import type { Document } from "./model/document.ts";
import type { FontFiles, LearnedKernings } from "./model/font-book.ts";

/** A finished PDF and what to say of it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly figures: number;
}

/**
 * Draws, lays out and writes a document as a tagged PDF, with the numbers behind each figure attached as CSV. The drawing libraries are loaded here and not before, so that
 * a program that only checks a report does not wait for them.
 *
 * @param document The composed report.
 * @param fontFiles The typefaces, TrueType; those of `document.theme.fonts` in the places of the usual ones.
 * @param attachments Further files to embed, such as the results as JSON.
 * @param learned What is known beforehand of the typefaces' kerning: it saves time and changes nothing.
 * @returns The file's bytes, the same for the same arguments; or the characters that the fonts lack.
 */
export async function renderPdf(
  document: Document,
  fontFiles: FontFiles,
  attachments: readonly Attachment[],
  learned: LearnedKernings = {},
): Promise<Checked<RenderedPdf>> {
  const [{ openFonts }, { findMissingGlyphs }, { drawCharts }, { layOut }, { writePdf }, { writeFigureFiles }] =
    await Promise.all([
      import("./fonts/open-fonts.ts"),
      import("./fonts/find-missing-glyphs.ts"),
      import("./chart/draw-charts.ts"),
      import("./layout/lay-out.ts"),
      import("./write/write-pdf.ts"),
      import("./write/write-figure-files.ts"),
    ]);
  const fonts = openFonts(fontFiles, learned);
  const { portrait, landscape } = drawingWidths(document.theme);
  const drawings = await drawCharts(document, fonts, portrait, landscape);
  const laidOut = layOut(document, drawings, fonts);
  const errors = findMissingGlyphs(laidOut, fonts, `${document.slug}`);
  if (errors.length > 0) return { ok: false, errors };
  const bytes = await writePdf(laidOut, fonts, [...attachments, ...writeFigureFiles(document)]);
  return { ok: true, value: { bytes, pages: laidOut.pages.length, figures: drawings.size }, warnings: [] };
}
