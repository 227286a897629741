import type { LaidOutDocument, OutlineEntry, Page } from "../model/page.ts";
import { nameTree, type PdfDictionary, type PdfFile, type PdfReference, type PdfValue, pdfText } from "./pdf-file.ts";

/**
 * The name of an anchor inside the file, also the one that `rapport.pdf#nameddest=…` takes: ASCII whatever the anchor.
 *
 * @example
 * destinationName("årsager"); // => "%C3%A5rsager"
 */
export function destinationName(anchor: string): string {
  return encodeURIComponent(anchor);
}

/** Writes what leads through the document: named destinations, bookmarks and page labels. */
export function writeNavigation(file: PdfFile, laidOut: LaidOutDocument, pages: readonly PdfReference[]): void {
  const catalog: Record<string, PdfValue> = file._root.data;
  file._root.data.Names.data.Dests = destinations(laidOut, pages);
  catalog.PageLabels = { Nums: pageLabels(laidOut.pages) };
  if (laidOut.outline.length === 0) return;
  const outlines = file.ref({ Type: "Outlines" });
  Object.assign(outlines.data, writeEntries(file, laidOut.outline, outlines), { Count: laidOut.outline.length });
  outlines.end();
  catalog.Outlines = outlines;
  catalog.PageMode = "UseOutlines";
}

function destinations(laidOut: LaidOutDocument, pages: readonly PdfReference[]): PdfDictionary {
  return nameTree(
    [...laidOut.destinations].map(([anchor, { page, y }]) => {
      const height = laidOut.pages[page]?.height ?? 0;
      return [destinationName(anchor), [pages[page] ?? null, "XYZ", null, height - y, null]];
    }),
  );
}

/** Writes entries and those below them, closed; returns what their parent says of them. */
function writeEntries(file: PdfFile, entries: readonly OutlineEntry[], parent: PdfReference): PdfDictionary {
  const items = entries.map((entry) => ({ entry, reference: file.ref({ Title: pdfText(entry.title) }) }));
  for (const [index, { entry, reference }] of items.entries()) {
    const next = items[index + 1];
    const previous = items[index - 1];
    Object.assign(reference.data, {
      Parent: parent,
      Dest: pdfText(destinationName(entry.anchor)),
      ...(previous === undefined ? {} : { Prev: previous.reference }),
      ...(next === undefined ? {} : { Next: next.reference }),
      ...(entry.children.length === 0 ? {} : { Count: -entry.children.length }),
      ...writeEntries(file, entry.children, reference),
    });
    reference.end();
  }
  const [first, last] = [items.at(0), items.at(-1)];
  return first === undefined || last === undefined ? {} : { First: first.reference, Last: last.reference };
}

/** A range begins where a label is not the number after the one before; a label that is no number is one of its own. */
function pageLabels(pages: readonly Page[]): readonly PdfValue[] {
  return pages.flatMap(({ label }, index): readonly PdfValue[] => {
    const previous = pages[index - 1]?.label;
    if (!isNumber(label)) return [index, { P: pdfText(label) }];
    const continues = previous !== undefined && isNumber(previous) && Number(previous) + 1 === Number(label);
    return continues ? [] : [index, { S: "D", St: Number(label) }];
  });
}

function isNumber(label: string): boolean {
  return /^[1-9]\d*$/.test(label);
}
