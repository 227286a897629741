/** A table of counts without empty rows and columns, with its totals. */
export interface FilledTable {
  readonly rows: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** Leaves out rows and columns without units; null when fewer than two of either are left. */
export function filledTable(table: readonly (readonly number[])[]): FilledTable | null {
  const filledRows = table.filter((row) => row.some((count) => count > 0));
  const columns = (filledRows[0] ?? []).map((_, column) => column);
  const filledColumns = columns.filter((column) => filledRows.some((row) => (row[column] ?? 0) > 0));
  if (filledRows.length < 2 || filledColumns.length < 2) return null;
  const rows = filledRows.map((row) => filledColumns.map((column) => row[column] ?? 0));
  const rowTotals = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = filledColumns.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return { rows, rowTotals, columnTotals, total: rowTotals.reduce((sum, count) => sum + count, 0) };
}
