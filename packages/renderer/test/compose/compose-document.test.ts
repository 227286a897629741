import { describe, expect, test } from "vitest";
import { composeDocument } from "../../src/compose/compose-document.ts";
import { defineWith, usual } from "../define/report-fixture.ts";
import { composeChapter, documentOf, resultsOf, textOf } from "./composed-fixture.ts";

describe("numbers of things", () => {
  const yaml = usual.replace(
    "[chapters/01-svar.md]",
    "[{ file: chapters/00-resume.md, numbered: false }, chapters/01-svar.md, chapters/02-konklusion.md]",
  );
  const defined = defineWith(
    "# Svarene\n\n## Køn og alder\n\n::figure{#types}\n\n### Under\n\n## Én gang til\n\n::figure{#answers}\n\nx[^a] y[^b] z[^a]\n\n[^a]: A i {{ chapter resume }}\n\n[^b]: B[^c]\n\n[^c]: C\n",
    yaml,
    [
      {
        file: "chapters/00-resume.md",
        text: "# Resumé\n\nSe {{ figure answers }}, {{ Figure types }}, {{ chapter svar }}.\n\n## Kort\n",
      },
      {
        file: "chapters/02-konklusion.md",
        text: "# Konklusion\n\nSe {{ Chapter konklusion }}.[^a]\n\n[^a]: D\n\n## Kort\n\n## Kort\n",
      },
    ],
  );
  if (!defined.ok) throw new Error(JSON.stringify(defined.errors));
  const composed = composeDocument(defined.value, resultsOf(defined.value));
  if (!composed.ok) throw new Error(JSON.stringify(composed.errors));
  const { chapters, footnotes } = composed.value;

  test("chapters, headings, figures", () => {
    expect(chapters.map(({ id, number }) => [id, number])).toEqual([
      ["chapter-resume", null],
      ["chapter-svar", "1"],
      ["chapter-konklusion", "2"],
      ["appendix/figure-data", null],
    ]);
    const headings = chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "heading" ? [block] : [])),
    );
    expect(headings.map(({ id, number, level }) => [id, number, level])).toEqual([
      ["chapter-resume/kort", null, 2],
      ["chapter-svar/koen-og-alder", "1.1", 2],
      ["chapter-svar/under", null, 3],
      ["chapter-svar/en-gang-til", "1.2", 2],
      ["chapter-konklusion/kort", "2.1", 2],
      ["chapter-konklusion/kort-2", "2.2", 2],
    ]);
  });

  test("appendices have letters of their own, in the words of the language", () => {
    const chapters =
      "[chapters/01-svar.md, { file: chapters/02-b.md, appendix: true }, { file: chapters/03-c.md, appendix: true }]";
    const more = [
      { file: "chapters/02-b.md", text: "# Skema\n\n## Del\n" },
      { file: "chapters/03-c.md", text: "# Brev\n\nSe {{ chapter b }}, {{ Chapter c }} og {{ page b.del }}.\n" },
    ];
    const report = defineWith("# Svar\n", usual.replace("[chapters/01-svar.md]", chapters), more);
    if (!report.ok) throw new Error(JSON.stringify(report.errors));
    const whole = composeDocument(report.value, resultsOf(report.value));
    if (!whole.ok) throw new Error(JSON.stringify(whole.errors));
    expect(whole.value.chapters.map(({ number, appendix }) => [number, appendix])).toEqual([
      ["1", undefined],
      ["A", true],
      ["B", true],
    ]);
    expect(whole.value.chapters[1]?.blocks[0]).toMatchObject({ number: "A.1", id: "chapter-b/del" });
    const [last] = whole.value.chapters[2]?.blocks ?? [];
    expect(last?.type === "paragraph" && textOf(last.children)).toBe(
      "Se bilag\u00A0A, Bilag\u00A0B og side\u00A0<chapter-b/del>.",
    );
  });

  test("the abbreviations are listed in the order of the alphabet when the report wants it", () => {
    const yaml = `${usual}abbreviations: { ÅBC: Å, AaK: Aarhus Kommune, RKH: Røde Kors Hovedstaden, POI: Projektet }\n`;
    const listed = (more: string) => {
      const composed = composeChapter("# A\n\nTekst om RKH.\n", yaml + more);
      return composed.ok ? composed.value.lists.abbreviations : composed.errors;
    };
    expect(listed("")).toEqual([]);
    expect(listed("lists: { abbreviations: true }\n")).toEqual([
      { name: "POI", expansion: "Projektet" },
      { name: "RKH", expansion: "Røde Kors Hovedstaden" },
      { name: "ÅBC", expansion: "Å" },
      { name: "AaK", expansion: "Aarhus Kommune" },
    ]);
  });

  test("references lead forward and back", () => {
    const [resume] = chapters;
    const [first] = resume?.blocks ?? [];
    const references = first?.type === "paragraph" ? first.children.filter(({ type }) => type === "reference") : [];
    expect(references).toEqual([
      { type: "reference", text: "figur\u00A02", anchor: "answers" },
      { type: "reference", text: "Figur\u00A01", anchor: "types" },
      { type: "reference", text: "kapitel\u00A01", anchor: "chapter-svar" },
    ]);
  });

  test("footnotes run through the report, one number for one note", () => {
    expect(footnotes.map(({ number, children }) => [number, textOf(children)])).toEqual([
      [1, "A i Resumé"],
      [2, "B[4]"],
      [3, "D"],
      [4, "C"],
    ]);
  });

  test("footnotes of a table are numbered as they are read: those of its head first", () => {
    const table = ':::table{#t title="T"}\n| A[^head] | B |\n|---|---|\n| a[^row] | b |\n:::';
    const chapter = composeChapter(`# A\n\n${table}\n\n[^row]: Række\n\n[^head]: Hoved\n`);
    if (!chapter.ok) throw new Error(JSON.stringify(chapter.errors));
    expect(chapter.value.footnotes.map(({ number, children }) => [number, textOf(children)])).toEqual([
      [1, "Hoved"],
      [2, "Række"],
    ]);
  });

  test("words of another language say which, and their abbreviations are left as they are", () => {
    const text = 'Læs :lang[The _Journal_ of RKH]{code="en-GB"}, bind 2.';
    const chapter = composeChapter(`# A\n\n${text}\n`, `${usual}\nabbreviations: { RKH: Røde Kors Hovedstaden }\n`);
    if (!chapter.ok) throw new Error(JSON.stringify(chapter.errors));
    const [paragraph] = chapter.value.chapters[0]?.blocks ?? [];
    expect(paragraph).toHaveProperty("children.1", {
      type: "foreign",
      language: "en-GB",
      children: [
        { type: "text", text: "The " },
        { type: "emphasis", children: [{ type: "text", text: "Journal" }] },
        { type: "text", text: " of " },
        { type: "abbreviation", text: "RKH", expansion: "Røde Kors Hovedstaden" },
      ],
    });
  });

  test("every reference leads to an anchor", () => {
    const anchors = new Set([
      ...chapters.map(({ id }) => id),
      ...chapters.flatMap(({ blocks }) => blocks.flatMap((block) => ("id" in block ? [block.id] : []))),
    ]);
    const targets = [...JSON.stringify(composed.value).matchAll(/"anchor":"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
  });
});

