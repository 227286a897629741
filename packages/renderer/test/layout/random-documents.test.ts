import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { landscape, portrait } from "../../src/layout/sheet.ts";
import type { Block, Box, Document, Figure, Inline, Paragraph, Table } from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { areaOf, blocks, chapterWords, elements, overlaps, structureWords } from "./read-pages.ts";
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
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 3).map((number): Inline => ({ type: "footnote-reference", number })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "line-break" }) },
);
const inlines = (most: number) =>
  fc.array(inline, { minLength: 1, maxLength: most }).map((list) => [text("Ord "), ...list]);
const paragraph = fc.record<Paragraph>({
  type: fc.constant("paragraph"),
  style: fc.constantFrom("body", "body", "body", "lead"),
  children: inlines(8),
});
const list = fc.record({
  type: fc.constant("list" as const),
  ordered: fc.boolean(),
  items: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
});
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
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<2 | 3 | 4>(2, 3, 4)
      .map((level) => heading(level, `h${level}`, level === 2 ? "1.1" : null)),
  },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: fc.constantFrom("low", "high").map((id): Figure => figure(id)) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: box },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("quote" as const), children: inlines(2), attribution: words(4) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("key-figures" as const),
      items: fc.array(fc.record({ value: words(1).map((value) => [text(value)]), text: inlines(2) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
);
const report: fc.Arbitrary<Document> = fc
  .record({
    chapters: fc.array(fc.array(block, { maxLength: 14 }), { minLength: 1, maxLength: 2 }),
    notes: fc.array(inlines(3).map(withoutReferences), { minLength: 3, maxLength: 3 }),
  })
  .map(({ chapters, notes }) =>
    document(
      chapters.map((content, index) => chapter(index === 0 ? "chapter" : "second", content, String(index + 1))),
      notes.map((children, index) => ({ number: index + 1, children })),
    ),
  );
const drawings = new Map([
  ["low", drawing(120)],
  ["high", drawing(420)],
]);

function withoutReferences(children: readonly Inline[]): readonly Inline[] {
  return children.filter(({ type }) => type !== "footnote-reference");
}

const { page: paper } = theme;

test("any document keeps its words in order, inside the column and clear of each other", () => {
  fc.assert(
    fc.property(report, (one) => {
      const laidOut = layOut(one, drawings, fakeFonts);
      const expected = chapterWords(one);
      expect(structureWords(laidOut).slice(-expected.length)).toEqual(expected);
      expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
      for (const page of laidOut.pages.slice(1)) {
        const { column, height, textHeight } = page.width > page.height ? landscape : portrait;
        expect(page.height).toBe(height);
        for (const item of page.items) {
          const area = areaOf(item);
          if (area === null || (item.type === "text" && item.element === null)) continue;
          expect(area.left, area.name).toBeGreaterThanOrEqual(column.x - paper.hang);
          expect(area.right, area.name).toBeLessThanOrEqual(column.x + column.width + 0.5);
          expect(area.bottom, area.name).toBeLessThanOrEqual(paper.top + textHeight + 1);
        }
      }
    }),
    { numRuns: 25, seed: 20200504 },
  );
});

test("figures keep their order and never come before the block they follow", () => {
  fc.assert(
    fc.property(report, (one) => {
      const laidOut = layOut(one, drawings, fakeFonts);
      const placeOf = blockPlaces(laidOut);
      for (const section of laidOut.structure.children.slice(2)) {
        let before = 0;
        let lastFigure = 0;
        for (const child of section.children) {
          const place = placeOf(child);
          if (place === null || child.role === "Note" || isBox(child)) continue;
          const floats = child.children.some(({ role }) => role === "Figure" || role === "Table");
          expect(place).toBeGreaterThanOrEqual(floats ? Math.max(before, lastFigure) : before);
          if (floats) lastFigure = place;
          else before = place;
        }
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

/** Place of an element's first text: pages and items counted through the document. */
function blockPlaces(
  laidOut: ReturnType<typeof layOut>,
): (element: ReturnType<typeof elements>[number]) => number | null {
  const placed = blocks(laidOut);
  return (element) => {
    const all = elements(element).flatMap((inner) => placed.get(inner) ?? []);
    const [first] = all;
    return first === undefined ? null : first.page * 1e5 + first.index;
  };
}

/** Boxes float too, but hold nothing that says so: their place is not looked at. */
function isBox({ role, children }: ReturnType<typeof elements>[number]): boolean {
  return role === "Div" && children.every((child) => child.role === "P" || child.role === "L");
}
