import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableCodebook } from "../src/model/codebook.ts";
import type { DataError } from "../src/model/data-error.ts";
import { openWorkbook } from "../src/read/parse-workbook.ts";
import { readTable } from "../src/read/read-table.ts";
import { validateTable } from "../src/validate/validate-table.ts";

const column = { label: "A", type: "category", ordered: false, required: false } as const;
const levels = [{ id: "ja", label: "Ja", synonyms: [] }];
const table = (...headers: readonly string[]): TableCodebook => ({
  id: "t",
  file: "t.csv",
  label: "T",
  unit: "personer",
  missing: [],
  columns: headers.map((header, index) => ({ ...column, id: `c${index}`, header, levels })),
  rules: [],
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const errorsOf = (bytes: Uint8Array, codebook = table("A")): readonly DataError[] => {
  const read = readTable(bytes, codebook);
  return read.ok ? [] : read.errors;
};

describe("a file that is broken or hostile", () => {
  test.each<[string, Uint8Array, readonly Partial<DataError>[]]>([
    ["empty", new Uint8Array(), [{ code: "file-empty" }]],
    ["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), [{ code: "file-unreadable", detail: "image" }]],
    ["NUL bytes", bytesOf("A;B\nJa;\0\n"), [{ code: "file-unreadable", detail: "NUL", line: 2 }]],
    ["a quote never closed", bytesOf('A;B\nJa;"x\nJa;y\n'), [{ code: "csv-malformed", line: 2 }]],
    ["ragged rows", bytesOf("A;B\nJa\nJa;1;2\n"), [{ code: "row-ragged" }, { code: "row-ragged", line: 3 }]],
    ["duplicate headers", bytesOf("A;a \nJa;\n"), [{ code: "header-duplicate", header: "A" }]],
    ["50 MB in one cell", new Uint8Array(50_000_000).fill(0x41), [{ code: "too-large", detail: "line", line: 1 }]],
    [
      "a cell of 2 MB on many lines",
      bytesOf(`A;B\nJa;"${"x\n".repeat(1e6)}"\n`),
      [{ code: "too-large", detail: "cell" }],
    ],
    ["a million columns", bytesOf(`A${";B".repeat(1e6)}\nJa\n`), [{ code: "too-large", detail: "columns" }]],
  ])("%s: every fault, and nothing that only follows from it", (_, bytes, expected) => {
    const errors = errorsOf(bytes);
    expect(errors).toMatchObject(expected);
  });

  test("millions of wrong quotes: the first ones one by one, the others counted", () => {
    const errors = errorsOf(bytesOf(`A;B\n${'Ja;"x"y"\n'.repeat(200_000)}`));
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)).toMatchObject({ code: "csv-malformed", occurrences: 199_980 });
  });

  test("headers that are names of object properties are headers", () => {
    const codebook = table("__proto__", "constructor");
    const read = readTable(bytesOf("__proto__;constructor;toString\nJa;Ja;x\n"), codebook);
    expect(read).toMatchObject({ value: { header: ["__proto__", "constructor"], rows: [["Ja", "Ja"]] } });
    expect(read.ok && validateTable(read.value, codebook).ok).toBe(true);
    expect(Object.keys({})).toEqual([]);
    expect("Ja" in {}).toBe(false);
  });

  test("any bytes at all give a table or errors", async () => {
    const start = fc.constantFrom(
      "",
      "A;B\n",
      'A;"',
      "sep=",
      "\u00ff\u00fe",
      "\u00ef\u00bb\u00bf",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0",
    );
    const file = fc.tuple(start, fc.uint8Array({ maxLength: 300 })).map(([text, rest]) => {
      return Uint8Array.from([...Array.from(text, (letter) => letter.charCodeAt(0)), ...rest]);
    });
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        const read = readTable(bytes, table("A"));
        const checked = read.ok ? validateTable(read.value, table("A")) : read;
        if (!checked.ok) expect(checked.errors.length).toBeGreaterThan(0);
        const opened = await openWorkbook(bytes, "t.xlsx");
        if (!opened.ok) expect(opened.errors).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
