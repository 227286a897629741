import { describe, expect, test } from "vitest";
import type { PageRoom } from "../../src/layout/fill-page.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { paginate } from "../../src/layout/paginate.ts";
import { type Flow, float, type Slice, slice } from "../../src/layout/slice.ts";
import type { Block, Inline } from "../../src/model/document.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { blocks, elements, overlaps, structureWords, textItems } from "./read-pages.ts";
import { chapter, document, drawing, figure, heading, paragraph, prose, table, text } from "./sample-document.ts";

const room: PageRoom = { height: 400, landscapeHeight: 300, line: 10, notes: new Map() };

/** Slices are named by their anchors. */
function line(name: string, more: Partial<Slice> = {}): Slice {
  return slice({ height: 10, anchors: [name], ...more });
}

function lines(count: number, prefix = "l"): readonly Slice[] {
  return Array.from({ length: count }, (_, index) => line(`${prefix}${index}`));
}

function figureOf(name: string, height: number): Flow[number] {
  return float([slice({ height, anchors: [name] })], 0, 0);
}

function names(flow: Flow, notes: PageRoom["notes"] = new Map()): readonly (readonly string[])[] {
  return paginate(flow, { ...room, notes }).map(({ placed }) => placed.flatMap((one) => one.slice.anchors));
}

describe("paginate", () => {
  test("fills pages", () => {
    expect(names(lines(100)).map(({ length }) => length)).toEqual([40, 40, 20]);
    expect(names([])).toEqual([]);
  });

  test("leaves rigid distances as they are", () => {
    const flow = [
      ...lines(19),
      line("a", { before: 10 }),
      ...lines(18, "m"),
      line("b", { before: 10 }),
      ...lines(70, "n"),
    ];
    const first = (size: PageRoom) => paginate(flow, size)[0]?.placed.length;
    expect(first({ ...room, height: 409 })).toBe(39);
    expect(first({ ...room, height: 409, rigid: true })).toBe(38);
  });

  test("a float stands at its place when it fits", () => {
    expect(names([...lines(3), figureOf("f", 50), ...lines(90, "m")])[0]?.slice(0, 6)).toEqual([
      "l0",
      "l1",
      "l2",
      "f",
      "m0",
      "m1",
    ]);
  });

  test("a float that does not fit begins the next page, and the text after it closes the gap", () => {
    const pages = names([...lines(37), figureOf("f", 50), ...lines(60, "m")]);
    expect(pages[0]).toEqual([...lines(37), ...lines(3, "m")].flatMap(({ anchors }) => anchors));
    expect(pages[1]?.[0]).toBe("f");
  });

  test("floats keep their order though a later one would fit", () => {
    const pages = names([...lines(36), figureOf("f", 60), line("x"), figureOf("g", 20), ...lines(60, "m")]);
    expect(pages.flat().filter((name) => name === "f" || name === "g")).toEqual(["f", "g"]);
    expect(pages[0]).not.toContain("g");
  });

  test("floats that wait at the end of the chapter follow it", () => {
    expect(names([...lines(38), figureOf("f", 200)])).toEqual([lines(38).flatMap(({ anchors }) => anchors), ["f"]]);
  });

  test("no page ends where a break is forbidden, though a float in between moves away", () => {
    const never = Number.POSITIVE_INFINITY;
    const flow = [
      ...lines(38),
      line("heading", { breakAfter: never }),
      figureOf("f", 40),
      line("a", { breakAfter: never }),
      ...lines(50, "m"),
    ];
    const [first] = names(flow);
    expect(first).not.toContain("heading");
  });

  test("gives up a little of a page to save the next", () => {
    const flow = [
      ...lines(38),
      line("a", { breakAfter: 500 }),
      line("b", { breakAfter: 500 }),
      line("c"),
      ...lines(50, "m"),
    ];
    expect(names(flow)[0]).toHaveLength(38);
  });

  test("places a slice taller than the page, and slices that may nowhere be parted", () => {
    expect(names([line("a"), slice({ height: 3000, anchors: ["tall"] }), line("b")]).flat()).toEqual([
      "a",
      "tall",
      "b",
    ]);
    const tied = lines(95).map((one) => ({ ...one, breakAfter: Number.POSITIVE_INFINITY }));
    expect(names(tied).flat()).toHaveLength(95);
  });

  test("distances vanish at the top of a page", () => {
    const pages = paginate(
      lines(40).map((one) => ({ ...one, before: 5 })),
      room,
    );
    expect(pages.map(({ placed }) => placed[0]?.top)).toEqual([0, 0]);
  });

  test("a footnote stands on the page of its number, or its first two lines do", () => {
    const note = lines(6, "n");
    const flow = lines(90).map((one, index) => (index === 37 ? { ...one, footnotes: [1] } : one));
    const pages = paginate(flow, { ...room, notes: new Map([[1, note]]) });
    const at = pages.findIndex(({ placed }) => placed.some((one) => one.slice.footnotes.length > 0));
    expect(pages[at]?.notes.length).toBeGreaterThanOrEqual(2);
    expect(pages.flatMap(({ notes }) => notes.flatMap(({ anchors }) => anchors))).toEqual(
      note.flatMap(({ anchors }) => anchors),
    );
  });

  test("a footnote longer than a page goes on over the next ones", () => {
    const note = lines(120, "n");
    const pages = paginate([line("a", { footnotes: [1] }), line("b")], { ...room, notes: new Map([[1, note]]) });
    expect(pages.flatMap(({ notes }) => notes)).toHaveLength(120);
    expect(pages.length).toBeGreaterThan(2);
  });
});

