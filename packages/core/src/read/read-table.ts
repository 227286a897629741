import type { TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { headersToShow, personalKind } from "../statistics/personal-data.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";

/**
 * A data file as the codebook sees it: the columns that it names, in its order and under its headers. Columns that it does
 * not name are left behind here and stored nowhere; a note lists them. A second row of headers is skipped.
 *
 * @param bytes The whole file: UTF-8, Windows-1252, or UTF-16LE with its mark.
 * @param table What the file should hold; `table.file` names it in errors.
 * @returns Cells as text; or every fault of the text and the CSV, or `personal-data` where a header looks as if it were
 * about a person, or a `column-missing` for each column that is not there.
 * @example
 * const type = { id: "type", header: "Type", label: "Type", required: false, type: "category", ordered: false };
 * const levels = [{ id: "vold", label: "Vold", synonyms: [] }, { id: "roeveri", label: "Røveri", synonyms: [] }];
 * const words = { id: "sager", file: "sager.csv", label: "Sager", unit: "personer", missing: [], rules: [] };
 * const table = { ...words, columns: [{ ...type, levels }] };
 * const bytes = new TextEncoder().encode("Navn;TYPE\nHanne Hansen;Vold\n");
 * readTable(bytes, table).value; // => { file: "sager.csv", header: ["Type"], rows: [["Vold"]], rowNumbers: [2] }
 */
export function readTable(bytes: Uint8Array, table: TableCodebook): Checked<RawTable> {
  const text = decodeText(bytes, table.file, table.encoding);
  if (!text.ok) return text;
  const headers = table.columns.map((column) => column.header);
  const parsed = parseCsv(text.value, table.file, {
    headers,
    ...(table.delimiter === undefined ? {} : { delimiter: table.delimiter }),
  });
  if (!parsed.ok) return parsed;
  const picked = pickColumns(parsed.value, headers, table.headerRows ?? 1);
  return picked.ok ? { ...picked, warnings: [...parsed.warnings, ...picked.warnings] } : picked;
}

function pickColumns(table: RawTable, headers: readonly string[], headerRows: number): Checked<RawTable> {
  const kind = table.header.map((header) => personalKind(header)).find((found) => found !== undefined);
  if (kind !== undefined) {
    return {
      ok: false,
      errors: [{ code: "personal-data", severity: "error", file: table.file, line: 1, detail: kind }],
    };
  }
  const found = table.header.map(spellingKey);
  const wanted = headers.map(spellingKey);
  const places = wanted.map((key) => found.indexOf(key));
  const isOther = (cell: string, index: number): boolean => cell !== "" && !wanted.includes(found[index] ?? "");
  const others = headersToShow(table.header.filter(isOther));
  const errors = headers
    .filter((_, index) => places[index] === -1)
    .map((header) => missingColumn(table.file, header, others));
  if (errors.length > 0) return { ok: false, errors };
  const rows = table.rows.slice(headerRows - 1).map((row) => places.map((place) => row[place] ?? ""));
  const rowNumbers = table.rowNumbers.slice(headerRows - 1);
  return { ok: true, value: { ...table, header: headers, rows, rowNumbers }, warnings: unread(table.file, others) };
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
