import type { TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { type CsvForm, chooseDelimiter, headLength } from "./choose-delimiter.ts";
import { type RecordCutter, recordCutter } from "./cut-records.ts";
import { chunkDecoder } from "./decode-chunks.ts";
import { emptyFile, headOf, isBlank } from "./parse-csv.ts";
import { csvOptions, pickColumns, skippedRows } from "./read-table.ts";
import { noRows, tableShaper } from "./shape-table.ts";
import { splitRecords } from "./split-records.ts";

/** Reads a CSV file that comes in chunks, in memory that does not grow with the file. */
export interface TableReader {
  /** The rows that are certain now, if enough have come together, with the codebook's columns. */
  push(chunk: Uint8Array): RawTable | undefined;
  /** The last rows. */
  end(): RawTable | undefined;
  /** What `readTable` would give as errors; no rows come after the first of them. */
  faults(): readonly DataError[];
  warnings(): readonly DataError[];
}

/**
 * A reader of the table's file. It is CSV; a workbook cannot be read in parts.
 *
 * @param batchLength Characters of complete records that are split at once.
 */
export function tableReader(table: TableCodebook, batchLength = 250_000): TableReader {
  const decoder = chunkDecoder(table.file, table.encoding);
  const shaper = tableShaper(table.file);
  const headers = table.columns.map((column) => column.header);
  let head = "";
  let form: CsvForm | undefined;
  let cutter: RecordCutter | undefined;
  let batch: string[] = [];
  let batchSize = 0;
  let line = 1;
  let rowCount = 0;
  let stopping: readonly DataError[] = [];
  let absent: readonly DataError[] = [];
  let toSkip = skippedRows(table);
  let unread: readonly DataError[] = [];

  const begin = (): string => {
    const text = head;
    head = "";
    const start = headOf(text);
    const chosen = isBlank(text, start)
      ? { ok: false as const, errors: [emptyFile(table.file)] }
      : chooseDelimiter(start, table.file, csvOptions(table));
    if (!chosen.ok) {
      stopping = chosen.errors;
      return "";
    }
    form = chosen.value;
    line = form.firstLine;
    cutter = recordCutter(form.delimiter, table.file, line);
    return text.slice(form.begin);
  };

  const cut = (text: string, isLast: boolean): string => {
    if (stopping.length > 0) return "";
    if (cutter !== undefined) return cutter.push(text) + (isLast ? cutter.end() : "");
    head += text;
    if (head.length < headLength && !isLast) return "";
    return cut(begin(), isLast);
  };

  const shape = (records: string): RawTable | undefined => {
    if (form === undefined || isRefused() || records === "") return undefined;
    const split = splitRecords(records, form.delimiter, line);
    line = split.nextLine;
    const part = shaper.add(split);
    rowCount += part.rows.length;
    if (part.header.length === 0 || shaper.faults().length > 0) return undefined;
    const skipped = Math.min(toSkip, part.rows.length);
    toSkip -= skipped;
    const picked = pickColumns(part, headers, skipped);
    if (!picked.ok) absent = picked.errors;
    else unread = picked.warnings;
    return picked.ok && picked.value.rows.length > 0 ? picked.value : undefined;
  };

  const isRefused = (): boolean => decoder.fault() !== undefined || (cutter?.faults().length ?? 0) > 0;

  const take = (text: string, isLast: boolean): RawTable | undefined => {
    const records = cut(text, isLast);
    batch.push(records);
    batchSize += records.length;
    if (batchSize < batchLength && !isLast) return undefined;
    const part = shape(batch.join(""));
    batch = [];
    batchSize = 0;
    return part;
  };

  const faults = (): readonly DataError[] => {
    const undecodable = decoder.fault();
    if (undecodable !== undefined) return [undecodable];
    const first = [stopping, cutter?.faults() ?? [], shaper.faults(), absent].find((some) => some.length > 0);
    return first ?? [];
  };

  const end = (): RawTable | undefined => take(decoder.end(), true);
  const warnings = (): readonly DataError[] => [...(rowCount === 0 ? [noRows(table.file)] : []), ...unread];
  return { push: (chunk) => take(decoder.push(chunk), false), end, faults, warnings };
}
