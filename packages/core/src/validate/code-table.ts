import type { Column, TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { headersToShow } from "../statistics/personal-data.ts";
import { amountReader } from "./amount-column.ts";
import { categoryReader } from "./category-column.ts";
import { type ColumnCells, codeCells, columnCells, joinCells, type Meaning } from "./code-cells.ts";
import { dateReader } from "./date-column.ts";
import { repeatedIdentifiers, withoutPersons } from "./identifier-column.ts";
import { integerReader } from "./integer-column.ts";
import { fillUnchosen } from "./option-items.ts";
import { brokenRules, type RuleColumn } from "./rules.ts";

/** A table as numbers, all its files in one, with every fault of its cells. */
export interface CodedTable {
  readonly table: TableCodebook;
  readonly files: readonly RawTable[];
  readonly columns: readonly CodedColumn[];
  readonly faults: readonly DataError[];
}

/** A column as numbers, and where its cells stand in each file. */
export interface CodedColumn extends RuleColumn {
  readonly parts: readonly ColumnCells[];
}

/**
 * Checks and codes every cell of a table.
 *
 * @param files The table as read: its file, or all of its files in order.
 * @param table What the codebook says of it.
 * @returns The coded table, its faults in the order of the files and their rows; or a `column-missing` for each column that
 * a file does not have.
 */
export function codeTable(files: readonly RawTable[], table: TableCodebook): Checked<CodedTable> {
  const found = table.columns.map((column) => ({ column, parts: files.map((raw) => columnCells(raw, column, table)) }));
  const absent = files.flatMap((raw, index) =>
    found.filter(({ parts }) => parts[index] === undefined).map(({ column }) => missingColumn(raw, column)),
  );
  if (absent.length > 0) return { ok: false, errors: absent };

  const coded = found.map(({ column, parts }) =>
    codeColumn(
      column,
      parts.filter((part) => part !== undefined),
      table,
    ),
  );
  const columns = fillUnchosen(coded.map(({ entry }) => entry));
  const rules = brokenRules(table.rules, new Map(columns.map((entry) => [entry.column.id, entry])), files);
  const faults = inFileOrder([...coded.flatMap((entry) => entry.faults), ...rules], files);
  return { ok: true, value: { table, files, columns, faults }, warnings: [] };
}

/** Faults in the order of the files and their rows. */
export function inFileOrder(faults: readonly DataError[], files: readonly RawTable[]): readonly DataError[] {
  const places = new Map(files.map(({ file }, index) => [file, index]));
  const place = ({ file }: DataError): number => places.get(file) ?? 0;
  return faults.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}

function codeColumn(
  column: Column,
  parts: readonly ColumnCells[],
  table: TableCodebook,
): { readonly entry: CodedColumn; readonly faults: readonly DataError[] } {
  const read = readerOf(column, table);
  const cells = joinCells(parts.map((part) => codeCells(part, read)));
  const repeated = column.type === "identifier" ? repeatedIdentifiers(column, parts, cells) : [];
  return { entry: { column, parts, cells }, faults: [...withoutPersons(cells.faults, cells), ...repeated] };
}

const anyText: Meaning = { value: 0 };

function readerOf(column: Column, { period }: TableCodebook): (text: string) => Meaning {
  switch (column.type) {
    case "category":
      return column.freeText === true ? () => anyText : categoryReader(column);
    case "date":
      return dateReader(column, period);
    case "integer":
      return integerReader(column);
    case "amount":
      return amountReader(column);
    case "identifier":
      return () => anyText;
  }
}

function missingColumn(raw: RawTable, { header }: Column): DataError {
  const expected = headersToShow(raw.header);
  return { code: "column-missing", severity: "error", file: raw.file, line: 1, header, expected };
}
