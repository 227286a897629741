import { evaluate, filesOf, inCodebookOrder } from "./evaluate.ts";
import { measureAll } from "./measure/measure-all.ts";
import { type NeededVariables, variablesNeeded } from "./measure/variables-needed.ts";
import type { Codebook, TableCodebook } from "./model/codebook.ts";
import type { Counts } from "./model/counts.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { RawTable } from "./model/dataset.ts";
import type { MeasureDefinition } from "./model/measure-definition.ts";
import type { Result } from "./model/result.ts";
import type { FileContent } from "./model/workbook.ts";
import { readTable } from "./read/read-table.ts";
import { tableReader } from "./read/table-reader.ts";
import { partCounter } from "./tabulate/part-counter.ts";
import { type PartChecker, partChecker } from "./validate/part-checker.ts";

/** Bytes of a file in order, cut anywhere: a Node stream, or the body of a web response. */
export type FileChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The counts of one table, as `measureAll` takes them. */
export interface TabulatedTable {
  readonly counts: Counts;
  readonly amounts: ReadonlyMap<string, Counts>;
}

/** Larger chunks are taken in pieces, so that memory does not depend on who sends them. */
const pieceLength = 16_384;

/**
 * Does what `evaluate` does, with files that are too large to be held in memory: CSV files that are given as streams are
 * read, validated and counted part by part. Only names are remembered: of unique identifiers, and of those that other
 * columns refer to. The outcome is the one of the whole files, with all their faults.
 *
 * A definition that links two tables (`linked-conversion`) needs the rows of both at once: where there is one, the streams
 * are read whole, and memory grows with the files.
 *
 * One thing differs otherwise: without a mark or the codebook's word on the encoding, the first letter beyond ASCII of a stream
 * decides between UTF-8 and Windows-1252, where `evaluate` looks at all of the file. Workbooks cannot be streams.
 *
 * @param codebook What every column means.
 * @param files File name, as in the codebook → its bytes, a workbook, or what opens its stream. A stream is opened when its
 * turn comes, once for each table that names the file, and read to its end before the next.
 * @param definitions What to measure, checked against the codebook before.
 * @throws RangeError when a definition names a table, variable, level or result that is not there; what a stream throws.
 * @example
 * const said = { id: "said", header: "Svar", label: "Svar", required: false, type: "category", ordered: false };
 * const column = { ...said, levels: [{ id: "yes", label: "Ja", synonyms: [] }, { id: "no", label: "Nej", synonyms: [] }] };
 * const words = { id: "calls", file: "calls.csv", label: "Opkald", unit: "personer" };
 * const codebook = { file: "codebook.yaml", tables: [{ ...words, missing: [], columns: [column], rules: [] }] };
 * const file = new TextEncoder().encode("Svar\nJa\nNej\n");
 * const files = new Map([["calls.csv", () => [file.subarray(0, 7), file.subarray(7)]]]);
 * const uptakeOfAll = { id: "uptake", measure: "uptake", table: "calls", population: "alle", accepted: { said: "yes" }, by: [] };
 * const evaluated = await evaluateStreams(codebook, files, [uptakeOfAll]);
 * evaluated.value[0].estimate; // => 0.5
 */
