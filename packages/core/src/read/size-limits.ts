import type { DataError } from "../model/data-error.ts";

/** Beyond these a file is no register or survey, and reading it would cost more memory than a small machine has. */
export const sizeLimits = {
  /** Bytes of a file that is read as a whole. */
  file: 200_000_000,
  /** Bytes without a line break, and characters of a row with line breaks in its cells. */
  line: 5_000_000,
  /** Characters in one cell; a spreadsheet takes 32,767. */
  cell: 1_000_000,
  /** As many as a spreadsheet takes. */
  columns: 16_384,
  /** Rows of a file that is read as a whole; a spreadsheet takes 1,048,576. */
  rows: 3_000_000,
  /** Empty rows one after the other. */
  blankRows: 1_048_576,
  /** Bytes of a workbook when unpacked. */
  workbook: 100_000_000,
  /** Cells of a sheet from its first to its last row and column, the empty ones too. */
  area: 6_000_000,
  /** Tags of a workbook's parts; a cell takes four. */
  tags: 8_000_000,
} as const;

/** `too-large`: `detail` names the limit, `value` is the size that was found. */
export function tooLarge(file: string, limit: keyof typeof sizeLimits, found: number, line?: number): DataError {
  return {
    code: "too-large",
    severity: "error",
    file,
    ...(line === undefined ? {} : { line }),
    detail: limit,
    value: String(found),
    expected: [`≤ ${sizeLimits[limit]}`],
  };
}
