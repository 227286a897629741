import type { Cell, Counts } from "../model/counts.ts";
import type { Dataset, Variable } from "../model/dataset.ts";
import { byLevels } from "./joint-counts.ts";
import { countsOf, type SelectedColumns, selected } from "./tabulate.ts";

/** Counts a table that comes in parts, as `tabulate` counts the whole: to the last bit of every sum. */
export interface PartCounter {
  /** Rows of the table; the variables and levels are the same in every part. */
  add(part: Dataset): void;
  /** Undefined when there was no part. */
  counts(): Counts | undefined;
}

/** What has been found of one combination of levels: rows, or a sum and the rounding errors left out of it. */
interface RunningCell {
  readonly levels: readonly number[];
  sum: number;
  correction: number;
}

/**
 * @param variables Ids of the variables to count over.
 * @param weight Column id of an amount to sum instead of counting rows.
 */
export function partCounter(variables: readonly string[], weight?: string): PartCounter {
  const cells = new Map<number | string, RunningCell>();
  let first: { readonly part: Dataset; readonly variables: readonly Variable[] } | undefined;
  let missingAmount = 0;

  const add = (part: Dataset): void => {
    const chosen = selected(part, weight === undefined ? { variables } : { variables, weight });
    first ??= { part: { ...part, codes: new Map(), amounts: new Map() }, variables: chosen.variables };
    if (weight !== undefined) missingAmount += part.missingAmounts.get(weight) ?? 0;
    const keyOf = keyReader(chosen);
    for (let row = 0; row < part.rowCount; row += 1) {
      const key = keyOf(row);
      const amount = chosen.weights === undefined ? 1 : (chosen.weights[row] ?? 0);
      const cell = cells.get(key);
      if (cell === undefined) {
        const levels = chosen.columns.map((codes) => codes[row] ?? 0);
        cells.set(key, { levels, sum: amount, correction: 0 });
      } else addTo(cell, amount);
    }
  };

  const counts = (): Counts | undefined => {
    if (first === undefined) return undefined;
    const found: readonly Cell[] = Array.from(cells.values(), ({ levels, sum, correction }) => ({
      levels,
      count: sum + correction,
    }));
    const missingAmounts = new Map(weight === undefined ? [] : [[weight, missingAmount]]);
    return countsOf({ table: first.part.table, missingAmounts }, first.variables, found.toSorted(byLevels), weight);
  };
  return { add, counts };
}

/** One step of the sum that `compensatedSum` makes (Neumaier 1974), in the same order: the order of the rows. */
function addTo(cell: RunningCell, amount: number): void {
  const next = cell.sum + amount;
  cell.correction += Math.abs(cell.sum) >= Math.abs(amount) ? cell.sum - next + amount : amount - next + cell.sum;
  cell.sum = next;
}

/** The combination of levels of a row as one whole number, or as text where that would not be exact. */
function keyReader({ variables, columns }: SelectedColumns): (row: number) => number | string {
  const sizes = variables.map(({ levels }) => levels.length);
  if (sizes.reduce((product, size) => product * size, 1) > Number.MAX_SAFE_INTEGER) {
    return (row) => columns.map((codes) => codes[row]).join();
  }
  return (row) => columns.reduce((key, codes, index) => key * (sizes[index] ?? 0) + (codes[row] ?? 0), 0);
}
