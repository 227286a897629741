import type { Delimiter } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { type CsvOptions, chooseDelimiter, headLength } from "./choose-delimiter.ts";
import { type RecordCutter, recordCutter } from "./cut-records.ts";
import { plainRows } from "./plain-rows.ts";
import { noRows, type TableShaper, tableShaper } from "./shape-table.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";
import { splitRecords } from "./split-records.ts";

/**
 * CSV to cells of text. Quoted cells may hold delimiters, doubled quotes and line breaks (which become `\n`); Excel's `sep=`
 * line, empty lines, and empty rows and columns at the end are left out; cells are composed (Unicode NFC) and otherwise as
 * they stand.
 *
 * @param text The whole file.
 * @param file Name for errors.
 * @returns The table; or every `csv-malformed`, or every `header-duplicate`, `row-ragged` and `too-large`, or `file-empty`,
 * or `delimiter-ambiguous`. A header without rows is a warning.
 * @example
 * const table = parseCsv("Navn;Alder\nÅse;34\n", "a.csv");
 * table.ok && table.value.rows[0]; // => ["Åse", "34"]
 */
export function parseCsv(text: string, file: string, options: CsvOptions = {}): Checked<RawTable> {
  const plain = text.replace(/\r\n?/g, "\n");
  const head = headOf(plain);
  if (isBlank(plain, head)) return { ok: false, errors: [emptyFile(file)] };
  const form = chooseDelimiter(head, file, options);
  if (!form.ok) return form;

  const { delimiter, begin, firstLine } = form.value;
  const cutter = recordCutter(delimiter, file, firstLine);
  const shaper = tableShaper(file);
  const read = batchReader(shaper, delimiter, firstLine);
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  let header: readonly string[] = [];
  for (let start = begin, end = 0; start < plain.length && !isStopped(cutter, shaper); start = end) {
    end = endOfBatch(plain, start, begin);
    const records = cutter.push(plain.slice(start, end)) + (end >= plain.length ? cutter.end() : "");
    if (records === "" || cutter.faults().length > 0) continue;
    const part = read(records, header);
    header = part.header;
    for (const row of part.rows) rows.push(row);
    for (const number of part.rowNumbers) rowNumbers.push(number);
    if (rows.length > sizeLimits.rows) return { ok: false, errors: [tooLarge(file, "rows", rows.length)] };
  }
  const [errors = []] = [cutter.faults(), shaper.faults()].filter((some) => some.length > 0);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { file, header, rows, rowNumbers }, warnings: rows.length > 0 ? [] : [noRows(file)] };
}

/** Characters that are cut into rows at once: what is not kept of them is gone before the next. */
const batchLength = 500_000;

/** Batches of that length, but for the line of the header: quotes in it do not make the rows behind it be read as odd ones. */
function endOfBatch(plain: string, start: number, begin: number): number {
  const end = start + batchLength - ((start - begin) % batchLength);
  const lineEnd = start === begin ? plain.indexOf("\n", begin) : -1;
  return lineEnd < 0 ? end : Math.min(lineEnd + 1, end);
}

type RowsOfHeader = Pick<RawTable, "header" | "rows" | "rowNumbers">;

/** Reads whole records, of the header known so far: the usual ones straight from the text, the others cell by cell. */
function batchReader(
  shaper: TableShaper,
  delimiter: Delimiter,
  firstLine: number,
): (records: string, header: readonly string[]) => RowsOfHeader {
  let line = firstLine;
  return (records, header) => {
    const form = { delimiter, width: header.length, places: [...header.keys()] };
    const plain = header.length === 0 || shaper.isHolding() ? undefined : plainRows(records, form, line);
    if (plain !== undefined) {
      line += plain.rows.length;
      return { header, ...plain };
    }
    const split = splitRecords(records, delimiter, line);
    line = split.nextLine;
    return shaper.add(split);
  };
}

/** Something is too large: whatever else is wrong follows from it. */
function isStopped(cutter: RecordCutter, shaper: TableShaper): boolean {
  return [...cutter.faults(), ...shaper.faults()].some(({ code }) => code === "too-large");
}

/** What the delimiter is judged by: the beginning of the text, up to the end of a line if there is one. */
export function headOf(plain: string): string {
  if (plain.length <= headLength) return plain;
  const end = plain.lastIndexOf("\n", headLength - 1);
  return plain.slice(0, end < 0 ? headLength : end + 1);
}

/** The error of a file in which nothing stands. */
export function emptyFile(file: string): DataError {
  return { code: "file-empty", severity: "error", file };
}

/** Nothing but spaces, line ends and a `sep=` line. */
export function isBlank(plain: string, head: string): boolean {
  const body = head.replace(/^"?sep=."?(?:\n|$)/i, "");
  return body.trim() === "" && plain.slice(head.length).trim() === "";
}