export async function evaluateStreams(
  codebook: Codebook,
  files: ReadonlyMap<string, FileContent | (() => FileChunks)>,
  definitions: readonly MeasureDefinition[],
): Promise<Checked<readonly Result[]>> {
  const isLinked = definitions.some(({ measure }) => measure === "linked-conversion");
  const whole = wholeFiles(isLinked ? await readWhole(codebook, files) : files);
  if (whole !== undefined) return evaluate(codebook, whole, definitions);
  const needed = variablesNeeded(definitions);
  const isReferredTo = referredColumns(codebook.tables);
  const runs = new Map<string, TableRun>();
  const checkers = new Map<string, PartChecker>();
  for (const table of targetsFirst(codebook.tables)) {
    const run = tableRun(partChecker(table, isReferredTo(table.id), checkers), needed.get(table.id));
    for (const file of filesOf(table)) await readInto(run, { ...table, file }, files.get(file));
    runs.set(table.id, run);
    checkers.set(table.id, run.checker);
  }

  const inOrder = codebook.tables.flatMap(({ id }) => runs.get(id) ?? []);
  const faultsWhere = (isWhole: boolean): readonly DataError[] =>
    inOrder.filter(({ checker }) => checker.isWhole() === isWhole).flatMap(({ checker }) => checker.faults(checkers));
  const read = inOrder.flatMap((run) => run.readFaults());
  const faults = inCodebookOrder([...read, ...faultsWhere(true), ...faultsWhere(false)], codebook);
  if (faults.some(({ severity }) => severity === "error")) return { ok: false, errors: faults };
  const tables = new Map(inOrder.flatMap((run) => countsOf(run)));
  return { ok: true, value: measureAll(definitions, tables), warnings: faults };
}

/**
 * Reads, validates and counts one CSV file that is too large to be held in memory: a register of a million rows takes
 * little more than one of ten thousand. Only the names of a column of unique identifiers are remembered. References to
 * other tables are not followed: `evaluateStreams` does that, and reads several tables and files.
 *
 * @param chunks The file's bytes; of their encoding as `evaluateStreams` says.
 * @param table What the codebook says of the file.
 * @param needed Variables to count over, and amounts to sum over them: `variablesNeeded(definitions).get(table.id)`.
 * @returns The counts, for `measureAll`; or every error, grouped as `validateTable` of the whole file groups them.
 * @throws RangeError when `needed` names what the table does not have; what `chunks` throws.
 * @example
 * const said = { id: "said", header: "Svar", label: "Svar", required: false, type: "category", ordered: false };
 * const column = { ...said, levels: [{ id: "yes", label: "Ja", synonyms: [] }, { id: "no", label: "Nej", synonyms: [] }] };
 * const words = { id: "calls", file: "calls.csv", label: "Opkald", unit: "personer", missing: [], rules: [] };
 * const file = new TextEncoder().encode("Svar\nJa\nNej\nJa\n");
 * const needed = { variables: ["said"], amounts: [] };
 * const tabulated = await tabulateCsvStream([file.subarray(0, 7), file.subarray(7)], { ...words, columns: [column] }, needed);
 * tabulated.value.counts.cells; // => [{ levels: [0], count: 2 }, { levels: [1], count: 1 }]
 */
export async function tabulateCsvStream(
  chunks: FileChunks,
  table: TableCodebook,
  needed: NeededVariables,
): Promise<Checked<TabulatedTable>> {
  const run = tableRun(partChecker(table, referredColumns([table])(table.id), new Map()), needed);
  await readInto(run, table, () => chunks);
  const read = run.readFaults();
  if (!run.checker.isWhole()) return { ok: false, errors: read };
  const found = run.checker.faults(new Map([[table.id, run.checker]]));
  const [counted] = countsOf(run);
  if (counted === undefined || found.some(({ severity }) => severity === "error")) return { ok: false, errors: found };
  return { ok: true, value: counted[1], warnings: [...read, ...found] };
}

/** The files that the codebook names, their streams read to the end. */
async function readWhole(
  codebook: Codebook,
  files: ReadonlyMap<string, FileContent | (() => FileChunks)>,
): Promise<ReadonlyMap<string, FileContent>> {
  const whole = new Map<string, FileContent>();
  for (const file of new Set(codebook.tables.flatMap(filesOf))) {
    const content = files.get(file);
    if (content !== undefined) whole.set(file, typeof content === "function" ? await bytesOf(content()) : content);
  }
  return whole;
}

async function bytesOf(chunks: FileChunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  return bytes;
}

