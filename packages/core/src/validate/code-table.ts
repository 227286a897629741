import type { Column, TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { headersToShow } from "../statistics/personal-data.ts";
import { amountReader } from "./amount-column.ts";
import { categoryReader } from "./category-column.ts";
import { type CodedCells, type ColumnCells, codeCells, columnCells, joinCells, type Meaning } from "./code-cells.ts";
import { dateReader } from "./date-column.ts";
import { namedRows, repeatedIdentifiers, withoutPersons } from "./identifier-column.ts";
import { integerReader } from "./integer-column.ts";
import { type MissingWords, missingWords } from "./missing-words.ts";
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
  readonly missing: MissingWords;
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
  const coded = codeColumns(files, columnReaders(table));
  if (!coded.ok) return coded;
  const columns = coded.value;
  const rules = brokenRules(table.rules, columnsById(columns), files);
  const faults = inFileOrder([...columns.flatMap(faultsOfColumn), ...rules], files);
  return { ok: true, value: { table, files, columns, faults }, warnings: [] };
}

/** How the cells of a column are read: made once for each table. */
export interface ColumnReader {
  readonly column: Column;
  readonly missing: MissingWords;
  readonly read: (text: string) => Meaning;
}

/** The readers of the table's columns, in their order. */
export function columnReaders(table: TableCodebook): readonly ColumnReader[] {
  return table.columns.map((column) => ({
    column,
    missing: missingWords(table, column),
    read: readerOf(column, table),
  }));
}

/**
 * Codes every cell of a table, or of a part of it.
 *
 * @param code Codes the cells of one column of one file; if left out, each column has the faults of its cells.
 */
export function codeColumns(
  files: readonly RawTable[],
  readers: readonly ColumnReader[],
  code: (cells: ColumnCells, reader: ColumnReader) => CodedCells = (cells, { read }) => codeCells(cells, read),
): Checked<readonly CodedColumn[]> {
  const found = readers.map((reader) => ({
    reader,
    parts: files.map((raw) => columnCells(raw, reader.column, reader.missing)),
  }));
  const absent = files.flatMap((raw, index) =>
    found.filter(({ parts }) => parts[index] === undefined).map(({ reader }) => missingColumn(raw, reader.column)),
  );
  if (absent.length > 0) return { ok: false, errors: absent };
  const columns = found.map(({ reader, parts }) => {
    const present = parts.filter((part) => part !== undefined);
    const cells = joinCells(present.map((part) => code(part, reader)));
    return { column: reader.column, missing: reader.missing, parts: present, cells };
  });
  return { ok: true, value: fillUnchosen(columns), warnings: [] };
}

/** The columns as rules look them up. */
export function columnsById(columns: readonly CodedColumn[]): ReadonlyMap<string, CodedColumn> {
  return new Map(columns.map((entry) => [entry.column.id, entry]));
}

function faultsOfColumn({ column, parts, cells }: CodedColumn): readonly DataError[] {
  const repeated = column.type === "identifier" ? repeatedIdentifiers(column, parts, cells) : [];
  if (cells.faults.length === 0) return repeated;
  return [...withoutPersons(cells.faults, namedRows(cells)), ...repeated];
}

/** Faults in the order of the files and their rows. */
export function inFileOrder(
  faults: readonly DataError[],
  files: readonly Pick<RawTable, "file">[],
): readonly DataError[] {
  const places = new Map(files.map(({ file }, index) => [file, index]));
  const place = ({ file }: DataError): number => places.get(file) ?? 0;
  return faults.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
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
