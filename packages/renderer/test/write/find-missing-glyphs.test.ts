import { expect, test } from "vitest";
import type { Drawing } from "../../src/model/drawing.ts";
import { findMissingGlyphs } from "../../src/write/find-missing-glyphs.ts";
import { openedFonts } from "../font-files.ts";
import { element, line } from "./place-line.ts";
import { sampleDocument } from "./sample-pages.ts";

test("names each character that a font lacks once, with the text around it, in lines and in drawings", () => {
  const label = { type: "text", x: 0, y: 5, text: "Andel 字 ", font: "sans", size: 8, color: "#000000" } as const;
  const drawing: Drawing = { width: 9, height: 9, operations: [label] };
  const figure = element("Figure", [], { alt: "Tekst" });
  const items = [
    ...line(100, [{ text: "En ræv 🦊 og en til 🦊", element: element("P") }]),
    { type: "drawing", x: 0, y: 0, figure: "f", scale: 1, width: 9, height: 9, element: figure } as const,
  ];
  const pages = [{ width: 100, height: 100, label: "1", items }];
  const document = { ...sampleDocument, pages, drawings: new Map([["f", drawing]]) };
  const found = { code: "glyph-missing", severity: "error", file: "rapport" };
  expect(findMissingGlyphs(document, openedFonts, "rapport")).toEqual([
    { ...found, value: "🦊", detail: "En ræv 🦊 og en til 🦊" },
    { ...found, value: "字", detail: "Andel 字" },
  ]);
  expect(findMissingGlyphs(sampleDocument, openedFonts, "rapport")).toEqual([]);
});
