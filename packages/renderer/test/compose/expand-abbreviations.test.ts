import { describe, expect, test } from "vitest";
import { expandAbbreviations } from "../../src/compose/expand-abbreviations.ts";
import type { Block, DocumentChapter, Footnote, Inline, Paragraph } from "../../src/model/document.ts";

const abbreviations = {
  RKH: "Røde Kors Hovedstaden",
  "RKH Syd": "Røde Kors Hovedstaden, kreds syd",
  SSP: "samarbejdet mellem skole, socialforvaltning og politi",
};

describe("running text", () => {
  test.each([
    [
      "da",
      "Et opkald fra RKH. Siden ringede RKH igen.",
      "Et opkald fra Røde Kors Hovedstaden (RKH). Siden ringede [RKH] igen.",
    ],
    [
      "nb",
      "SSP møtes ukentlig; SSP er gratis.",
      "Samarbejdet mellem skole, socialforvaltning og politi (SSP) møtes ukentlig; [SSP] er gratis.",
    ],
    [
      "en",
      "We met SSP. SSP, then RKH.",
      "We met samarbejdet mellem skole, socialforvaltning og politi (SSP). [SSP], then Røde Kors Hovedstaden (RKH).",
    ],
    ["the author's own words stand", "Røde Kors Hovedstaden (RKH) og RKH.", "Røde Kors Hovedstaden (RKH) og [RKH]."],
    [
      "also with a word between",
      "Røde Kors Hovedstaden (herefter RKH) og RKH.",
      "Røde Kors Hovedstaden (herefter RKH) og [RKH].",
    ],
    ["also the other way round", "RKH (Røde Kors Hovedstaden) og RKH.", "RKH (Røde Kors Hovedstaden) og [RKH]."],
    [
      "the longer name is met first",
      "RKH Syd og RKH.",
      "Røde Kors Hovedstaden, kreds syd (RKH Syd) og Røde Kors Hovedstaden (RKH).",
    ],
    ["parts of words are other words", "ARKH, RKH2 og rkh.", "ARKH, RKH2 og rkh."],
    [
      "an ending waits for a plain use",
      "RKH's kreds, en RKH-kreds og RKH.",
      "[RKH]'s kreds, en [RKH]-kreds og Røde Kors Hovedstaden (RKH).",
    ],
  ])("%s", (_, said, expected) => {
    expect(shown(expandedBlocks([paragraph(text(said))]))).toEqual([expected]);
  });

  test("what is written out across emphasis is written out", () => {
    const inlines: Inline[] = [{ type: "strong", children: [text("Røde Kors Hovedstaden")] }, text(" (RKH) og RKH")];
    expect(shown(expandedBlocks([paragraph(...inlines)]))).toEqual(["Røde Kors Hovedstaden (RKH) og [RKH]"]);
  });

  test("lists and boxes are running text, in the order of reading", () => {
    const list: Block = {
      type: "list",
      ordered: false,
      items: [[paragraph(text("Fra RKH"))], [paragraph(text("Til RKH"))]],
    };
    const box: Block = { type: "box", title: "RKH", blocks: [paragraph(text("RKH og SSP"))] };
    expect(shown(expandedBlocks([list, box]))).toEqual([
      "Fra Røde Kors Hovedstaden (RKH)",
      "Til [RKH]",
      "[RKH] og samarbejdet mellem skole, socialforvaltning og politi (SSP)",
    ]);
  });
});

test("nothing is put into headings, quotes, links, tables and notes, which still say what is meant", () => {
  const notes = [[text("Kilde: RKH")]];
  const blocks: Block[] = [
    { type: "heading", level: 2, id: "a", number: null, children: [text("Om RKH")] },
    { type: "quote", children: [text("RKH ringede")], attribution: "Kvinde" },
    paragraph({ type: "link", url: "https://example.org", children: [text("RKH")] }),
    {
      type: "table",
      id: "t",
      label: "Tabel 1",
      title: "RKH",
      columns: [{ align: "left" }],
      head: [[text("RKH")]],
      rows: [{ style: "body", cells: [[text("RKH i alt")]] }],
      notes,
    },
    paragraph(text("Til sidst RKH.")),
  ];
  expect(shown(expandedBlocks(blocks))).toEqual([
    "Om [RKH]",
    "[RKH] ringede",
    "[RKH]",
    "[RKH]",
    "[RKH] i alt",
    "Kilde: [RKH]",
    "Til sidst Røde Kors Hovedstaden (RKH).",
  ]);
  const footnotes: Footnote[] = [{ number: 1, children: [text("Se RKH.")] }];
  expect(
    shownInlines(expandAbbreviations({ chapters: [], footnotes }, abbreviations).footnotes[0]?.children ?? []),
  ).toBe("Se [RKH].");
});

test("the chapters are one text, and what is given is not changed", () => {
  const chapters = Object.freeze([chapter([paragraph(text("RKH"))]), chapter([paragraph(text("RKH"))])]);
  const before = JSON.stringify(chapters);
  const expanded = expandAbbreviations({ chapters, footnotes: [] }, abbreviations);
  expect(expanded.chapters.flatMap(({ blocks }) => shown(blocks))).toEqual(["Røde Kors Hovedstaden (RKH)", "[RKH]"]);
  expect(JSON.stringify(chapters)).toBe(before);
  const parts = { chapters, footnotes: [] };
  expect(expandAbbreviations(parts, {})).toBe(parts);
});

function text(value: string): Inline {
  return { type: "text", text: value };
}

function paragraph(...children: readonly Inline[]): Paragraph {
  return { type: "paragraph", style: "body", children };
}

function chapter(blocks: readonly Block[]): DocumentChapter {
  return { id: "hvem", number: "1", title: [text("Hvem")], blocks };
}

function expandedBlocks(blocks: readonly Block[]): readonly Block[] {
  return expandAbbreviations({ chapters: [chapter(blocks)], footnotes: [] }, abbreviations).chapters[0]?.blocks ?? [];
}

/** Texts of blocks, abbreviations with an expansion in brackets. */
function shown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "quote":
        return [shownInlines(block.children)];
      case "list":
        return block.items.flatMap((item) => shown(item));
      case "box":
        return shown(block.blocks);
      case "table":
        return [...block.head, ...block.rows.flatMap(({ cells }) => cells), ...block.notes].map(shownInlines);
      default:
        return [];
    }
  });
}

function shownInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "abbreviation") return inline.expansion === "" ? "" : `[${inline.text}]`;
      return "children" in inline ? shownInlines(inline.children) : "text" in inline ? inline.text : "";
    })
    .join("");
}
