import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tabulateCsvStream } from "../src/evaluate-stream.ts";
import { readTable } from "../src/read/read-table.ts";
import { tabulate } from "../src/tabulate/tabulate.ts";
import { faultMerger } from "../src/validate/merge-faults.ts";
import { nameRegister } from "../src/validate/name-register.ts";
import { validateTable } from "../src/validate/validate-table.ts";
import { rawOf, tableOf, year2019 } from "./validate/table-of.ts";

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

test("faults of parts, merged, are the faults of the whole", () => {
  const cell = fc.constantFrom("", "1", "2", "Ja", "Nej", "31-12-2019", "1,5", "1.000", "43,000", "x", "010190-1234");
  const row = fc.tuple(cell, cell, cell, cell);
  const parts = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
  const loose = {
    ...table,
    columns: table.columns.map((each) => (each.id === "nr" ? { ...each, unique: false } : each)),
  };
  fc.assert(
    fc.property(parts, (lists) => {
      const whole = rawOf(table, lists.flat());
      const merger = faultMerger(table);
      const names = nameRegister(table);
      let start = 0;
      for (const rows of lists) {
        const part = { ...whole, rows, rowNumbers: whole.rowNumbers.slice(start, start + rows.length) };
        start += rows.length;
        names.add(part);
        const checked = validateTable(part, loose);
        merger.add(checked.ok ? checked.warnings : checked.errors);
      }
      merger.add(names.faults());
      const expected = validateTable(whole, table);
      expect(merger.all()).toEqual(expected.ok ? expected.warnings : expected.errors);
    }),
  );
});
