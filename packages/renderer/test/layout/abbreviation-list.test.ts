import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Document } from "../../src/model/document.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { blocks, wordsOf } from "./read-pages.ts";
import { chapter, document, paragraph } from "./sample-document.ts";

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
