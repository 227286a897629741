import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { OutlineEntry } from "../../src/model/page.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { textItems } from "./read-pages.ts";
import { wholeReport } from "./sample-document.ts";

const { report, drawings } = wholeReport();
const laidOut = layOut(report, drawings, fakeFonts);

describe("finding the way", () => {
  test("bookmarks are the contents, chapters and their headings of level 2", () => {
    const titles = (entries: readonly OutlineEntry[]): unknown =>
      entries.map(({ title, children }) => [title, titles(children)]);
    expect(titles(laidOut.outline)).toEqual([
      ["Indhold", []],
      ["Kapitel resume", []],
      [
        "1 Kapitel hvem",
        [
          ["1.1 Overskrift a", []],
          ["1.2 Overskrift b", []],
          ["1.3 Overskrift d", []],
        ],
      ],
    ]);
  });

  test("every anchor of headings, figures and tables has a destination", () => {
    for (const anchor of ["resume", "hvem", "a", "b", "c", "d", "fig-1", "fig-2", "tab-1"]) {
      expect(laidOut.destinations.has(anchor), anchor).toBe(true);
    }
  });

  test("printed page numbers are those of the file; the cover has none", () => {
    expect(laidOut.pages.map(({ label }) => label)).toEqual(
      laidOut.pages.map((_, index) => (index === 0 ? "" : String(index + 1))),
    );
    for (const page of laidOut.pages.slice(1)) {
      expect(
        textItems(page)
          .filter(({ element }) => element === null)
          .at(-1)?.text,
      ).toBe(`Side ${page.label} af ${laidOut.pages.length}`);
    }
  });
});
