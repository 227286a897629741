import { describe, expect, test } from "vitest";
import { composeDocument } from "../../src/compose/compose-document.ts";
import type { Language } from "../../src/model/report-definition.ts";
import { defineWith, usual } from "../define/report-fixture.ts";
import { blocksOf, resultsOf, textOf } from "./composed-fixture.ts";

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
});
