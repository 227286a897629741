import { makeWorkbook } from "../../core/test/read/make-workbook.ts";

/** A workbook with these sheets, each row its cells: numbers as numbers, ISO dates as true dates, the rest as text. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  return makeWorkbook({
    formats: [14],
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, data: rows.map(rowOf).join("") })),
  });
}

function rowOf(cells: readonly string[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${letters(column)}${row + 1}`)).join("")}</row>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

const day = 86_400_000;

function cellOf(cell: string, place: string): string {
  if (cell === "") return "";
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return `<c r="${place}"><v>${cell}</v></c>`;
  if (/^\d{4}-\d\d-\d\d$/.test(cell))
    return `<c r="${place}" s="1"><v>${(Date.parse(`${cell}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / day}</v></c>`;
  const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
