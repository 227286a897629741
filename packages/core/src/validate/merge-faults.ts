import type { TableCodebook } from "../model/codebook.ts";
import type { DataError } from "../model/data-error.ts";
import { mostShown } from "./code-cells.ts";

/** Brings together the faults of a table that is validated in parts. */
export interface FaultMerger {
  add(faults: readonly DataError[]): void;
  /** As `validateTable` of the whole would give them: one for each cause, in the order of the rows. */
  all(): readonly DataError[];
}

/** Faults that speak of a row or a column and are grouped without regard to what stands in the cell. */
const aboutRows: ReadonlySet<string> = new Set(["rule-broken", "value-duplicate"]);

/** An empty collection of faults of the table. */
export function faultMerger(table: TableCodebook): FaultMerger {
  const order = new Map(table.columns.map(({ header }, index) => [header, index]));
  const causes = new Map<string, DataError>();
  const shownOf = new Map<string, number>();

  const addOne = (fault: DataError): void => {
    const cause = causeOf(fault);
    const header = fault.header ?? "";
    const isCell = !aboutRows.has(fault.code);
    const shown = shownOf.get(header) ?? 0;
    if (isCell && !causes.has(cause) && shown >= mostShown && fault.value !== undefined) {
      const { value, suggestion, ...unnamed } = fault;
      addOne(unnamed);
      return;
    }
    const sofar = causes.get(cause);
    if (sofar === undefined && isCell) shownOf.set(header, shown + 1);
    causes.set(cause, sofar === undefined ? fault : { ...sofar, occurrences: times(sofar) + times(fault) });
  };

  const place = (fault: DataError): number =>
    fault.code === "rule-broken" ? order.size : (order.get(fault.header ?? "") ?? order.size);
  return {
    add: (faults) => {
      for (const fault of faults) addOne(fault);
    },
    all: () => [...causes.values()].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || place(a) - place(b)),
  };
}

function causeOf({ severity, code, header, value, detail }: DataError): string {
  const parts = code === "rule-broken" ? [severity, code, detail] : [severity, code, header, value, detail];
  return JSON.stringify(parts);
}

function times({ occurrences }: DataError): number {
  return occurrences ?? 1;
}
