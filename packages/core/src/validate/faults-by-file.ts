import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";

/**
 * One fault for each file in which rows have it: the row of that file where it is first, and how many rows have it.
 *
 * @param rows Rows of the table, all files counted through from 0, in order.
 * @param files The files of the table, in order.
 * @param faultOf What the fault is, told from its first row.
 */
export function faultsByFile(
  rows: readonly number[],
  files: readonly RawTable[],
  faultOf: (row: number) => Omit<DataError, "file" | "line" | "occurrences">,
): readonly DataError[] {
  const faults: DataError[] = [];
  let start = 0;
  let next = 0;
  for (const { file, rowNumbers } of files) {
    const end = start + rowNumbers.length;
    const first = rows[next];
    const before = next;
    while (next < rows.length && (rows[next] ?? end) < end) next++;
    if (first !== undefined && next > before) {
      const { code, severity, ...parts } = faultOf(first);
      const several = next - before > 1 ? { occurrences: next - before } : {};
      faults.push({ code, severity, file, line: rowNumbers[first - start] ?? first - start + 2, ...parts, ...several });
    }
    start = end;
  }
  return faults;
}
