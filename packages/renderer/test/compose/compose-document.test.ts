import { describe, expect, test } from "vitest";
import { composeDocument } from "../../src/compose/compose-document.ts";
import type { Language } from "../../src/model/report-definition.ts";
import { defineWith, usual } from "../define/report-fixture.ts";
import { blocksOf, composeChapter, documentOf, prose, resultsOf, textOf } from "./composed-fixture.ts";

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

  test("lists in lists, literature and spreads", () => {
    const [list, references, spread] = blocksOf(
      "# A\n\n- a\n  1. b\n\n:::references\n- Wilson, E. B.\n:::\n\n:::key-figures{columns=2}\n- {{ reached }} a\n- {{ reached }} b\n- {{ reached }} c\n- {{ reached }} d\n:::\n",
    );
    expect(list).toMatchObject({ ordered: false, items: [[{ type: "paragraph" }, { type: "list", ordered: true }]] });
    expect(references).toMatchObject({ type: "references", items: [{ type: "paragraph" }] });
    expect(spread?.type === "key-figures" && [spread.columns, spread.items.length]).toEqual([2, 4]);
  });

  test("literature stands as it is written, or in the order of the alphabet", () => {
    const entries = [
      "- Aagaard, L. (2004). En.",
      "- Zahle, H. (2005). To.",
      "- „Ærligt talt“ (2006). Tre.",
      "- _Offerrådgivningen_ (2007). Fire.",
      "- Aarhus Kommune (2001). Fem.",
      "- Åkjær, J. (2003). Seks.",
      "- {{ counsellors number }} råd (2008). Syv.",
    ];
    const order = (directive: string, language = "da") => {
      const chapter = `# A\n\n${directive}\n${entries.join("\n")}\n:::\n`;
      const defined = defineWith(chapter, usual);
      if (!defined.ok) throw new Error(JSON.stringify(defined.errors));
      const definition = { ...defined.value, language: language as Language };
      const composed = composeDocument(definition, resultsOf(definition));
      const [block] = composed.ok ? (composed.value.chapters[0]?.blocks ?? []) : [];
      return block?.type === "references"
        ? block.items.map(({ children }) => textOf(children).match(/(\p{Lu}\p{Ll}+)\.$/u)?.[1]).join(" ")
        : "";
    };
    expect(order(":::references")).toBe("En To Tre Fire Fem Seks Syv");
    expect(order(":::references{sorted}")).toBe("Syv Fire To Tre En Seks Fem");
    expect(order(":::references{sorted}", "en")).toBe("Syv En Fem Tre Seks Fire To");
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

describe("blocks", () => {
  test("a table says which of its percentages are too uncertain to stand alone", () => {
    const notesOf = (cells: string) => {
      const [table] = blocksOf(`# A\n\n:::table{#t title="T" note="Nej."}\n| a | b |\n|---|---|\n| ${cells} |\n:::\n`);
      return table?.type === "table" ? table.notes.map(textOf) : [];
    };
    expect(notesOf("{{ uptake.theft }} | {{ uptake.violence }}")).toEqual([
      "Nej.",
      "Andelen for „theft“ bygger på få svar og er for usikker til at stå alene.",
    ]);
    expect(notesOf("**{{ uptake.theft percent1 }}** | {{ uptake.theft }}")).toHaveLength(2);
    expect(notesOf("{{ uptake.theft count }} | {{ uptake.violence }}")).toEqual(["Nej."]);
  });

  test("tables with total rows, source and note", () => {
    const [table] = blocksOf(
      '# A\n\n:::table{#t title="Af {{ reached }} personer" source="Egne tal" note="Se {{ cost }}"}\n| a | b | c |\n|---|--:|:-:|\n| x | {{ answer.yes count }} | 1 |\n| **I alt** | **{{ reached }}** | y |\n:::\n',
    );
    expect(table).toMatchObject({
      type: "table",
      id: "table-t",
      label: "Tabel\u00A01",
      title: "Af 125\u00A0personer",
      columns: [{ align: "left" }, { align: "right" }, { align: "left" }],
    });
    const rows = table?.type === "table" ? table.rows : [];
    expect(rows.map(({ style, cells }) => [style, cells.map(textOf)])).toEqual([
      ["body", ["x", "57", "1"]],
      ["total", ["I alt", "125", "y"]],
    ]);
    expect(rows[1]?.cells[0]).toEqual([{ type: "text", text: "I alt" }]);
    expect(table?.type === "table" && table.notes.map(textOf)).toEqual(["Kilde: Egne tal.", "Se 444.000\u00A0kr."]);
  });

  test("a figure may ask for landscape", () => {
    const chapter = "# A\n\n::figure{#answers}\n\n::figure{#types}\n";
    const [turned, plain] = blocksOf(chapter, usual.replace("title: Svarene", "title: Svarene\n    landscape: true"));
    expect(turned).toMatchObject({ type: "figure", landscape: true });
    expect(plain).not.toHaveProperty("landscape");
  });

  test("columns of numbers are found by their cells, and a table may ask for landscape", () => {
    const [table, plain] = blocksOf(
      "# A\n\n:::table{#t title=T landscape}\n| a | b | c | d |\n|---|---|:--|---|\n| 2018 | {{ answer.yes }} | {{ reached }} | x<br>y |\n:::\n\n:::table{#u title=U}\n| a |\n|---|\n| b |\n:::\n",
    );
    expect(table?.type === "table" && table.columns.map(({ align }) => align)).toEqual([
      "left",
      "right",
      "left",
      "left",
    ]);
    expect(table).toMatchObject({ landscape: true });
    expect(plain).not.toHaveProperty("landscape");
    const cells = table?.type === "table" ? table.rows[0]?.cells : [];
    expect(cells?.[3]?.map(({ type }) => type)).toEqual(["text", "line-break", "text"]);
  });

  test("lead, quotes, boxes, lists and key figures", () => {
    const blocks = blocksOf(`# A

:::lead
Først.
:::

:::quote{by="Kvinde" invented}
Et.

To.
:::

:::box{title="Om"}
Tekst

1. et
:::

- **fed**
- _kursiv_

:::key-figures
- {{ answer.yes }} sagde ja
:::
`);
    expect(blocks).toMatchObject([
      { type: "paragraph", style: "lead" },
      { type: "quote", attribution: "Kvinde (opdigtet citat)" },
      { type: "box", title: "Om", blocks: [{ type: "paragraph" }, { type: "list", ordered: true }] },
      { type: "list", ordered: false },
      { type: "key-figures" },
    ]);
    const [, quote, , , key] = blocks;
    expect(quote?.type === "quote" && textOf(quote.children)).toBe("Et.\nTo.");
    expect(key?.type === "key-figures" && key.items.map(({ value, text }) => [textOf(value), textOf(text)])).toEqual([
      ["46\u00A0%", "sagde ja"],
    ]);
  });
});

describe("running text", () => {
  test("numbers hold on to their units, lines are joined, quotes stay as typed", () => {
    expect(prose('Af {{ reached }} personer\nsagde "ja" i 41-50 timer, n = {{ reached }}')).toBe(
      'Af 125~personer sagde "ja" i 41-50~timer, n~=~125',
    );
  });

  test("links, emphasis and typed numbers", () => {
    const [block] = blocksOf('# A\n\n[se **kilden**](https://example.org) :typed[58,5 %]{source="S"}\n');
    expect(block).toMatchObject({
      children: [
        { type: "link", url: "https://example.org", children: [{ text: "se " }, { type: "strong" }] },
        { text: " " },
        { text: "58,5\u00A0%" },
      ],
    });
  });
});

describe("typed numbers that a result gives", () => {
  const typed = (text: string) => {
    const composed = composeChapter(`# A\n\n${text}\n`);
    return composed.ok
      ? []
      : composed.errors.map(({ value, suggestion, line, column }) => [value, suggestion, line, column]);
  };

  test("from 100 up any result, below only overall ones", () => {
    expect(typed("Af 125 personer,\nså 444.000 kr.")).toEqual([
      ["125", "reached", 3, 4],
      ["444.000", "cost", 4, 4],
    ]);
    expect(typed("Der var 42")).toEqual([["42", "uptake count", 3, 9]]);
    expect(typed("Der var 35 og 57")).toEqual([]);
  });

  test("withheld numbers are never compared", () => {
    expect(typed("Der var 2 og 20")).toEqual([]);
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

test("abbreviations of report.yaml are written out once and tied to their meaning after that", () => {
  const yaml = `${usual}abbreviations: { RKH: Røde Kors Hovedstaden }\n`;
  const blocks = blocksOf("# Om RKH\n\nHos RKH ringede {{ reached }} til RKH.\n", yaml);
  const [paragraph] = blocks;
  const inlines = paragraph?.type === "paragraph" ? paragraph.children : [];
  expect(textOf(inlines)).toBe("Hos Røde Kors Hovedstaden (RKH) ringede 125 til RKH.");
  expect(inlines).toContainEqual({ type: "abbreviation", text: "RKH", expansion: "Røde Kors Hovedstaden" });
});
