import type { Counts } from "../model/counts.ts";
import type { Dataset, Variable } from "../model/dataset.ts";
import { type CellCounter, cellCounter } from "./cell-counter.ts";
import { countsOf, selected } from "./selected-columns.ts";

/** Counts a table that comes in parts, as `tabulate` counts the whole: to the last bit of every sum. */
export interface PartCounter {
  /** Rows of the table; the variables and levels are the same in every part. */
  add(part: Dataset): void;
  /** Undefined when there was no part. */
  counts(): Counts | undefined;
}

interface FirstPart {
  readonly table: Dataset["table"];
  readonly variables: readonly Variable[];
  readonly counter: CellCounter;
}

/**
 * @param variables Ids of the variables to count over.
 * @param weight Column id of an amount to sum instead of counting rows.
 */
export function partCounter(variables: readonly string[], weight?: string): PartCounter {
  const options = weight === undefined ? { variables } : { variables, weight };
  let first: FirstPart | undefined;
  let missingAmount = 0;

  const add = (part: Dataset): void => {
    const chosen = selected(part, options);
    first ??= { table: part.table, variables: chosen.variables, counter: cellCounter(chosen.variables) };
    if (weight !== undefined) missingAmount += part.missingAmounts.get(weight) ?? 0;
    first.counter.add(chosen, part.rowCount);
  };

  const counts = (): Counts | undefined => {
    if (first === undefined) return undefined;
    const missingAmounts = new Map(weight === undefined ? [] : [[weight, missingAmount]]);
    return countsOf({ table: first.table, missingAmounts }, first.variables, first.counter.cells(), weight);
  };
  return { add, counts };
}
