import type { DataError } from "@udbytte/core";
import { countBySeverity, inReadingOrder } from "./write-errors.ts";

/** The fields of a fault in the order in which they are always written; one without a value is left out. */
const fields: readonly (keyof DataError)[] = [
  "code",
  "severity",
  "file",
  "line",
  "column",
  "header",
  "value",
  "expected",
  "suggestion",
  "occurrences",
  "detail",
];

/**
 * The outcome of a command for programs: whether all is well, how many faults of each severity, what was made, and every
 * fault as data, errors first and in the order of the files.
 *
 * @param faults What was found, notes included.
 * @param made Facts about what was checked or written; none after an error.
 */
export function writeOutcomeAsJson(
  faults: readonly DataError[],
  made: Readonly<Record<string, number | readonly string[]>> = {},
): string {
  const counted = countBySeverity(faults);
  const ordered = inReadingOrder(faults).map((fault) =>
    Object.fromEntries(fields.filter((field) => fault[field] !== undefined).map((field) => [field, fault[field]])),
  );
  return `${JSON.stringify({ ok: counted.errors === 0, ...counted, ...made, faults: ordered }, null, 2)}\n`;
}
