import Papa from "papaparse";
import type { Delimiter } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { delimiters, guessDelimiter } from "./guess-delimiter.ts";

/** What is known of a CSV file beforehand. */
export interface CsvOptions {
  readonly delimiter?: Delimiter;
  /** Headers that the file should have: they settle a doubt about the delimiter. */
  readonly headers?: readonly string[];
}

interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Line of the file that each row starts on, from 1. */
  readonly lines: readonly number[];
}

/**
 * CSV to cells of text. Quoted cells may hold delimiters, doubled quotes and line breaks (which become `\n`); Excel's `sep=`
 * line, empty lines, and empty rows and columns at the end are left out; cells are composed (Unicode NFC) and otherwise as
 * they stand.
 *
 * @param text The whole file.
 * @param file Name for errors.
 * @returns The table; or every `csv-malformed`, `header-duplicate` and `row-ragged`, or `file-empty`, or
 * `delimiter-ambiguous`. A header without rows is a warning.
 * @example
 * const table = parseCsv("Navn;Alder\nÅse;34\n", "a.csv");
 * table.ok && table.value.rows[0]; // => ["Åse", "34"]
 */
export function parseCsv(text: string, file: string, options: CsvOptions = {}): Checked<RawTable> {
  const { body, linesBefore, declared } = separate(text.replace(/\r\n?/g, "\n"));
  if (body.trim() === "") return { ok: false, errors: [error(file, { code: "file-empty" })] };

  const likely = options.delimiter ?? declared ?? guessDelimiter(body, options.headers ?? []);
  const choice = typeof likely === "string" ? [likely] : likely;
  const delimiter = delimiters.find((known) => known === choice[0]);
  if (delimiter === undefined || choice.length > 1) {
    const expected = choice.length > 1 ? choice : delimiters;
    return { ok: false, errors: [error(file, { code: "delimiter-ambiguous", line: linesBefore + 1, expected })] };
  }

  const parsed = split(body, delimiter, linesBefore, file);
  return parsed.ok ? checkShape(parsed.value, file) : parsed;
}

/** Excel's first line `sep=;`, quoted or not, taken off. */
function separate(text: string): { body: string; linesBefore: number; declared: string | undefined } {
  const line = /^"?sep=(.)"?(?:\n|$)/i.exec(text);
  return line === null
    ? { body: text, linesBefore: 0, declared: undefined }
    : { body: text.slice(line[0].length), linesBefore: 1, declared: line[1] };
}

function split(text: string, delimiter: Delimiter, linesBefore: number, file: string): Checked<Records> {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: "\n", fastMode: false });
  const hasQuotes = text.includes('"');
  const lines: number[] = [];
  let line = linesBefore + 1;
  for (const row of parsed.data) {
    lines.push(line);
    line += 1;
    if (hasQuotes) for (const cell of row) line += lineBreaks(cell);
  }
  if (parsed.errors.length > 0) {
    const errors = parsed.errors.map(({ code, row }) =>
      error(file, {
        code: "csv-malformed",
        line: lines[row ?? 0] ?? line,
        detail: '"',
        expected: [code === "InvalidQuotes" ? '""' : '"…"'],
      }),
    );
    return { ok: false, errors: onePerLine(errors) };
  }
  const isComposed = text.normalize("NFC") === text;
  const rows = isComposed ? parsed.data : parsed.data.map((row) => row.map((cell) => cell.normalize("NFC")));
  return { ok: true, value: { rows, lines }, warnings: [] };
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

function onePerLine(errors: readonly DataError[]): readonly DataError[] {
  return errors.filter((each, index) => errors.findIndex((other) => other.line === each.line) === index);
}

function checkShape({ rows, lines }: Records, file: string): Checked<RawTable> {
  const first = rows.findIndex((row) => width(row) > 0);
  const header = (rows[first] ?? []).slice(0, width(rows[first] ?? [])).map((cell) => cell.trim());
  const errors: DataError[] = [...duplicateHeaders(header, file, lines[first] ?? 1)];
  const ragged = new Map<number, { line: number; occurrences: number }>();

  const kept: { row: readonly string[]; line: number }[] = [];
  const end = rows.findLastIndex((row) => width(row) > 0);
  for (let index = first + 1; index <= end; index++) {
    const row = rows[index] ?? [];
    const line = lines[index] ?? 0;
    if (header.length > 1 && row.length === 1 && width(row) === 0) continue;
    const cells = row.length > header.length ? row.slice(0, Math.max(header.length, width(row))) : row;
    if (cells.length !== header.length) {
      const sofar = ragged.get(cells.length);
      ragged.set(cells.length, { line: sofar?.line ?? line, occurrences: (sofar?.occurrences ?? 0) + 1 });
    }
    kept.push({ row: cells, line });
  }
  for (const [found, { line, occurrences }] of ragged) {
    errors.push(
      error(file, {
        code: "row-ragged",
        line,
        value: String(found),
        expected: [String(header.length)],
        ...(occurrences > 1 ? { occurrences } : {}),
      }),
    );
  }
  if (errors.length > 0) return { ok: false, errors };
  const table = { file, header, rows: kept.map(({ row }) => row), rowNumbers: kept.map(({ line }) => line) };
  const warnings: DataError[] =
    kept.length > 0 ? [] : [{ ...error(file, { code: "file-empty" }), severity: "warning" }];
  return { ok: true, value: table, warnings };
}

/** Cells up to the last that holds something. */
function width(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function duplicateHeaders(header: readonly string[], file: string, line: number): readonly DataError[] {
  const places = new Map<string, number>();
  for (const cell of header) places.set(spellingKey(cell), (places.get(spellingKey(cell)) ?? 0) + 1);
  return [...places]
    .filter(([key, count]) => key !== "" && count > 1)
    .map(([key]) => {
      const value = header.find((cell) => spellingKey(cell) === key) ?? key;
      return error(file, { code: "header-duplicate", line, header: value, value });
    });
}

function error(file: string, parts: Omit<DataError, "severity" | "file">): DataError {
  return { severity: "error", file, ...parts };
}