/** The files, if none of them is a stream. */
function wholeFiles(
  files: ReadonlyMap<string, FileContent | (() => FileChunks)>,
): ReadonlyMap<string, FileContent> | undefined {
  const whole = [...files].flatMap(([file, content]) =>
    typeof content === "function" ? [] : [[file, content] as const],
  );
  return whole.length === files.size ? new Map(whole) : undefined;
}

/** A table on its way from bytes to counts. */
interface TableRun {
  readonly checker: PartChecker;
  add(part: RawTable): void;
  /** A file has ended: what reading it gave. */
  endFile(outcome: Checked<unknown>): void;
  readFaults(): readonly DataError[];
  /** Undefined when nothing is needed of the table, or no part of it is without errors. */
  counted(): TabulatedTable | undefined;
}

function tableRun(checker: PartChecker, needed: NeededVariables | undefined): TableRun {
  const faults: DataError[] = [];
  const rows = needed === undefined ? undefined : partCounter(needed.variables);
  const amounts = (needed?.amounts ?? []).map((id) => ({ id, counter: partCounter(needed?.variables ?? [], id) }));
  return {
    checker,
    add: (part) => {
      const dataset = checker.add(part);
      if (dataset === undefined) return;
      rows?.add(dataset);
      for (const { counter } of amounts) counter.add(dataset);
    },
    endFile: (outcome) => {
      faults.push(...(outcome.ok ? outcome.warnings : outcome.errors));
      checker.endFile(outcome.ok);
    },
    readFaults: () => faults,
    counted: () => {
      const counts = rows?.counts();
      const sums = amounts.flatMap(({ id, counter }) => {
        const sum = counter.counts();
        return sum === undefined ? [] : [[id, sum] as const];
      });
      return counts === undefined ? undefined : { counts, amounts: new Map(sums) };
    },
  };
}

function countsOf(run: TableRun): readonly (readonly [string, TabulatedTable])[] {
  const counted = run.counted();
  return counted === undefined ? [] : [[run.checker.table.id, counted]];
}

async function readInto(
  run: TableRun,
  table: TableCodebook,
  content: FileContent | (() => FileChunks) | undefined,
): Promise<void> {
  const header = table.columns.map((column) => column.header);
  run.add({ file: table.file, header, rows: [], rowNumbers: [] });
  if (content === undefined) {
    run.endFile({ ok: false, errors: [{ code: "file-missing", severity: "error", file: table.file }] });
  } else if (typeof content === "function") {
    run.endFile(await readStream(content(), table, run.add));
  } else {
    const whole = readTable(content, table);
    if (whole.ok) run.add(whole.value);
    run.endFile(whole);
  }
}

async function readStream(
  chunks: FileChunks,
  table: TableCodebook,
  take: (part: RawTable) => void,
): Promise<Checked<undefined>> {
  const reader = tableReader(table, take);
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += pieceLength) {
      reader.push(chunk.subarray(start, start + pieceLength));
    }
  }
  reader.end();
  const errors = reader.faults();
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: undefined, warnings: reader.warnings() };
}

/** Columns of identifiers that some table refers to. */
function referredColumns(tables: readonly TableCodebook[]): (table: string) => (column: string) => boolean {
  const referred = tables.flatMap(({ columns }) =>
    columns.flatMap((column) => (column.type === "identifier" && column.references ? [column.references] : [])),
  );
  return (table) => (column) => referred.some((each) => each.table === table && each.column === column);
}

/** The tables in an order in which those that others refer to come first, as far as they do not go round in a circle. */
function targetsFirst(tables: readonly TableCodebook[]): readonly TableCodebook[] {
  const ordered = new Set<TableCodebook>();
  const visited = new Set<TableCodebook>();
  const visit = (table: TableCodebook): void => {
    if (visited.has(table)) return;
    visited.add(table);
    const isTarget = referredColumnsOf(table);
    for (const each of tables) if (isTarget(each.id)) visit(each);
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}

function referredColumnsOf({ columns }: TableCodebook): (table: string) => boolean {
  return (table) => columns.some((column) => column.type === "identifier" && column.references?.table === table);
}