describe("on real pages", () => {
  test("title, drawing and notes of a figure are on one page, wherever it falls", () => {
    for (let before = 0; before < 12; before++) {
      const filler = Array.from({ length: before }, (_, index) => paragraph(40, index));
      const report = document([chapter("k", [...filler, figure("f"), ...filler, paragraph(50)])]);
      const laidOut = layOut(report, new Map([["f", drawing(220)]]), fakeFonts);
      const group = elements(laidOut.structure).find(({ children }) => children.some(({ role }) => role === "Figure"));
      const pagesOfTexts = group?.children.flatMap(
        (child) =>
          blocks(laidOut)
            .get(child)
            ?.map(({ page }) => page) ?? [],
      );
      const pageOfDrawing = laidOut.pages.findIndex(({ items }) => items.some(({ type }) => type === "drawing"));
      expect(new Set(pagesOfTexts)).toEqual(new Set([pageOfDrawing]));
    }
  });

  test("a footnote is on the page of its number", () => {
    const reference: Inline = { type: "footnote-reference", number: 1 };
    for (let before = 0; before < 12; before++) {
      const filler = Array.from({ length: before }, (_, index) => paragraph(45, index));
      const report = document(
        [chapter("k", [...filler, paragraph(60, 0, reference), ...filler])],
        [{ number: 1, children: [text(prose(30))] }],
      );
      const laidOut = layOut(report, new Map(), fakeFonts);
      expect(pageWith(laidOut, "Lbl")).toBe(pageWith(laidOut, "Reference"));
    }
  });

  test("a long table is cut between rows and repeats its head as an artifact", () => {
    const laidOut = layOut(document([chapter("k", [paragraph(50), table("t", 90)])]), new Map(), fakeFonts);
    const pages = laidOut.pages.slice(2);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const heads = textItems(page).filter((item) => item.text === "Beløb");
      expect(heads.map(({ element }) => element === null)).toEqual([index > 0]);
      expect(textItems(page).filter((item) => item.text.startsWith("Post nummer")).length).toBeGreaterThan(1);
      expect(overlaps(page)).toEqual([]);
    }
    expect(structureWords(laidOut).filter((word) => word === "Beløb")).toHaveLength(1);
  });

  test("a short table stays whole, figures to the right", () => {
    const laidOut = layOut(document([chapter("k", [table("t", 5)])]), new Map(), fakeFonts);
    const amounts = textItems(laidOut.pages[2] ?? { width: 0, height: 0, label: "", items: [] }).filter(({ text: t }) =>
      /^100\d$/.test(t),
    );
    expect(
      new Set(amounts.map(({ x, text: t, size }) => Math.round((x + t.length * 0.5 * size) * 100))),
    ).toHaveProperty("size", 1);
    expect(amounts.at(-1)?.font).toBe("sans-semibold");
  });

  test("a box goes to the next page only when it is taller than one", () => {
    const box = (words: number) =>
      ({ type: "box", title: "Boks", blocks: [paragraph(words), paragraph(words)] }) as const;
    const pagesWith = (words: number) => {
      const laidOut = layOut(document([chapter("k", [paragraph(150), box(words)])]), new Map(), fakeFonts);
      const fills = laidOut.pages.map(({ items }) =>
        items.filter((item) => item.type === "shape" && item.shape.kind === "rectangle" && item.fill === "#e8eef4"),
      );
      return fills.map(({ length }) => length).filter((count) => count > 0);
    };
    expect(pagesWith(100)).toEqual([1]);
    expect(pagesWith(700).length).toBeGreaterThan(1);
  });

  test("a drawing larger than the page is made smaller", () => {
    const laidOut = layOut(document([chapter("k", [figure("f")])]), new Map([["f", drawing(2000, 800)]]), fakeFonts);
    const drawn = laidOut.pages.flatMap(({ items }) => items).find(({ type }) => type === "drawing");
    expect(drawn?.type === "drawing" && drawn.height).toBeLessThan(680);
    expect(laidOut.pages).toHaveLength(4);
  });

  test("a heading and a single line below it take the next line of text along", () => {
    const list: Block = { type: "list", ordered: false, items: [[paragraph(30)], [paragraph(30)]] };
    for (let words = 300; words < 420; words += 5) {
      const blocks = [paragraph(words), heading(2, "h"), paragraph(4), list, paragraph(80)];
      const laidOut = layOut(document([chapter("k", blocks)]), new Map(), fakeFonts);
      const page = laidOut.pages[laidOut.destinations.get("h")?.page ?? 0];
      const texts = textItems(page ?? { width: 0, height: 0, label: "", items: [] });
      const head = texts.find(({ element }) => element?.role === "H2");
      const below = texts.filter(({ y, element }) => element !== null && y > (head?.y ?? 0) + 1);
      expect(new Set(below.map(({ y }) => Math.round(y))).size, `${words}`).toBeGreaterThanOrEqual(2);
    }
  });

  test("a heading before a figure that moves away takes its text along", () => {
    for (let words = 300; words < 420; words += 10) {
      const report = document([chapter("k", [paragraph(words), heading(2, "h"), figure("f"), paragraph(80)])]);
      const laidOut = layOut(report, new Map([["f", drawing(300)]]), fakeFonts);
      const page = laidOut.pages[laidOut.destinations.get("h")?.page ?? 0];
      const last = page?.items.findLast(
        (item) => (item.type === "text" && item.element !== null) || item.type === "drawing",
      );
      expect(last?.type === "text" && last.element?.role === "H2").toBe(false);
    }
  });
});

/** Page of the first text of an element of a role. */
function pageWith({ pages }: ReturnType<typeof layOut>, role: string): number {
  return pages.findIndex((page) => textItems(page).some(({ element }) => element?.role === role));
}
