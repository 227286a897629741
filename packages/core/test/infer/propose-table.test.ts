import { describe, expect, it } from "vitest";
import { proposeTable } from "../../src/infer/propose-table.ts";
import type { Column } from "../../src/model/codebook.ts";
import type { TableProposal } from "../../src/model/table-proposal.ts";
import { repeated, tableOf } from "./table-of.ts";

const propose = (columns: Readonly<Record<string, readonly string[]>>): TableProposal =>
  proposeTable(tableOf(columns), "fil");
const column = (header: string, cells: readonly string[]): Column | undefined =>
  propose({ [header]: cells }).table.columns[0];
const numbers = (length: number, from = 1): readonly string[] =>
  Array.from({ length }, (_, index) => `${from + index}`);

describe("the type of a column", () => {
  it.each([
    ["25-06-2018", "26-06-2018"],
    ["25/06/2018", "26/06/2018"],
    ["25.06.2018", "26.06.2018"],
    ["2018-06-25", "2018-06-26"],
  ])("%s is a date", (...cells) => {
    const { table } = propose({ Dato: cells });
    expect(table.period).toEqual({ from: "2018-06-25", to: "2018-06-26" });
    expect(table.columns[0]).toMatchObject({
      type: "date",
      derive: [
        { id: "aar", by: "year" },
        { id: "maaned", by: "month" },
      ],
    });
  });

  it("a day that the calendar lacks is none", () => {
    expect(column("Dato", repeated(["30-02-2019", "30-02-2019"], 8))?.type).not.toBe("date");
  });

  it("numbers that name the rows are an identifier, unique and required", () => {
    expect(column("Løbenr.", numbers(40))).toMatchObject({ type: "identifier", unique: true, required: true });
    expect(
      column(
        "Sag",
        numbers(12).map((number) => `R-${number}`),
      ),
    ).toMatchObject({ type: "identifier" });
  });

  it("labels have no characters that cannot be read, and the values are still found", () => {
    expect(column("K\uf0b7øn\u0007", repeated(["M\u0096and", "Kvinde"], 40))).toMatchObject({
      header: "K\uf0b7øn\u0007",
      label: "K øn",
      levels: [
        { label: "M and", synonyms: ["M\u0096and"] },
        { label: "Kvinde", synonyms: [] },
      ],
    });
  });

  it("values that would be called alike keep their characters", () => {
    expect(column("Svar", repeated(["Ja\u0007", "Ja\uf0b7", "Nej"], 40))).toMatchObject({
      levels: [{ label: "Ja\u0007" }, { label: "Ja\uf0b7" }, { label: "Nej" }],
    });
  });

  it("ages are bands of ages", () => {
    const found = column("Alder", repeated(["8", "19", "34", "71"], 40));
    expect(found).toMatchObject({ type: "integer", min: 0, max: 110 });
    expect(found?.type === "integer" && found.bands.map(({ id }) => id)).toEqual([
      "0-17",
      "18-29",
      "30-39",
      "40-49",
      "50-59",
      "60-69",
      "70-plus",
    ]);
  });

  it("other whole numbers are bands with round limits, and a doubt", () => {
    const proposal = propose({ Opkald: repeated(numbers(47, 3), 200) });
    expect(proposal.table.columns[0]).toMatchObject({ type: "integer" });
    expect(proposal.evidence[0]?.doubts).toEqual([{ kind: "bands-by-range" }]);
    expect([...(proposal.evidence[0]?.counts.values() ?? [])].reduce((a, b) => a + b)).toBe(200);
  });

  it("a few small numbers are codes, and what they stand for is unsure", () => {
    const proposal = propose({ Tilfredshed: repeated(["5", "1", "3"], 30) });
    expect(proposal.table.columns[0]).toMatchObject({
      type: "category",
      ordered: true,
      levels: [{ id: "1" }, { id: "3" }, { id: "5" }],
    });
    expect(proposal.evidence[0]?.doubts).toEqual([{ kind: "codes-without-words" }]);
  });

  it.each([
    ["Beløb", ["1.234,50", "43.000"], "da", []],
    ["Beløb", ["1,234.50", "12.5"], "en", []],
    ["Udgift", ["43.000", "15.000"], "da", ["thousands-or-decimals"]],
    ["Vægt", ["12,5", "13,25"], "da", ["unit-unknown"]],
  ] as const)("%s %j is an amount", (header, cells, locale, doubts) => {
    const proposal = propose({ [header]: cells });
    expect(proposal.table.columns[0]).toMatchObject({ type: "amount", locale });
    expect(proposal.evidence[0]?.doubts.map(({ kind }) => kind)).toEqual(doubts);
  });

  it("words that come again are levels, the commonest first, however they are spelt", () => {
    const proposal = propose({ Type: ["Røveri", "Vold", "vold ", "VOLD", "Røveri", "Vold", "Trusler", "Trusler"] });
    const [type] = proposal.table.columns;
    expect(type?.type === "category" && type.levels.map(({ id, label }) => [id, label])).toEqual([
      ["vold", "Vold"],
      ["roeveri", "Røveri"],
      ["trusler", "Trusler"],
    ]);
    expect([...(proposal.evidence[0]?.counts ?? [])]).toEqual([
      ["vold", 4],
      ["roeveri", 2],
      ["trusler", 2],
    ]);
  });

  it("a rare word that is nearly a common one is a doubt", () => {
    const proposal = propose({ Type: [...repeated(["Røveri", "Indbrud"], 60), "Røverri"] });
    expect(proposal.evidence[0]?.doubts).toEqual([{ kind: "misspelling", about: ["Røverri", "Røveri"] }]);
  });

  it("a scale is in its order, and knows its positive answers and its don't-know", () => {
    const proposal = propose({ Spm: repeated(["Helt uenig", "Ved ikke", "Enig", "Helt enig", "Uenig"], 50) });
    const [item] = proposal.table.columns;
    expect(item?.type === "category" && item.ordered && item.levels.map(({ label }) => label)).toEqual([
      "Helt enig",
      "Enig",
      "Uenig",
      "Helt uenig",
      "Ved ikke",
    ]);
    expect(proposal.evidence[0]?.scale).toEqual({ positive: ["helt-enig", "enig"], dontKnow: ["ved-ikke"] });
  });
});

