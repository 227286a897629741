import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Delimiter, Encoding, TableCodebook } from "../../src/model/codebook.ts";
import type { Checked } from "../../src/model/data-error.ts";
import type { RawTable } from "../../src/model/dataset.ts";
import { readTable } from "../../src/read/read-table.ts";
import { tableReader } from "../../src/read/table-reader.ts";

const name = (header: string) =>
  ({ id: header, header, label: header, type: "identifier", unique: false, required: false }) as const;
const table: TableCodebook = {
  id: "t",
  file: "t.csv",
  label: "T",
  unit: "personer",
  missing: [],
  columns: [name("Ålder"), name("Svar")],
  rules: [],
};

/** The file read in these pieces, as `readTable` of the whole would give it. */
function inPieces(bytes: Uint8Array, cuts: readonly number[], codebook: TableCodebook): Checked<RawTable> {
  const found: RawTable[] = [];
  const reader = tableReader(codebook, (part) => found.push(part), 20);
  const ends = [...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    reader.push(bytes.subarray(start, end));
    start = end;
  }
  reader.end();
  const errors = reader.faults();
  if (errors.length > 0) return { ok: false, errors };
  const value = {
    file: codebook.file,
    header: codebook.columns.map(({ header }) => header),
    rows: found.flatMap(({ rows }) => rows),
    rowNumbers: found.flatMap(({ rowNumbers }) => rowNumbers),
  };
  return { ok: true, value, warnings: reader.warnings() };
}

function encode(text: string, encoding: Encoding | "utf-8-mark"): Uint8Array {
  if (encoding === "windows-1252") return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  if (encoding === "utf-16le") {
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    return Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]);
  }
  return new TextEncoder().encode(encoding === "utf-8-mark" ? `\uFEFF${text}` : text);
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe("a file in pieces", () => {
  const letters = (encoding: string): readonly string[] =>
    encoding === "windows-1252" ? ["å", "Ø"] : ["å", "€", "a\u030a", "😀"];
  const file = fc
    .constantFrom<Encoding | "utf-8-mark">("utf-8", "utf-8-mark", "windows-1252", "utf-16le")
    .chain((encoding) =>
      fc.record({
        encoding: fc.constant(encoding),
        rows: fc.array(
          fc.tuple(
            fc.string({ unit: fc.constantFrom("a", " ", ",", ";", '"', "\n", ...letters(encoding)), maxLength: 6 }),
            fc.string({ unit: fc.constantFrom("x", "|", "\t", ...letters(encoding)), maxLength: 3 }),
          ),
          { maxLength: 8 },
        ),
        delimiter: fc.constantFrom<Delimiter>(";", ",", "\t", "|"),
        newline: fc.constantFrom("\n", "\r\n", "\r"),
        quotes: fc.boolean(),
        sep: fc.boolean(),
      }),
    );

  test("gives what the whole gives, wherever it is cut", () => {
    fc.assert(
      fc.property(file, cuts, ({ encoding, rows, delimiter, newline, quotes, sep }, places) => {
        const csv = Papa.unparse([["Ålder", "Svar"], ...rows], { delimiter, newline, quotes });
        const bytes = encode(`${sep ? `sep=${delimiter}${newline}` : ""}${csv}${newline}`, encoding);
        expect(inPieces(bytes, places, table)).toEqual(readTable(bytes, table));
      }),
      { numRuns: 300 },
    );
  });

  test("gives the faults that the whole gives", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r", " ", "å"), maxLength: 40 });
    fc.assert(
      fc.property(text, cuts, fc.constantFrom<Delimiter>(";", ","), (body, places, delimiter) => {
        const bytes = new TextEncoder().encode(`Ålder${delimiter}Svar\n${body}`);
        const codebook = { ...table, delimiter };
        expect(inPieces(bytes, places, codebook)).toEqual(readTable(bytes, codebook));
      }),
      { numRuns: 300 },
    );
  });

  test("any bytes at all give rows or errors", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), cuts, (bytes, places) => {
        const read = inPieces(bytes, places, table);
        const whole = readTable(bytes, table);
        for (const outcome of [read, whole]) if (!outcome.ok) expect(outcome.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["another kind of file", [0x50, 0x4b, 3, 4, 0, 0]],
    ["nothing", []],
    ["zero bytes", [0x41, 0, 1, 2]],
    ["UTF-16 without its mark", Array.from("Ålder;Svar", (letter) => [letter.charCodeAt(0), 0]).flat()],
    ["UTF-8 that was taken for Windows-1252", [0xff, 0x0a, 0xc3, 0xa6]],
  ])("%s: the fault of the whole", (_, list) => {
    const bytes = Uint8Array.from(list);
    const whole = readTable(bytes, table);
    expect(whole.ok).toBe(false);
    for (const cut of [0, 1, 2, 3]) expect(inPieces(bytes, [cut], table)).toEqual(whole);
  });

  test("UTF-8 that the codebook calls Windows-1252, and the other way round", () => {
    const utf8 = new TextEncoder().encode("Ålder;Svar\næ;ø\n");
    const named = { ...table, encoding: "windows-1252" } as const;
    expect(inPieces(utf8, [3, 12], named)).toEqual(readTable(utf8, named));
    const western = encode("Ålder;Svar\næ;ø\n", "windows-1252");
    expect(inPieces(western, [3, 12], { ...table, encoding: "utf-8" })).toEqual(
      readTable(western, { ...table, encoding: "utf-8" }),
    );
  });

  test("a file whose letters are of two encodings is refused, not guessed", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("Ålder;Svar\n1;x\n2;"), 0xe6, 0x0a]);
    expect(inPieces(bytes, [4], table)).toMatchObject({ errors: [{ code: "encoding-invalid", line: 3 }] });
  });
});
