import { beforeAll, describe, expect, test } from "vitest";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { sampleAttachments, sampleDocument } from "../write/sample-pages.ts";
import { checkPdf, checks } from "./check-pdf.ts";
import { type ReadContent, readContent } from "./read-content.ts";
import { type ReadElement, type ReadKid, type ReadLink, type ReadPage, type ReadPdf, readPdf } from "./read-pdf.ts";

let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  bytes = await writePdf(sampleDocument, openedFonts, sampleAttachments);
  pdf = readPdf(bytes);
});

test("the sample is as it should be", () => {
  expect(checkPdf(bytes)).toEqual([]);
});

describe("each check finds what breaks it", () => {
  const broken: Readonly<Record<keyof typeof checks, readonly [fault: string, change: (pdf: ReadPdf) => ReadPdf][]>> = {
    markedContent: [["page 1: /P does not end", (read) => withPage(read, { faults: ["/P does not end"] })]],
    parentTree: [
      ["unowned", (read) => withPage(read, { marked: [{ tag: "P", mcid: 99, text: "Glemt" }] })],
      ["another owner", (read) => withKids(read, (kid) => (kid.type === "content" ? { ...kid, owned: false } : kid))],
    ],
    words: [["has no space", (read) => withKids(read, spaceless)]],
    links: [
      ["no Contents", (read) => withLinks(read, { contents: "" })],
      ["is not on its page", (read) => withLinks(read, { annotation: 1 })],
      ["leads to ingen", (read) => withLinks(read, { destination: "ingen" })],
      ["owned by another", (read) => withLinks(read, { owned: false })],
      ["belongs to P", (read) => withElements(read, (e) => (e.role === "Link" ? { ...e, role: "P" } : e))],
    ],
    untaggedLinks: [
      ["is not tagged", (read) => withPage(read, { annotations: [1] })],
      ["tab order", (read) => withPage(read, { tabs: "R" })],
    ],
    linkTexts: [["no text", (read) => withKids(read, (kid) => (kid.type === "content" ? { ...kid, text: " " } : kid))]],
    headings: [["H3 after H1", (read) => withElements(read, (e) => (e.role === "H2" ? { ...e, role: "H3" } : e))]],
    glyphs: [
      [".notdef", (read) => withPage(read, { codes: new Map([["F1", new Set([0])]]) })],
      ["has no text", (read) => withPage(read, { codes: new Map([["F1", new Set([900])]]) })],
    ],
    fonts: [["is not embedded", (read) => withPage(read, { fonts: unembedded(read) })]],
    document: [
      ["no language", (read) => ({ ...read, language: null })],
      ["title", (read) => ({ ...read, displayTitle: false })],
      ["tagged", (read) => ({ ...read, tagged: false })],
      ["1.4", (read) => ({ ...read, version: "%PDF-1.4" })],
    ],
    identifiers: [
      ["PDF/A-3a", (read) => ({ ...read, xmp: read.xmp.replace("<pdfaid:part>3", "<pdfaid:part>2") })],
      ["PDF/UA-1", (read) => ({ ...read, xmp: read.xmp.replace("<pdfuaid:part>1", "<pdfuaid:part>") })],
      ["unescaped", (read) => ({ ...read, xmp: read.xmp.replaceAll("&amp;", "&") })],
      ["unescaped <", (read) => ({ ...read, xmp: read.xmp.replaceAll("&lt;", "<") })],
      ["closes nothing", (read) => ({ ...read, xmp: read.xmp.replace("</dc:title>", "") })],
    ],
    figures: [
      ["alternative text", (read) => withElements(read, (e) => ({ ...e, alt: null }))],
      ["bounding box", (read) => withElements(read, (e) => ({ ...e, box: [0, 0, 0, 0] }))],
    ],
    tables: [
      ["no scope", (read) => withElements(read, (e) => ({ ...e, scope: null }))],
      ["no TH", (read) => withElements(read, (e) => (e.role === "TH" ? { ...e, role: "TD" } : e))],
      ["1 and 2 cells", (read) => withElements(read, shortRow)],
    ],
    ids: [
      ["no ID", (read) => withElements(read, (e) => ({ ...e, id: null }))],
      ["one ID", (read) => withElements(read, (e) => (e.role === "H1" ? { ...e, id: "note-1" } : e))],
      ["not in the tree", (read) => ({ ...read, ids: [] })],
    ],
    outline: [
      ["leads nowhere", (read) => ({ ...read, outline: [{ title: "?", destination: "ingen", children: [] }] })],
    ],
    attachments: [
      ["another date", (read) => ({ ...read, created: "D:20210101000000Z" })],
      ["no description", (read) => withAttachments(read, { description: "" })],
      ["not data", (read) => withAttachments(read, { associated: false })],
      ["is called", (read) => withAttachments(read, { name: "andet.csv" })],
      ["no type", (read) => withAttachments(read, { mimeType: "" })],
    ],
    roles: [["no role of PDF 1.7", (read) => ({ ...read, roleMap: [] })]],
  };

  test("none is left out", () => {
    expect(Object.keys(broken)).toEqual(Object.keys(checks));
  });

  test.each(Object.entries(broken).flatMap(([name, changes]) => changes.map((change) => [name, ...change] as const)))(
    "%s: %s",
    (name, fault, change) => {
      expect(checks[name]?.(change(pdf)).join("\n")).toContain(fault);
    },
  );
});

