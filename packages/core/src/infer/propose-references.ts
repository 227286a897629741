import type { Column, IdentifierColumn, TableCodebook } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { spellingsOf } from "./missing-codes.ts";

/** A table of the codebook and its rows, the columns in the codebook's order. */
export interface DescribedRows {
  readonly table: TableCodebook;
  readonly rows: readonly RawTable[];
}

interface Names {
  readonly table: string;
  readonly column: IdentifierColumn;
  readonly values: ReadonlySet<string>;
}

/** Fewer names than this may fit by chance. */
const fewest = 5;

/**
 * The tables with a reference in every column of names that all stand in the unique column of names of another table: a
 * column of identifiers, or one of a few codes that come again. Running numbers fit each other anyway: they refer only under
 * the same header.
 */
export function withReferences(tables: readonly DescribedRows[]): readonly TableCodebook[] {
  const named = tables.flatMap(namesOf);
  return tables.map(({ table }) => ({
    ...table,
    columns: table.columns.map((column): Column => {
      const names = named.find((each) => each.table === table.id && each.column.id === column.id);
      const target = names === undefined ? undefined : named.find((other) => refers(names, other));
      if (names === undefined || target === undefined) return column;
      return { ...names.column, references: { table: target.table, column: target.column.id } };
    }),
  }));
}

function namesOf({ table, rows }: DescribedRows): readonly Names[] {
  return table.columns.flatMap((column, index) => {
    const identifier = asIdentifier(column);
    if (identifier === undefined) return [];
    const absent = new Set(["", ...spellingsOf([...table.missing, ...(column.missing ?? [])]).map(spellingKey)]);
    const keys = rows.flatMap((part) => part.rows.map((row) => spellingKey(row[index] ?? "")));
    return [{ table: table.id, column: identifier, values: new Set(keys.filter((key) => !absent.has(key))) }];
  });
}

/** Levels that are all codes with digits in them may be names of something. */
function asIdentifier(column: Column): IdentifierColumn | undefined {
  if (column.type === "identifier") return column;
  if (column.type !== "category" || column.item !== undefined) return undefined;
  const isCodes = column.levels.length >= fewest && column.levels.every(({ label }) => /^\S*\d\S*$/.test(label));
  if (!isCodes) return undefined;
  const { id, header, label, required } = column;
  return { id, header, label, required, type: "identifier", unique: false };
}

function refers(from: Names, to: Names): boolean {
  if (from.table === to.table || !to.column.unique || from.values.size < fewest) return false;
  // Two tables with the same unique names: one of them is the part, and refers to the whole.
  if (from.column.unique && from.values.size >= to.values.size) return false;
  const isRunning = [...from.values].every((value) => /^\d{1,6}$/.test(value));
  if (isRunning && spellingKey(from.column.header) !== spellingKey(to.column.header)) return false;
  return [...from.values].every((value) => to.values.has(value));
}
