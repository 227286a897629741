import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../src/evaluate.ts";
import { evaluateStreams, tabulateCsvStream } from "../src/evaluate-stream.ts";
import type { MeasureDefinition } from "../src/model/measure-definition.ts";
import { parseCodebook } from "../src/read/parse-codebook.ts";
import { readTable } from "../src/read/read-table.ts";
import { tabulate } from "../src/tabulate/tabulate.ts";
import { validateTable } from "../src/validate/validate-table.ts";
import { tableOf, year2019 } from "./validate/table-of.ts";

const table = tableOf(
  [
    "{ id: nr, header: Nr, label: Nr, type: identifier, unique: true, required: true }",
    "{ id: dato, header: Dato, label: Dato, type: date, derive: [{ id: maaned, by: month }] }",
    "{ id: svar, header: Svar, label: Svar, type: category, levels: [{ id: ja, label: Ja }, { id: nej, label: Nej }] }",
    "{ id: kr, header: Kr, label: Kr, type: amount, locale: da, unit: kr. }",
  ],
  ["{ id: r, label: Et nej koster intet, when: { svar: nej }, then: { kr: absent } }"],
  year2019,
);
const needed = { variables: ["svar", "maaned"], amounts: ["kr"] };

const fileOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(["Nr;Dato;Svar;Kr;Navn", ...rows.map((row) => `${row.join(";")};Åse`)].join("\r\n"));

function* inChunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What the whole file gives. */
function ofWhole(bytes: Uint8Array) {
  const raw = readTable(bytes, table);
  const dataset = raw.ok ? validateTable(raw.value, table) : raw;
  if (!dataset.ok) return dataset;
  const { variables } = needed;
  const amounts = new Map([["kr", tabulate(dataset.value, { variables, weight: "kr" })]]);
  const warnings = [...(raw.ok ? raw.warnings : []), ...dataset.warnings];
  return { ok: true, value: { counts: tabulate(dataset.value, { variables }), amounts }, warnings };
}

const goodRows = Array.from({ length: 30_000 }, (_, row) => [
  `R-${String(row).padStart(12, "0")}`,
  `${String((row % 28) + 1).padStart(2, "0")}-0${(row % 9) + 1}-2019`,
  row % 3 === 0 ? "Nej" : row % 7 === 0 ? "" : "Ja",
  row % 3 === 0 ? "" : `1.${String(row % 1000).padStart(3, "0")},5`,
]);

describe("tabulateCsvStream", () => {
  test("counts as the whole does, over several batches", async () => {
    const bytes = fileOf(goodRows);
    expect(bytes.length).toBeGreaterThan(1_100_000);
    expect(await tabulateCsvStream(inChunks(bytes, 65_537), table, needed)).toEqual(ofWhole(bytes));
  });

  test("gives the faults of the whole: grouped, in order, also between batches", async () => {
    const rows = goodRows.map((row) => [...row]);
    for (const [row, cell, text] of [
      [10, 2, "Jaa"],
      [26_000, 2, "Jaa"],
      [20_000, 1, "31-12-2020"],
      [29_000, 0, rows[3]?.[0]],
      [29_001, 0, rows[4]?.[0]],
      [15_000, 3, "43,000"],
      [3_000, 3, "2,5"],
      [28_000, 3, "2,5"],
      [28_001, 3, "mange"],
    ] as const)
      rows[row]?.splice(cell, 1, text ?? "");
    for (let row = 0; row < 30_000; row += 750) rows[row]?.splice(2, 1, `Nej${row}`);
    const bytes = fileOf(rows);
    const whole = ofWhole(bytes);
    expect(whole.ok).toBe(false);
    expect(await tabulateCsvStream(inChunks(bytes, 100_000), table, needed)).toEqual(whole);
  });

  test.each([
    ["no rows", "Nr;Dato;Svar;Kr\n"],
    ["nothing", ""],
    ["blank lines", "\n \n\n"],
    ["a sep= line alone", "sep=;\n"],
    ["a missing column", "Nr;Dato;Svar\n1;;Ja\n"],
    ["two headers alike", "Nr;Dato;Svar;Kr;Kr\n1;;Ja;;\n"],
    ["an open quote", 'Nr;Dato;Svar;Kr\n1;;"Ja;;\n2;;Ja;\n'],
    ["ragged rows", "Nr;Dato;Svar;Kr\n1;;Ja\n2;;Ja\n3;;Ja;;;1\n"],
    ["doubt", "Nr,a;Dato\n1;2,5\n"],
  ])("%s: the outcome of the whole", async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await tabulateCsvStream(inChunks(bytes, 3), table, needed)).toEqual(ofWhole(bytes));
  });
});

