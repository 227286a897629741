import type { TableCodebook } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import type { Dataset, RawTable } from "../model/dataset.ts";
import type { LinkedConversionDefinition } from "../model/measure-definition.ts";
import { amountsOf } from "./amount-column.ts";
import { type CodedColumn, type CodedTable, codeTable, inFileOrder } from "./code-table.ts";
import { calendarVariables } from "./date-column.ts";
import { bandVariables } from "./integer-column.ts";
import { linkTables } from "./link-tables.ts";
import { missingWords } from "./missing-words.ts";
import { unknownReferences } from "./references.ts";
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
  const checked = validateTables([{ table, files: [raw] }]);
  if (!checked.ok) return checked;
  const [value] = checked.value;
  if (value === undefined) throw new RangeError(`No dataset of table "${table.id}"`);
  return { ...checked, value };
}

/** A table as read, from its file or from all of its files in the order of the codebook. */
export interface TableRows {
  readonly table: TableCodebook;
  readonly files: readonly RawTable[];
}

/**
 * Checks several tables together, so that columns that refer to another table are checked too, and each of them over all
 * of its files: a name that must be unique is so in every one.
 *
 * @param tables Each with what the codebook says and what was read.
 * @param links Which tables to join by identifier, for `linkedConversion`: the identifiers and dates themselves go no further.
 * @returns The coded tables in the same order, or every fault of all of them at once. A fault names the file and the row of
 * that file.
 * @throws RangeError when the codebook contradicts itself in a way that `parseCodebook` would have found, and for a link to
 * what the tables do not have.
 * @example
 * const nr = { id: "nr", header: "Nr.", label: "Nr.", type: "identifier", required: false, unique: true };
 * const words = { label: "Sager", unit: "personer", missing: [], rules: [] };
 * const calls = { ...words, id: "calls", file: "calls.csv", columns: [nr] };
 * const call = { ...nr, id: "call", unique: false, references: { table: "calls", column: "nr" } };
 * const sessions = { ...words, id: "sessions", file: "sessions.csv", columns: [call] };
 * const rowsOf = (file, names) => ({ file, header: ["Nr."], rows: names.map((name) => [name]), rowNumbers: names.map((_, index) => index + 2) });
 * const years = [rowsOf("2018.csv", ["A-1", "A-2"]), rowsOf("2019.csv", ["A-3"])];
 * const right = validateTables([{ table: calls, files: years }, { table: sessions, files: [rowsOf("sessions.csv", ["A-3"])] }]);
 * right.value.map(({ rowCount }) => rowCount); // => [3, 1]
 * const wrong = validateTables([{ table: calls, files: years }, { table: sessions, files: [rowsOf("sessions.csv", ["A-3", "A-4"])] }]);
 * wrong.errors.map(({ code, line, detail }) => [code, line, detail]); // => [["reference-unknown", 3, "calls.csv, Nr."]]
 */
export function validateTables(
  tables: readonly TableRows[],
  links: readonly LinkedConversionDefinition[] = [],
): Checked<readonly Dataset[]> {
  const outcomes = tables.map(({ table, files }) => codeTable(files, table));
  const coded = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const faults = outcomes.flatMap((outcome) => (outcome.ok ? faultsOf(outcome.value, coded) : outcome.errors));
  if (faults.some(({ severity }) => severity === "error")) return { ok: false, errors: faults };
  return { ok: true, value: linked(coded, links), warnings: faults };
}

function linked(coded: readonly CodedTable[], links: readonly LinkedConversionDefinition[]): readonly Dataset[] {
  const tables = coded.map((each) => ({ coded: each, dataset: dataset(each) }));
  return tables.map(({ dataset: own }) => {
    const ofTable = links.filter(({ table }) => table === own.table.id);
    if (ofTable.length === 0) return own;
    return { ...own, links: new Map(ofTable.map((link) => [link.id, linkTables(link, tables)])) };
  });
}

function faultsOf(table: CodedTable, tables: readonly CodedTable[]): readonly DataError[] {
  return inFileOrder([...table.faults, ...unknownReferences(table, tables)], table.files);
}

/** A table, or a part of it, in the form that is counted. */
export function dataset(coded: Omit<CodedTable, "faults">): Dataset {
  const { table, files, columns } = coded;
  const variables = [...columns.flatMap((column) => variablesOf(column, table)), ...fileVariable(coded)];
  const amounts = columns
    .filter(({ column }) => column.type === "amount")
    .map(({ column, cells }) => ({ id: column.id, ...amountsOf(cells) }));
  return {
    table,
    rowCount: files.reduce((sum, { rows }) => sum + rows.length, 0),
    variables: variables.map(({ variable }) => variable),
    codes: new Map(variables.map(({ variable, codes }) => [variable.id, codes])),
    amounts: new Map(amounts.map((entry) => [entry.id, entry.amounts])),
    missingAmounts: new Map(amounts.map((entry) => [entry.id, entry.missingCount])),
  };
}

function variablesOf({ column, cells, missing }: CodedColumn, table: TableCodebook): readonly CodedVariable[] {
  switch (column.type) {
    case "category":
      return [codeVariable(variableOf(column, column.levels, missing, column.ordered), cells)];
    case "date":
      return calendarVariables(column, table.period, cells, missing);
    case "integer":
      return bandVariables(column, cells, missing);
    default:
      return [];
  }
}

/** Which file each row comes from, in the words of the codebook. */
function fileVariable({ table, files }: Pick<CodedTable, "table" | "files">): readonly CodedVariable[] {
  if (table.fileVariable === undefined) return [];
  const named = new Map((table.files ?? []).map(({ file, level }) => [file, level]));
  const levels = [...new Map([...named.values()].flatMap((level) => (level ? [[level.id, level]] : []))).values()];
  const variable = variableOf(table.fileVariable, levels, missingWords({ missing: [] }, {}), false);
  const codes = files.flatMap(({ file, rows }) => {
    const index = levels.findIndex(({ id }) => id === named.get(file)?.id);
    return Array<number>(rows.length).fill(index < 0 ? levels.length : index);
  });
  return [{ variable, codes: Uint16Array.from(codes) }];
}
