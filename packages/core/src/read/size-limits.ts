import type { DataError } from "../model/data-error.ts";

/** Beyond these a file is no register or survey, and reading it would cost more memory than a small machine has. */
export const sizeLimits = {
  /** Bytes of a file that is read as a whole. */
  file: 200_000_000,
  /** Bytes without a line break. */
  line: 20_000_000,
  /** Characters in one cell; a spreadsheet takes 32,767. */
  cell: 1_000_000,
  /** As many as a spreadsheet takes. */
  columns: 16_384,
  /** Bytes of a workbook when unpacked. */
  workbook: 100_000_000,
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
