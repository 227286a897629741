import PDFDocument from "pdfkit";
import type { Attachment } from "../model/attachment.ts";
import type { FontId, ShapingFontBook } from "../model/font-book.ts";
import type { DrawnDocument, LaidOutDocument } from "../model/page.ts";
import { type DocumentFont, documentFonts } from "./document-fonts.ts";
import { findFaults } from "./find-faults.ts";
import type { PdfFile } from "./pdf-file.ts";
import { separateLines } from "./separate-lines.ts";
import { writeAttachments } from "./write-attachments.ts";
import { documentDate, documentInformation, writeMetadata } from "./write-metadata.ts";
import { writeNavigation } from "./write-navigation.ts";
import { writePage } from "./write-page.ts";
import { startStructure, writeStructure } from "./write-structure.ts";

/**
 * Writes a laid-out document as a PDF 1.7 file that is PDF/A-3a and PDF/UA-1 at once: tagged, with embedded fonts,
 * bookmarks, links, page labels and the data behind it as attachments. Same input, same bytes: the only date is the
 * document's.
 *
 * @param laidOut Pages, drawings and structure. Its title, the alternative texts of figures, the scope of table heads and the ids
 *   of notes are required; every element that an item names is in the structure.
 * @param fonts The opened typefaces; the files of those that no text uses are not embedded.
 * @param attachments Files to embed, with different names; protected values only.
 * @returns The bytes of the file.
 * @throws RangeError (rejects) before anything is drawn when the document breaks these rules or a font lacks a character,
 *   with all faults at once; TypeError when a font file is no TrueType font.
 * @see ISO 32000-1:2008 chapter 14; ISO 19005-3 (PDF/A-3); ISO 14289-1 (PDF/UA-1).
 */
export async function writePdf(
  laidOut: DrawnDocument,
  fonts: ShapingFontBook,
  attachments: readonly Attachment[],
): Promise<Uint8Array> {
  const file = openDocument(laidOut);
  const fontOf = documentFonts(file, fonts);
  const faults = findFaults(laidOut, attachments, fontOf);
  if (faults.length > 0) throw new RangeError(`writePdf: ${faults.join("; ")}`);

  writeMetadata(file, laidOut);
  writeContent(file, { ...laidOut, pages: separateLines(laidOut.pages, laidOut.structure) }, fontOf);
  writeAttachments(file, attachments, documentDate(laidOut));
  file.end();
  return bytesOf(file);
}

function openDocument(laidOut: LaidOutDocument): PdfFile {
  const document: unknown = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: laidOut.language,
    displayTitle: true,
    info: documentInformation(laidOut),
    autoFirstPage: false,
    // No font of pdfkit's own: an empty name is the one that it does not open.
    font: "",
  });
  return document as PdfFile;
}

function writeContent(file: PdfFile, laidOut: DrawnDocument, fontOf: (id: FontId) => DocumentFont): void {
  const tree = startStructure(file, laidOut.structure);
  let order = 0;
  const pages = laidOut.pages.map((page) => {
    const reference = writePage(file, page, laidOut.drawings, fontOf, tree, order);
    order += page.items.length;
    return reference;
  });
  writeStructure(file, laidOut, tree);
  writeNavigation(file, laidOut, pages);
}

/** All at once: pdfkit's stream is in some ten thousand pieces. */
function bytesOf(file: PdfFile): Uint8Array {
  const { buffer, byteOffset, length } = file.read();
  return new Uint8Array(buffer, byteOffset, length);
}
