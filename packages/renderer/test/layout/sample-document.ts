import type {
  Block,
  Document,
  DocumentChapter,
  Figure,
  Footnote,
  Heading,
  Inline,
  Paragraph,
  Table,
} from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { theme } from "../../src/model/theme.ts";

export const columnWidth = theme.page.width - theme.page.left - theme.page.right;

const vocabulary =
  "de fleste der har været udsat for vold ringer ikke selv til en rådgivning og derfor ringer projektet først evalueringen bygger på registreringer spørgeskemaer samtalerapporter og interview med personer medarbejderen fortæller om tilbuddet".split(
    " ",
  );

/** The same words for the same number and length. */
export function prose(words: number, start = 0): string {
  return Array.from({ length: words }, (_, index) => vocabulary[(start + index * 7) % vocabulary.length]).join(" ");
}

export function text(value: string): Inline {
  return { type: "text", text: value };
}

export function paragraph(words: number, start = 0, ...more: readonly Inline[]): Paragraph {
  return { type: "paragraph", style: "body", children: [text(prose(words, start)), ...more] };
}

export function heading(level: 2 | 3 | 4, id: string, number: string | null = null): Heading {
  return { type: "heading", level, id, number, children: [text(`Overskrift ${id}`)] };
}

export function figure(id: string): Figure {
  return {
    type: "figure",
    id,
    label: `Figur ${id}`,
    title: "Svaret på tilbuddet",
    chart: { kind: "bars", bars: [] },
    alt: "Søjler",
    notes: [[text("N = 12 personer.")], [text("Kilde: registreringerne.")]],
  };
}

export function table(id: string, rows: number): Table {
  return {
    type: "table",
    id,
    label: `Tabel ${id}`,
    title: "Udgifter i det første år",
    columns: [{ align: "left" }, { align: "right" }],
    head: [[text("Post")], [text("Beløb")]],
    rows: Array.from({ length: rows }, (_, index) => ({
      style: index === rows - 1 ? "total" : "body",
      cells: [[text(`Post nummer ${index + 1}`)], [text(String(1000 + index))]],
    })),
    notes: [[text("Kilde: regnskabet.")]],
  };
}

export function drawing(height: number, width: number = columnWidth): Drawing {
  return { width, height, operations: [] };
}

export function chapter(id: string, blocks: readonly Block[], number: string | null = null): DocumentChapter {
  return { id, number, title: [text(`Kapitel ${id}`)], blocks };
}

export function document(chapters: readonly DocumentChapter[], footnotes: readonly Footnote[] = []): Document {
  return {
    slug: "prøve",
    language: "da",
    title: "Rapportens titel",
    subtitle: "Rapportens undertitel",
    keywords: ["prøve"],
    theme,
    cover: {
      kicker: "Evaluering",
      partners: ["Den ene", "Den anden"],
      period: "2018–2019",
      date: "2020-05-04",
      edition: "1. udgave",
      author: "Projektet",
      notice: "Alle data er opdigtede.",
    },
    chapters,
    footnotes,
    figureData: [],
    lists: { figures: [], tables: [], abbreviations: [] },
  };
}

/** Every kind of block over several pages. */
export function wholeReport(): { readonly report: Document; readonly drawings: ReadonlyMap<string, Drawing> } {
  const note = (number: number): Inline => ({ type: "footnote-reference", number });
  const report = document(
    [
      chapter("resume", [
        { type: "paragraph", style: "lead", children: [text(prose(40))] },
        {
          type: "key-figures",
          columns: 2,
          items: [
            { value: [text("91 %")], text: [text(prose(8, 3))] },
            { value: [text("25 %")], text: [text(prose(5, 9))] },
          ],
        },
        paragraph(80, 2),
        { type: "box", title: "En boks", blocks: [paragraph(50, 4), list(false, 2)] },
      ]),
      chapter(
        "hvem",
        [
          heading(2, "a", "1.1"),
          paragraph(120, 1, note(1), text(" og mere "), {
            type: "reference",
            text: "figur 1",
            anchor: "fig-1",
          }),
          figure("fig-1"),
          ...Array.from({ length: 6 }, (_, index) => paragraph(70 + index * 9, index)),
          heading(2, "b", "1.2"),
          heading(3, "c"),
          paragraph(90, 5, note(2)),
          figure("fig-2"),
          list(true, 4),
          { type: "quote", children: [text(prose(20, 8))], attribution: "Vidne (opdigtet citat)" },
          ...Array.from({ length: 5 }, (_, index) => paragraph(60 + index * 11, index + 3)),
          table("tab-1", 6),
          paragraph(100, 7, {
            type: "link",
            url: "https://example.org/en/meget/lang/adresse",
            children: [text("en henvisning med flere ord")],
          }),
          heading(2, "d", "1.3"),
          ...Array.from({ length: 4 }, (_, index) => paragraph(50 + index * 13, index + 9)),
        ],
        "1",
      ),
    ],
    [
      { number: 1, children: [text(prose(30, 6))] },
      { number: 2, children: [text(prose(12, 2))] },
    ],
  );
  const drawings = new Map([
    ["fig-1", drawing(180)],
    ["fig-2", drawing(300)],
  ]);
  return { report, drawings };
}

function list(ordered: boolean, items: number): Block & { type: "list" } {
  return {
    type: "list",
    ordered,
    items: Array.from({ length: items }, (_, index) => [paragraph(14 + index * 6, index * 2)]),
  };
}
