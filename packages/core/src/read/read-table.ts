import type { TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import type { FileContent } from "../model/workbook.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import type { CsvOptions } from "./choose-delimiter.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";
import { readSheet } from "./read-sheet.ts";

/**
 * A data file as the codebook sees it: the columns that it names, in its order and under its headers. Columns that it does
 * not name are left behind here and stored nowhere.
 *
 * @param content The whole file: text in UTF-8, Windows-1252, or UTF-16LE with its mark; or what `openWorkbook` made of it.
 * @param table What the file should hold; `table.file` names it in errors.
 * @returns Cells as text; or every fault of the text and the CSV or of the sheet, or a `column-missing` for each column that is not there.
 * @example
 * const type = { id: "type", header: "Type", label: "Type", required: false, type: "category", ordered: false };
 * const levels = [{ id: "vold", label: "Vold", synonyms: [] }, { id: "roeveri", label: "Røveri", synonyms: [] }];
 * const words = { id: "sager", file: "sager.csv", label: "Sager", unit: "personer", missing: [], rules: [] };
 * const table = { ...words, columns: [{ ...type, levels }] };
 * const bytes = new TextEncoder().encode("Navn;TYPE\nHanne Hansen;Vold\n");
 * readTable(bytes, table).value; // => { file: "sager.csv", header: ["Type"], rows: [["Vold"]], rowNumbers: [2] }
 */
export function readTable(content: FileContent, table: TableCodebook): Checked<RawTable> {
  const parsed = content instanceof Uint8Array ? readText(content, table) : readSheet(content, table);
  if (!parsed.ok) return parsed;
  const picked = pickColumns(
    parsed.value,
    table.columns.map((column) => column.header),
  );
  return picked.ok ? { ...picked, warnings: parsed.warnings } : picked;
}

function readText(bytes: Uint8Array, table: TableCodebook): Checked<RawTable> {
  const text = decodeText(bytes, table.file, table.encoding);
  return text.ok ? parseCsv(text.value, table.file, csvOptions(table)) : text;
}

/** What the codebook says that is of use in reading CSV. */
export function csvOptions({ columns, delimiter }: TableCodebook): CsvOptions {
  const headers = columns.map((column) => column.header);
  return delimiter === undefined ? { headers } : { headers, delimiter };
}

/** The columns under these headers, in their order and spelling; or a `column-missing` for each that is not there. */
export function pickColumns(table: RawTable, headers: readonly string[]): Checked<RawTable> {
  const found = table.header.map(spellingKey);
  const wanted = headers.map(spellingKey);
  const places = wanted.map((key) => found.indexOf(key));
  const others = table.header.filter((cell, index) => cell !== "" && !wanted.includes(found[index] ?? ""));
  const errors = headers
    .filter((_, index) => places[index] === -1)
    .map((header) => missingColumn(table.file, header, others));
  if (errors.length > 0) return { ok: false, errors };
  const rows = table.rows.map((row) => places.map((place) => row[place] ?? ""));
  return { ok: true, value: { ...table, header: headers, rows }, warnings: [] };
}

function missingColumn(file: string, header: string, others: readonly string[]): DataError {
  const suggestion = nearestWord(header, others);
  return {
    code: "column-missing",
    severity: "error",
    file,
    line: 1,
    header,
    ...(others.length > 0 ? { expected: others } : {}),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
