import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Block, Inline } from "../../src/model/document.ts";
import type { PageItem } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { chapter, document, drawing, figure, heading, paragraph, prose, table, text } from "./sample-document.ts";

const noted: Inline = { type: "footnote-reference", number: 1 };
const reference: Inline = { type: "reference", text: "figur 3", anchor: "k" };

const kinds: Readonly<Record<string, readonly Block[]>> = {
  paragraph: [paragraph(30), { ...paragraph(12), style: "lead" }],
  inline: [paragraph(6, 0, noted, text(" se "), reference, text(" og "), { type: "strong", children: [text("husk")] })],
  heading: [heading(2, "a", "3.2"), heading(3, "b"), heading(4, "c"), paragraph(3)],
  list: [
    { type: "list", ordered: false, items: [[paragraph(14)], [paragraph(3), paragraph(2)]] },
    { type: "list", ordered: true, items: [[paragraph(3)]] },
  ],
  figure: [figure("fig-1")],
  table: [table("tab-1", 3)],
  "table-numbers": [
    {
      ...table("tab-1", 0),
      rows: ["25,5 %", "24–27 %", "–", "vises ikke"].map((cell) => ({
        style: "body",
        cells: [[text("Mænd")], [text(cell)]],
      })),
    },
  ],
  box: [
    {
      type: "box",
      title: "Om tallene",
      blocks: [paragraph(15), { type: "list", ordered: false, items: [[paragraph(2)]] }],
    },
  ],
  quote: [{ type: "quote", children: [text(prose(14))], attribution: "Vidne (opdigtet citat)" }],
  "key-figures": [
    {
      type: "key-figures",
      items: [
        { value: [text("91 %")], text: [text(prose(6))] },
        { value: [text("989.876 kr.")], text: [text(prose(3))] },
      ],
    },
  ],
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
      return `drawing ${at(item.x, item.y, item.drawing.width, item.drawing.height)}`;
    case "link":
      return `link ${at(item.x, item.y, item.width, item.height)} ${JSON.stringify(item.target)}`;
  }
}

test.each(Object.entries(kinds))("%s", async (kind, blocks) => {
  const report = document([chapter("k", blocks)], [{ number: 1, children: [text(prose(4))] }]);
  const { pages } = layOut(report, new Map([["fig-1", drawing(100)]]), fakeFonts);
  const isPageNumber = (item: PageItem) => item.type === "text" && item.y === theme.page.footBaseline;
  const items = pages[2]?.items.filter((item) => !isPageNumber(item));
  const golden = fileURLToPath(new URL(`../golden/layout/${kind}.txt`, import.meta.url));
  await expect(`${items?.map(describeItem).join("\n")}\n`).toMatchFileSnapshot(golden);
});
