import { measureAll, protect, tabulateRows } from "@udbytte/core";
import { describe, expect, test } from "vitest";
import { composeDocument } from "../../src/compose/compose-document.ts";
import type { Document, Table } from "../../src/model/document.ts";
import { writeFigureFiles } from "../../src/write/write-figure-files.ts";
import { defineWith, usual } from "../define/report-fixture.ts";
import { textOf } from "./composed-fixture.ts";

/** Calls by month, type and answer. December has two yeses, and January nobody. */
const groups = [
  [20, "2018-11", "violence", "yes"],
  [20, "2018-11", "violence", "no"],
  [6, "2018-11", "theft", "yes"],
  [14, "2018-11", "theft", "no"],
  [2, "2018-12", "violence", "yes"],
  [38, "2018-12", "violence", "no"],
  [0, "2018-12", "theft", "yes"],
  [25, "2018-12", "theft", "no"],
  [30, "2019-02", "violence", "yes"],
  [10, "2019-02", "violence", "no"],
  [9, "2019-02", "theft", "yes"],
  [21, "2019-02", "theft", "no"],
] as const;

const over = (id: string, by: string) =>
  `  - { id: ${id}, measure: over-time, table: calls, population: personer, period: month, of: { measure: uptake, accepted: { answer: "yes" }, by: [${by}] }, breaks: [{ at: 2019-02, label: Ny vejledning }] }\n`;

function composed(figure: string, definitions: string): Document {
  const yaml = usual.replace("figures:\n", `${definitions}figures:\n  - { id: own, title: Titel, ${figure} }\n`);
  const defined = defineWith("# A\n\n::figure{#own}\n", yaml);
  if (!defined.ok) throw new Error(JSON.stringify(defined.errors));
  const rows = groups.flatMap(([count, month, incident, answer]) =>
    Array.from({ length: count }, () => ({ month, incident, answer })),
  );
  const counts = tabulateRows(rows, {
    variables: {
      month: { label: "Måned", levels: ["2018-11", "2018-12", "2019-01", "2019-02"] },
      incident: { label: "Hændelsestype", levels: ["violence", "theft"] },
      answer: { label: "Svar", levels: ["yes", "no", "self"] },
    },
    source: {
      table: "calls",
      label: "Registreringer",
      unit: "personer",
      period: { from: "2018-11-01", to: "2019-02-28" },
    },
  });
  const costs = tabulateRows([{ phase: "start", amount: 444000 }], {
    variables: { phase: { label: "Fase", levels: ["start", "run"] } },
    weight: "amount",
    source: { table: "costs", label: "Driftsmodel", unit: "kr." },
  });
  const tables = new Map([
    ["calls", { counts, amounts: new Map() }],
    ["costs", { counts: costs, amounts: new Map([["amount", costs]]) }],
  ]);
  const document = composeDocument(defined.value, protect(measureAll(defined.value.results, tables), "dst-5"));
  if (!document.ok) throw new Error(JSON.stringify(document.errors));
  return document.value;
}

const plain = (text: string): string => text.replaceAll("\u00A0", " ");

function tableOf({ chapters }: Document): readonly string[] {
  const table = chapters.at(-1)?.blocks.find((block): block is Table => block.type === "table");
  const rows = [table?.head ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)];
  return rows.map((cells) => cells.map((cell) => plain(textOf(cell))).join(" | "));
}

function fileOf(document: Document): readonly string[] {
  const [file] = writeFigureFiles(document);
  return new TextDecoder().decode(file?.bytes).trimEnd().split("\r\n");
}

const heads = "Antal;n;Værdi;Enhed;Nedre grænse;Øvre grænse;Vist i rapporten;Bemærkning;Resultat";
const hidden = "vises ikke (færre end 5)";
const both = over("time", "") + over("types", "incident");

