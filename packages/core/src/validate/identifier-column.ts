import type { IdentifierColumn } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { type CodedCells, type ColumnCells, missing, present } from "./code-cells.ts";
import { faultsByFile } from "./faults-by-file.ts";

/** The names of a column of identifiers, whose rows run through all files of the table. */
export function namesOf(parts: readonly ColumnCells[], coded: CodedCells): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const { raw, index } of parts)
    for (const cells of raw.rows)
      names.push(coded.states[names.length] === present ? nameOf(cells[index] ?? "") : undefined);
  return names;
}

/** The name in a cell, in the form in which it is compared. */
export function nameOf(cell: string): string {
  return cell.trim().normalize("NFC");
}

/**
 * `value-duplicate` when a name that should be unique stands in several rows, of whichever files: `line` is the first row
 * of the file that repeats an earlier one. The names themselves are never shown.
 */
export function repeatedIdentifiers(
  column: IdentifierColumn,
  parts: readonly ColumnCells[],
  coded: CodedCells,
): readonly DataError[] {
  if (!column.unique) return [];
  const seen = new Set<string>();
  const rows: number[] = [];
  for (const [row, name] of namesOf(parts, coded).entries()) {
    if (name === undefined) continue;
    const before = seen.size;
    if (seen.add(name).size === before) rows.push(row);
  }
  const files = parts.map(({ raw }) => raw);
  const { header } = column;
  return faultsByFile(rows, files, () => ({ code: "value-duplicate", severity: "error", header }));
}

/** How many rows have a name, whatever it is like. */
export function namedRows({ states }: CodedCells): number {
  let named = 0;
  for (let row = 0; row < states.length; row++) if (states[row] !== missing) named++;
  return named;
}

/** Kinds of personal numbers that a check digit confirms: in a random number it does so in one of eleven. */
const confirmed: ReadonlySet<string | undefined> = new Set(["cpr", "birth-number"]);

/**
 * The faults of a column whose names may look like personal numbers by chance (`personal: allowed`). Where more than a
 * third of them are confirmed by a check digit, it is no chance: the notes become errors.
 *
 * @param named Rows of the whole column that have a name (`namedRows`).
 */
export function withoutPersons(faults: readonly DataError[], named: number): readonly DataError[] {
  const notes = faults.filter(({ code }) => code === "personal-allowed");
  const certain = notes
    .filter(({ detail }) => confirmed.has(detail))
    .reduce((sum, { occurrences = 1 }) => sum + occurrences, 0);
  if (certain * 3 <= named) return faults;
  return faults.map((fault) =>
    fault.code === "personal-allowed" && confirmed.has(fault.detail)
      ? { ...fault, code: "personal-data", severity: "error" }
      : fault,
  );
}
