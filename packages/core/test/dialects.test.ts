import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TableCodebook } from "../src/model/codebook.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { decodeWindows1252 } from "../src/read/decode-text.ts";
import { parseCodebook } from "../src/read/parse-codebook.ts";
import { openWorkbook } from "../src/read/parse-workbook.ts";
import { readTable } from "../src/read/read-table.ts";
import { validateTable } from "../src/validate/validate-table.ts";
import { makeWorkbook } from "./read/make-workbook.ts";

const folder = new URL("../../../data-samples/projekt-opsoegende-indsats/", import.meta.url);
const parsed = parseCodebook(readFileSync(new URL("codebook.yaml", folder), "utf8"), "codebook.yaml");
const register = parsed.ok ? parsed.value.tables[0] : undefined;
if (register === undefined) throw new Error("The sample codebook has no table");
const { encoding: _encoding, delimiter: _delimiter, ...undeclared } = register;
const note = { id: "note", header: "Note", label: "Note", type: "identifier", unique: false, required: false } as const;
const cost = { id: "pris", header: "Beløb", label: "Beløb", type: "amount", locale: "da", unit: "kr." } as const;
const table: TableCodebook = { ...undeclared, columns: [...undeclared.columns, note, { ...cost, required: false }] };

const notes = ['han sagde "nej"', "a;b,c\td|e", "to\nlinjer", "", " åben \u00a0æøå ÆØÅ – „citat“ € "];
const amounts = ["2.783", "43.000,5", "", "-1,25", "0"];
const lines = decodeWindows1252(readFileSync(new URL("registreringer.csv", folder)))
  .split("\r\n")
  .slice(0, 301);
const rows = lines.map((line, index) => [
  ...line.split(";"),
  ...(index === 0 ? ["Note", "Beløb"] : [notes[index % notes.length] ?? "", amounts[index % amounts.length] ?? ""]),
]);

const western = new Map(Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte]));
const encoders = {
  utf8: (text: string) => new TextEncoder().encode(text),
  utf8Mark: (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  windows1252: (text: string) => Uint8Array.from(text, (letter) => western.get(letter) ?? 0x3f),
  utf16: (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer),
};

interface Dialect {
  readonly encoding: keyof typeof encoders;
  readonly delimiter: string;
  readonly newline: string;
  readonly quoteAll?: boolean;
  readonly sep?: boolean;
  readonly decomposed?: boolean;
  readonly headers?: (header: string) => string;
  readonly emptyEnd?: boolean;
}

const dialects: readonly Dialect[] = [
  { encoding: "windows1252", delimiter: ";", newline: "\r\n" },
  { encoding: "windows1252", delimiter: "\t", newline: "\n", quoteAll: true },
  { encoding: "windows1252", delimiter: ",", newline: "\r\n", sep: true },
  { encoding: "utf8", delimiter: ";", newline: "\n" },
  { encoding: "utf8", delimiter: ",", newline: "\r\n", quoteAll: true },
  { encoding: "utf8", delimiter: "|", newline: "\n", emptyEnd: true },
  { encoding: "utf8", delimiter: ";", newline: "\r", decomposed: true },
  { encoding: "utf8Mark", delimiter: ";", newline: "\r\n", emptyEnd: true },
  { encoding: "utf8Mark", delimiter: "\t", newline: "\r\n", headers: (header) => `\u00a0${header.toUpperCase()} ` },
  { encoding: "utf8Mark", delimiter: ",", newline: "\n", sep: true, quoteAll: true, decomposed: true },
  { encoding: "utf16", delimiter: "\t", newline: "\r\n" },
  { encoding: "utf16", delimiter: "|", newline: "\n", sep: true, headers: (header) => header.toLowerCase() },
];

function write(dialect: Dialect): Uint8Array {
  const { delimiter, newline, quoteAll = false, sep = false, emptyEnd = false } = dialect;
  const cell = (text: string): string =>
    quoteAll || /[;,\t|"\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll("\n", newline)}"` : text;
  const written = rows.map((row, index) =>
    [
      ...row.map((text) => cell(index === 0 ? (dialect.headers?.(text) ?? text) : text)),
      ...(emptyEnd ? ["", ""] : []),
    ].join(delimiter),
  );
  const end = emptyEnd ? [delimiter.repeat(rows[0]?.length ?? 1), "", ""] : [""];
  const text = [...(sep ? [`sep=${delimiter}`] : []), ...written, ...end].join(newline);
  return encoders[dialect.encoding](dialect.decomposed === true ? text.normalize("NFD") : text);
}

/** The rows as a spreadsheet stores them: true dates, ages and amounts, shared strings. */
function writeWorkbook(): Uint8Array {
  const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const strings: string[] = [];
  const text = (value: string): string => `<c t="s"><v>${strings.push(value) - 1}</v></c>`;
  const day = 86_400_000;
  const cell = (value: string, index: number, column: number): string => {
    const [, date, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(value) ?? [];
    if (value === "") return "<c/>";
    if (index > 0 && year !== undefined)
      return `<c s="1"><v>${Date.UTC(Number(year), Number(month) - 1, Number(date)) / day + 25_569}</v></c>`;
    if (index > 0 && (column === 5 || column === 11))
      return `<c><v>${value.replaceAll(".", "").replace(",", ".")}</v></c>`;
    return text(value);
  };
  const data = rows.map(
    (row, index) => `<row>${row.map((value, column) => cell(value, index, column)).join("")}</row>`,
  );
  const sheets = [{ name: "Ark1", data: data.join("") }];
  const items = strings.map((value) => `<si><t xml:space="preserve">${inXml(value)}</t></si>`);
  return makeWorkbook({ sheets, sharedStrings: items.join(""), formats: [14] });
}

function validated(content: Parameters<typeof readTable>[0]): Dataset & { readonly notes: readonly string[] } {
  const raw = readTable(content, table);
  if (!raw.ok) throw new Error(JSON.stringify(raw.errors));
  const dataset = validateTable(raw.value, table);
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.errors));
  return { ...dataset.value, notes: raw.value.rows.map((row) => row[10] ?? "") };
}

describe("the same register", () => {
  const expected = validated(write({ encoding: "utf8", delimiter: ";", newline: "\n", quoteAll: true }));

  test("is what was written", () => {
    expect(expected.rowCount).toBe(300);
    expect(new Set(expected.notes)).toEqual(new Set(notes));
    expect([...(expected.amounts.get("pris") ?? [])].slice(0, 5)).toEqual([43000.5, 0, -1.25, 0, 2783]);
    expect(dialects).toHaveLength(12);
  });

  test.each(dialects)("in $encoding with $delimiter", (dialect) => {
    expect(validated(write(dialect))).toEqual(expected);
  });

  test("as a workbook", async () => {
    const opened = await openWorkbook(writeWorkbook(), "registreringer.xlsx");
    if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
    expect(validated(opened.value)).toEqual(expected);
  });
});
