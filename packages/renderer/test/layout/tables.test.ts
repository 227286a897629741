import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalPlace } from "../../src/language/number-cell.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { sheetsOf } from "../../src/layout/sheet.ts";
import type { Block, Inline, Table } from "../../src/model/document.ts";
import type { LaidOutDocument, Page, TextItem } from "../../src/model/page.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { areaOf, blocks, chapterWords, elements, overlaps, structureWords, textItems } from "./read-pages.ts";
import { chapter, document, heading, paragraph, prose, text } from "./sample-document.ts";

const { page: paper } = theme;
const { landscape, portrait } = sheetsOf(theme);

function tableOf(aligns: string, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: "table",
    id: "tab",
    label: "Tabel 1",
    title: "Optag",
    columns: [...aligns].map((letter) => ({ align: letter === "r" ? "right" : "left" })),
    head: head.map((cell) => [text(cell)]),
    rows: rows.map((cells) => ({
      style: cells[0] === "I alt" ? "total" : "body",
      cells: cells.map((cell) => cell.split("<br>").flatMap(cellLine)),
    })),
    notes: [[text("Kilde: registreringerne.")]],
  };
}

function cellLine(line: string, index: number): readonly Inline[] {
  return index === 0 ? [text(line)] : [{ type: "line-break" }, text(line)];
}

function laidOutWith(...content: readonly Block[]): LaidOutDocument {
  return layOut(document([chapter("k", content)]), new Map(), fakeFonts);
}

function find(laidOut: LaidOutDocument, wanted: string): TextItem {
  const found = laidOut.pages.flatMap(textItems).find((item) => item.text.trim() === wanted);
  if (found === undefined) throw new Error(`"${wanted}" is on no page`);
  return found;
}

function decimalX(item: TextItem): number {
  const place = decimalPlace(item.text.trim(), "da");
  if (place === null) throw new Error(`"${item.text}" is no number`);
  return item.x + fakeFonts.width(item.text.slice(0, place), item.font, item.size);
}

function pageOf(laidOut: LaidOutDocument, wanted: string): number {
  return laidOut.pages.findIndex((page) => textItems(page).some((item) => item.text.trim() === wanted));
}

describe("columns of numbers", () => {
  const cells = ["25 %", "9,5 %", "24–27 %", "−1.234,25", "<5", "–", "ca. 3"];
  const rows = [...cells.map((cell) => ["Gruppe", cell]), ["Ukendt", "vises ikke"], ["I alt", "100,125 %"]];
  const laidOut = laidOutWith(tableOf("lr", ["Gruppe", "Andel"], rows));

  test("have their decimal signs below each other, whatever stands around the numbers", () => {
    const places = [...cells, "100,125 %"].map((cell) => decimalX(find(laidOut, cell)));
    for (const place of places) expect(place).toBeCloseTo(places[0] ?? 0, 6);
  });

  test("end at the right edge, and so do their head and what is no number", () => {
    const edge = portrait.column.x + portrait.column.width;
    for (const cell of ["Andel", "vises ikke", "100,125 %"]) {
      expect(areaOf(find(laidOut, cell))?.right, cell).toBeGreaterThan(edge - 1);
      expect(areaOf(find(laidOut, cell))?.right, cell).toBeLessThanOrEqual(edge + 0.001);
    }
  });

  test("align each line of a cell of several", () => {
    const broken = laidOutWith(
      tableOf(
        "lr",
        ["Gruppe", "Andel"],
        [
          ["Kvinder", "25,5 %<br>(24–27 %)"],
          ["Mænd", "9 %"],
        ],
      ),
    );
    expect(decimalX(find(broken, "(24–27 %)"))).toBeCloseTo(decimalX(find(broken, "9 %")), 6);
    expect(find(broken, "(24–27 %)").y).toBeCloseTo(find(broken, "25,5 %").y + theme.leading.table, 6);
  });

  test("leave the number of a footnote out of the number", () => {
    const noted = tableOf(
      "lr",
      ["Gruppe", "Antal"],
      [
        ["Kvinder", "1.701"],
        ["Mænd", "12"],
      ],
    );
    const [first, ...others] = noted.rows;
    const marked = {
      style: "body",
      cells: [[text("Kvinder")], [text("1.701"), { type: "footnote-reference", number: 1 }]],
    } as const;
    expect(first).toBeDefined();
    const report = document(
      [chapter("k", [{ ...noted, rows: [marked, ...others] }])],
      [{ number: 1, children: [text("En note.")] }],
    );
    const one = layOut(report, new Map(), fakeFonts);
    expect(decimalX(find(one, "1.701"))).toBeCloseTo(decimalX(find(one, "12")), 6);
  });
});

