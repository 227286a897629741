import { expect, test } from "vitest";
import type { Attachment } from "../../src/model/attachment.ts";
import type { DrawnDocument, PageItem, StructureElement } from "../../src/model/page.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { element, line } from "./place-line.ts";
import { sampleAttachments, sampleDocument } from "./sample-pages.ts";

const page = { width: 595.28, height: 841.89, label: "1" };

function withItems(items: readonly PageItem[], ...children: readonly StructureElement[]): DrawnDocument {
  const structure = element("Document", children);
  return { ...sampleDocument, pages: [{ ...page, items }], structure, outline: [], destinations: new Map() };
}

function rejected(laidOut: DrawnDocument, attachments: readonly Attachment[] = []): Promise<string> {
  return writePdf(laidOut, openedFonts, attachments).then(
    () => "written",
    (fault) => (fault instanceof RangeError ? fault.message : String(fault)),
  );
}

test("a character that the font lacks, in a line or in a drawing", async () => {
  const paragraph = element("P");
  const figure = element("Figure", [], { alt: "Tekst" });
  const operations = [{ type: "text", x: 0, y: 5, text: "字", font: "sans", size: 8, color: "#000000" }] as const;
  const items: PageItem[] = [
    ...line(100, [{ text: "Et 🦊 og x\u0302", element: paragraph }]),
    { type: "drawing", x: 0, y: 0, figure: "tegn", scale: 1, width: 9, height: 9, element: figure },
  ];
  const drawings = new Map([["tegn", { width: 9, height: 9, operations }]]);
  expect(await rejected({ ...withItems(items, paragraph, figure), drawings })).toBe(
    'writePdf: font "serif" cannot draw "🦊" (U+1F98A); font "serif" cannot draw "\u0302" (U+0302); ' +
      'font "sans" cannot draw "字" (U+5B57)',
  );
});

test("a figure that nobody has drawn", async () => {
  const figure = element("Figure", [], { alt: "Tekst" });
  const item = { type: "drawing", x: 0, y: 0, figure: "tegn", scale: 1, width: 9, height: 9, element: figure } as const;
  expect(await rejected(withItems([item], figure))).toBe('writePdf: the figure "tegn" is not drawn');
});

test("all faults of a structure at once", async () => {
  const twice = element("P");
  const children = [
    element("Figure", [], { alt: " " }),
    element("TH"),
    element("Note"),
    element("P", [], { id: "a" }),
    element("P", [], { id: "a" }),
    twice,
    twice,
  ];
  expect(await rejected(withItems([], ...children))).toBe(
    "writePdf: one P element is in the structure twice; a Figure has no alternative text; a TH has no scope; " +
      'a Note has no id; two elements have the id "a"',
  );
});

test("content without its place", async () => {
  const stray = element("P");
  const link: PageItem = {
    type: "link",
    x: 0,
    y: 0,
    width: 9,
    height: 9,
    target: { url: "www" },
    contents: "",
    element: stray,
  };
  const items = [...line(100, [{ text: "evaluering", element: stray }], { softHyphen: true }), link];
  expect(await rejected(withItems(items))).toBe(
    "writePdf: a text belongs to a P that is not in the structure; a link belongs to a P that is not in the structure; " +
      'a link belongs to a P, not a Link; a link has no description; a link leads to "www", which is no URL; ' +
      '"evaluering" is said to end with a hyphen',
  );
});

test("places that do not exist", async () => {
  const laidOut: DrawnDocument = {
    ...withItems([]),
    date: "31-03-2020",
    title: "",
    structure: element("Sect"),
    pages: [],
    outline: [{ title: "Et", anchor: "et", children: [{ title: "To", anchor: "to", children: [] }] }],
    destinations: new Map([["et", { page: 3, y: 0 }]]),
  };
  expect(await rejected(laidOut, [...sampleAttachments, ...sampleAttachments.slice(0, 1)])).toBe(
    'writePdf: date is not an ISO date: "31-03-2020"; title is empty; there are no pages; root of the structure is Sect, ' +
      'not Document; destination "et" is on page 3, which does not exist; nothing is at the anchor "to"; ' +
      'two attachments are called "resultater.json"',
  );
});
