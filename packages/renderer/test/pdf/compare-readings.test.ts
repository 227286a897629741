import { beforeAll, describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Block, Inline } from "../../src/model/document.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { chapter, document, text } from "../layout/sample-document.ts";
import { sampleAttachments, sampleDocument } from "../write/sample-pages.ts";
import { checkPdf } from "./check-pdf.ts";
import { compareReadings, readingOf } from "./compare-readings.ts";
import { readPdf } from "./read-pdf.ts";
import { type Reading, readWithPdfjs } from "./read-with-pdfjs.ts";
import { type Change, replacing, replacingInStream, rewritePdf } from "./rewrite-pdf.ts";

let bytes: Uint8Array;
let ours: Reading;

beforeAll(async () => {
  bytes = await writePdf(sampleDocument, openedFonts, sampleAttachments);
  ours = readingOf(readPdf(bytes));
});

test("pdf.js reads text, structure, links, bookmarks and attachments as our reader does", async () => {
  const theirs = await readWithPdfjs(bytes);
  expect(compareReadings(ours, theirs)).toEqual([]);
  expect(theirs.trees[1]).toContain("Figure Søjle i to dele: 25 % tog imod tilbuddet");
  expect(theirs.texts[0]?.get(8)).toContain("e-mail");
});

test("a heading with a footnote, and the footnote's link, which the page shows after the links below its place", async () => {
  const link = (url: string): Inline => ({ type: "link", url, children: [text("Et sted at læse mere om det")] });
  const note = { number: 1, children: [link("https://a.example.org/")] };
  const heading: Block = {
    type: "heading",
    id: "afsnit",
    level: 2,
    number: null,
    children: [text("Et afsnit"), { type: "footnote-reference", number: 1 }],
  };
  const paragraph: Block = { type: "paragraph", style: "body", children: [link("https://b.example.org/")] };
  const report = document([chapter("hvem", [heading, paragraph], "1")], [note]);
  const written = await writePdf({ ...layOut(report, new Map(), openedFonts), drawings: new Map() }, openedFonts, []);
  expect(checkPdf(written)).toEqual([]);
  expect(compareReadings(readingOf(readPdf(written)), await readWithPdfjs(written))).toEqual([]);
});

describe("a difference is seen", () => {
  const different: Readonly<Record<keyof Reading, Change>> = {
    title: replacing(/\0v\0e\0j/, "\0v\0e\0d"),
    language: replacing(/\/Lang \(da\)/, "/Lang (nb)"),
    tagged: replacing(/\/Marked true/, "/Marked false"),
    texts: replacingInStream(/(<fffd>[\s\S]*)<00f8>/, "$1<006f>"),
    trees: replacing(/\/S \/H2/, "/S /H3"),
    links: replacing(/\/D \(hvem\)/, "/D (figur-1)"),
    bookmarks: replacing(/\/Dest \(hvem\)/, "/Dest (figur-1)"),
    attachments: replacingInStream(/svar;andel/, "svar"),
  };

  test.each(Object.entries(different))("%s", async (key, change) => {
    const theirs = await readWithPdfjs(rewritePdf(bytes, change));
    expect(compareReadings(ours, theirs)).toEqual([`${key} differ`]);
  });
});