describe("broken nesting of marked content", () => {
  const faults = (content: string): ReadContent["faults"] => readContent(content, new Map()).faults;

  test.each([
    ["/P <</MCID 0>> BDC BT [<0001>] TJ ET EMC", []],
    ["/P <</MCID 0>> BDC BT ET", ["/P does not end"]],
    ["/P <</MCID 0>> BDC /Span <</MCID 1>> BDC EMC EMC", ["/Span inside /P", "EMC without a beginning"]],
    ["BT [<0001>] TJ ET", ["something is painted outside marked content"]],
    ["/P <</MCID 0>> BDC BT EMC ET", ["marked content ends inside a text object"]],
    ["q /P <</MCID 0>> BDC 1 Tw Q Q EMC", ["Tw does not widen the spaces of composite fonts", "Q without q"]],
  ])("%s", (content, expected) => {
    expect(faults(content)).toEqual(expected);
  });
});

function withPage(read: ReadPdf, change: Partial<ReadPage>): ReadPdf {
  return { ...read, pages: read.pages.map((page) => ({ ...page, ...change })) };
}

function withElements(read: ReadPdf, change: (element: ReadElement) => ReadElement): ReadPdf {
  const visit = (element: ReadElement): ReadElement => ({
    ...change(element),
    kids: change(element).kids.map((kid) => (kid.type === "element" ? { ...kid, element: visit(kid.element) } : kid)),
  });
  return { ...read, structure: visit(read.structure) };
}

function withKids(read: ReadPdf, change: (kid: ReadKid) => ReadKid): ReadPdf {
  return withElements(read, (element) => ({ ...element, kids: element.kids.map(change) }));
}

function withLinks(read: ReadPdf, change: Partial<ReadLink>): ReadPdf {
  return withKids(read, (kid) => (kid.type === "link" ? { ...kid, link: { ...kid.link, ...change } } : kid));
}

function withAttachments(read: ReadPdf, change: Partial<ReadPdf["attachments"][number]>): ReadPdf {
  return { ...read, attachments: read.attachments.map((attachment) => ({ ...attachment, ...change })) };
}

function spaceless(kid: ReadKid): ReadKid {
  return kid.type === "content" ? { ...kid, text: kid.text.replaceAll(" ", "") } : kid;
}

function unembedded(read: ReadPdf): ReadPage["fonts"] {
  const fonts = read.pages[0]?.fonts ?? new Map();
  return new Map([...fonts].map(([name, font]) => [name, { ...font, embedded: false }]));
}

let shortened: ReadElement | null = null;

function shortRow(element: ReadElement): ReadElement {
  if (element.role !== "TR") return element;
  shortened ??= element;
  return element === shortened ? { ...element, kids: element.kids.slice(1) } : element;
}
