import type { Column } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { personalKind } from "../statistics/personal-data.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import type { MissingWords } from "./missing-words.ts";

/** The cells of one column, as they stand in the file. */
export interface ColumnCells {
  readonly raw: RawTable;
  /** Place of the column in each row. */
  readonly index: number;
  readonly header: string;
  readonly required: boolean;
  /** Spelling keys that mean „no value", and the value that stands for each in `CodedCells`. */
  readonly missing: ReadonlyMap<string, number>;
  /** What to do with cells that look as if they were about a person. */
  readonly personal: "refused" | "allowed";
  /** Nine digits may be a personal number that lost the 0 in front. */
  readonly mayLackZero: boolean;
}

/** What a cell is worth, and what is wrong with it: a fault without a value is an error, with a value a warning. */
export interface Meaning {
  readonly value?: number;
  readonly fault?: CellFault;
}

export type CellFault = Pick<DataError, "code" | "value" | "expected" | "suggestion" | "detail">;

export const present = 0;
export const missing = 1;
export const faulty = 2;

/** A column as numbers: `values[row]` is a value where `states[row]` is `present`, and says what is missing where it is `missing`. */
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
  readonly severity: DataError["severity"];
  readonly line: number;
  count: number;
}

/** Different wrong values of one column that are shown one by one; the others share one error. */
export const mostShown = 20;

/** The cells of a column of the table, found by its header; undefined when the file has no such column. */
export function columnCells(raw: RawTable, column: Column, missing: MissingWords): ColumnCells | undefined {
  const key = spellingKey(column.header);
  const index = raw.header.findIndex((header) => spellingKey(header) === key);
  if (index < 0) return undefined;
  return {
    raw,
    index,
    header: column.header,
    required: column.required,
    missing: missing.values,
    personal: column.type === "identifier" && column.personal === "allowed" ? "allowed" : "refused",
    mayLackZero: column.type !== "amount",
  };
}

/**
 * Turns the cells of a column into numbers. Missing cells, required cells and what could be about a person are seen to
 * here; `interpret` is called once for each different text that is left, trimmed and composed.
 *
 * @param shown Faults that are told apart by their value; the others share one.
 */
export function codeCells(
  cells: ColumnCells,
  interpret: (text: string) => Meaning,
  shown: number = mostShown,
): CodedCells {
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
  return { values, states, faults: gather(known.values(), cells, shown) };
}

function judge(text: string, cells: ColumnCells, interpret: (text: string) => Meaning, line: number): SameCells {
  const word = text.trim().normalize("NFC");
  const absence = cells.missing.get(spellingKey(word));
  if (absence !== undefined) {
    const fault: CellFault | undefined = cells.required && absence <= 0 ? { code: "value-required" } : undefined;
    return { state: missing, value: absence, fault, severity: "error", line, count: 0 };
  }
  const meaning = personalCell(word, cells) ?? interpret(word);
  const state = meaning.value === undefined ? faulty : present;
  return { state, value: meaning.value ?? 0, fault: meaning.fault, severity: severityOf(meaning), line, count: 0 };
}

function personalCell(word: string, cells: ColumnCells): Meaning | undefined {
  const kind = personalKind(word, cells.mayLackZero);
  if (kind === undefined) return undefined;
  return cells.personal === "allowed" && kind !== "email"
    ? { value: 0, fault: { code: "personal-allowed", detail: kind } }
    : { fault: { code: "personal-data", detail: kind } };
}

function severityOf({ value, fault }: Meaning): DataError["severity"] {
  if (value === undefined) return "error";
  return fault?.code === "personal-allowed" ? "note" : "warning";
}

/** The cells of one column in several files, one after the other. */
export function joinCells(parts: readonly CodedCells[]): CodedCells {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const rowCount = parts.reduce((sum, { values }) => sum + values.length, 0);
  const values = new Float64Array(rowCount);
  const states = new Uint8Array(rowCount);
  let start = 0;
  for (const part of parts) {
    values.set(part.values, start);
    states.set(part.states, start);
    start += part.values.length;
  }
  return { values, states, faults: parts.flatMap(({ faults }) => faults) };
}

interface Gathered {
  readonly fault: CellFault;
  readonly severity: DataError["severity"];
  readonly line: number;
  count: number;
}

/** One error for each cause: cells with the same fault and the same value to show. */
function gather(all: Iterable<SameCells>, cells: ColumnCells, limit: number): readonly DataError[] {
  const causes = new Map<string, Gathered>();
  for (const { fault, severity, line, count } of all) {
    if (fault === undefined) continue;
    const isOneTooMany = causes.size >= limit && !causes.has(causeOf(fault, severity));
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
  return `${severity} ${fault.code} ${fault.detail ?? ""} ${fault.value ?? ""}`;
}
