import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Document } from "../../src/model/document.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { blocks, textItems } from "./read-pages.ts";
import { chapter, document, heading, paragraph, wholeReport } from "./sample-document.ts";

describe("the contents", () => {
  const { report, drawings } = wholeReport();
  const laidOut = layOut(report, drawings, fakeFonts);

  test("give the page of each chapter and heading", () => {
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

  test("take more pages when they are long, and still give the right ones", () => {
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
});

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

  test.each([12, 14, 16])(
    "of %i tables begin on the next page with those of figures, rather than almost alone",
    (count) => {
      const many = Array.from({ length: 26 }, (_, index) => chapter(`chapter-${index}`, [], `${index + 1}`));
      const listOf = (word: string, length: number) =>
        Array.from({ length }, (_, index) => ({
          anchor: `chapter-${index}`,
          label: `${word}\u00A0${index + 1}`,
          title: "Svarene",
        }));
      const own = { abbreviations: [], figures: listOf("Figur", 13), tables: listOf("Tabel", count) };
      const [, first, second] = layOut({ ...document(many), lists: own }, new Map(), fakeFonts).pages;
      const heads = [first, second].map((page) =>
        textItems(page ?? { width: 0, height: 0, label: "", items: [] })
          .filter(({ element }) => element?.role === "H2")
          .map(({ text: words }) => words.trim()),
      );
      expect(heads).toEqual([[], ["Figurer", "Tabeller"]]);
    },
  );
});
