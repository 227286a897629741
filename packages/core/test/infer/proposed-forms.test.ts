import { describe, expect, it } from "vitest";
import { guessLanguage } from "../../src/infer/guess-language.ts";
import { headerTexts } from "../../src/infer/header-texts.ts";
import { joinFiles } from "../../src/infer/join-files.ts";
import { proposalWords } from "../../src/infer/proposal-words.ts";
import { proposeRules } from "../../src/infer/propose-rules.ts";
import { proposeTable } from "../../src/infer/propose-table.ts";
import { proposeCodebook } from "../../src/propose-codebook.ts";
import { repeated, tableOf } from "./table-of.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a second row of headers", () => {
  const texts = ["Hvor tilfreds er du?", "Vil du anbefale os?"];
  it("is known by codes above and texts that do not come again", () => {
    const table = tableOf({ Q1: [texts[0] ?? "", "Ja", "Nej"], Q2: [texts[1] ?? "", "Ja", "Nej"] });
    expect(headerTexts(table)).toEqual(texts);
  });
  it("is none where the headers are words, or the texts are answers", () => {
    expect(headerTexts(tableOf({ Svar: ["Ja tak, meget gerne"], Sted: ["Nord for byen"] }))).toBeUndefined();
    const again = tableOf({ Q1: repeated(["Meget tilfreds med det"], 4), Q2: repeated(["Slet ikke tilfreds"], 4) });
    expect(headerTexts(again)).toBeUndefined();
  });
});

describe("options of a multiple-choice item", () => {
  const item = (cells: readonly (readonly string[])[], headers: readonly string[]) =>
    proposeTable(
      tableOf(Object.fromEntries(headers.map((header, index) => [header, repeated(cells[index] ?? [], 40)]))),
      "fil",
    ).table.columns.map((column) => (column.type === "category" ? [column.id, column.item] : [column.id]));

  it.each([
    ["Kilde: Avis", "Kilde: Radio"],
    ["Kilde - Avis", "Kilde - Radio"],
    ["Kilde [Avis]", "Kilde [Radio]"],
    ["Kilde? Avis", "Kilde? Radio"],
  ])("%s", (...headers) => {
    expect(
      item(
        [
          ["x", ""],
          ["", "x"],
        ],
        headers,
      ),
    ).toEqual([
      ["kilde-avis", "kilde"],
      ["kilde-radio", "kilde"],
    ]);
  });
  it("may have the option's own words in its cells", () => {
    expect(
      item(
        [
          ["Avis", ""],
          ["", "Radio"],
        ],
        ["Kilde: Avis", "Kilde: Radio"],
      ).map(([, of]) => of),
    ).toEqual(["kilde", "kilde"]);
  });
  it("are none where no is said in words", () => {
    expect(
      item(
        [
          ["Ja", "Nej"],
          ["Nej", "Ja"],
        ],
        ["Hjælp: Mad", "Hjælp: Tøj"],
      ).map(([, of]) => of),
    ).toEqual([undefined, undefined]);
  });
});

describe("why there is no value", () => {
  it("keeps reasons apart, with every spelling of them", () => {
    const { table, missingCounts } = proposeTable(
      tableOf({ A: repeated(["Rød", "Blå", "Ikke spurgt", "-"], 40), B: repeated(["X", "Y", "ikke stillet"], 40) }),
      "fil",
    );
    expect(table.missing).toEqual([
      "-",
      { code: "Ikke spurgt", id: "ikke-spurgt", label: "Ikke spurgt", synonyms: ["ikke stillet"] },
    ]);
    expect([...missingCounts]).toEqual([
      ["-", 10],
      ["Ikke spurgt", 23],
    ]);
  });
  it("don't know is an answer among words and none among numbers", () => {
    const { columns } = proposeTable(
      tableOf({ Alder: repeated(["34", "51", "Ved ikke"], 60), Svar: repeated(["Ja", "Nej", "Ved ikke"], 60) }),
      "fil",
    ).table;
    expect(columns[0]).toMatchObject({ type: "integer", missing: [{ id: "ved-ikke" }] });
    expect(columns[1]).toMatchObject({ type: "category", levels: [{ id: "ja" }, { id: "nej" }, { id: "ved-ikke" }] });
  });
});

describe("rules between columns", () => {
  const rulesOf = (columns: Readonly<Record<string, readonly string[]>>) => {
    const table = tableOf(columns);
    return proposeRules(proposeTable(table, "fil").table, [table], proposalWords.da).map(({ id }) => id);
  };
  const contact = repeated(["Ja", "Nej"], 60);
  const answer = (kept: boolean) =>
    contact.map((each, row) => (each === "Ja" || (!kept && row === 1) ? "Rød" : row > 1 ? "" : ""));

  it("are proposed when every row keeps them, and not when one breaks them", () => {
    expect(
      rulesOf({ Kontakt: contact, Svar: answer(true).map((cell, row) => (cell && row % 4 ? "Blå" : cell)) }),
    ).toEqual(["svar-kraever-kontakt"]);
    expect(rulesOf({ Kontakt: contact, Svar: answer(false) })).toEqual([]);
  });
  it("are not proposed from too few rows, nor where nearly every row fits anyway", () => {
    expect(rulesOf({ Kontakt: contact.slice(0, 20), Svar: answer(true).slice(0, 20) })).toEqual([]);
    const common = repeated([...repeated(["Ja"], 19), "Nej"], 60);
    expect(
      rulesOf({ Kontakt: common, Svar: common.map((each, row) => (each === "Ja" && row % 2 ? "Rød" : "")) }),
    ).toEqual([]);
  });
});

describe("files of one shape", () => {
  it.each([
    [["register-2018.csv", "register-2019.csv"], ["2018", "2019"], "År", "register"],
    [["aarhus.csv", "odense.csv"], ["Aarhus", "Odense"], "Datafil", ""],
  ])("%j", (files, labels, variable, name) => {
    const joined = joinFiles(files, proposalWords.da);
    expect(joined.files.map(({ level }) => level?.label)).toEqual(labels);
    expect([joined.fileVariable.label, joined.name]).toEqual([variable, name]);
  });
});

describe("the language of the files", () => {
  it.each([
    ["da", "Køn;Svar\nKvinde;Ja\nMand;Nej\n"],
    ["nb", "Kjønn;Svar\nKvinne;Ja\nMann;Nei\n"],
    ["en", "Gender;Answer\nFemale;Yes\nMale;No\n"],
    ["da", "A;B\nx;z\nw;q\n"],
  ])("%s", (language, text) => {
    const proposals = proposeCodebook(new Map([["a.csv", bytes(text + text.slice(text.indexOf("\n") + 1).repeat(5))]]));
    expect(proposals.ok && guessLanguage(proposals.value)).toBe(language);
  });
});