describe("widths", () => {
  test("words are whole where they fit, and long ones are hyphenated before the page is turned", () => {
    const words = ["Telefonrådgivningen", "Kommunalbestyrelsen", "Samarbejdsaftalerne"];
    expect(find(laidOutWith(tableOf("lll", ["A", "B", "C"], [words])), "Kommunalbestyrelsen")).toBeDefined();
    const five = [...words, "Beredskabsstyrelsen", "Evalueringsrapporten"];
    const laidOut = laidOutWith(tableOf("lllll", five, [five]));
    expect(laidOut.pages.every(({ width }) => width === portrait.width)).toBe(true);
    expect(laidOut.pages.flatMap(textItems).some(({ softHyphen }) => softHyphen)).toBe(true);
  });

  test("text is made smaller, to a limit, before the page is turned", () => {
    const sized = (columns: number) => {
      const cells = Array.from({ length: columns }, (_, index) => `${10000 + index}`);
      return laidOutWith(
        tableOf(
          "r".repeat(columns),
          cells.map(() => "n"),
          [cells],
        ),
      );
    };
    expect(find(sized(10), "10000").size).toBe(theme.size.table);
    const smaller = sized(12);
    expect(find(smaller, "10000").size).toBeLessThan(theme.size.table);
    expect(find(smaller, "10000").size).toBeGreaterThanOrEqual(theme.size.table * 0.9);
    expect(smaller.pages.every(({ width }) => width === portrait.width)).toBe(true);
    const turned = sized(16);
    expect(turned.pages.at(-1)).toMatchObject({ width: landscape.width, height: landscape.height });
    expect(find(turned, "10000").size).toBe(theme.size.table);
  });
});

const wide: Table = {
  ...tableOf(
    "lr",
    ["Post", "Antal"],
    [
      ["Oplæring", "12"],
      ["Drift", "9"],
    ],
  ),
  landscape: true,
};

