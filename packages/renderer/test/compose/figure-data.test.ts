import { describe, expect, test } from "vitest";
import type { Table } from "../../src/model/document.ts";
import { usual } from "../define/report-fixture.ts";
import { documentOf, textOf } from "./composed-fixture.ts";

const chapter = "# A\n\n::figure{#answers}\n\n::figure{#types}\n";
const plain = (text: string): string => text.replaceAll("\u00A0", " ");

function tablesOf(yaml: string = usual, text: string = chapter): readonly Table[] {
  const appendix = documentOf(text, yaml).chapters.at(-1);
  return (appendix?.blocks ?? []).flatMap((block) => (block.type === "table" ? [block] : []));
}

const rowsOf = (table: Table | undefined) =>
  [table?.head ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)].map((row) =>
    row.map((cell) => plain(textOf(cell))),
  );

describe("the appendix", () => {
  test("has a table for each figure, which leads back to it", () => {
    const [first, second] = tablesOf();
    expect(plain(first?.label ?? "")).toBe("Tabel B1");
    expect(plain(first?.title ?? "")).toBe("Tallene bag figur 1");
    expect(first?.notes[0]?.[0]).toEqual({ type: "reference", text: "Figur\u00A01", anchor: "answers" });
    expect(plain(textOf(second?.notes[0] ?? []))).toBe("Figur 2: Typerne. Vedhæftet som figur-2-types.csv.");
  });

  test("and each figure leads to its table", () => {
    const document = documentOf(chapter);
    const figures = document.chapters[0]?.blocks.flatMap((block) => (block.type === "figure" ? [block] : [])) ?? [];
    const anchors = figures.map(({ notes }) => notes.at(-1)?.find(({ type }) => type === "reference"));
    expect(anchors).toMatchObject([{ anchor: "figure-data/answers" }, { anchor: "figure-data/types" }]);
    expect(tablesOf().map(({ id }) => id)).toEqual(["figure-data/answers", "figure-data/types"]);
  });

  test("prints numerator, denominator, share and interval, each tied to its result", () => {
    const [table] = tablesOf();
    expect(rowsOf(table)).toEqual([
      ["Del", "Antal", "n", "Andel", "Interval (95 %)"],
      ["Ja", "57", "125", "46 %", "37–54 %"],
      ["Nej", "63", "125", "50 %", "42–59 %"],
      ["Selv", "5", "125", "4 %", "2–9 %"],
    ]);
    expect(table?.rows[0]?.cells[1]?.[0]).toMatchObject({ type: "value", results: ["answer.yes"] });
  });

  test("has the two parts of a bar in one row, and a withheld one with its reason alone", () => {
    const [, table] = tablesOf();
    expect(rowsOf(table)).toEqual([
      ["Hændelsestype", "Ja (antal)", "n", "Ja", "Interval (95 %)", "Nej"],
      ["violence", "30", "65", "46 %", "35–58 %", "54 %"],
      ["theft", "10", "35", "29 %", "16–45 %", "71 %"],
      ["robbery", "–", "–", "vises ikke (færre end 5)", "–", "vises ikke (færre end 5)"],
    ]);
  });

  test("is not there without figures, or when the report says so; the files are", () => {
    expect(documentOf("# A\n\nTekst.\n").chapters).toHaveLength(1);
    const without = documentOf(chapter, `${usual}appendix: { figures: false }\n`);
    expect(without.chapters).toHaveLength(1);
    expect(without.figureData.map(({ file }) => file)).toEqual(["figur-1-answers.csv", "figur-2-types.csv"]);
    const figures = without.chapters[0]?.blocks.flatMap((block) => (block.type === "figure" ? [block] : [])) ?? [];
    expect(figures.map(({ alt }) => alt.endsWith("Tallene står i den vedhæftede fil figur-1-answers.csv."))).toEqual([
      true,
      false,
    ]);
    expect(figures.flatMap(({ notes }) => notes.map(textOf)).join()).not.toContain("Tallene står");
  });
});

