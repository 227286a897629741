import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { textItems } from "./read-pages.ts";
import { chapter, document, paragraph, text, wholeReport } from "./sample-document.ts";

const { page: paper } = theme;

test("running heads stand on all pages but the cover and the first of a part", () => {
  const { report, drawings } = wholeReport();
  const laidOut = layOut(report, drawings, fakeFonts);
  const headed = laidOut.pages.map((page) => textItems(page).some(({ y }) => y === paper.headBaseline));
  const openers = new Set([0, 1, ...laidOut.outline.map(({ anchor }) => laidOut.destinations.get(anchor)?.page)]);
  expect(headed).toEqual(laidOut.pages.map((_, index) => !openers.has(index)));
});

test.each([
  ["words", "Overskriften er lang og vil ikke slutte ".repeat(6), /^7 {2}Overskriften er lang [\p{L} ]+ …$/u],
  ["letters of one word", "Planlægningsstabiliseringsperiode".repeat(8), /^7 {2}Planlægnings\p{L}+…$/u],
])("a chapter's title that is wider than the column loses its last %s", (_, title, expected) => {
  const long = { ...chapter("k", [paragraph(900)], "7"), title: [text(title.trim())] };
  const heads = layOut(document([long]), new Map(), fakeFonts)
    .pages.slice(3)
    .flatMap((page) => textItems(page).filter(({ y }) => y === paper.headBaseline));
  expect(heads.length).toBeGreaterThan(0);
  for (const head of heads) {
    expect(head.text).toMatch(expected);
    expect(head.x).toBeGreaterThanOrEqual(paper.left);
    expect(head.x).toBeLessThan(paper.left + 60);
  }
});
