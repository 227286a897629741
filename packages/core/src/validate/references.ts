import type { Column } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { CodedTable } from "./code-table.ts";
import { faultsByFile } from "./faults-by-file.ts";
import { namesOf } from "./identifier-column.ts";

/**
 * A `reference-unknown` for each column of identifiers with a name that the column it refers to does not have: `line` is
 * the first row. `detail` names the table and column that were searched; the name itself is never shown. Columns that refer
 * to a table that is not among these are left alone.
 */
export function unknownReferences(table: CodedTable, tables: readonly CodedTable[]): readonly DataError[] {
  return table.columns.flatMap((coded) => {
    const { column } = coded;
    if (column.type !== "identifier" || column.references === undefined) return [];
    const target = find(tables, column.references);
    if (target === undefined) return [];
    const known = new Set(namesOf(target.column.parts, target.column.cells));
    const rows = namesOf(coded.parts, coded.cells).flatMap((name, row) => (known.has(name) ? [] : [row]));
    const unknown = rows.filter((row) => coded.cells.states[row] === 0);
    return faultsByFile(unknown, table.files, () => ({
      code: "reference-unknown",
      severity: "error",
      header: column.header,
      detail: `${target.file}, ${target.column.column.header}`,
    }));
  });
}

interface Target {
  readonly file: string;
  readonly column: CodedTable["columns"][number] & { readonly column: Column };
}

function find(
  tables: readonly CodedTable[],
  { table, column }: { readonly table: string; readonly column: string },
): Target | undefined {
  const found = tables.find((candidate) => candidate.table.id === table);
  const target = found?.columns.find((candidate) => candidate.column.id === column);
  return found === undefined || target === undefined ? undefined : { file: found.table.file, column: target };
}
