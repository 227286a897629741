import type { DataError } from "@udbytte/core";
import { danish } from "./danish.ts";
import { english } from "./english.ts";
import type { MessageLanguage, Messages } from "./message.ts";

/** Expected values beyond this many are counted, not listed. */
const listedAlternatives = 12;

/** Faults whose sentence says what was expected. */
const saysExpected: ReadonlySet<DataError["code"]> = new Set(["too-large", "csv-malformed", "row-ragged"]);

/** The command's words in a language. */
export function messagesIn(language: MessageLanguage): Messages {
  return language === "da" ? danish : english;
}

/**
 * Every fault as text, errors first, each with its place, what was found, what was expected and what to do, then a line
 * that counts them. Faults of one file stand in the order of the file.
 *
 * @param errors What was found. Shown as given: who made them has left personal values out.
 */
export function writeErrors(errors: readonly DataError[], language: MessageLanguage): string {
  const messages = messagesIn(language);
  const { errors: errorCount, warnings, notes } = countBySeverity(errors);
  const written = inReadingOrder(errors).map((error) => writeError(error, messages));
  return `${written.join("\n\n")}\n\n${messages.summary(errorCount, warnings, notes)}.\n`;
}

/** Errors first, then warnings and notes, each in the order of files, lines and columns. */
export function inReadingOrder(errors: readonly DataError[]): readonly DataError[] {
  return [...errors].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** How many errors, warnings and notes there are. */
export function countBySeverity(faults: readonly DataError[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
} {
  const count = (severity: DataError["severity"]): number =>
    faults.filter((fault) => fault.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}

function writeError(error: DataError, messages: Messages): string {
  const { problem, action } = messages.errors[error.code](error);
  const rows =
    error.occurrences === undefined || error.occurrences < 2 ? "" : ` (${messages.occurrences(error.occurrences)})`;
  const expected = saysExpected.has(error.code) ? [] : (error.expected ?? []);
  const listed = expected.length > listedAlternatives ? [...expected.slice(0, listedAlternatives), "…"] : expected;
  const lines = [
    `${place(error, messages)}: ${messages.severity[error.severity]}`,
    `${problem}${rows}.`,
    listed.length > 0 ? messages.expected(listed, error.code) : "",
    [error.suggestion === undefined ? "" : messages.didYouMean(error.suggestion), action].filter(Boolean).join(" "),
  ];
  return lines.filter(Boolean).join("\n  ");
}

function place(error: DataError, messages: Messages): string {
  const isTable = error.header !== undefined || (error.line !== undefined && !/\.(ya?ml|md)$/i.test(error.file));
  if (!isTable) return [error.file, error.line, error.column].filter((part) => part !== undefined).join(":");
  const row = error.line === undefined ? [] : [`${messages.row} ${error.line}`];
  const column = error.header === undefined ? [] : [`${messages.column} ${error.header}`];
  return [error.file, ...row, ...column].join(", ");
}

const rank = (error: DataError): number => ["error", "warning", "note"].indexOf(error.severity);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
