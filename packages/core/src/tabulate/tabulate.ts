import type { Counts, Source } from "../model/counts.ts";
import type { Dataset, Variable } from "../model/dataset.ts";
import { jointCounts } from "./joint-counts.ts";

export interface TabulateOptions {
  /** Ids of the variables to count over, in this order; all of the dataset's if left out. */
  readonly variables?: readonly string[];
  /** Column id of an amount to sum instead of counting rows. */
  readonly weight?: string;
}

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
  const known = new Map(dataset.variables.map((variable) => [variable.id, variable]));
  const ids = options.variables ?? dataset.variables.map((variable) => variable.id);
  const variables = ids.map((id) => required(known.get(id), "variable", id, dataset));
  const columns = ids.map((id) => required(dataset.codes.get(id), "variable", id, dataset));
  if (options.weight === undefined) {
    return { source: sourceOf(dataset), variables, cells: jointCounts(columns, dataset.rowCount) };
  }
  const weights = required(dataset.amounts.get(options.weight), "amount", options.weight, dataset);
  return {
    source: { ...sourceOf(dataset), unit: amountUnit(dataset, options.weight) },
    variables,
    cells: jointCounts(columns, dataset.rowCount, weights),
    missingAmounts: dataset.missingAmounts.get(options.weight) ?? 0,
  };
}

function required<T>(value: T | undefined, kind: string, id: string, dataset: Dataset): T {
  if (value !== undefined) return value;
  const known = kind === "amount" ? [...dataset.amounts.keys()] : dataset.variables.map((entry: Variable) => entry.id);
  throw new RangeError(`tabulate: table "${dataset.table.id}" has no ${kind} "${id}"; it has ${known.join(", ")}`);
}

function sourceOf({ table }: Dataset): Source {
  const source = { table: table.id, label: table.label, unit: table.unit };
  return table.period === undefined ? source : { ...source, period: table.period };
}

function amountUnit({ table }: Dataset, id: string): string {
  const column = table.columns.find((candidate) => candidate.id === id);
  return column?.type === "amount" ? column.unit : table.unit;
}
