import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { LaidOutDocument } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import {
  areaOf,
  blocks,
  chapterWords,
  elements,
  linesByPage,
  overlaps,
  structureWords,
  textItems,
} from "./read-pages.ts";
import { chapter, document, prose, text, wholeReport } from "./sample-document.ts";

const { report, drawings } = wholeReport();
const laidOut = layOut(report, drawings, fakeFonts);
const { page: paper } = theme;

describe("words", () => {
  test("every word of the chapters is in the structure once, in the order of reading", () => {
    const words = structureWords(laidOut);
    const expected = chapterWords(report, laidOut);
    expect(expected.length).toBeGreaterThan(1500);
    expect(words.slice(-expected.length)).toEqual(expected);
  });

  test("the cover holds its texts, the date in words", () => {
    const words = textItems(laidOut.pages[0] ?? emptyPage).map((item) => item.text);
    for (const expected of ["Evaluering", "Rapportens titel", "Den anden", "1. udgave", "4.\u00a0maj 2020"]) {
      expect(words).toContain(expected);
    }
  });

  test("lines of a paragraph end with a space, a hyphen or the paragraph", () => {
    for (const placed of blocks(laidOut).values()) {
      for (const [index, { item }] of placed.entries()) {
        const next = placed[index + 1]?.item;
        if (next === undefined || Math.abs(next.y - item.y) < 8) continue;
        expect(item.text, item.text).toMatch(item.softHyphen ? /\p{L}-$/u : / $/);
      }
    }
  });
});

const emptyPage = { width: 0, height: 0, label: "", items: [] };

describe("places", () => {
  test("nothing overlaps", () => {
    expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
  });

  test("content stays inside the column, headings' numbers to the left of it", () => {
    for (const page of laidOut.pages.slice(1)) {
      for (const item of page.items) {
        const area = areaOf(item);
        if (area === null || (item.type === "text" && item.element === null)) continue;
        expect(area.left, area.name).toBeGreaterThanOrEqual(paper.left - paper.hang);
        expect(area.right, area.name).toBeLessThanOrEqual(paper.width - paper.right + 0.1);
        expect(area.top, area.name).toBeGreaterThanOrEqual(paper.top - 0.1);
        expect(area.bottom, area.name).toBeLessThanOrEqual(paper.height - paper.bottom + 0.1);
      }
    }
  });

  test("lines inside a justified paragraph reach the right edge", () => {
    const edge = paper.width - paper.right;
    const full = textItems(laidOut.pages[4] ?? emptyPage).filter(
      ({ text, font, wordSpacing }) => font === "serif" && wordSpacing !== 0 && / $/.test(text),
    );
    expect(full.length).toBeGreaterThan(10);
    for (const item of full) expect(areaOf(item)?.right ?? 0).toBeCloseTo(edge, 3);
  });

  test("two lines of a paragraph at least stand on either side of a page break", () => {
    const divided = [...blocks(laidOut)]
      .filter(([element]) => element.role === "P")
      .map(([, placed]) => [...linesByPage(placed).values()])
      .filter((lines) => lines.length > 1);
    expect(divided.length).toBeGreaterThan(0);
    for (const lines of divided) for (const count of lines) expect(count).toBeGreaterThanOrEqual(2);
  });

  test("a heading has two lines, or a figure, below it on its page", () => {
    for (const [element, placed] of blocks(laidOut)) {
      const last = placed.at(-1);
      if (!/^H[1-4]$/.test(element.role) || last === undefined) continue;
      const items = laidOut.pages[last.page]?.items ?? [];
      const isBelow = ({ y }: { readonly y: number }) => y > last.item.y + 1;
      const texts = items
        .filter((item) => item.type === "text")
        .filter((item) => item.element !== null && isBelow(item));
      const drawings = items.filter((item) => item.type === "drawing").filter(isBelow);
      const lines = new Set(texts.map(({ y }) => y)).size + 2 * drawings.length;
      expect(lines, last.item.text).toBeGreaterThanOrEqual(2);
    }
  });

  test("chapters begin on a new page", () => {
    for (const { anchor } of laidOut.outline) {
      const place = laidOut.destinations.get(anchor);
      expect(place?.y).toBeLessThan(paper.top);
    }
  });
});

describe("structure", () => {
  test("every element that an item names is in it once", () => {
    const all = elements(laidOut.structure);
    const known = new Set(all);
    expect(known.size).toBe(all.length);
    for (const { items } of laidOut.pages) {
      for (const item of items) {
        if (item.type !== "shape" && item.element !== null) expect(known.has(item.element)).toBe(true);
      }
    }
  });

  test("figures have a text, header cells a scope, notes a name", () => {
    const all = elements(laidOut.structure);
    expect(all.filter(({ role }) => role === "Figure").map(({ alt }) => alt)).toEqual(["Søjler", "Søjler"]);
    expect(all.filter(({ role }) => role === "TH").every(({ scope }) => scope !== undefined)).toBe(true);
    expect(all.filter(({ role }) => role === "Note").map(({ id }) => id)).toEqual(["note-1", "note-2"]);
  });

  test("heading levels have no gaps", () => {
    const levels = elements(laidOut.structure).flatMap(({ role }) =>
      /^H\d$/.test(role) ? [Number(role.slice(1))] : [],
    );
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test("a note comes after the block that refers to it", () => {
    const sections = elements(laidOut.structure).filter(({ role }) => role === "Sect");
    const roles = sections.at(-1)?.children.map(({ role }) => role);
    expect(roles?.slice(0, 6)).toEqual(["H1", "H2", "P", "Note", "Div", "P"]);
  });

  test("a link over several lines has a part on each, with one element", () => {
    const url = "https://example.org/rapport";
    const link = { type: "link", url, children: [text(prose(40))] } as const;
    const one = layOut(
      document([chapter("k", [{ type: "paragraph", style: "body", children: [link] }])]),
      new Map(),
      fakeFonts,
    );
    const parts = linkParts(one, url);
    expect(parts.length).toBeGreaterThan(2);
    expect(new Set(parts.map(({ y }) => y)).size).toBe(parts.length);
    expect(new Set(parts.map(({ element }) => element)).size).toBe(1);
    for (const part of parts) expect(part.contents).toBe(`${prose(40)} (${url})`);
  });
});

function linkParts({ pages }: LaidOutDocument, url: string) {
  return pages
    .flatMap(({ items }) => items)
    .filter((item) => item.type === "link")
    .filter(({ target }) => "url" in target && target.url === url);
}

describe("as a function", () => {
  test("gives the same for the same", () => {
    expect(layOut(report, drawings, fakeFonts)).toEqual(laidOut);
  });

  test("changes nothing of what it is given", () => {
    const frozen = wholeReport();
    deepFreeze(frozen.report);
    for (const one of frozen.drawings.values()) deepFreeze(one);
    expect(() => layOut(frozen.report, frozen.drawings, fakeFonts)).not.toThrow();
  });

  test("says which figure has no drawing", () => {
    expect(() => layOut(report, new Map(), fakeFonts)).toThrow(
      new RangeError('layOut: drawings has none for the figure "fig-1"'),
    );
  });

  test("lays out a report without chapters, and one with an empty chapter", () => {
    expect(layOut(document([]), new Map(), fakeFonts).pages).toHaveLength(1);
    const empty = { ...chapter("tom", []), title: [text("Tom")] };
    expect(layOut(document([empty]), new Map(), fakeFonts).pages).toHaveLength(3);
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
