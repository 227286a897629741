import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Inline } from "../../src/model/document.ts";
import type { LaidOutDocument } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { brokenRules } from "./page-rules.ts";
import { blocks, chapterWords, elements, overlaps, structureWords } from "./read-pages.ts";
import { chapter, document, heading, paragraph, prose, table, text } from "./sample-document.ts";

const note = (number: number): Inline => ({ type: "footnote-reference", number });
const columnWidth = theme.page.width - theme.page.left - theme.page.right;

/** Filler, then a paragraph with references, then more; notes of so many words. */
function withNotes(filler: number, lengths: readonly number[]) {
  const references = lengths.map((_, index) => note(index + 1));
  const report = document(
    [
      chapter("k", [
        ...Array.from({ length: filler }, (_, index) => paragraph(40, index)),
        paragraph(30, 0, ...references),
        paragraph(400),
      ]),
    ],
    lengths.map((words, index) => ({ number: index + 1, children: [text(prose(words, index))] })),
  );
  return { report, laidOut: layOut(report, new Map(), fakeFonts) };
}

function notePages(laidOut: LaidOutDocument): readonly (readonly number[])[] {
  const placed = blocks(laidOut);
  return elements(laidOut.structure)
    .filter(({ role }) => role === "Note")
    .map((one) => [...new Set(elements(one).flatMap((inner) => (placed.get(inner) ?? []).map(({ page }) => page)))]);
}

/** Widths of the rules above notes, by page. */
function noteRules({ pages }: LaidOutDocument): readonly (readonly number[])[] {
  return pages.map(({ items }) =>
    items.flatMap((item) =>
      item.type === "shape" && item.shape.kind === "line" && item.shape.y1 > theme.page.top
        ? [Math.round(item.shape.x2 - item.shape.x1)]
        : [],
    ),
  );
}

/** Notes on several pages: how many lines each page has, and whether its last word goes on overleaf. */
function dividedNotes(laidOut: LaidOutDocument) {
  const notes = [...blocks(laidOut)].filter(
    ([{ role }, placed]) => role === "P" && placed[0]?.item.size === theme.size.footnote,
  );
  return notes.flatMap(([, placed]) => {
    const pages = [...new Set(placed.map(({ page }) => page))];
    if (pages.length < 2) return [];
    return [
      pages.map((page) => {
        const here = placed.filter((one) => one.page === page);
        return { lines: here.length, brokenWord: here.at(-1)?.item.softHyphen === true };
      }),
    ];
  });
}

describe("footnotes", () => {
  test("several stand at the foot of their page under one rule, the last line at its bottom", () => {
    const { laidOut } = withNotes(3, [8, 12, 30]);
    expect(notePages(laidOut)).toEqual([[2], [2], [2]]);
    expect(noteRules(laidOut)[2]).toEqual([72]);
    const lowest = Math.max(
      ...[...blocks(laidOut)].flatMap(([, items]) => items.filter(({ page }) => page === 2).map(({ item }) => item.y)),
    );
    expect(theme.page.height - theme.page.bottom - lowest).toBeLessThan(6);
  });

  test("a long one goes on at the foot of the next page, in one element, under a rule over the whole column", () => {
    const { report, laidOut } = withNotes(9, [1000]);
    const [pages = []] = notePages(laidOut);
    expect(pages.length).toBeGreaterThan(1);
    expect(elements(laidOut.structure).filter(({ role }) => role === "Note")).toHaveLength(1);
    for (const [index, page] of pages.entries()) {
      expect(noteRules(laidOut)[page]).toEqual([index === 0 ? 72 : Math.round(columnWidth)]);
    }
    expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
    const expected = chapterWords(report, laidOut);
    expect(structureWords(laidOut).slice(-expected.length)).toEqual(expected);
  });

  test("one that goes on has two lines at least on either page, and no word is parted by the page", () => {
    for (let filler = 6; filler < 13; filler++) {
      const { laidOut } = withNotes(filler, [60, 150]);
      for (const page of dividedNotes(laidOut).flat()) {
        expect(page.lines).toBeGreaterThanOrEqual(2);
        expect(page.brokenWord).toBe(false);
      }
    }
  });

  test("a note of a note follows it, and a chapter's title may have one", () => {
    const title = [text("Titel"), note(3)];
    const report = document(
      [{ ...chapter("k", [heading(2, "h"), paragraph(20, 0, note(1))]), title }],
      [
        { number: 1, children: [text("Se også "), note(2)] },
        { number: 2, children: [text("den anden")] },
        { number: 3, children: [text("den tredje")] },
      ],
    );
    const laidOut = layOut(report, new Map(), fakeFonts);
    expect(elements(laidOut.structure).flatMap(({ role, id }) => (role === "Note" ? [id] : []))).toEqual([
      "note-3",
      "note-1",
      "note-2",
    ]);
    expect(notePages(laidOut)).toEqual([[2], [2], [2]]);
  });

  test("a box or table that would fill a page goes on overleaf, rather than leave no room for its notes", () => {
    for (let count = 4; count < 16; count++) {
      const notes = Array.from({ length: count }, (_, index) => ({
        number: index + 1,
        children: [text(prose(40, index))],
      }));
      const noted = notes.map(({ number }) => paragraph(40, number, note(number)));
      const rows = noted.map(({ children }) => ({ style: "body", cells: [children, [text("1")]] }) as const);
      const inBox = chapter("k", [paragraph(50), { type: "box", title: "Boks", blocks: noted }, paragraph(90)]);
      const inTable = chapter("k", [paragraph(50), { ...table("t", 0), rows }, paragraph(90)]);
      for (const one of [inBox, inTable]) {
        const laidOut = layOut(document([one], notes), new Map(), fakeFonts);
        expect(brokenRules(laidOut), `${count}`).toEqual([]);
        expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
      }
    }
  });
});
