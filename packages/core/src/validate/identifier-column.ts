import type { IdentifierColumn } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { type CodedCells, type ColumnCells, present } from "./code-cells.ts";

/**
 * `value-duplicate` when a name that should be unique stands in several rows: `line` is the first row that repeats an
 * earlier one. The names themselves are never shown.
 */
export function repeatedIdentifiers(
  column: IdentifierColumn,
  cells: ColumnCells,
  coded: CodedCells,
): readonly DataError[] {
  if (!column.unique) return [];
  const { raw, index, header } = cells;
  const seen = new Set<string>();
  let line: number | undefined;
  let occurrences = 0;
  for (let row = 0; row < raw.rows.length; row++) {
    if (coded.states[row] !== present) continue;
    const name = (raw.rows[row]?.[index] ?? "").trim().normalize("NFC");
    if (seen.has(name)) {
      line ??= raw.rowNumbers[row] ?? row + 2;
      occurrences++;
    }
    seen.add(name);
  }
  if (line === undefined) return [];
  const several = occurrences > 1 ? { occurrences } : {};
  return [{ code: "value-duplicate", severity: "error", file: raw.file, line, header, ...several }];
}
