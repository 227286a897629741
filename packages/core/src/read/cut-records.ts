import type { Delimiter } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { sizeLimits, tooLarge } from "./size-limits.ts";

/** Cuts text that comes in pieces between records, never inside a quoted cell. */
export interface RecordCutter {
  /** The records that are complete now, as text. */
  push(piece: string): string;
  /** What is left when the text has ended. */
  end(): string;
  /** `csv-malformed` for each record with a wrong quote, the first ones one by one; `too-large` for a record without end. */
  faults(): readonly DataError[];
}

const mostShown = 20;
const quote = 0x22;
const lineBreak = 0x0a;

/**
 * @param delimiter Between the cells.
 * @param file Name for errors.
 * @param firstLine Line of the file that the text begins on.
 */
export function recordCutter(delimiter: Delimiter, file: string, firstLine: number): RecordCutter {
  let text = "";
  let line = firstLine;
  let recordStart = 0;
  let counted = 0;
  let at = 0;
  let isQuoted = false;
  let isCellStart = true;
  let isStopped = false;
  let malformedRecord = -1;
  let endless: { readonly line: number; readonly length: number; readonly isEnded: boolean } | undefined;
  const malformed: DataError[] = [];
  const separator = delimiter.charCodeAt(0);

  /** Counts on from where it counted last: a file may hold millions of wrong quotes. */
  const lineOfRecord = (): number => {
    line += count(text, counted, recordStart);
    counted = recordStart;
    return line;
  };
  const report = (expected: string): void => {
    const start = lineOfRecord();
    if (malformedRecord === start) return;
    malformedRecord = start;
    addMalformed(malformed, {
      code: "csv-malformed",
      severity: "error",
      file,
      line: start,
      detail: '"',
      expected: [expected],
    });
  };

  /** Reads on inside quotes; false when what follows a quote is not there yet. */
  const readQuoted = (isLast: boolean): boolean => {
    const found = text.indexOf('"', at);
    at = found < 0 ? text.length : found;
    const after = afterSpaces(text, at + 1, separator);
    if (found < 0 || (after >= text.length && !isLast)) return false;
    const isEscaped = text.charCodeAt(found + 1) === quote;
    const isClosing = after >= text.length || isEnd(text.charCodeAt(after), separator);
    isQuoted = isEscaped || !isClosing;
    if (isQuoted && !isEscaped) report('""');
    at = found + (isEscaped ? 2 : 1);
    isCellStart = false;
    return true;
  };

  const readPlain = (): void => {
    const code = text.charCodeAt(at);
    at++;
    if (code === lineBreak) recordStart = at;
    isQuoted = code === quote && isCellStart;
    isCellStart = isEnd(code, separator);
  };

  const scan = (isLast: boolean): void => {
    while (at < text.length) {
      if (!isQuoted) readPlain();
      else if (!readQuoted(isLast)) return;
    }
  };

  const take = (until: number): string => {
    const taken = text.slice(0, until);
    line += count(text, counted, until);
    counted = 0;
    text = text.slice(until);
    at -= until;
    recordStart -= until;
    return taken;
  };

  /** A record that is too long is measured to its next line break. */
  const countOn = (piece: string): void => {
    if (endless === undefined || endless.isEnded) return;
    const end = piece.indexOf("\n");
    endless = { ...endless, length: endless.length + (end < 0 ? piece.length : end), isEnded: end >= 0 };
  };

  const push = (piece: string): string => {
    if (isStopped) {
      countOn(piece);
      return "";
    }
    text += piece;
    if (!isQuoted && !text.includes('"', at)) {
      at = text.length;
      recordStart = text.lastIndexOf("\n") + 1;
      isCellStart = recordStart === at || text.charCodeAt(at - 1) === separator;
    } else scan(false);
    const taken = take(recordStart);
    if (text.length > sizeLimits.line) {
      isStopped = true;
      endless = { line, length: text.length, isEnded: false };
      text = "";
    }
    return taken;
  };

  const faultOf = (found: typeof endless): readonly DataError[] =>
    found === undefined ? [] : [tooLarge(file, "line", found.length, found.line)];

  const end = (): string => {
    if (isStopped) return "";
    scan(true);
    if (isQuoted) report('"…"');
    return take(text.length);
  };

  return { push, end, faults: () => [...malformed, ...faultOf(endless)] };
}

function addMalformed(malformed: DataError[], error: DataError): void {
  const last = malformed.at(-1);
  if (malformed.length <= mostShown || last === undefined) malformed.push(error);
  else malformed[malformed.length - 1] = { ...last, occurrences: (last.occurrences ?? 1) + 1 };
}

/** The first place from `from` on that holds no space, or that holds the separator or a line break. */
function afterSpaces(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at), separator)) at++;
  return at;
}

function isEnd(code: number, separator: number): boolean {
  return code === separator || code === lineBreak;
}

function isSpace(code: number, separator: number): boolean {
  return code !== separator && (code === 0x20 || code === 0x09 || code === 0xa0);
}

function count(text: string, from: number, until: number): number {
  let found = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) found++;
  return found;
}
