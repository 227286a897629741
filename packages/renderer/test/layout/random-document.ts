import fc from "fast-check";
import type { Block, Box, Document, Figure, Inline, List, Paragraph, Table } from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { chapter, document, drawing, figure, heading, text } from "./sample-document.ts";

const word = fc.oneof(
  { weight: 30, arbitrary: fc.stringMatching(/^[a-zæøå]{1,14}[.,]?$/) },
  { weight: 2, arbitrary: fc.constantFrom("25\u00a0%", "–", "1.090 personer", "Røde-Kors", "https://example.org/a/b") },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-zæøå]{60,90}$/) },
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: words(25).map((value) => text(`${value} `)) },
  { weight: 1, arbitrary: words(6).map((value): Inline => ({ type: "strong", children: [text(value)] })) },
  { weight: 1, arbitrary: words(6).map((value): Inline => ({ type: "emphasis", children: [text(` ${value} `)] })) },
  {
    weight: 1,
    arbitrary: words(8).map(
      (value): Inline => ({ type: "link", url: "https://example.org/", children: [text(value)] }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "reference", text: "figur 3", anchor: "chapter" }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("chapter", "second", "table", "low")
      .map((anchor): Inline => ({ type: "page-reference", text: "side", anchor })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1, 2, 3, 4).map((number): Inline => ({ type: "footnote-reference", number })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "line-break" }) },
);
const inlines = (most: number) =>
  fc.array(inline, { minLength: 1, maxLength: most }).map((list) => [text("Ord "), ...list]);
const paragraph = fc.record<Paragraph>({
  type: fc.constant("paragraph"),
  style: fc.constantFrom("body", "body", "body", "lead"),
  children: inlines(8),
});
const { list } = fc.letrec<{ list: List; item: Paragraph | List }>((tie) => ({
  list: fc.record({
    type: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.tuple(paragraph, fc.array(tie("item"), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  item: fc.oneof({ depthSize: "small", maxDepth: 3 }, paragraph, tie("list")),
}));
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record<Table>({
    type: fc.constant("table"),
    id: fc.constant("table"),
    label: fc.constant("Tabel 1"),
    title: words(12),
    columns: fc.array(fc.record({ align: fc.constantFrom("left" as const, "right" as const) }), {
      minLength: columns,
      maxLength: columns,
    }),
    head: fc.array(inlines(1), { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({
        style: fc.constantFrom("body" as const, "total" as const),
        cells: fc.array(inlines(2), { minLength: columns, maxLength: columns }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    notes: fc.array(inlines(2), { maxLength: 2 }),
  }),
);
const box = fc.record<Box>({
  type: fc.constant("box"),
  title: words(6),
  blocks: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }),
});
const keyFigures = (columns: 1 | 2 | 3, most: number): fc.Arbitrary<Block> =>
  fc.record({
    type: fc.constant("key-figures" as const),
    columns: fc.constant(columns),
    items: fc.array(fc.record({ value: words(1).map((value) => [text(value)]), text: inlines(2) }), {
      minLength: 1,
      maxLength: most,
    }),
  });
/** How often each kind comes, and how it is made; a kind without an entry does not compile. */
const kinds: Readonly<Record<Block["type"], { readonly weight: number; readonly arbitrary: fc.Arbitrary<Block> }>> = {
  paragraph: { weight: 8, arbitrary: paragraph },
  heading: {
    weight: 2,
    arbitrary: fc
      .constantFrom<2 | 3 | 4>(2, 3, 4)
      .map((level) => heading(level, `h${level}`, level === 2 ? "1.1" : null)),
  },
  list: { weight: 2, arbitrary: list },
  references: {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("references" as const),
      items: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    }),
  },
  figure: {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("low", "high"), fc.boolean())
      .map(([id, landscape]): Figure => ({ ...figure(id), ...(landscape ? { landscape } : {}) })),
  },
  table: { weight: 1, arbitrary: table },
  box: { weight: 1, arbitrary: box },
  quote: {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("quote" as const), children: inlines(2), attribution: words(4) }),
  },
  "key-figures": { weight: 1, arbitrary: fc.oneof(keyFigures(1, 1), keyFigures(3, 3), keyFigures(2, 8)) },
};
const block: fc.Arbitrary<Block> = fc.oneof(...Object.values(kinds));
/** Documents of every kind of block, with notes and references, on a few pages. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .record({
    chapters: fc.array(fc.array(block, { maxLength: 10 }), { minLength: 1, maxLength: 2 }),
    notes: fc.tuple(...[3, 3, 3, 14].map((most) => inlines(most).map(withoutReferences))),
  })
  .map(({ chapters, notes }) =>
    document(
      chapters.map((content, index) => chapter(index === 0 ? "chapter" : "second", content, String(index + 1))),
      notes.map((children, index) => ({ number: index + 1, children })),
    ),
  );
/** Drawings of their figures. */
export const drawings: ReadonlyMap<string, Drawing> = new Map([
  ["low", drawing(120)],
  ["high", drawing(420)],
]);

function withoutReferences(children: readonly Inline[]): readonly Inline[] {
  return children.filter(({ type }) => type !== "footnote-reference");
}

/** The same without words longer than a line and without forced line breaks, which leave no choice where lines end. */
export const plainDocument: fc.Arbitrary<Document> = randomDocument.map(
  (one) =>
    JSON.parse(JSON.stringify(one), (key, value: unknown) => {
      if (typeof value === "object" && value !== null && "type" in value && value.type === "line-break")
        return text(" ");
      return key === "text" && typeof value === "string"
        ? value.replace(/\p{L}{15,}/gu, (long) => long.slice(0, 12))
        : value;
    }) as Document,
);