test("the same input gives the same document, and arguments are not touched", () => {
  const text = "# A\n\nAf {{ reached }}[^a]\n\n::figure{#types}\n\n[^a]: x\n";
  expect(JSON.stringify(documentOf(text))).toBe(JSON.stringify(documentOf(text)));
  const defined = defineWith(text);
  if (!defined.ok) throw new Error("not defined");
  const before = JSON.stringify(defined.value);
  composeDocument(defined.value, resultsOf(defined.value));
  expect(JSON.stringify(defined.value)).toBe(before);
});

test("a Norwegian and an English report speak their language", () => {
  const inLanguage = (language: "nb" | "en") => {
    const defined = defineWith("# A\n\nSe {{ Figure types }}: {{ cost }}, {{ answer.yes }}\n\n::figure{#types}\n");
    if (!defined.ok) throw new Error("not defined");
    const composed = composeDocument({ ...defined.value, language }, resultsOf(defined.value));
    if (!composed.ok) throw new Error(JSON.stringify(composed.errors));
    const [paragraph, figure] = composed.value.chapters[0]?.blocks ?? [];
    const text = paragraph?.type === "paragraph" ? textOf(paragraph.children) : "";
    return [text, figure?.type === "figure" ? textOf(figure.notes[1] ?? []) : ""].map((part) =>
      part.replaceAll("\u00A0", "~"),
    );
  };
  expect(inLanguage("nb")).toEqual([
    "Se Figur~1: 444~000~kr., 46~%",
    "Kilde: Projektets registreringer, 1.~november 2018~– 28.~februar 2019. Enhet: personer.",
  ]);
  expect(inLanguage("en")).toEqual([
    "Se Figure~1: 444,000~kr., 46%",
    "Source: Projektets registreringer, 1~November 2018~– 28~February 2019. Unit: personer.",
  ]);
});
