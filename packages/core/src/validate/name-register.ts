import type { IdentifierColumn, TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { codeCells, columnCells, present } from "./code-cells.ts";

/** Finds names that occur twice in a table that comes in parts. */
export interface NameRegister {
  add(part: RawTable): void;
  /** A `value-duplicate` for each column that repeats a name. */
  faults(): readonly DataError[];
}

interface Names {
  readonly column: IdentifierColumn;
  readonly seen: Set<string>;
  line?: number;
  occurrences: number;
}

/** Remembers the names of the table's unique columns: the one thing about a stream that grows with it. */
export function nameRegister(table: TableCodebook): NameRegister {
  const registers = table.columns
    .filter((column) => column.type === "identifier")
    .filter((column) => column.unique)
    .map((column): Names => ({ column, seen: new Set(), occurrences: 0 }));
  let file = table.file;

  const add = (part: RawTable): void => {
    file = part.file;
    for (const register of registers) remember(register, part, table);
  };
  const faults = (): readonly DataError[] =>
    registers.flatMap(({ column: { header }, line, occurrences }) => {
      if (line === undefined) return [];
      const several = occurrences > 1 ? { occurrences } : {};
      return [{ code: "value-duplicate", severity: "error", file, line, header, ...several }];
    });
  return { add, faults };
}

function remember(register: Names, part: RawTable, table: TableCodebook): void {
  const cells = columnCells(part, register.column, table);
  if (cells === undefined) return;
  const { states } = codeCells(cells, () => ({ value: 0 }));
  for (const [row, state] of states.entries()) {
    if (state !== present) continue;
    const name = kept((part.rows[row]?.[cells.index] ?? "").trim().normalize("NFC"));
    if (register.seen.has(name)) {
      register.line ??= part.rowNumbers[row] ?? row + 2;
      register.occurrences++;
    }
    register.seen.add(name);
  }
}

/** A piece of 13 characters or more keeps the whole text that it was cut from in memory: this one does not. */
function kept(name: string): string {
  return name.length < 13 ? name : new TextDecoder().decode(new TextEncoder().encode(name));
}
