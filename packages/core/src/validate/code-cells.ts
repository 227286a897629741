import type { Column } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { personalKind } from "../statistics/personal-data.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import type { MissingWords } from "./missing-words.ts";

/** What the codebook says of every cell of a column. */
export interface CellRules {
  readonly header: string;
  readonly required: boolean;
  /** Spelling keys that mean „no value", and the value that stands for each in `CodedCells`. */
  readonly missing: ReadonlyMap<string, number>;
  /** What to do with cells that look as if they were about a person. */
  readonly personal: "refused" | "allowed";
  /** Nine digits may be a personal number that lost the 0 in front. */
  readonly mayLackZero: boolean;
  /** Cells are names: most are different, so that none is worth remembering. */
  readonly isName: boolean;
}

/** The cells of one column, as they stand in the file. */
export interface ColumnCells extends CellRules {
  readonly raw: RawTable;
  /** Place of the column in each row. */
  readonly index: number;
}

/** What a cell is worth, and what is wrong with it: a fault without a value is an error, with a value a warning. */
export interface Meaning {
  readonly value?: number;
  readonly fault?: CellFault;
  /** What was probably meant, for a fault that is shown with its value. */
  readonly suggest?: () => string | undefined;
}

export type CellFault = Pick<DataError, "code" | "value" | "expected" | "detail">;

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

/** Cells with the same text, which are interpreted once as long as they are remembered. */
interface Judged {
  readonly state: number;
  readonly value: number;
  readonly cause: Cause | undefined;
}

/** A name or a free text: there, and that is all. */
const presentAlone: Judged = { state: present, value: 0, cause: undefined };

/** What the faults of some cells have in common, and how many these are. */
interface Cause {
  readonly fault: CellFault & Pick<DataError, "suggestion">;
  readonly severity: DataError["severity"];
  readonly line: number;
  count: number;
}

/** Different wrong values of one column that are shown one by one; the others share one error. */
export const mostShown = 20;

/** Texts of a column that are remembered, and their longest: beyond, they are interpreted again. */
const mostRemembered = 2000;
const longestRemembered = 60;

/** The cells of a column of the table, found by its header; undefined when the file has no such column. */
export function columnCells(raw: RawTable, column: Column, missing: MissingWords): ColumnCells | undefined {
  const key = spellingKey(column.header);
  const index = raw.header.findIndex((header) => spellingKey(header) === key);
  if (index < 0) return undefined;
  return { ...cellRules(column, missing), raw, index };
}

/** The rules of a column of the codebook. */
export function cellRules(column: Column, missing: MissingWords): CellRules {
  return {
    header: column.header,
    required: column.required,
    missing: missing.values,
    personal: column.type === "identifier" && column.personal === "allowed" ? "allowed" : "refused",
    mayLackZero: column.type !== "amount",
    isName: column.type === "identifier",
  };
}

/** Codes the cells of one column of a file, all at once or part by part. */
export interface CellCoder {
  code(cells: Pick<ColumnCells, "raw" | "index">): Pick<CodedCells, "values" | "states">;
  /** Cells with errors so far, of all files. */
  errorCount(): number;
  /** The file has ended: its faults, one for each cause, few of them with the value. They are forgotten. */
  takeFaults(file: string): readonly DataError[];
}

/**
 * Turns the cells of a column into numbers. Missing cells, required cells and what could be about a person are seen to
 * here; `interpret` is called for each different text that is left, trimmed and composed, and again for those that were
 * forgotten meanwhile: memory does not grow with the file.
 */
export function cellCoder(rules: CellRules, interpret: (text: string) => Meaning): CellCoder {
  const known = new Map<string, Judged>();
  const causes = new Map<string, Cause>();
  let errors = 0;

  const judge = (text: string, line: number): Judged => {
    const word = text.trim().normalize("NFC");
    const absence = rules.missing.get(spellingKey(word));
    if (absence !== undefined) {
      const isAsked = rules.required && absence <= 0;
      const cause = isAsked ? causeOf(causes, { fault: { code: "value-required" } }, line) : undefined;
      return { state: missing, value: absence, cause };
    }
    const meaning = personalCell(word, rules) ?? interpret(word);
    const { value = 0 } = meaning;
    if (meaning.value === 0 && meaning.fault === undefined) return presentAlone;
    return { state: meaning.value === undefined ? faulty : present, value, cause: causeOf(causes, meaning, line) };
  };

  const remember = (text: string, judged: Judged): Judged => {
    if (rules.isName || text.length > longestRemembered) return judged;
    if (known.size >= mostRemembered) known.clear();
    known.set(apart(text), judged);
    return judged;
  };

  const code = ({ raw, index }: Pick<ColumnCells, "raw" | "index">): Pick<CodedCells, "values" | "states"> => {
    const values = new Float64Array(raw.rows.length);
    const states = new Uint8Array(raw.rows.length);
    for (let row = 0; row < raw.rows.length; row++) {
      const text = raw.rows[row]?.[index] ?? "";
      const { value, state, cause } = known.get(text) ?? remember(text, judge(text, raw.rowNumbers[row] ?? row + 2));
      values[row] = value;
      states[row] = state;
      if (cause === undefined) continue;
      cause.count++;
      if (cause.severity === "error") errors++;
    }
    return { values, states };
  };

  const takeFaults = (file: string): readonly DataError[] => {
    const faults = Array.from(causes.values(), (cause) => faultOf(cause, file, rules.header));
    known.clear();
    causes.clear();
    return faults;
  };
  return { code, errorCount: () => errors, takeFaults };
}

/** The cells of a column as numbers, with their faults. */
export function codeCells(cells: ColumnCells, interpret: (text: string) => Meaning): CodedCells {
  const coder = cellCoder(cells, interpret);
  const coded = coder.code(cells);
  return { ...coded, faults: coder.takeFaults(cells.raw.file) };
}

/** The text by itself: a piece of a longer one would keep all of that in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}

function personalCell(word: string, cells: CellRules): Meaning | undefined {
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

/** The cause of a fault, the same for all cells with the same fault and the same value to show. */
function causeOf(causes: Map<string, Cause>, { value, fault, suggest }: Meaning, line: number): Cause | undefined {
  if (fault === undefined) return undefined;
  const severity = severityOf({ ...(value === undefined ? {} : { value }), fault });
  const named = keyOf(fault, severity);
  const isOneTooMany = causes.size >= mostShown && !causes.has(named);
  const { value: shown, ...unnamed } = fault;
  const key = isOneTooMany ? keyOf(unnamed, severity) : named;
  const sofar = causes.get(key);
  if (sofar !== undefined) return sofar;
  const suggestion = isOneTooMany ? undefined : suggest?.();
  const told = isOneTooMany ? unnamed : { ...fault, ...(suggestion === undefined ? {} : { suggestion }) };
  const cause: Cause = { fault: told, severity, line, count: 0 };
  causes.set(key, cause);
  return cause;
}

function keyOf({ code, detail, value }: CellFault, severity: string): string {
  return `${severity} ${code} ${detail ?? ""} ${value ?? ""}`;
}

function faultOf({ fault, severity, line, count }: Cause, file: string, header: string): DataError {
  return { ...fault, severity, file, line, header, ...(count > 1 ? { occurrences: count } : {}) };
}
