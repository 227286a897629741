import type { TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import type { FileContent } from "../model/workbook.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { headersToShow, personalKind } from "../statistics/personal-data.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import type { CsvOptions } from "./choose-delimiter.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";
import { readSheet } from "./read-sheet.ts";

/**
 * A data file as the codebook sees it: the columns that it names, in its order and under its headers. Columns that it does
 * not name are left behind here and stored nowhere; a note lists them. A second row of headers is skipped.
 *
 * @param content The whole file: text in UTF-8, Windows-1252, or UTF-16LE with its mark; or what `openWorkbook` made of it.
 * @param table What the file should hold; `table.file` names it in errors.
 * @returns Cells as text; or every fault of the text and the CSV or of the sheet, or `personal-data` where a header looks as
 * if it were about a person, or a `column-missing` for each column that is not there.
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
  const headers = table.columns.map((column) => column.header);
  const picked = pickColumns(parsed.value, headers, skippedRows(table));
  return picked.ok ? { ...picked, warnings: [...parsed.warnings, ...picked.warnings] } : picked;
}

/** Rows between the headers and the data. */
export function skippedRows({ headerRows = 1 }: TableCodebook): number {
  return headerRows - 1;
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

/**
 * The columns under these headers, in their order and spelling, with a note that lists the others; or a `column-missing`
 * for each that is not there.
 *
 * @param skipped Rows at the start that hold no data.
 */
export function pickColumns(table: RawTable, headers: readonly string[], skipped: number): Checked<RawTable> {
  const kind = table.header.map((header) => personalKind(header)).find((found) => found !== undefined);
  if (kind !== undefined) {
    return {
      ok: false,
      errors: [{ code: "personal-data", severity: "error", file: table.file, line: 1, detail: kind }],
    };
  }
  const places = placesOf(table.header, headers);
  const wanted = new Set(headers.map(spellingKey));
  const isOther = (cell: string): boolean => cell !== "" && !wanted.has(spellingKey(cell));
  const others = headersToShow(table.header.filter(isOther));
  const errors = headers
    .filter((_, index) => places[index] === -1)
    .map((header) => missingColumn(table.file, header, others));
  if (errors.length > 0) return { ok: false, errors };
  const isAll = places.length === table.header.length && places.every((place, index) => place === index);
  const kept = table.rows.slice(skipped);
  const rows = isAll ? kept : kept.map((row) => places.map((place) => row[place] ?? ""));
  const rowNumbers = table.rowNumbers.slice(skipped);
  return { ok: true, value: { ...table, header: headers, rows, rowNumbers }, warnings: unread(table.file, others) };
}

/** The place of each of these headers in the file's; -1 where it is not there. */
export function placesOf(header: readonly string[], headers: readonly string[]): readonly number[] {
  const found = header.map(spellingKey);
  return headers.map((wanted) => found.indexOf(spellingKey(wanted)));
}

/** Columns left behind that are listed by name. */
const mostListed = 20;

function unread(file: string, others: readonly string[]): readonly DataError[] {
  if (others.length === 0) return [];
  const listed = others.length > mostListed ? [...others.slice(0, mostListed), "…"] : others;
  return [{ code: "columns-unread", severity: "note", file, detail: listed.join(", ") }];
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
