import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { LaidOutDocument } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { brokenRules } from "./page-rules.ts";
import { textItems } from "./read-pages.ts";
import { chapter, document, heading, paragraph } from "./sample-document.ts";

const columnHeight = theme.page.height - theme.page.top - theme.page.bottom;

/** A chapter of some paragraphs under headings, on two or three pages. */
function chapterOf(paragraphs: number) {
  const blocks = Array.from({ length: paragraphs }, (_, index) => [
    ...(index % 3 === 0 ? [heading(2, `h${index}`)] : []),
    paragraph(24 + (index % 5) * 9, index),
  ]);
  return layOut(document([chapter("k", blocks.flat())]), new Map(), fakeFonts);
}

function lastFill({ pages }: Pick<LaidOutDocument, "pages">): number {
  const last = pages.at(-1);
  const lowest = Math.max(
    ...(last === undefined ? [] : textItems(last)).filter(({ element }) => element).map(({ y }) => y),
  );
  return (lowest - theme.page.top) / columnHeight;
}

test("no chapter of running text ends on a page three quarters empty, whatever its length", () => {
  const chapters = Array.from({ length: 30 }, (_, index) => chapterOf(16 + index));
  const several = chapters.filter(({ pages }) => pages.length > 3);
  expect(several.length).toBeGreaterThan(20);
  for (const one of several) expect(lastFill(one)).toBeGreaterThan(0.25);
});

test("what mends a page breaks no rule of it", () => {
  for (let length = 18; length < 26; length++) expect(brokenRules(chapterOf(length))).toEqual([]);
});

test("contents of whatever length do not end on a page three quarters empty", () => {
  for (let chapters = 8; chapters < 24; chapters++) {
    const report = document(
      Array.from({ length: chapters }, (_, at) =>
        chapter(
          `k${at}`,
          [0, 1, 2, 3].map((h) => heading(2, `k${at}h${h}`, `${at}.${h}`)),
          `${at}`,
        ),
      ),
    );
    const { pages, destinations } = layOut(report, new Map(), fakeFonts);
    const contents = pages.slice(1, destinations.get("k0")?.page);
    if (contents.length > 1) expect(lastFill({ pages: contents }), `${chapters}`).toBeGreaterThan(0.25);
  }
});
