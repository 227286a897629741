import type { DataError } from "../model/data-error.ts";
import { mostShown } from "./code-cells.ts";

/** Brings together the faults of one column, or of one rule, of a table that comes in parts. */
export interface FaultMerger {
  /** Faults of the next part of the file, one for each cause, as many as there are. */
  add(faults: readonly DataError[]): void;
  /** The file has ended. What it gave is forgotten unless it could be read to its end. */
  endFile(isRead: boolean): void;
  /** As the whole files would give them, one file after the other: one fault for each cause, few of them with the value. */
  all(): readonly DataError[];
}

/** What makes two faults of a column's cells one. */
export function causeOfCell({ severity, code, value, detail }: DataError): string {
  return JSON.stringify([severity, code, value, detail]);
}

/** An empty collection. */
export function faultMerger(causeOf: (fault: DataError) => string): FaultMerger {
  const ended: DataError[] = [];
  const causes = new Map<string, DataError>();

  const addOne = (fault: DataError): void => {
    const isOneTooMany = causes.size >= mostShown && !causes.has(causeOf(fault));
    const { value, suggestion, ...unnamed } = fault;
    const shown = isOneTooMany ? unnamed : fault;
    const sofar = causes.get(causeOf(shown));
    causes.set(causeOf(shown), sofar === undefined ? shown : { ...sofar, occurrences: times(sofar) + times(shown) });
  };
  return {
    add: (faults) => {
      for (const fault of faults) addOne(fault);
    },
    endFile: (isRead) => {
      if (isRead) ended.push(...causes.values());
      causes.clear();
    },
    all: () => ended,
  };
}

function times({ occurrences }: DataError): number {
  return occurrences ?? 1;
}
