import type { Column, TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { holdsPersonNumber } from "./personal-data.ts";

/** The cells of one column, as they stand in the file. */
export interface ColumnCells {
  readonly raw: RawTable;
  /** Place of the column in each row. */
  readonly index: number;
  readonly header: string;
  readonly required: boolean;
  /** Spelling keys that mean „no value". */
  readonly missing: ReadonlySet<string>;
}

/** What a cell is worth, and what is wrong with it: a fault without a value is an error, with a value a warning. */
export interface Meaning {
  readonly value?: number;
  readonly fault?: CellFault;
}

export type CellFault = Pick<DataError, "code" | "value" | "expected" | "suggestion">;

export const present = 0;
export const missing = 1;
export const faulty = 2;

/** A column as numbers: `values[row]` counts where `states[row]` is `present`. */
export interface CodedCells {
  readonly values: Float64Array;
  /** `present`, `missing` or `faulty` for each row. */
  readonly states: Uint8Array;
  readonly faults: readonly DataError[];
}

/** All cells with the same text: they are interpreted once. */
interface SameCells {
  readonly state: number;
  readonly value: number;
  readonly fault: CellFault | undefined;
  readonly severity: "error" | "warning";
  readonly line: number;
  count: number;
}

/** Different wrong values of one column that are shown one by one; the others share one error. */
export const mostShown = 20;

const noValue: Meaning = {};

/** The cells of a column of the table, found by its header; undefined when the file has no such column. */
export function columnCells(raw: RawTable, column: Column, table: TableCodebook): ColumnCells | undefined {
  const key = spellingKey(column.header);
  const index = raw.header.findIndex((header) => spellingKey(header) === key);
  if (index < 0) return undefined;
  const codes = new Set(["", ...table.missing.map(spellingKey)]);
  return { raw, index, header: column.header, required: column.required, missing: codes };
}

/**
 * Turns the cells of a column into numbers. Missing cells, required cells and person numbers are seen to here; `interpret`
 * is called once for each different text that is left, trimmed and composed.
 */
export function codeCells(cells: ColumnCells, interpret: (text: string) => Meaning): CodedCells {
  const { raw, index } = cells;
  const values = new Float64Array(raw.rows.length);
  const states = new Uint8Array(raw.rows.length);
  const known = new Map<string, SameCells>();
  for (let row = 0; row < raw.rows.length; row++) {
    const text = raw.rows[row]?.[index] ?? "";
    let same = known.get(text);
    if (same === undefined) {
      same = judge(text, cells, interpret, raw.rowNumbers[row] ?? row + 2);
      known.set(text, same);
    }
    same.count++;
    values[row] = same.value;
    states[row] = same.state;
  }
  return { values, states, faults: gather(known.values(), cells) };
}

function judge(text: string, cells: ColumnCells, interpret: (text: string) => Meaning, line: number): SameCells {
  const word = text.trim().normalize("NFC");
  const isMissing = cells.missing.has(spellingKey(word));
  const meaning = isMissing ? missingCell(cells) : holdsPersonNumber(word) ? personNumber : interpret(word);
  const state = isMissing ? missing : meaning.value === undefined ? faulty : present;
  const severity = meaning.value === undefined ? "error" : "warning";
  return { state, value: meaning.value ?? 0, fault: meaning.fault, severity, line, count: 0 };
}

const personNumber: Meaning = { fault: { code: "personal-data" } };

function missingCell(cells: ColumnCells): Meaning {
  return cells.required ? { fault: { code: "value-required" } } : noValue;
}

interface Gathered {
  readonly fault: CellFault;
  readonly severity: "error" | "warning";
  readonly line: number;
  count: number;
}

/** One error for each cause: cells with the same fault and the same value to show. */
function gather(all: Iterable<SameCells>, cells: ColumnCells): readonly DataError[] {
  const causes = new Map<string, Gathered>();
  for (const { fault, severity, line, count } of all) {
    if (fault === undefined) continue;
    const isOneTooMany = causes.size >= mostShown && !causes.has(causeOf(fault, severity));
    const { value, suggestion, ...unnamed } = fault;
    const shown = isOneTooMany ? unnamed : fault;
    const cause = causes.get(causeOf(shown, severity));
    if (cause === undefined) causes.set(causeOf(shown, severity), { fault: shown, severity, line, count });
    else cause.count += count;
  }
  return Array.from(causes.values(), ({ fault, severity, line, count }) => ({
    ...fault,
    severity,
    file: cells.raw.file,
    line,
    header: cells.header,
    ...(count > 1 ? { occurrences: count } : {}),
  }));
}

function causeOf(fault: CellFault, severity: string): string {
  return `${severity} ${fault.code} ${fault.value ?? ""}`;
}