const codebook = (() => {
  const parsed = parseCodebook(
    `tables:
  - id: samtaler
    file: samtaler.csv
    label: Samtaler
    unit: samtaler
    delimiter: ";"
    columns:
      - { id: sag, header: Sag, label: Sag, type: identifier, references: { table: sager, column: nr } }
      - { id: varighed, header: Timer, label: Timer, type: amount, locale: da, unit: timer }
  - id: sager
    files: [{ file: a.csv, level: a }, { file: b.csv, level: b }]
    fileVariable: { id: aar, label: År }
    label: Sager
    unit: personer
    delimiter: ";"
    period: { from: "2019-01-01", to: "2019-12-31" }
    columns:
      - { id: nr, header: Nr, label: Nr, type: identifier, unique: true, personal: allowed }
      - { id: fra, header: Fra, label: Fra, type: identifier, references: { table: sager, column: nr } }
      - { id: svar, header: Svar, label: Svar, type: category, levels: [{ id: ja, label: Ja }, { id: nej, label: Nej }] }
      - { id: dato, header: Dato, label: Dato, type: date, derive: [{ id: maaned, by: month }] }
    rules:
      - { id: r, label: Et ja har en dato, when: { svar: ja }, then: { dato: present } }
      - { id: s, label: Et nej har ingen dato, when: { svar: nej }, then: { dato: absent } }
`,
    "codebook.yaml",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
})();

const definitions: readonly MeasureDefinition[] = [
  { id: "uptake", measure: "uptake", table: "sager", population: "p", accepted: { svar: "ja" }, by: ["aar", "maaned"] },
  { id: "timer", measure: "cost", table: "samtaler", population: "p", amount: "varighed", by: [] },
];

const register = {
  right: fc.record({
    nr: fc.constantFrom("1", "2", "3", "4", "5"),
    fra: fc.constantFrom("", "1", "2", "3"),
    svar: fc.constantFrom(["Ja", "31-12-2019"], ["Ja", "1. maj 2019"], ["Nej", ""], ["", ""]),
  }),
  wrong: fc.record({
    nr: fc.constantFrom("1", "2", "ø", "070761-4285", "010190-1234", "7", "a@b.dk"),
    fra: fc.constantFrom("", "1", "ukendt", "070761-4285"),
    svar: fc.constantFrom(
      ["Ja", ""],
      ["Nej", "31-12-2019"],
      ["Jaa", "2018"],
      ["Ja", "43831"],
      ['"Ne\nj"', "x"],
      ["Ja", "1;2"],
    ),
  }),
};

type Row = { readonly nr: string; readonly fra: string; readonly svar: readonly string[] };

const files = (row: fc.Arbitrary<Row>) => {
  const rows = fc.array(row, { maxLength: 30 });
  const hours = fc.constantFrom("0,1", "0,2", "0,7", "1.000,3", "", "1.000.000.000.000,1");
  const sessions = fc.array(fc.tuple(fc.constantFrom("1", "2", "3", "070761-4285", ""), hours), { maxLength: 30 });
  return fc.record({ a: rows, b: fc.option(rows), sessions });
};

const csv = (header: string, rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode([header, ...rows.map((cells) => cells.join(";"))].join("\n"));

describe("evaluateStreams", () => {
  test.each([
    ["of rows that are mostly right", files(register.right), true],
    ["of rows that are mostly wrong", files(fc.oneof(register.right, register.wrong)), true],
    ["of rows with names of their own", files(register.right), false],
  ] as const)("any tables %s, cut anywhere: the outcome of the whole files", async (_, tables, repeats) => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.integer({ min: 1, max: 60 }),
        fc.subarray(["a.csv", "b.csv", "samtaler.csv"]),
        async (drawn, size, whole) => {
          const own = (name: string, rows: readonly Row[]): readonly (readonly string[])[] =>
            rows.map(({ nr, fra, svar }, index) => [repeats ? nr : `${name}${index}`, repeats ? fra : "", ...svar]);
          const bytes = new Map([
            [
              "samtaler.csv",
              csv("Sag;Timer", repeats ? drawn.sessions : drawn.sessions.map(([, hours]) => ["a0", hours])),
            ],
            ["a.csv", csv("Nr;Fra;Svar;Dato", own("a", drawn.a))],
          ]);
          if (drawn.b !== null) bytes.set("b.csv", csv("Nr;Fra;Svar;Dato", own("b", drawn.b)));
          const streams = new Map(
            [...bytes].map(([file, all]) => [file, whole.includes(file) ? all : () => inChunks(all, size)]),
          );
          const expected = evaluate(codebook, bytes, definitions);
          expect(await evaluateStreams(codebook, streams, definitions)).toEqual(expected);
        },
      ),
    );
  });

  test("a session of a million that names an unknown referral is found, whichever table comes first", async () => {
    const sessions = csv("Sag;Timer", [
      ["a1", "1"],
      ["a2", "2"],
      ["a9", "3"],
      ["a9", "4"],
    ]);
    const cases = csv("Nr;Fra;Svar;Dato", [
      ["a1", "", "Nej", ""],
      ["a2", "a1", "Nej", ""],
    ]);
    const streams = new Map([
      ["samtaler.csv", () => [sessions]],
      ["a.csv", () => [cases]],
      ["b.csv", () => [csv("Nr;Fra;Svar;Dato", [])]],
    ]);
    const evaluated = await evaluateStreams(codebook, streams, definitions);
    expect(evaluated.ok ? [] : evaluated.errors.filter(({ severity }) => severity === "error")).toEqual([
      {
        code: "reference-unknown",
        severity: "error",
        file: "samtaler.csv",
        line: 4,
        header: "Sag",
        detail: "a.csv, Nr",
        occurrences: 2,
      },
    ]);
  });

  test("names that a check digit confirms by chance stay allowed in parts, and are refused by their share of the whole", async () => {
    const rows = (confirmed: number, others: number) =>
      csv("Nr;Fra;Svar;Dato", [
        ...Array.from({ length: confirmed }, (_, index) => [`070761-4285/${index}`, "", "Nej", ""]),
        ...Array.from({ length: others }, (_, index) => [`n${index}`, "", "Nej", ""]),
      ]);
    const codesOf = async (bytes: Uint8Array) => {
      const none = csv("Sag;Timer", []);
      const whole = new Map([
        ["samtaler.csv", none],
        ["a.csv", bytes],
        ["b.csv", csv("Nr;Fra;Svar;Dato", [])],
      ]);
      const streams = new Map([...whole].map(([file, all]) => [file, () => inChunks(all, 1000)]));
      const outcome = await evaluateStreams(codebook, streams, definitions);
      expect(outcome).toEqual(evaluate(codebook, whole, definitions));
      return (outcome.ok ? outcome.warnings : outcome.errors).map(({ code }) => code);
    };
    expect(await codesOf(rows(1500, 4000))).toContain("personal-allowed");
    expect(await codesOf(rows(1500, 2000))).toContain("personal-data");
  });
});
