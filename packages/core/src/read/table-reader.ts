import type { TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { type CsvForm, chooseDelimiter, headLength } from "./choose-delimiter.ts";
import { type RecordCutter, recordCutter } from "./cut-records.ts";
import { chunkDecoder } from "./decode-chunks.ts";
import { emptyFile, headOf, isBlank } from "./parse-csv.ts";
import { plainRows, type RowForm } from "./plain-rows.ts";
import { csvOptions, pickColumns, placesOf, skippedRows } from "./read-table.ts";
import { noRows, tableShaper } from "./shape-table.ts";
import { splitRecords } from "./split-records.ts";

/** Reads a CSV file that comes in chunks, in memory that does not grow with the file. */
export interface TableReader {
  push(chunk: Uint8Array): void;
  /** The last rows are certain now. */
  end(): void;
  /** What `readTable` would give as errors; no rows come after the first of them. */
  faults(): readonly DataError[];
  warnings(): readonly DataError[];
}

/**
 * A reader of the table's file. It is CSV; a workbook cannot be read in parts.
 *
 * @param take Gets the rows as soon as enough are certain, with the codebook's columns.
 * @param batchLength Characters of complete records that are split at once: few enough that what is made of them is gone
 * before it is moved out of the youngest part of the heap.
 */
export function tableReader(
  table: TableCodebook,
  take: (part: RawTable) => void,
  batchLength: number = 16_384,
): TableReader {
  const decoder = chunkDecoder(table.file, table.encoding);
  const shaper = tableShaper(table.file);
  const headers = table.columns.map((column) => column.header);
  let head = "";
  let form: CsvForm | undefined;
  let rowForm: RowForm | undefined;
  let cutter: RecordCutter | undefined;
  let batch = "";
  let uncut = "";
  let held = 0;
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

  /** Text that can be cut into records: none before the head is known, and then all of that. */
  const cuttable = (text: string, isLast: boolean): string => {
    if (cutter !== undefined) return text;
    head += text;
    return head.length < headLength && !isLast ? "" : begin();
  };

  const shapeBatch = (): void => {
    const part = shape(batch);
    batch = "";
    if (part !== undefined) take(part);
  };

  const shape = (records: string): RawTable | undefined => {
    if (form === undefined || isRefused() || records === "") return undefined;
    const plain = rowForm === undefined || shaper.isHolding() ? undefined : plainRows(records, rowForm, line);
    if (plain !== undefined) {
      rowCount += plain.rows.length;
      line += plain.rows.length;
      return { file: table.file, header: headers, ...plain };
    }
    return shapeAnyRows(records, form);
  };

  const shapeAnyRows = (records: string, { delimiter }: CsvForm): RawTable | undefined => {
    rowForm = undefined;
    const split = splitRecords(records, delimiter, line);
    line = split.nextLine;
    const part = shaper.add(split);
    rowCount += part.rows.length;
    if (part.header.length === 0 || shaper.faults().length > 0) return undefined;
    const skipped = Math.min(toSkip, part.rows.length);
    toSkip -= skipped;
    const picked = pickColumns(part, headers, skipped);
    if (!picked.ok) {
      absent = picked.errors;
      return undefined;
    }
    unread = picked.warnings;
    if (toSkip === 0) rowForm = { delimiter, width: part.header.length, places: placesOf(part.header, headers) };
    return picked.value.rows.length > 0 ? picked.value : undefined;
  };

  const isRefused = (): boolean => decoder.fault() !== undefined || (cutter?.faults().length ?? 0) > 0;

  const readOn = (text: string, isLast: boolean): void => {
    if (stopping.length > 0) return;
    const whole = cuttable(text, isLast);
    for (let start = 0; start < whole.length; start += batchLength) {
      uncut += whole.slice(start, start + batchLength);
      if (uncut.length * 4 >= held || isRefused()) cutRecords();
    }
    if (!isLast) return;
    cutRecords();
    batch += cutter?.end() ?? "";
    shapeBatch();
  };

  /** Each time the cutter looks at all it holds: a record without end is shown to it ever more seldom. */
  const cutRecords = (): void => {
    const records = cutter?.push(uncut) ?? "";
    held += uncut.length - records.length;
    uncut = "";
    batch += records;
    if (batch.length * 2 >= batchLength) shapeBatch();
  };

  const faults = (): readonly DataError[] => {
    const undecodable = decoder.fault();
    if (undecodable !== undefined) return [undecodable];
    const first = [stopping, cutter?.faults() ?? [], shaper.faults(), absent].find((some) => some.length > 0);
    return first ?? [];
  };

  const end = (): void => readOn(decoder.end(), true);
  const warnings = (): readonly DataError[] => [...(rowCount === 0 ? [noRows(table.file)] : []), ...unread];
  return { push: (chunk) => readOn(decoder.push(chunk), false), end, faults, warnings };
}