// The intervals are those of R: prop.test(x, n, correct = FALSE).
describe("the table and the file of a figure", () => {
  test("of lines: one after the other, every period, what is withheld and where nobody was", () => {
    const lines = "[{ label: Alle, results: time }, { label: Tyveri, results: types, part: theft }]";
    const document = composed(`kind: lines, lines: ${lines}`, both);
    expect(tableOf(document)).toEqual([
      "Linje | Periode | Antal | n | Andel | Interval (95 %)",
      "Alle | nov. 2018 | 26 | 60 | 43 % | 32–56 %",
      `Alle | dec. 2018 | – | – | ${hidden} | –`,
      "Alle | jan. 2019 | – | – | ingen data | –",
      "Alle | feb. 2019 | 39 | 70 | 56 % | 44–67 %",
      "Tyveri | nov. 2018 | 6 | 20 | 30 % | 15–52 %",
      "Tyveri | dec. 2018 | 0 | 25 | 0 % | 0–13 %",
      "Tyveri | jan. 2019 | – | – | ingen data | –",
      "Tyveri | feb. 2019 | 9 | 30 | 30 % | 17–48 %",
    ]);
    expect(fileOf(document)).toEqual([
      `Linje;Periode;${heads}`,
      "Alle;nov. 2018;26;60;43,3;%;31,6;55,9;43 %;;time.2018-11",
      `Alle;dec. 2018;;;;;;;;${hidden};time.2018-12`,
      "Alle;jan. 2019;;;;;;;;ingen data;time.2019-01",
      "Alle;feb. 2019;39;70;55,7;%;44,1;66,8;56 %;brud: Ny vejledning;time.2019-02",
      "Tyveri;nov. 2018;6;20;30,0;%;14,5;51,9;30 %;;types.2018-11.theft",
      "Tyveri;dec. 2018;0;25;0,0;%;0,0;13,3;0 %;;types.2018-12.theft",
      "Tyveri;jan. 2019;;;;;;;;ingen data;types.2019-01.theft",
      "Tyveri;feb. 2019;9;30;30,0;%;16,7;47,9;30 %;brud: Ny vejledning;types.2019-02.theft",
    ]);
  });

  test("of panels over time: one after the other, every period", () => {
    const document = composed("kind: small-multiples, results: types", both);
    expect(tableOf(document)).toEqual([
      "Hændelsestype | Periode | Antal | n | Andel | Interval (95 %)",
      "violence | nov. 2018 | 20 | 40 | 50 % | 35–65 %",
      `violence | dec. 2018 | – | – | ${hidden} | –`,
      "violence | jan. 2019 | – | – | ingen data | –",
      "violence | feb. 2019 | 30 | 40 | 75 % | 60–86 %",
      "theft | nov. 2018 | 6 | 20 | 30 % | 15–52 %",
      "theft | dec. 2018 | 0 | 25 | 0 % | 0–13 %",
      "theft | jan. 2019 | – | – | ingen data | –",
      "theft | feb. 2019 | 9 | 30 | 30 % | 17–48 %",
    ]);
    expect(fileOf(document)).toEqual([
      `Hændelsestype;Periode;${heads}`,
      "violence;nov. 2018;20;40;50,0;%;35,2;64,8;50 %;;types.2018-11.violence",
      `violence;dec. 2018;;;;;;;;${hidden};types.2018-12.violence`,
      "violence;jan. 2019;;;;;;;;ingen data;types.2019-01.violence",
      "violence;feb. 2019;30;40;75,0;%;59,8;85,8;75 %;brud: Ny vejledning;types.2019-02.violence",
      "theft;nov. 2018;6;20;30,0;%;14,5;51,9;30 %;;types.2018-11.theft",
      "theft;dec. 2018;0;25;0,0;%;0,0;13,3;0 %;;types.2018-12.theft",
      "theft;jan. 2019;;;;;;;;ingen data;types.2019-01.theft",
      "theft;feb. 2019;9;30;30,0;%;16,7;47,9;30 %;brud: Ny vejledning;types.2019-02.theft",
    ]);
  });

  test("of panels of bars: a row for each bar", () => {
    const crossed = `  - { id: both, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident, month] }\n`;
    const document = composed("kind: small-multiples, results: both", crossed);
    expect(tableOf(document)).toEqual([
      "Hændelsestype | Serie | Antal | n | Andel | Interval (95 %)",
      "violence | nov. 2018 | 20 | 40 | 50 % | 35–65 %",
      `violence | dec. 2018 | – | – | ${hidden} | –`,
      "violence | jan. 2019 | – | – | ingen data | –",
      "violence | feb. 2019 | 30 | 40 | 75 % | 60–86 %",
      "theft | nov. 2018 | 6 | 20 | 30 % | 15–52 %",
      "theft | dec. 2018 | 0 | 25 | 0 % | 0–13 %",
      "theft | jan. 2019 | – | – | ingen data | –",
      "theft | feb. 2019 | 9 | 30 | 30 % | 17–48 %",
    ]);
    expect(fileOf(document).slice(0, 4)).toEqual([
      `Hændelsestype;Serie;${heads}`,
      "violence;nov. 2018;20;40;50,0;%;35,2;64,8;50 %;;both.violence.2018-11",
      `violence;dec. 2018;;;;;;;;${hidden};both.violence.2018-12`,
      "violence;jan. 2019;;;;;;;;ingen data;both.violence.2019-01",
    ]);
  });

  test("of ranges of shares: both ends, the one shown though the other is not", () => {
    const rows = [
      "{ label: Alle, lower: time.2018-12, upper: time.2019-02 }",
      "{ label: Typerne, lower: types.2018-11.theft, upper: types.2018-11.violence }",
      "{ label: Ingen, lower: time.2019-01, upper: time.2018-11 }",
    ];
    const document = composed(`kind: ranges, rows: [${rows.join(", ")}]`, both);
    expect(tableOf(document)).toEqual([
      "Emne | Grænse | Antal | n | Andel | Interval (95 %)",
      `Alle | nedre | – | – | ${hidden} | –`,
      "Alle | øvre | 39 | 70 | 56 % | 44–67 %",
      "Typerne | nedre | 6 | 20 | 30 % | 15–52 %",
      "Typerne | øvre | 20 | 40 | 50 % | 35–65 %",
      "Ingen | nedre | – | – | ingen data | –",
      "Ingen | øvre | 26 | 60 | 43 % | 32–56 %",
    ]);
    expect(fileOf(document)).toEqual([
      `Emne;Grænse;${heads}`,
      `Alle;nedre;;;;;;;;${hidden};time.2018-12`,
      "Alle;øvre;39;70;55,7;%;44,1;66,8;56 %;;time.2019-02",
      "Typerne;nedre;6;20;30,0;%;14,5;51,9;30 %;;types.2018-11.theft",
      "Typerne;øvre;20;40;50,0;%;35,2;64,8;50 %;;types.2018-11.violence",
      "Ingen;nedre;;;;;;;;ingen data;time.2019-01",
      "Ingen;øvre;26;60;43,3;%;31,6;55,9;43 %;;time.2018-11",
    ]);
  });

  test("of a range whose lower result is the larger: by their values", () => {
    const rows = "[{ label: Vold, lower: types.2019-02.violence, upper: types.2018-11.violence }]";
    expect(tableOf(composed(`kind: ranges, rows: ${rows}`, both)).slice(1)).toEqual([
      "Vold | nedre | 20 | 40 | 50 % | 35–65 %",
      "Vold | øvre | 30 | 40 | 75 % | 60–86 %",
    ]);
  });

  test("of ranges of amounts: no count and no interval, and what each end is divided by", () => {
    const per =
      "{ yes: { result: answer.yes, orResult: reached, label: pr. person }, all: { result: reached, label: pr. nået } }";
    const spend = `  - { id: spend, measure: cost, table: costs, population: udgifter, amount: amount, by: [], per: ${per} }\n`;
    const rows = "[{ result: spend.per.yes }, { label: Begge, lower: spend.per.all, upper: spend.per.all }]";
    const document = composed(`kind: ranges, rows: ${rows}`, spend);
    // 444,000 kr. for 195 who were reached, of whom 67 said yes
    expect(tableOf(document)).toEqual([
      "Emne | Grænse | n | Værdi",
      "pr. person | nedre | 195 | 2.277 kr.",
      "pr. person | øvre | 67 | 6.627 kr.",
      "Begge | nedre | 195 | 2.277 kr.",
      "Begge | øvre | 195 | 2.277 kr.",
    ]);
    expect(fileOf(document)).toEqual([
      `Emne;Grænse;${heads}`,
      "pr. person;nedre;;195;2276,92;kr.;;;2.277 kr.;;spend.per.yes",
      "pr. person;øvre;;67;6626,87;kr.;;;6.627 kr.;;spend.per.yes",
      "Begge;nedre;;195;2276,92;kr.;;;2.277 kr.;;spend.per.all",
      "Begge;øvre;;195;2276,92;kr.;;;2.277 kr.;;spend.per.all",
    ]);
  });

  test("nothing else of a withheld value: not its numbers, nor those it could be found from", () => {
    const document = composed("kind: small-multiples, results: types", over("types", "incident"));
    const [block] = document.chapters[0]?.blocks ?? [];
    const written = JSON.stringify([block, document.figureData]);
    // 2 of 40 said yes in December, 5 %
    const record = document.figureData[0]?.records.find(({ remark }) => remark === hidden);
    expect(record).toMatchObject({
      count: null,
      n: null,
      value: null,
      interval: null,
      printed: "",
      printedInterval: "",
    });
    expect(written).not.toMatch(/"5\u00a0%"|0\.05\b|\b38\b/);
  });
});
