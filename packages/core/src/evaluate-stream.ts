import { tabulateNeeded } from "./evaluate.ts";
import type { NeededVariables } from "./measure/variables-needed.ts";
import type { TableCodebook } from "./model/codebook.ts";
import type { Counts } from "./model/counts.ts";
import type { Checked, DataError } from "./model/data-error.ts";
import type { RawTable } from "./model/dataset.ts";
import { tableReader } from "./read/table-reader.ts";
import { addCounts } from "./tabulate/add-counts.ts";
import { faultMerger } from "./validate/merge-faults.ts";
import { nameRegister } from "./validate/name-register.ts";
import { validateTable } from "./validate/validate-table.ts";

/** The counts of one table, as `measureAll` takes them. */
export interface TabulatedTable {
  readonly counts: Counts;
  readonly amounts: ReadonlyMap<string, Counts>;
}

/** Larger chunks are taken in pieces, so that memory does not depend on who sends them. */
const pieceLength = 262_144;

/**
 * Reads, validates and counts a CSV file that is too large to be held in memory: a register of a million rows takes about
 * as much as one of ten thousand. Only the names of a column of unique identifiers are remembered.
 *
 * Without a mark or the codebook's word on the encoding, the first letter beyond ASCII decides between UTF-8 and
 * Windows-1252. Workbooks cannot be read so, and references to other tables are not followed.
 *
 * @param chunks The file's bytes in order, cut anywhere: a Node stream, or the body of a web response.
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
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  table: TableCodebook,
  needed: NeededVariables,
): Promise<Checked<TabulatedTable>> {
  const reader = tableReader(table);
  const counter = partCounter(table, needed);
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += pieceLength)
      counter.add(reader.push(chunk.subarray(start, start + pieceLength)));
  }
  counter.add(reader.end());
  const unreadable = reader.faults();
  return unreadable.length > 0 ? { ok: false, errors: unreadable } : counter.end(reader.warnings());
}

interface PartCounter {
  add(part: RawTable | undefined): void;
  end(warnings: readonly DataError[]): Checked<TabulatedTable>;
}

function partCounter(table: TableCodebook, needed: NeededVariables): PartCounter {
  const partTable = {
    ...table,
    columns: table.columns.map((column) => ("unique" in column ? { ...column, unique: false } : column)),
  };
  const names = nameRegister(table);
  const faults = faultMerger(table);
  const nothing: RawTable = {
    file: table.file,
    header: table.columns.map(({ header }) => header),
    rows: [],
    rowNumbers: [],
  };
  let sum: TabulatedTable | undefined;

  const add = (part: RawTable | undefined): void => {
    if (part === undefined) return;
    names.add(part);
    const dataset = validateTable(part, partTable);
    faults.add(dataset.ok ? dataset.warnings : dataset.errors);
    if (!dataset.ok) return;
    const counted = tabulateNeeded({ ...dataset.value, table }, needed);
    sum = sum === undefined ? counted : added(sum, counted);
  };

  const end = (warnings: readonly DataError[]): Checked<TabulatedTable> => {
    if (sum === undefined) add(nothing);
    faults.add(names.faults());
    const found = faults.all();
    if (sum === undefined || found.some(({ severity }) => severity === "error")) return { ok: false, errors: found };
    return { ok: true, value: sum, warnings: [...warnings, ...found] };
  };
  return { add, end };
}

function added(a: TabulatedTable, b: TabulatedTable): TabulatedTable {
  const amounts = [...a.amounts].map(([id, counts]) => {
    const other = b.amounts.get(id);
    return [id, other === undefined ? counts : addCounts(counts, other)] as const;
  });
  return { counts: addCounts(a.counts, b.counts), amounts: new Map(amounts) };
}
