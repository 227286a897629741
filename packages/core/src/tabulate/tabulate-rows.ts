import type { Counts, Source } from "../model/counts.ts";
import type { Level, Variable } from "../model/dataset.ts";
import { headersToShow } from "../statistics/personal-data.ts";
import { jointCounts } from "./joint-counts.ts";

/** Plain objects, one a row; one array a column, all of the same length; or a table that gives its columns as arrays. */
export type Rows = readonly object[] | Readonly<Record<string, ArrayLike<unknown>>> | ColumnTable;

/**
 * What is asked of a table: an arquero table has both, and gives its rows as they are filtered and ordered. Its own type
 * does not know its columns; `table(…) as ColumnTable<"gender" | "answer">` does.
 */
export interface ColumnTable<Column extends string = string> {
  readonly columnNames: () => readonly Column[];
  readonly array: (name: string) => ArrayLike<unknown>;
}

/** Names of the columns that the type of rows knows; any string where it knows none, as for arquero's own tables. */
export type ColumnOf<Table> =
  Table extends ColumnTable<infer Column>
    ? Column
    : Table extends readonly (infer Row)[]
      ? KeyOf<Row>
      : keyof Table & string;

type KeyOf<Row> = [Row] extends [never] ? string : Row extends unknown ? keyof Row & string : never;

/** How a column is counted. */
export interface RowVariable {
  /** The variable in words; its key if left out. */
  readonly label?: string;
  /**
   * The values in their order, with labels where the words differ: also values that do not occur are levels then, and
   * others are errors. If left out, the values that occur, numbers by size before words by code point.
   */
  readonly levels?: readonly (string | number | boolean | { readonly id: string; readonly label: string })[];
  /** The levels have an order; false if left out. */
  readonly ordered?: boolean;
}

export interface TabulateRowsOptions<Column extends string = string> {
  /** Keys of the columns to count over, or how to count each of them. */
  readonly variables: readonly Column[] | { readonly [Key in Column]?: RowVariable };
  /** Key of a column of whole numbers: how many units each row stands for, in a table that is counted already. One if left out. */
  readonly units?: Column;
  /** Key of a column of amounts to sum instead of counting rows. Costs are of sums; all other measures are of units. */
  readonly weight?: Column;
  /** What the rows are; carried to every result. */
  readonly source?: Partial<Source>;
}

const MISSING: Level = { id: "missing", label: "Missing", missing: true };

/**
 * Joint counts of rows that a program has at hand: an array of plain objects, an object of column arrays, or an arquero
 * table. `null`, `undefined`, `NaN` and `""` are missing values. Where the type of the rows knows its columns, a name that
 * is none of them does not compile. Nothing of the rows is changed. For files with faults, wanted spellings and rules, use
 * `readTable`, `validateTable` and `tabulate` instead.
 *
 * @throws RangeError for a value that is none of the levels given (naming the row, not the value), for one that is a date
 * or another object, for a level given twice or called "missing", which is reserved, for columns of unequal length or not there at all,
 * for an amount that is no number, for a number of units that is not whole or below 0, and for both units and amounts.
 * @example
 * const rows = [{ gender: "f", age: 31 }, { gender: "m", age: 31 }, { gender: "f", age: null }];
 * tabulateRows(rows, { variables: ["gender"] }).cells; // => [{ levels: [0], count: 2 }, { levels: [1], count: 1 }]
 * tabulateRows({ gender: ["f", "m", "f"] }, { variables: ["gender"] }).cells.length; // => 2
 * const counted = { gender: ["f", "m"], people: [701, 2082] };
 * tabulateRows(counted, { variables: ["gender"], units: "people" }).cells; // => [{ levels: [0], count: 701 }, { levels: [1], count: 2082 }]
 */
export function tabulateRows<const Table extends Rows>(
  rows: Table,
  options: TabulateRowsOptions<ColumnOf<Table>>,
): Counts {
  return count(rows, options);
}

function count(rows: Rows, options: TabulateRowsOptions): Counts {
  const columns = columnReader(rows);
  const source = { table: "rows", label: "rows", unit: "rows", ...options.source };
  const coded = Object.entries(settings(options.variables)).map(([id, setting = {}]) =>
    code(id, setting, columns.of(id)),
  );
  const variables = coded.map(({ variable }) => variable);
  const codes = coded.map(({ codes }) => codes);
  const { units, weight } = options;
  if (units !== undefined && weight !== undefined)
    throw new RangeError("tabulateRows: rows are counted by units or summed by weight, not both");
  if (units !== undefined) {
    const numbers = columns.of(units).map((value, row) => unitsOf(value, units, row));
    return { source, variables, cells: jointCounts(codes, columns.length, numbers) };
  }
  if (weight === undefined) return { source, variables, cells: jointCounts(codes, columns.length) };
  const amounts = columns.of(weight).map((value, row) => amountOf(value, weight, row));
  const weights = amounts.map((amount) => amount ?? 0);
  return {
    source,
    variables,
    cells: jointCounts(codes, columns.length, weights),
    missingAmounts: amounts.filter((amount) => amount === null).length,
  };
}

