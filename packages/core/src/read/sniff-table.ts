import type { AmountColumn, Delimiter, Encoding } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import type { FileContent, Workbook, WorkbookSheet } from "../model/workbook.ts";
import { cellText } from "./cell-text.ts";
import { type CsvOptions, chooseDelimiter } from "./choose-delimiter.ts";
import { decodeStrictly, decodeText, markOf } from "./decode-text.ts";
import { headOf, parseCsv } from "./parse-csv.ts";
import { shapeTable } from "./shape-table.ts";

/** A table of a file that nobody has described, and how it was read. */
export interface SniffedTable {
  readonly table: RawTable;
  /** Set when the file is a workbook with several sheets of data. */
  readonly sheet?: string;
  /** Set when it is not UTF-8. */
  readonly encoding?: Encoding;
  /** Set when it is not a semicolon, or when the file alone did not settle it. */
  readonly delimiter?: Delimiter;
}

/**
 * The tables of a data file without a codebook: every column, for a look at what it holds. Personal columns are among them,
 * so a table goes no further than the proposal that is made from it; for anything else use `readTable`.
 *
 * @param content The whole file: text, or a workbook, each visible sheet with data a table of its own.
 * @param file Name for errors.
 * @param delimiter What a person says, for a file that leaves doubt. Ignored where there is none.
 * @returns Cells as text, numbers of a workbook with a decimal comma; or every fault of the text and the CSV or the sheets.
 * @example
 * const bytes = new TextEncoder().encode("Svar;Alder\nJa;34\n");
 * sniffTables(bytes, "opkald.csv").value[0].table.header; // => ["Svar", "Alder"]
 */
export function sniffTables(
  content: FileContent,
  file: string,
  delimiter?: Delimiter,
): Checked<readonly SniffedTable[]> {
  return content instanceof Uint8Array ? sniffText(content, file, delimiter) : sniffSheets(content, file);
}

function sniffText(bytes: Uint8Array, file: string, told: Delimiter | undefined): Checked<readonly SniffedTable[]> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const found = delimiterOf(text.value, file);
  const options: CsvOptions = found === undefined && told !== undefined ? { delimiter: told } : {};
  const parsed = parseCsv(text.value, file, options);
  if (!parsed.ok) return parsed;
  const encoding = encodingOf(bytes);
  const delimiter = options.delimiter ?? (found === ";" ? undefined : found);
  const form = { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) };
  return { ok: true, value: [{ table: parsed.value, ...form }], warnings: parsed.warnings };
}

function delimiterOf(text: string, file: string): Delimiter | undefined {
  const form = chooseDelimiter(headOf(text.replace(/\r\n?/g, "\n")), file, {});
  return form.ok ? form.value.delimiter : undefined;
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const marked = markOf(bytes)?.encoding;
  if (marked !== undefined) return marked === "utf-8" ? undefined : marked;
  return decodeStrictly(bytes, "utf-8") === undefined ? "windows-1252" : undefined;
}

/** Decimals as Danish and Norwegian files have them; the column's reader gets the same text. */
const asAmount: AmountColumn = {
  id: "",
  header: "",
  label: "",
  required: false,
  type: "amount",
  locale: "da",
  unit: "",
};

function sniffSheets({ sheets }: Workbook, file: string): Checked<readonly SniffedTable[]> {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  const visible = filled.filter(({ hidden }) => !hidden);
  const chosen = visible.length > 0 ? visible : filled;
  if (chosen.length === 0) return { ok: false, errors: [{ code: "file-empty", severity: "error", file }] };
  const outcomes = chosen.map((sheet) => ({ sheet, shaped: shapeSheet(sheet, file) }));
  const errors: readonly DataError[] = outcomes.flatMap(({ shaped }) => (shaped.ok ? [] : shaped.errors));
  if (errors.length > 0) return { ok: false, errors };
  const isNamed = chosen.length > 1;
  return {
    ok: true,
    value: outcomes.flatMap(({ sheet, shaped }) =>
      shaped.ok ? [{ table: shaped.value, ...(isNamed ? { sheet: sheet.name } : {}) }] : [],
    ),
    warnings: outcomes.flatMap(({ shaped }) => (shaped.ok ? shaped.warnings : [])),
  };
}

function shapeSheet({ rows }: WorkbookSheet, file: string): Checked<RawTable> {
  const first = rows.findIndex((row) => row.some((cell) => cell !== null));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row, index) => {
    const cells = row.map((cell) => cellText(cell, index > first ? asAmount : undefined).normalize("NFC"));
    return cells.every((cell) => cell === "") ? [""] : [...cells, ...Array<string>(width - cells.length).fill("")];
  });
  return shapeTable({ rows: texts, lines: rows.map((_, index) => index + 1) }, file);
}
