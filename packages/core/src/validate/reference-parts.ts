import type { IdentifierColumn } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { causeOfCell, type FaultMerger, faultMerger } from "./merge-faults.ts";
import { type NameStore, nameStore } from "./name-store.ts";

/** A column of identifiers that others refer to, and how errors call it: „calls.csv, Nr.". */
export interface ReferenceTarget {
  readonly names: NameStore;
  readonly called: string;
}

/** Finds the names of a column, which comes in parts, that the column it refers to does not have. */
export interface ReferenceChecker {
  add(name: string, line: number): void;
  endFile(isRead: boolean): void;
  /** A `reference-unknown` for each file with such names; `target` is complete now. */
  faults(target: ReferenceTarget): readonly DataError[];
}

/** Names whose target is not complete yet, and the rows of one file that have them. */
interface Waiting {
  readonly file: string;
  readonly names: NameStore;
  readonly lines: number[];
  readonly counts: number[];
}

/**
 * @param known The names to look for when they are all there already; else every name waits until they are.
 * @param fileOf The file that is being read.
 */
export function referenceChecker(
  { header }: IdentifierColumn,
  known: NameStore | undefined,
  fileOf: () => string,
): ReferenceChecker {
  const unknown = (file: string, line: number, occurrences: number): DataError => {
    const several = occurrences > 1 ? { occurrences } : {};
    return { code: "reference-unknown", severity: "error", file, line, header, ...several };
  };
  if (known !== undefined) return directChecker(known, (line) => unknown(fileOf(), line, 1));

  const waiting: Waiting[] = [];
  let current: Waiting | undefined;
  return {
    add: (name, line) => {
      current ??= { file: fileOf(), names: nameStore(), lines: [], counts: [] };
      const { names, lines, counts } = current;
      const number = names.add(name);
      lines[number] ??= line;
      counts[number] = (counts[number] ?? 0) + 1;
    },
    endFile: (isRead) => {
      if (current !== undefined && isRead) waiting.push(current);
      current = undefined;
    },
    faults: (target) =>
      waiting.flatMap(({ file, names, lines, counts }) => {
        const strangers = [...numbersOfStrangers(names, target.names)];
        const line = strangers.reduce((least, number) => Math.min(least, lines[number] ?? least), Infinity);
        const rows = strangers.reduce((sum, number) => sum + (counts[number] ?? 0), 0);
        return rows === 0 ? [] : [{ ...unknown(file, line, rows), detail: target.called }];
      }),
  };
}

function directChecker(known: NameStore, unknown: (line: number) => DataError): ReferenceChecker {
  const merger: FaultMerger = faultMerger(causeOfCell);
  return {
    add: (name, line) => {
      if (!known.has(name)) merger.add([unknown(line)]);
    },
    endFile: merger.endFile,
    faults: ({ called }) => merger.all().map((fault) => ({ ...fault, detail: called })),
  };
}

function* numbersOfStrangers(names: NameStore, known: NameStore): Generator<number> {
  let number = 0;
  for (const name of names.all()) {
    if (!known.has(name)) yield number;
    number++;
  }
}
