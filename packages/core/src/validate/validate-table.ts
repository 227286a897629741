import type { Column, Period, TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { Dataset, RawTable } from "../model/dataset.ts";
import { amountReader, amountsOf } from "./amount-column.ts";
import { categoryReader } from "./category-column.ts";
import { type CodedCells, type ColumnCells, codeCells, columnCells, type Meaning } from "./code-cells.ts";
import { calendarVariables, dateReader } from "./date-column.ts";
import { repeatedIdentifiers } from "./identifier-column.ts";
import { bandVariables, integerReader } from "./integer-column.ts";
import { brokenRules, type RuleColumn } from "./rules.ts";
import { type CodedVariable, codeVariable, variableOf } from "./variable.ts";

/**
 * Checks every cell of a table against the codebook and codes it: words, bands of whole numbers and derived dates become
 * variables, amounts stay amounts, identifiers and dates go no further.
 *
 * @param raw The table as read; columns are found by header.
 * @param table What the codebook says of it.
 * @returns The coded table, or every fault at once in the order of the rows: faults of one cause are one error with
 * `occurrences`. No error shows what could be about a person.
 * @throws RangeError when the codebook contradicts itself in a way that `parseCodebook` would have found.
 * @example
 * const type = { id: "type", header: "Type", label: "Type", required: false, type: "category", ordered: false };
 * const levels = [{ id: "vold", label: "Vold", synonyms: [] }, { id: "roeveri", label: "Røveri", synonyms: [] }];
 * const words = { id: "sager", file: "sager.csv", label: "Sager", unit: "personer", missing: [], rules: [] };
 * const table = { ...words, columns: [{ ...type, levels }] };
 * const raw = { file: "sager.csv", header: ["Type"], rows: [["vold "], ["Røverri"], [""]], rowNumbers: [2, 3, 4] };
 * const { line, header, value, suggestion } = validateTable(raw, table).errors[0];
 * [line, header, value, suggestion]; // => [3, "Type", "Røverri", "Røveri"]
 * const right = { ...raw, rows: [["vold "], ["RØVERI"], [""]] };
 * validateTable(right, table).value.codes.get("type"); // => Uint16Array.of(0, 1, 2)
 */
export function validateTable(raw: RawTable, table: TableCodebook): Checked<Dataset> {
  const found = table.columns.map((column) => ({ column, cells: columnCells(raw, column, table) }));
  const absent = found.filter(({ cells }) => cells === undefined).map(({ column }) => missingColumn(raw, column));
  if (absent.length > 0) return { ok: false, errors: absent };

  const coded = found.flatMap(({ column, cells }) => (cells === undefined ? [] : [codeColumn(column, cells, table)]));
  const columns = new Map(coded.map((entry) => [entry.column.id, entry]));
  const faults = [...coded.flatMap((entry) => entry.faults), ...brokenRules(table.rules, columns, raw)].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  if (faults.some((fault) => fault.severity === "error")) return { ok: false, errors: faults };
  return { ok: true, value: dataset(raw, table, coded), warnings: faults };
}

interface CodedColumn extends RuleColumn {
  readonly faults: readonly DataError[];
}

function codeColumn(column: Column, cells: ColumnCells, table: TableCodebook): CodedColumn {
  const coded = codeCells(cells, readerOf(column, table.period));
  const repeated = column.type === "identifier" ? repeatedIdentifiers(column, cells, coded) : [];
  return { column, cells: coded, faults: [...coded.faults, ...repeated] };
}

const anyName: Meaning = { value: 0 };

function readerOf(column: Column, period: Period | undefined): (text: string) => Meaning {
  switch (column.type) {
    case "category":
      return categoryReader(column);
    case "date":
      return dateReader(period);
    case "integer":
      return integerReader(column);
    case "amount":
      return amountReader(column);
    case "identifier":
      return () => anyName;
  }
}

function dataset(raw: RawTable, table: TableCodebook, columns: readonly CodedColumn[]): Dataset {
  const variables = columns.flatMap(({ column, cells }) => variablesOf(column, cells, table.period));
  const amounts = columns
    .filter(({ column }) => column.type === "amount")
    .map(({ column, cells }) => ({ id: column.id, ...amountsOf(cells) }));
  return {
    table,
    rowCount: raw.rows.length,
    variables: variables.map(({ variable }) => variable),
    codes: new Map(variables.map(({ variable, codes }) => [variable.id, codes])),
    amounts: new Map(amounts.map((entry) => [entry.id, entry.amounts])),
    missingAmounts: new Map(amounts.map((entry) => [entry.id, entry.missingCount])),
  };
}

function variablesOf(column: Column, cells: CodedCells, period: Period | undefined): readonly CodedVariable[] {
  switch (column.type) {
    case "category":
      return [codeVariable(variableOf(column, column.levels, column.ordered), cells)];
    case "date":
      return calendarVariables(column, period, cells);
    case "integer":
      return bandVariables(column, cells);
    default:
      return [];
  }
}

function missingColumn(raw: RawTable, { header }: Column): DataError {
  return { code: "column-missing", severity: "error", file: raw.file, line: 1, header, expected: raw.header };
}