describe("the numbers behind a figure", () => {
  test("a bar that is not drawn has none, though some of its parts are published", () => {
    const yaml = usual
      .replace("answer.yes, answer.no, answer.self]", "rob.yes, rob.no]")
      .replace("labels: [Ja, Nej, Selv]", "labels: [Ja, Nej]")
      .replace(
        "figures:",
        "  - { id: rob, measure: composition, table: calls, population: personer, among: { incident: robbery }, of: answer, base: known }\nfigures:",
      );
    const [data] = documentOf("# A\n\n::figure{#answers}\n", yaml).figureData;
    expect(data?.records.map(({ labels, count, n, value, remark }) => [labels, count, n, value, remark])).toEqual([
      [["Ja"], null, null, null, "vises ikke (færre end 5)"],
      [["Nej"], null, null, null, "vises ikke (færre end 5)"],
    ]);
  });

  test("have a file whose name holds as many words of the id as are needed", () => {
    const fileOf = (id: string) =>
      documentOf(
        `# A\n\n::figure{#${id}}\n`,
        `${usual}  - { id: ${id}, kind: bars, title: Andele, results: [answer.yes] }\n`,
      ).figureData.map(({ file }) => file);
    expect(fileOf("registreringer-oplyst-a-b-c")).toEqual(["figur-1-registreringer-oplyst-a.csv"]);
    expect(fileOf("registreringer-kontaktoplysninger-a")).toEqual(["figur-1-registreringer.csv"]);
    expect(fileOf("spoergsmaalomopkaldetsindhold")).toEqual(["figur-1-spoergsmaalomopkaldetsin.csv"]);
  });

  test("of steps are their words", () => {
    const yaml = `${usual}  - { id: steps, kind: steps, title: Trin, source: Gangen, steps: [{ title: Finde, text: a }, { title: Ringe, text: b }] }\n`;
    const [table] = tablesOf(yaml, "# A\n\n::figure{#steps}\n");
    expect(plain(table?.title ?? "")).toBe("Trinene i figur 1");
    expect(rowsOf(table)).toEqual([
      ["Trin", "Indhold"],
      ["1. Finde", "a"],
      ["2. Ringe", "b"],
    ]);
  });

  test("of a slope are both shares and their difference, unrounded beside what is printed", () => {
    const yaml = `${usual}  - { id: own, kind: slope, title: T, before: Vold, after: Tyveri, rows: [{ before: uptake.violence, after: uptake.theft }] }\n`;
    const [data] = documentOf("# A\n\n::figure{#own}\n", yaml).figureData;
    expect(data?.records.map(({ labels, printed, unit }) => [labels[1], printed, unit])).toEqual([
      ["Vold", "46\u00A0%", "%"],
      ["Tyveri", "29\u00A0%", "%"],
      ["Forskel i procentpoint", "\u221218", "procentpoint"],
    ]);
    expect(data?.records[2]?.value).toBeCloseTo(100 * (10 / 35 - 30 / 65), 10);
  });
});

describe("the numbers of results that are more than a share", () => {
  const dataOf = (results: string, figure: string) => {
    const yaml = usual.replace("figures:\n", `${results}figures:\n  - { id: own, title: T, ${figure} }\n`);
    return documentOf("# A\n\n::figure{#own}\n", yaml).figureData[0]?.records ?? [];
  };

  test("a range has its two ends, the lower from the larger number of units", () => {
    const per = "{ yes: { result: answer.yes, orResult: reached, label: pr. person } }";
    const cost = `  - { id: price, measure: cost, table: costs, population: udgifter, amount: amount, by: [phase], per: ${per} }\n`;
    const records = dataOf(cost, "kind: ranges, rows: [{ label: Pris, result: price.per.yes }]");
    expect(records).toMatchObject([
      { labels: ["Pris", "nedre"], n: 125, value: 444000 / 125, unit: "kr.", printed: "3.552\u00a0kr." },
      { labels: ["Pris", "øvre"], n: 57, value: 444000 / 57, unit: "kr.", printed: "7.789\u00a0kr." },
    ]);
  });

  test("a weighted share has its n and interval, and no count, which would be of the unweighted", () => {
    const margins = "[{ variables: [incident], targets: { violence: 25, theft: 50, robbery: 25 } }]";
    const weighted = `  - { id: weighted, measure: weighted-share, table: calls, population: svar, items: [{ variable: answer, positive: ["yes"] }], dontKnow: [self], base: answered, margins: ${margins} }\n`;
    const [record] = dataOf(weighted, "kind: bars, results: [weighted.answer]");
    // violence 30 of 65, theft 10 of 35, robbery 2 of 10, weighted 25 : 50 : 25
    const share = 0.25 * (30 / 65) + 0.5 * (10 / 35) + 0.25 * (2 / 10);
    expect(record).toMatchObject({ count: null, n: 110, unit: "%", printed: "31\u00a0%" });
    expect(record?.value).toBeCloseTo(100 * share, 6);
    expect(record?.interval?.lower).toBeLessThan(100 * share);
    expect(record?.printedInterval).toMatch(/^\d+–\d+\u00a0%$/);
  });
});

describe("the lists of figures and tables", () => {
  test("are there from three on, and as the report says", () => {
    const { lists } = documentOf(chapter);
    expect([lists.figures.length, lists.tables.length]).toEqual([0, 0]);
    const wanted = documentOf(chapter, `${usual}lists: { figures: true, tables: true }\n`).lists;
    expect(wanted.figures).toEqual([
      { anchor: "answers", label: "Figur\u00A01", title: "Svarene" },
      { anchor: "types", label: "Figur\u00A02", title: "Typerne" },
    ]);
    expect(wanted.tables.map(({ anchor }) => anchor)).toEqual(["figure-data/answers", "figure-data/types"]);
    const more = `${usual}  - { id: third, kind: bars, title: Andele, results: [answer.yes] }\n`;
    const three = documentOf(`${chapter}\n::figure{#third}\n`, more).lists;
    expect([three.figures.length, three.tables.length]).toEqual([3, 3]);
    const none = documentOf(`${chapter}\n::figure{#third}\n`, `${more}lists: { figures: false }\n`).lists;
    expect([none.figures.length, none.tables.length]).toEqual([0, 3]);
  });
});
