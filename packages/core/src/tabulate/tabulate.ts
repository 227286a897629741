import type { Counts } from "../model/counts.ts";
import type { Dataset } from "../model/dataset.ts";
import { cellCounter } from "./cell-counter.ts";
import { countsOf, selected, type TabulateOptions } from "./selected-columns.ts";

/**
 * Joint counts of a validated table: how many rows there are of each combination of levels. Everything after this is
 * computed from counts; no row goes further. With `weight`, the sum of an amount takes the place of the number of rows,
 * and the source's unit is the amount's.
 *
 * @throws RangeError for a variable or amount that the dataset does not have.
 * @example
 * const column = { id: "answer", header: "Svar", label: "Svar", required: false, type: "category", ordered: false, levels: [] };
 * const table = { id: "calls", file: "calls.csv", label: "Opkald", unit: "personer", missing: [], columns: [column], rules: [] };
 * const levels = [{ id: "yes", label: "Ja", missing: false }, { id: "missing", label: "Mangler", missing: true }];
 * const variables = [{ id: "answer", label: "Svar", levels, ordered: false }];
 * const codes = new Map([["answer", Uint16Array.of(0, 0, 1)]]);
 * const dataset = { table, rowCount: 3, variables, codes, amounts: new Map(), missingAmounts: new Map() };
 * tabulate(dataset).cells; // => [{ levels: [0], count: 2 }, { levels: [1], count: 1 }]
 */
export function tabulate(dataset: Dataset, options: TabulateOptions = {}): Counts {
  const chosen = selected(dataset, options);
  const counter = cellCounter(chosen.variables);
  counter.add(chosen, dataset.rowCount);
  return countsOf(dataset, chosen.variables, counter.cells(), options.weight);
}
