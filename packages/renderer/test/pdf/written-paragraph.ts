import { layOut } from "../../src/layout/lay-out.ts";
import type { Inline } from "../../src/model/document.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { chapter, document } from "../layout/sample-document.ts";

/** The file of a report whose only chapter is one paragraph. */
export async function writtenParagraph(children: readonly Inline[]): Promise<Uint8Array> {
  const only = chapter("hvem", [{ type: "paragraph", style: "body", children }], "1");
  const laidOut = layOut(document([only]), new Map(), openedFonts);
  return writePdf({ ...laidOut, drawings: new Map() }, openedFonts, []);
}