describe("landscape", () => {
  const before = [paragraph(60), wide];
  const after = Array.from({ length: 12 }, (_, index) => paragraph(90, index));
  const laidOut = laidOutWith(...before, ...after, heading(2, "later"), paragraph(20));
  const turned = laidOut.pages.findIndex(({ width, height }) => width > height);

  test("the table has a page to itself, between upright ones, and the text after it fills the page before", () => {
    expect(turned).toBe(pageOf(laidOut, "Oplæring"));
    expect(laidOut.pages.filter(({ width }) => width === landscape.width)).toHaveLength(1);
    const lowest = (page: Page | undefined) =>
      Math.max(
        ...textItems(page ?? emptyPage)
          .filter(({ element }) => element !== null)
          .map(({ y }) => y),
      );
    expect(lowest(laidOut.pages[turned - 1])).toBeGreaterThan(paper.height - paper.bottom - 3 * theme.grid);
    expect(textItems(laidOut.pages[turned] ?? emptyPage).every(({ font }) => font.startsWith("sans"))).toBe(true);
  });

  test("its running head and number stand at the reader's top and foot", () => {
    const page = laidOut.pages[turned] ?? emptyPage;
    const artifacts = textItems(page).filter(({ element }) => element === null);
    expect(artifacts.some(({ y }) => y === paper.headBaseline)).toBe(true);
    const number = artifacts.find(({ text: label }) => label.startsWith(`Side ${page.label} af `));
    expect(number?.y).toBeCloseTo(page.height - (paper.height - paper.footBaseline), 6);
  });

  test("in the structure the table stays where it was written, and destinations know its page", () => {
    const roles = elements(laidOut.structure)
      .findLast(({ role }) => role === "Sect")
      ?.children.map(({ role }) => role);
    expect(roles?.slice(0, 4)).toEqual(["H1", "P", "Div", "P"]);
    expect(laidOut.destinations.get("tab")?.page).toBe(turned);
    expect(laidOut.destinations.get("later")?.page).toBeGreaterThan(turned);
  });

  test("a table at the end or the beginning of a chapter leaves no empty page", () => {
    for (const content of [[wide], [paragraph(10), wide], [wide, { ...wide, id: "next" }], [wide, paragraph(500)]]) {
      for (const page of laidOutWith(...content).pages.slice(1)) {
        expect(textItems(page).filter(({ element }) => element !== null).length).toBeGreaterThan(0);
      }
    }
  });

  test("footnotes stand at the foot of the turned page", () => {
    const noted: Table = {
      ...wide,
      rows: [{ style: "body", cells: [[text("Drift"), { type: "footnote-reference", number: 1 }], [text("9")]] }],
    };
    const note = { number: 1, children: [text(prose(8))] };
    const { pages } = layOut(document([chapter("k", [paragraph(20), noted])], [note]), new Map(), fakeFonts);
    const page = pages.find(({ width }) => width === landscape.width) ?? emptyPage;
    const label = textItems(page).find(({ element }) => element?.role === "Lbl");
    expect(label?.x).toBeCloseTo(landscape.column.x, 6);
    expect(label?.y).toBeGreaterThan(landscape.height - paper.bottom - 2 * theme.grid);
    expect(label?.y).toBeLessThan(landscape.height - paper.bottom);
  });
});

const emptyPage: Page = { width: 0, height: 0, label: "", items: [] };

describe.each([false, true])("a table of several pages, landscape %s", (isTurned) => {
  const rows = Array.from({ length: 80 }, (_, index) => [`Række ${index + 1}`, `${index},5`]);
  const long: Table = { ...tableOf("lr", ["Navn", "Antal"], [...rows, ["I alt", "3.200"]]), landscape: isTurned };
  const laidOut = laidOutWith(paragraph(40), long, paragraph(60));
  const pages = laidOut.pages.filter((page) => textItems(page).some(({ text: cell }) => cell.startsWith("Række ")));
  const onPage = (page: Page) =>
    textItems(page).filter(({ element }) => element?.role === "TH" || element?.role === "TD");

  test("repeats its head, and its label with „fortsat“, as artifacts", () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const artifacts = textItems(page)
        .filter(({ element }) => element === null)
        .map((item) => item.text.trim());
      expect(artifacts.includes("Navn")).toBe(index > 0);
      expect(artifacts.includes("(fortsat)")).toBe(index > 0);
    }
  });

  test("keeps two rows on either side of a break, and the total and the notes with the last", () => {
    for (const page of pages) {
      expect(onPage(page).filter(({ text: cell }) => cell.startsWith("Række ")).length).toBeGreaterThanOrEqual(
        page === pages.at(-1) ? 1 : 2,
      );
    }
    expect(pageOf(laidOut, "I alt")).toBe(pageOf(laidOut, "Række 80"));
    expect(pageOf(laidOut, "Kilde: registreringerne.")).toBe(pageOf(laidOut, "I alt"));
  });

  test("has its decimal signs below each other on every page", () => {
    const numbers = pages.flatMap((page) => onPage(page).filter(({ element }) => element?.role === "TD"));
    const places = numbers.filter((item) => decimalPlace(item.text.trim(), "da") !== null).map(decimalX);
    expect(places.length).toBe(81);
    for (const place of places) expect(place).toBeCloseTo(places[0] ?? 0, 6);
  });
});

