import { beforeAll, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Block, Document, Inline } from "../../src/model/document.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { wholeReport } from "../layout/sample-document.ts";
import { checkPdf } from "./check-pdf.ts";
import { elementsOf, type ReadElement, type ReadPdf, readPdf, textOfElement } from "./read-pdf.ts";
import { readWithPdfjs } from "./read-with-pdfjs.ts";

let bytes: Uint8Array;
let pdf: ReadPdf;
const { report, drawings } = wholeReport();

beforeAll(async () => {
  bytes = await writePdf({ ...layOut(report, drawings, openedFonts), drawings }, openedFonts, []);
  pdf = readPdf(bytes);
});

test("every word of the chapters is in the structure, each block's in one row, in the order of the report", () => {
  const said = spoken(pdf.structure).slice(contentsEnd(pdf.structure));
  let at = 0;
  for (const words of blockWords(report)) {
    const found = rowAt(said, words, at);
    expect(found, words.join(" ")).toBeGreaterThanOrEqual(at);
    at = found;
  }
});

test("pdf.js, joining marked content by the structure, meets the same letters", async () => {
  const { texts } = await readWithPdfjs(bytes);
  const letters = (text: string): string => text.normalize("NFKC").replace(/[\s\u00ad]/g, "");
  const contents = elementsOf(pdf.structure).flatMap(({ kids }) => kids.filter((kid) => kid.type === "content"));
  expect(contents.length).toBeGreaterThan(50);
  for (const { page, mcid, text } of contents) expect(letters(texts[page]?.get(mcid) ?? "")).toBe(letters(text));
});

test("the report as it is laid out keeps every rule", () => {
  expect(checkPdf(bytes)).toEqual([]);
});

function wordsIn(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\d]+/gu) ?? [];
}

/** Words as a screen reader meets them. Numbers of notes are apart from the words that they follow. */
function spoken(element: ReadElement): readonly string[] {
  const inside = (part: ReadElement): string =>
    part.kids
      .map((kid) => {
        if (kid.type === "content") return kid.text;
        if (kid.type === "link") return "";
        return kid.element.role === "Reference" && /^\d+$/.test(textOfElement(kid.element).trim())
          ? ""
          : /^(Span|Link|Reference)$/.test(kid.element.role)
            ? inside(kid.element)
            : ` ${inside(kid.element)} `;
      })
      .join("");
  return wordsIn(inside(element).replaceAll("\u00ad", ""));
}

/** Number of words before the first chapter: cover and contents. */
function contentsEnd(structure: ReadElement): number {
  const parts = structure.kids.flatMap((kid) => (kid.type === "element" ? [kid.element] : []));
  return parts.slice(0, 2).flatMap(spoken).length;
}

function rowAt(said: readonly string[], words: readonly string[], from: number): number {
  return said.findIndex((_, index) => index >= from && words.every((word, step) => said[index + step] === word));
}

function blockWords({ chapters }: Document): readonly (readonly string[])[] {
  return chapters
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(inlinesOf)])
    .map((inlines) => wordsIn(inlines.map(plain).join("")))
    .filter((words) => words.length > 0);
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "quote":
      return [block.children];
    case "list":
      return block.items.flatMap((item) => item.flatMap(inlinesOf));
    case "table":
      return [...block.head, ...block.rows.flatMap(({ cells }) => cells)];
    case "references":
      return block.items.map(({ children }) => children);
    case "box":
      return block.blocks.flatMap(inlinesOf);
    default:
      return [];
  }
}

function plain(inline: Inline): string {
  if ("children" in inline) return inline.children.map(plain).join("");
  return "text" in inline ? inline.text : inline.type === "line-break" ? " " : "";
}
