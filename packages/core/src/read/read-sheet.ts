import type { Column, TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import type { SheetCell, Workbook, WorkbookSheet } from "../model/workbook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { cellText } from "./cell-text.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { missingSpellings } from "./expand-table.ts";
import { shapeTable } from "./shape-table.ts";

/**
 * The table's sheet of a workbook as cells of text. Cells of the codebook's columns that show the error of a formula are
 * `formula-failed`, one for each column and kind of error, unless the codebook lists it as missing; merged cells below the
 * headers are `cells-merged`, one for each column, since all but the first of them are blank.
 */
export function readSheet(workbook: Workbook, table: TableCodebook): Checked<RawTable> {
  const sheet = chooseSheet(workbook, table.file, table.sheet);
  if (!sheet.ok) return sheet;
  const { rows } = sheet.value;
  const first = rows.findIndex((row) => row.some((cell) => cell !== null));
  const byHeader = new Map(table.columns.map((column) => [spellingKey(column.header), column]));
  const columns = (rows[first] ?? []).map((cell) => byHeader.get(spellingKey(cellText(cell))));

  const failed = [
    ...failedFormulas(rows, first, columns, table),
    ...mergedCells(sheet.value, first, columns, table.file),
  ];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const texts = rows.map((row, index) => {
    const cells = row.map((cell, place) => cellText(cell, index > first ? columns[place] : undefined).normalize("NFC"));
    return cells.every((cell) => cell === "") ? [""] : [...cells, ...Array<string>(width - cells.length).fill("")];
  });
  const shaped = shapeTable({ rows: texts, lines: rows.map((_, index) => index + 1) }, table.file);
  if (failed.length === 0) return shaped;
  return { ok: false, errors: [...failed, ...(shaped.ok ? [] : shaped.errors)] };
}

function failedFormulas(
  rows: readonly (readonly SheetCell[])[],
  headerRow: number,
  columns: readonly (Column | undefined)[],
  table: TableCodebook,
): readonly DataError[] {
  const codes = [...table.missing, ...table.columns.flatMap((column) => column.missing ?? [])];
  const missing = new Set(missingSpellings(codes).map(spellingKey));
  const causes = new Map<string, DataError & { occurrences: number }>();
  for (const [index, row] of rows.entries()) {
    for (const [place, cell] of row.entries()) {
      const column = columns[place];
      if (index <= headerRow || column === undefined || !isError(cell) || missing.has(spellingKey(cell.error)))
        continue;
      const key = `${place} ${cell.error}`;
      const sofar = causes.get(key);
      if (sofar !== undefined) sofar.occurrences++;
      else causes.set(key, failure(table.file, index + 1, column.header, cell.error, address(index, place)));
    }
  }
  return Array.from(causes.values(), ({ occurrences, ...error }) =>
    occurrences > 1 ? { ...error, occurrences } : error,
  );
}

function failure(
  file: string,
  line: number,
  header: string,
  value: string,
  detail: string,
): DataError & { occurrences: number } {
  return { code: "formula-failed", severity: "error", file, line, header, value, detail, occurrences: 1 };
}

function mergedCells(
  { rows, merged = [] }: WorkbookSheet,
  headerRow: number,
  columns: readonly (Column | undefined)[],
  file: string,
): readonly DataError[] {
  const causes = new Map<string, DataError & { occurrences: number }>();
  const filled = merged.filter(({ startRow, startCol }) => (rows[startRow]?.[startCol] ?? null) !== null);
  const inTable = filled.filter(({ startRow, endRow }) => startRow > headerRow || endRow > headerRow);
  for (const { startRow, startCol, endCol } of inTable.toSorted((a, b) => a.startRow - b.startRow)) {
    const header = columns.slice(startCol, endCol + 1).find((column) => column !== undefined)?.header;
    if (header === undefined) continue;
    const sofar = causes.get(header);
    if (sofar !== undefined) sofar.occurrences++;
    else {
      const place = { file, line: startRow + 1, header, detail: address(startRow, startCol) };
      causes.set(header, { code: "cells-merged", severity: "error", ...place, occurrences: 1 });
    }
  }
  return Array.from(causes.values(), ({ occurrences, ...error }) =>
    occurrences > 1 ? { ...error, occurrences } : error,
  );
}

/** The name of a cell in a spreadsheet: row 1 and column 2 from 0 are `C2`. */
function address(row: number, column: number): string {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function isError(cell: SheetCell): cell is { readonly error: string } {
  return cell !== null && typeof cell === "object" && "error" in cell;
}
