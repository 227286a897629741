import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { sheetsOf } from "../../src/layout/sheet.ts";
import type { Block, Inline, List } from "../../src/model/document.ts";
import type { PageItem } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { chapter, document, drawing, figure, heading, paragraph, prose, table, text } from "./sample-document.ts";

const noted: Inline = { type: "footnote-reference", number: 1 };
const reference: Inline = { type: "reference", text: "figur 3", anchor: "k" };
const page: Inline = { type: "page-reference", text: "side", anchor: "k" };

const keyFigure = (value: string, words: number) => ({ value: [text(value)], text: [text(prose(words))] });
const flat = (items: number, words: number): List => ({
  type: "list",
  ordered: false,
  items: Array.from({ length: items }, (_, index) => [paragraph(words, index)]),
});

/** Every kind of block, some in several forms; a kind without one does not compile. */
const kinds: Readonly<Record<Block["type"], Readonly<Record<string, readonly Block[]>>>> = {
  paragraph: {
    paragraph: [paragraph(30), { ...paragraph(12), style: "lead" }],
    inline: [
      paragraph(
        6,
        0,
        noted,
        text(" se "),
        reference,
        text(" på "),
        page,
        text(" og "),
        { type: "strong", children: [text("husk")] },
        text(" "),
        { type: "emphasis", children: [text("det")] },
        { type: "line-break" },
        { type: "value", text: "25\u00a0%", results: ["a"] },
        text(" "),
        { type: "link", url: "https://example.org/", children: [text("her")] },
      ),
    ],
    "paragraph-over-pages": [paragraph(620)],
  },
  heading: { heading: [heading(2, "a", "3.2"), heading(3, "b"), heading(4, "c"), paragraph(3)] },
  list: {
    list: [
      { type: "list", ordered: false, items: [[paragraph(14)], [paragraph(3), paragraph(2)]] },
      { type: "list", ordered: true, items: [[paragraph(3)]] },
    ],
    "list-nested": [
      {
        type: "list",
        ordered: true,
        items: [
          [
            paragraph(12),
            {
              type: "list",
              ordered: true,
              items: [[paragraph(4)], [paragraph(12), { type: "list", ordered: true, items: [[paragraph(2)]] }]],
            },
          ],
          [paragraph(3), { ...flat(2, 4) }],
        ],
      },
    ],
    "list-over-pages": [flat(34, 22)],
  },
  references: {
    references: [{ type: "references", items: [paragraph(28), paragraph(5)] }],
    "references-over-pages": [
      { type: "references", items: Array.from({ length: 26 }, (_, index) => paragraph(24, index)) },
    ],
  },
  figure: {
    figure: [figure("fig-1")],
    "figure-moved": [paragraph(240), figure("fig-2"), paragraph(60, 3)],
    "figure-landscape": [paragraph(40), { ...figure("fig-3"), landscape: true }, paragraph(60, 3)],
  },
  table: {
    table: [table("tab-1", 3)],
    "table-over-pages": [table("tab-1", 60)],
    "table-numbers": [
      {
        ...table("tab-1", 0),
        rows: ["25,5 %", "24–27 %", "–", "vises ikke"].map((cell) => ({
          style: "body",
          cells: [[text("Mænd")], [text(cell)]],
        })),
      },
    ],
    "table-landscape": [paragraph(40), { ...table("tab-1", 3), landscape: true }, paragraph(60, 3)],
  },
  box: {
    box: [{ type: "box", title: "Om tallene", blocks: [paragraph(15), flat(1, 2)] }],
    "box-over-pages": [{ type: "box", title: "Om tallene", blocks: [paragraph(330), flat(12, 20)] }],
  },
  quote: {
    quote: [{ type: "quote", children: [text(prose(14))], attribution: "Vidne (opdigtet citat)" }],
    "quote-over-pages": [{ type: "quote", children: [text(prose(240))], attribution: "Vidne (opdigtet citat)" }],
  },
  "key-figures": {
    "key-figures": [{ type: "key-figures", columns: 2, items: [keyFigure("91 %", 6), keyFigure("989.876 kr.", 3)] }],
    "key-figures-spread": [
      {
        type: "key-figures",
        columns: 2,
        items: [keyFigure("91 %", 6), keyFigure("25 %", 12), keyFigure("989.876 kr.", 3), keyFigure("9", 5)],
      },
    ],
    "key-figures-over-pages": [
      paragraph(230),
      { type: "key-figures", columns: 2, items: Array.from({ length: 8 }, (_, index) => keyFigure(`${index}`, 60)) },
    ],
  },
};

function describeItem(item: PageItem): string {
  const at = (...numbers: readonly number[]) => numbers.map((number) => number.toFixed(1)).join(" ");
  switch (item.type) {
    case "text": {
      const marks = `${item.wordSpacing === 0 ? "" : ` spacing ${at(item.wordSpacing)}`}${item.softHyphen ? " hyphen" : ""}`;
      return `${item.element?.role ?? "artifact"} ${at(item.x, item.y)} ${item.font} ${at(item.size)}${marks} "${item.text}"`;
    }
    case "shape": {
      const { shape } = item;
      const place =
        shape.kind === "line"
          ? at(shape.x1, shape.y1, shape.x2, shape.y2)
          : at(shape.x, shape.y, shape.width, shape.height);
      return `${shape.kind} ${place} ${item.fill ?? item.stroke?.color}`;
    }
    case "drawing":
      return `drawing ${at(item.x, item.y, item.width, item.height)}`;
    case "link":
      return `link ${at(item.x, item.y, item.width, item.height)} ${JSON.stringify(item.target)}`;
  }
}

const forms = Object.values(kinds).flatMap((variants) => Object.entries(variants));

test.each(forms)("%s", async (form, blocks) => {
  const report = document([chapter("k", blocks)], [{ number: 1, children: [text(prose(4))] }]);
  const drawings = new Map([
    ["fig-1", drawing(100)],
    ["fig-2", drawing(300)],
    ["fig-3", drawing(100, sheetsOf(theme).landscape.column.width)],
  ]);
  const pages = layOut(report, drawings, fakeFonts).pages.slice(2);
  if (/over|moved/.test(form)) expect(pages.length).toBeGreaterThan(1);
  const isPageNumber = (item: PageItem) => item.type === "text" && item.y === theme.page.footBaseline;
  const described = pages.map(({ items }) =>
    items
      .filter((item) => !isPageNumber(item))
      .map(describeItem)
      .join("\n"),
  );
  const golden = fileURLToPath(new URL(`../golden/layout/${form}.txt`, import.meta.url));
  await expect(`${described.join("\n--- page\n")}\n`).toMatchFileSnapshot(golden);
});
