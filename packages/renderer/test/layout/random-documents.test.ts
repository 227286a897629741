import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { sheetsOf } from "../../src/layout/sheet.ts";
import type { LaidOutDocument } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { brokenRules } from "./page-rules.ts";
import { drawings, plainDocument, randomDocument } from "./random-document.ts";
import { areaOf, blocks, chapterWords, elements, overlaps, structureWords } from "./read-pages.ts";

const { page: paper } = theme;
const sheets = sheetsOf(theme);

test("any document keeps its words in order, inside the column and clear of each other", () => {
  fc.assert(
    fc.property(randomDocument, (one) => {
      const laidOut = layOut(one, drawings, fakeFonts);
      const expected = chapterWords(one, laidOut);
      expect(structureWords(laidOut).slice(-expected.length)).toEqual(expected);
      expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
      expectInside(laidOut);
      expectOrder(laidOut);
    }),
    { numRuns: 14, seed: 20200504, endOnFailure: true },
  );
});

test("lines, paragraphs, headings, figures and notes keep the rules of the page", () => {
  fc.assert(
    fc.property(plainDocument, (one) => {
      expect(brokenRules(layOut(one, drawings, fakeFonts))).toEqual([]);
    }),
    { numRuns: 14, seed: 7, endOnFailure: true },
  );
});

function expectInside({ pages }: LaidOutDocument): void {
  for (const page of pages.slice(1)) {
    const { column, height, textHeight } = page.width > page.height ? sheets.landscape : sheets.portrait;
    expect(page.height).toBe(height);
    for (const item of page.items) {
      const area = areaOf(item);
      if (area === null || (item.type === "text" && item.element === null)) continue;
      expect(area.left, area.name).toBeGreaterThanOrEqual(column.x - paper.hang);
      expect(area.right, area.name).toBeLessThanOrEqual(column.x + column.width + 0.5);
      expect(area.bottom, area.name).toBeLessThanOrEqual(paper.top + textHeight + 1);
    }
  }
}

/** Figures keep their order and never come before the block they follow. */
function expectOrder(laidOut: LaidOutDocument): void {
  const placeOf = blockPlaces(laidOut);
  for (const section of laidOut.structure.children.slice(2)) {
    let before = 0;
    let lastFigure = 0;
    for (const child of section.children) {
      const place = placeOf(child);
      if (place === null || child.role === "Note" || isBox(child)) continue;
      const floats = child.children.some(({ role }) => role === "Figure" || role === "Table");
      expect(place).toBeGreaterThanOrEqual(floats ? Math.max(before, lastFigure) : before);
      if (floats) lastFigure = place;
      else before = place;
    }
  }
}

/** Place of an element's first text: pages and items counted through the document. */
function blockPlaces(laidOut: LaidOutDocument): (element: ReturnType<typeof elements>[number]) => number | null {
  const placed = blocks(laidOut);
  return (element) => {
    const all = elements(element).flatMap((inner) => placed.get(inner) ?? []);
    const [first] = all;
    return first === undefined ? null : first.page * 1e5 + first.index;
  };
}

/** Boxes float too, but hold nothing that says so: their place is not looked at. */
function isBox({ role, children }: ReturnType<typeof elements>[number]): boolean {
  return role === "Div" && children.every((child) => child.role === "P" || child.role === "L");
}
