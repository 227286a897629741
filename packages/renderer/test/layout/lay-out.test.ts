import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Document } from "../../src/model/document.ts";
import type { LaidOutDocument, OutlineEntry } from "../../src/model/page.ts";
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
  wordsOf,
} from "./read-pages.ts";
import { chapter, document, heading, paragraph, prose, text, wholeReport } from "./sample-document.ts";

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

  test("the contents give the page of each chapter and heading", () => {
    const entries = [...blocks(laidOut)].filter(([{ role }]) => role === "TOCI");
    const found = entries.map(([, placed]) => placed.map(({ item }) => item.text.trim()));
    const label = (anchor: string) => laidOut.pages[laidOut.destinations.get(anchor)?.page ?? 0]?.label;
    expect(found).toEqual([
      ["Kapitel resume", label("resume")],
      ["1", "Kapitel hvem", label("hvem")],
      ["1.1", "Overskrift a", label("a")],
      ["1.2", "Overskrift b", label("b")],
      ["1.3", "Overskrift d", label("d")],
    ]);
  });

  test("long contents take more pages and still give the right ones", () => {
    const chapters = Array.from({ length: 12 }, (_, at) =>
      chapter(
        `k${at}`,
        [0, 1, 2, 3, 4].flatMap((h) => [heading(2, `k${at}h${h}`, `${at}.${h}`), paragraph(80)]),
        `${at}`,
      ),
    );
    const long = layOut(document(chapters), new Map(), fakeFonts);
    const first = long.destinations.get("k0")?.page ?? 0;
    expect(first).toBeGreaterThan(2);
    const numbers = [...blocks(long)]
      .filter(([{ role }]) => role === "TOCI")
      .map(([, placed]) => placed.at(-1)?.item.text);
    const anchors = long.outline
      .slice(1)
      .flatMap(({ anchor, children }) => [anchor, ...children.map((child) => child.anchor)]);
    expect(numbers).toEqual(anchors.map((anchor) => String((long.destinations.get(anchor)?.page ?? 0) + 1)));
  });

  test("running heads stand on all pages but the cover and the first of a part", () => {
    const headed = laidOut.pages.map((page) => textItems(page).some(({ y }) => y === paper.headBaseline));
    const openers = new Set([0, 1, ...laidOut.outline.map(({ anchor }) => laidOut.destinations.get(anchor)?.page)]);
    expect(headed).toEqual(laidOut.pages.map((_, index) => !openers.has(index)));
  });
});

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

describe("the lists of figures and tables", () => {
  const lists: Document["lists"] = {
    abbreviations: [],
    figures: [{ anchor: "chapter-a", label: "Figur\u00A01", title: "Svarene" }],
    tables: [
      { anchor: "chapter-a", label: "Tabel\u00A01", title: "Udgifterne" },
      { anchor: "chapter-b", label: "Tabel\u00A0B1", title: "Tallene bag figur\u00A01" },
    ],
  };
  const chapters = ["a", "b"].map((id) => chapter(`chapter-${id}`, [paragraph(40)], "1"));
  const listed = layOut({ ...document(chapters), lists }, new Map(), fakeFonts);
  const contents = listed.structure.children[1];

  test("follow the contents, each a TOC below its head", () => {
    expect(contents?.children.map(({ role }) => role)).toEqual(["H1", "TOC", "H2", "TOC", "H2", "TOC"]);
    expect(contents?.children.map(({ children }) => children.length)).toEqual([0, 2, 0, 1, 0, 2]);
  });

  test("have a link with the page to each", () => {
    const links = listed.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === "link" && "anchor" in item.target ? [item] : [])),
    );
    expect(links.slice(-3).map(({ contents: words, target }) => [words.replaceAll("\u00A0", " "), target])).toEqual([
      ["Figur 1 Svarene, side 3", { anchor: "chapter-a" }],
      ["Tabel 1 Udgifterne, side 3", { anchor: "chapter-a" }],
      ["Tabel B1 Tallene bag figur 1, side 4", { anchor: "chapter-b" }],
    ]);
  });

  test.each([10, 24, 30, 36])("leave the contents of %i chapters as they are without lists", (count) => {
    const many = Array.from({ length: count }, (_, index) => chapter(`chapter-${index}`, [], `${index + 1}`));
    const figures = Array.from({ length: 12 }, (_, index) => ({
      anchor: `chapter-${index}`,
      label: `Figur\u00A0${index + 1}`,
      title: "Svarene",
    }));
    const none: Document["lists"] = { figures: [], tables: [], abbreviations: [] };
    const contentsOf = (own: typeof lists): readonly number[] =>
      layOut({ ...document(many), lists: own }, new Map(), fakeFonts)
        .pages.map((page) => textItems(page).filter(({ text: words }) => words.startsWith("Kapitel chapter-")).length)
        .filter((lines) => lines > 1);
    expect(contentsOf({ ...none, figures })).toEqual(contentsOf(none));
  });
});

describe("the list of abbreviations", () => {
  const abbreviations = [
    { name: "BFR", expansion: "Bistands- og forsvarsrådet" },
    { name: "RKH", expansion: `Røde Kors Hovedstaden ${"og dens mange afdelinger ".repeat(6)}i regionen` },
  ];
  const lists: Document["lists"] = { figures: [], tables: [], abbreviations };
  const listed = layOut({ ...document([chapter("chapter-a", [paragraph(40)], "1")]), lists }, new Map(), fakeFonts);
  const contents = listed.structure.children[1];

  test("is a list below its head, each abbreviation the label of what it stands for", () => {
    expect(contents?.children.map(({ role }) => role)).toEqual(["H1", "TOC", "H2", "L"]);
    const items = contents?.children.at(-1)?.children ?? [];
    expect(items.map(({ role, children }) => [role, children.map((child) => child.role)])).toEqual([
      ["LI", ["Lbl", "LBody"]],
      ["LI", ["Lbl", "LBody"]],
    ]);
    const texts = [...blocks(listed)]
      .filter(([one]) => ["Lbl", "LBody"].includes(one.role))
      .map(([, own]) => wordsOf(own).join(" "));
    expect(texts).toEqual(abbreviations.flatMap(({ name, expansion }) => [name, expansion]));
  });

  test("what they stand for begins at one place, further lines too, right of the longest abbreviation", () => {
    const own = [...blocks(listed)].filter(([one]) => one.role === "LBody").flatMap(([, placed]) => placed);
    const labels = [...blocks(listed)].filter(([one]) => one.role === "Lbl").flatMap(([, placed]) => placed);
    expect(own.length).toBeGreaterThan(2);
    const [edge = 0] = own.map(({ item }) => item.x);
    expect(new Set(own.map(({ item }) => item.x))).toEqual(new Set([edge]));
    const widths = labels.map(({ item }) => item.x + fakeFonts.width(item.text.trimEnd(), item.font, item.size));
    expect(Math.max(...widths)).toBeLessThan(edge);
  });

  test("has a bookmark below that of the contents", () => {
    expect(listed.outline[0]?.children.map(({ title, anchor }) => [title, anchor])).toEqual([
      ["Forkortelser", "#abbreviations"],
    ]);
    expect(listed.destinations.get("#abbreviations")?.page).toBe(1);
  });
});