/** Rows of any form, column by column. */
export interface Columns {
  readonly length: number;
  readonly of: (id: string) => readonly unknown[];
}

/**
 * The columns of rows of any form.
 *
 * @param caller Who asks, for the errors.
 * @throws RangeError for columns of unequal length, and from `of` for a column that is not there; no rows have any.
 */
export function columnReader(rows: Rows, caller = "tabulateRows"): Columns {
  if (isTable(rows))
    return columnsOf(
      rows.columnNames().map((id) => [id, rows.array(id)] as const),
      caller,
    );
  if (isRowArray(rows)) {
    const known = new Set(rows.flatMap((row) => Object.keys(row)));
    return {
      length: rows.length,
      of: (id) =>
        known.has(id) || rows.length === 0 ? rows.map((row) => Reflect.get(row, id)) : absent(id, known, caller),
    };
  }
  return columnsOf(Object.entries(rows), caller);
}

function columnsOf(named: readonly (readonly [id: string, values: ArrayLike<unknown>])[], caller: string): Columns {
  const columns = named.map(([id, values]) => [id, Array.from(values)] as const);
  const length = columns[0]?.[1].length ?? 0;
  const unequal = columns.find(([, values]) => values.length !== length);
  if (unequal) throw new RangeError(`${caller}: column "${unequal[0]}" has ${unequal[1].length} values, not ${length}`);
  const byId = new Map(columns);
  return { length, of: (id) => byId.get(id) ?? absent(id, byId.keys(), caller) };
}

function isRowArray(rows: Exclude<Rows, ColumnTable>): rows is readonly object[] {
  return Array.isArray(rows);
}

/** Columns that happen to have these names are arrays, not functions. */
function isTable(rows: Rows): rows is ColumnTable {
  return ["columnNames", "array"].every((name) => typeof Reflect.get(rows, name) === "function");
}

function absent(id: string, known: Iterable<string>, caller: string): never {
  throw new RangeError(`${caller}: no row has a column "${id}"; there are ${headersToShow([...known]).join(", ")}`);
}

function settings(variables: TabulateRowsOptions["variables"]): Readonly<Record<string, RowVariable | undefined>> {
  return isList(variables) ? Object.fromEntries(variables.map((id) => [id, {}])) : variables;
}

function isList(variables: TabulateRowsOptions["variables"]): variables is readonly string[] {
  return Array.isArray(variables);
}

function code(
  id: string,
  setting: RowVariable,
  values: readonly unknown[],
): { variable: Variable; codes: Uint32Array } {
  requirePlain(id, values);
  const given = setting.levels?.map(levelOf) ?? occurring(values);
  const reserved = given.some((level) => level.id === MISSING.id || level.id === "not-missing");
  if (reserved)
    throw new RangeError(`tabulateRows: "${id}" has a level called "missing" or "not-missing", which are reserved`);
  const indices = new Map(given.map((level, index) => [level.id, index]));
  if (indices.size < given.length) throw new RangeError(`tabulateRows: two levels of "${id}" are the same`);
  const codes = Uint32Array.from(values, (value, row) => {
    const index = isMissing(value) ? given.length : indices.get(String(value));
    if (index !== undefined) return index;
    const expected = given.map((level) => level.id).join(", ");
    throw new RangeError(`tabulateRows: row ${row} (from 0) has none of the levels of "${id}": ${expected}`);
  });
  const label = setting.label ?? id;
  return { variable: { id, label, levels: [...given, MISSING], ordered: setting.ordered ?? false }, codes };
}

/** What is neither text nor number would be a level called „[object Object]", or one that depends on the time zone. */
function requirePlain(id: string, values: readonly unknown[]): void {
  const row = values.findIndex((value) => value !== null && (typeof value === "object" || typeof value === "function"));
  if (row === -1) return;
  throw new RangeError(`tabulateRows: row ${row} (from 0) has neither text, number nor true or false in "${id}"`);
}

function levelOf(level: NonNullable<RowVariable["levels"]>[number]): Level {
  const { id, label } = typeof level === "object" ? level : { id: String(level), label: String(level) };
  return { id, label, missing: false };
}

function occurring(values: readonly unknown[]): readonly Level[] {
  const distinct = [...new Set(values.filter((value) => !isMissing(value)))];
  const numbers = distinct.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const words = distinct
    .filter((value) => typeof value !== "number")
    .map(String)
    .sort(byCodePoint);
  return [...new Set([...numbers.map(String), ...words])].map((id) => ({ id, label: id, missing: false }));
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether a value of a row stands for none. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || Number.isNaN(value);
}

function unitsOf(value: unknown, id: string, row: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`tabulateRows: row ${row} (from 0) has no whole number of at least 0 in "${id}"`);
}

function amountOf(value: unknown, id: string, row: number): number | null {
  if (isMissing(value)) return null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new RangeError(`tabulateRows: row ${row} (from 0) has no number in "${id}"`);
}