describe("missing codes", () => {
  it("are words for no value; „Ved ikke“ is an answer", () => {
    const proposal = propose({
      Køn: repeated(["Kvinde", "Mand", "Ukendt", "-"], 40),
      Svar: repeated(["Ja", "Nej", "Ved ikke"], 40),
    });
    expect(proposal.table.missing).toEqual(["Ukendt", "-"]);
    expect([...proposal.missingCounts.values()]).toEqual([10, 10]);
    expect(proposal.evidence.map(({ missing }) => missing)).toEqual([20, 0]);
  });

  it("99 is one far above the other numbers, and not where another column has it as a number", () => {
    expect(propose({ Spm: repeated(["1", "2", "99"], 30) }).table.missing).toEqual(["99"]);
    const both = propose({ Spm: repeated(["1", "2", "99"], 30), Alder: repeated(["98", "99", "40"], 30) });
    expect(both.table.missing).toEqual([]);
  });
});

describe("what is left out", () => {
  it.each([
    ["CPR-nr.", ["x"], "personal-number"],
    ["Reference", ["010190-1234", "a"], "personal-number"],
    ["Reference", ["0101901234", "a"], "personal-number"],
    ["Reference", ["01019090058"], "personal-number"],
    ["Bemærkning", ["skriv til ida@eksempel.dk"], "personal-email"],
    ["Telefon", ["1"], "personal-phone"],
    ["Kontakt", ["12 34 56 78", "23456789"], "personal-phone"],
    ["Navn", ["Ida"], "personal-name"],
    ["Adresse", ["Vej 1"], "personal-name"],
    ["Fødselsdato", ["01-01-1990"], "birth-date"],
    ["Dato", ["01-01-1950", "01-01-1999"], "birth-date"],
    ["Bemærkninger", repeated(["Ringede", "Svarede ikke"], 20), "free-text"],
    ["Forløb", ["Hun var ked af det", "Han ville ikke", "De ringer igen", "Intet at tilføje"], "free-text"],
    ["Tom", ["", " "], "empty"],
    ["", ["a", "a"], "no-header"],
    ["Dato", [...numbers(28, 10).map((day) => `${day > "27" ? "27" : day}-01-2019`), "i foråret"], "mixed"],
  ] as const)("%s %j: %s", (header, cells, reason) => {
    const proposal = propose({ [header]: cells });
    expect(proposal.leftOut).toMatchObject([{ header, reason }]);
    expect(proposal.table.columns).toEqual([]);
  });

  it("no cell of it is kept anywhere", () => {
    const proposal = propose({
      Navn: ["Hanne Hansen", "Ole Olsen"],
      Note: ["ring 12345678", "cpr 010190-1234"],
      Svar: ["Ja", "Nej"],
    });
    const kept = JSON.stringify(proposal, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    expect(kept).not.toMatch(/Hansen|Olsen|12345678|010190/);
  });
});

it("names the columns apart, and a header like __proto__ is one as any other", () => {
  const cells = repeated(["Ja", "Nej"], 8);
  const { table } = proposeTable(
    {
      file: "f.csv",
      header: ["Svar?", "Svar!", "__proto__"],
      rows: cells.map((cell) => [cell, cell, cell]),
      rowNumbers: [],
    },
    "f",
  );
  expect(table.columns.map(({ id }) => id)).toEqual(["svar", "svar-2", "proto"]);
});
