import type { RawTable } from "../../src/model/dataset.ts";

/** A table of columns: header → cells. */
export function tableOf(columns: Readonly<Record<string, readonly string[]>>): RawTable {
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, row) => Object.values(columns).map((cells) => cells[row] ?? ""));
  return { file: "fil.csv", header: Object.keys(columns), rows, rowNumbers: rows.map((_, row) => row + 2) };
}

/** The cells over and over, to so many rows. */
export function repeated(cells: readonly string[], length: number): readonly string[] {
  return Array.from({ length }, (_, index) => cells[index % cells.length] ?? "");
}
