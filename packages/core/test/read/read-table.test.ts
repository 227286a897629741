import { describe, expect, test } from "vitest";
import type { TableCodebook } from "../../src/model/codebook.ts";
import { readTable } from "../../src/read/read-table.ts";

const name = (id: string, header: string) =>
  ({ id, header, label: header, type: "identifier", unique: false, required: false }) as const;

const registrations: TableCodebook = {
  id: "registreringer",
  file: "registreringer.csv",
  label: "Registreringer",
  unit: "personer",
  missing: [],
  columns: [name("type", "Hændelsestype"), name("alder", "Alder")],
  rules: [],
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readTable", () => {
  test("keeps the columns of the codebook, in its order and spelling, and nothing else", () => {
    const file = latin("Navn;ALDER;H\xe6ndelsestype \nHanne Hansen;34;R\xf8veri\n");
    expect(readTable(file, registrations)).toEqual({
      ok: true,
      value: {
        file: "registreringer.csv",
        header: ["Hændelsestype", "Alder"],
        rows: [["Røveri", "34"]],
        rowNumbers: [2],
      },
      warnings: [{ code: "columns-unread", severity: "note", file: "registreringer.csv", detail: "Navn" }],
    });
  });

  test("column-missing, with the headers that nobody claims and the likeliest of them", () => {
    expect(readTable(utf8("Haendelsestype;Navn;Alder\nx;y;1\n"), registrations)).toEqual({
      ok: false,
      errors: [
        {
          code: "column-missing",
          severity: "error",
          file: "registreringer.csv",
          line: 1,
          header: "Hændelsestype",
          expected: ["Haendelsestype", "Navn"],
          suggestion: "Haendelsestype",
        },
      ],
    });
  });

  test("every missing column at once", () => {
    expect(readTable(utf8("A;B\n1;2\n"), registrations)).toMatchObject({
      errors: [{ header: "Hændelsestype" }, { header: "Alder" }],
    });
  });

  test("headers of the codebook settle the delimiter", () => {
    expect(readTable(utf8("Alder, år;Hændelsestype;Alder\n1,5;x;34\n"), registrations)).toMatchObject({
      value: { rows: [["x", "34"]] },
    });
  });

  test("encoding and delimiter of the codebook are used", () => {
    const table = { ...registrations, encoding: "utf-16le", delimiter: "\t" } as const;
    const text = "Hændelsestype\tAlder\nRøveri, vold\t34\n";
    const bytes = Array.from(text, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat();
    expect(readTable(new Uint8Array(bytes), table)).toMatchObject({ value: { rows: [["Røveri, vold", "34"]] } });
  });

  test("faults of the text and of the CSV come through, warnings too", () => {
    expect(readTable(new Uint8Array(), registrations)).toMatchObject({ errors: [{ code: "file-empty" }] });
    expect(readTable(utf8("Hændelsestype;Alder\n1\n"), registrations)).toMatchObject({
      errors: [{ code: "row-ragged" }],
    });
    expect(readTable(utf8("Hændelsestype;Alder\n"), registrations)).toMatchObject({
      ok: true,
      warnings: [{ code: "file-empty", severity: "warning" }],
    });
  });
});