describe("structure", () => {
  test("the first column heads its rows, unless it holds numbers", () => {
    const scopes = (aligns: string) =>
      elements(laidOutWith(tableOf(aligns, ["A", "B"], [["1", "2"]])).structure)
        .filter(({ role }) => role === "TH" || role === "TD")
        .map(({ role, scope }) => `${role} ${scope ?? ""}`.trim());
    expect(scopes("lr")).toEqual(["TH Column", "TH Column", "TH Row", "TD"]);
    expect(scopes("rr")).toEqual(["TH Column", "TH Column", "TD", "TD"]);
  });
});

const number = fc
  .tuple(
    fc.constantFrom("", "−", "<", "ca. ", "1–"),
    fc.nat({ max: 999 }),
    fc.constantFrom("", ",5", ",25"),
    fc.constantFrom("", "\u00a0%", "\u00a0kr."),
  )
  .map((parts) => parts.join(""));
const words = fc
  .array(fc.stringMatching(/^[a-zæøå]{1,16}$/), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(" "));
const cell = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constant("–") },
  { weight: 1, arbitrary: words },
);
const randomTable = fc.integer({ min: 1, max: 8 }).chain((columns) => {
  const exactly = { minLength: columns, maxLength: columns };
  return fc
    .tuple(
      fc.array(fc.constantFrom("l", "r"), exactly),
      fc.array(words, exactly),
      fc.array(
        fc.array(
          fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: words.map((one) => `${one}<br>${one}`) }),
          exactly,
        ),
        { minLength: 1, maxLength: 30 },
      ),
      fc.boolean(),
    )
    .map(([aligns, head, rows, turned]): Table => ({ ...tableOf(aligns.join(""), head, rows), landscape: turned }));
});

test("any table keeps its words in order, inside its page and clear of each other, its decimal signs in line", () => {
  fc.assert(
    fc.property(randomTable, (one) => {
      const report = document([chapter("k", [paragraph(30), one, paragraph(80)])]);
      const laidOut = layOut(report, new Map(), fakeFonts);
      const expected = chapterWords(report, laidOut);
      expect(structureWords(laidOut).slice(-expected.length)).toEqual(expected);
      expect(laidOut.pages.flatMap(overlaps)).toEqual([]);
      for (const page of laidOut.pages.slice(1)) expectInside(page);
      expectAligned(laidOut, one);
    }),
    { numRuns: 25, seed: 1712, endOnFailure: true },
  );
});

function expectInside(page: Page): void {
  const { column, textHeight } = page.width > page.height ? landscape : portrait;
  for (const item of page.items) {
    const area = areaOf(item);
    if (area === null || (item.type === "text" && item.element === null)) continue;
    expect(area.left, area.name).toBeGreaterThanOrEqual(column.x - paper.hang);
    expect(area.right, area.name).toBeLessThanOrEqual(column.x + column.width + 0.1);
    expect(area.bottom, area.name).toBeLessThanOrEqual(paper.top + textHeight + 0.1);
  }
}

/** Cells of the body by column, in the order of the structure; only whole numbers on one line are looked at. */
function expectAligned(laidOut: LaidOutDocument, { columns }: Table): void {
  const placed = blocks(laidOut);
  const rows = elements(laidOut.structure)
    .filter(({ role }) => role === "TBody")
    .flatMap(({ children }) => children);
  for (const [index, { align }] of columns.entries()) {
    if (align !== "right") continue;
    const items = rows.flatMap(({ children }) => {
      const own = children[index];
      return own === undefined ? [] : (placed.get(own) ?? []).map(({ item }) => item);
    });
    const places = items
      .filter((item) => item.text.trim() !== "" && decimalPlace(item.text.trim(), "da") !== null)
      .map(decimalX);
    for (const place of places) expect(Math.abs(place - (places[0] ?? 0))).toBeLessThan(0.1);
  }
}
