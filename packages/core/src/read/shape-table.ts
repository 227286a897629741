import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";

/** Rows as they stand in a file, none left out. */
export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Line of the file that each row starts on, from 1. */
  readonly lines: readonly number[];
}

/** Turns rows, some at a time, into a table of one width. */
export interface TableShaper {
  /** The table rows of these records: empty until the header has come. Empty rows are held back until another follows. */
  add(records: Records): RawTable;
  /** Every `header-duplicate` and `row-ragged` so far; the first `too-large` alone, since all else may follow from it. */
  faults(): readonly DataError[];
  /** Empty rows are held back: they belong to the table if another row follows. */
  isHolding(): boolean;
}

/**
 * Rows to a table: the first row that holds something is the header; empty lines, and empty rows and columns at the end
 * are left out.
 *
 * @returns The table, with a warning `file-empty` when the header is all; or every `header-duplicate` and `row-ragged`, or
 * `too-large`.
 */
export function shapeTable(records: Records, file: string): Checked<RawTable> {
  const shaper = tableShaper(file);
  const value = shaper.add(records);
  const errors = shaper.faults();
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value, warnings: value.rows.length > 0 ? [] : [noRows(file)] };
}

/** The warning of a file whose header is all. */
export function noRows(file: string): DataError {
  return { code: "file-empty", severity: "warning", file };
}

interface PlacedRow {
  readonly row: readonly string[];
  readonly line: number;
}

type RaggedRows = Map<number, { readonly line: number; readonly occurrences: number }>;

/** Shapes a table of which only a part is known at a time. */
export function tableShaper(file: string): TableShaper {
  let header: readonly string[] | undefined;
  const heldBack: PlacedRow[] = [];
  const errors: DataError[] = [];
  const ragged: RaggedRows = new Map();
  let tooMuch = false;

  const refuse = (fault: DataError): void => {
    tooMuch = true;
    errors.push(fault);
  };
  const keepRow = (placed: PlacedRow, kept: PlacedRow[]): void => {
    if (tooMuch) return;
    const filled = width(placed.row);
    const fault = sizeFault(placed, filled, file);
    if (fault !== undefined) {
      refuse(fault);
      return;
    }
    if (header === undefined) {
      if (filled === 0) return;
      header = placed.row.slice(0, filled).map((cell) => cell.trim());
      errors.push(...duplicateHeaders(header, file, placed.line));
      return;
    }
    if (filled === 0) {
      if (header.length === 1 || placed.row.length > 1) heldBack.push(placed);
      if (heldBack.length > sizeLimits.blankRows)
        refuse(tooLarge(file, "blankRows", heldBack.length, heldBack.splice(0)[0]?.line));
      return;
    }
    for (const held of heldBack.splice(0)) kept.push(held);
    kept.push(placed);
  };

  const add = ({ rows, lines }: Records): RawTable => {
    const kept: PlacedRow[] = [];
    for (const [index, row] of rows.entries()) keepRow({ row, line: lines[index] ?? 0 }, kept);
    const columns = header?.length ?? 0;
    const shaped = kept.map((placed) => withoutEmptyEnd(placed, columns, ragged));
    return { file, header: header ?? [], rows: shaped, rowNumbers: kept.map(({ line }) => line) };
  };
  const faults = (): readonly DataError[] => {
    const tooLarge = errors.filter(isTooLarge);
    return tooLarge.length > 0 ? tooLarge : [...errors, ...raggedRows(ragged, header?.length ?? 0, file)];
  };
  return { add, faults, isHolding: () => heldBack.length > 0 };
}

function isTooLarge({ code }: DataError): boolean {
  return code === "too-large";
}

/** The row without empty cells beyond the header; noted down when it is too long or too short. */
function withoutEmptyEnd({ row, line }: PlacedRow, columns: number, ragged: RaggedRows): readonly string[] {
  const cells = row.length > columns ? row.slice(0, Math.max(columns, width(row))) : row;
  if (cells.length === columns) return cells;
  const sofar = ragged.get(cells.length);
  ragged.set(cells.length, { line: sofar?.line ?? line, occurrences: (sofar?.occurrences ?? 0) + 1 });
  return cells.slice(0, columns);
}

/** Cells up to the last that holds something. */
function width(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function sizeFault({ row, line }: PlacedRow, filled: number, file: string): DataError | undefined {
  if (filled > sizeLimits.columns) return tooLarge(file, "columns", filled, line);
  const long = row.find((cell) => cell.length > sizeLimits.cell);
  return long === undefined ? undefined : tooLarge(file, "cell", long.length, line);
}

/** Widths of ragged rows that are told one by one; the others share one error. */
const mostWidths = 20;

function raggedRows(ragged: RaggedRows, columns: number, file: string): readonly DataError[] {
  const widths = [...ragged];
  const [first, ...others] = widths.slice(mostWidths).map(([, rows]) => rows);
  const rest = {
    line: first?.line ?? 0,
    occurrences: others.reduce((sum, each) => sum + each.occurrences, first?.occurrences ?? 0),
  };
  const error = ({ line, occurrences }: { readonly line: number; readonly occurrences: number }): DataError => ({
    code: "row-ragged",
    severity: "error",
    file,
    line,
    expected: [String(columns)],
    ...(occurrences > 1 ? { occurrences } : {}),
  });
  return [
    ...widths.slice(0, mostWidths).map(([found, rows]) => ({ ...error(rows), value: String(found) })),
    ...(first === undefined ? [] : [error(rest)]),
  ];
}

function duplicateHeaders(header: readonly string[], file: string, line: number): readonly DataError[] {
  const places = new Map<string, { readonly value: string; count: number }>();
  for (const value of header) {
    const key = spellingKey(value);
    const sofar = places.get(key);
    if (sofar === undefined) places.set(key, { value, count: 1 });
    else sofar.count++;
  }
  return [...places]
    .filter(([key, { count }]) => key !== "" && count > 1)
    .map(([, { value }]) => ({ code: "header-duplicate", severity: "error", file, line, header: value, value }));
}
