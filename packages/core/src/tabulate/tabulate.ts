import type { Cell, Counts, Source } from "../model/counts.ts";
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
  const { variables, columns, weights } = selected(dataset, options);
  const cells = jointCounts(columns, dataset.rowCount, weights);
  return countsOf(dataset, variables, cells, options.weight);
}

/** The columns that are counted or summed over. */
export interface SelectedColumns {
  readonly variables: readonly Variable[];
  /** Level index of each row, one column a variable. */
  readonly columns: readonly Uint16Array[];
  /** What is summed, undefined when rows are counted. */
  readonly weights: Float64Array | undefined;
}

/** @throws RangeError for a variable or amount that the dataset does not have. */
export function selected(dataset: Dataset, { variables, weight }: TabulateOptions): SelectedColumns {
  const known = new Map(dataset.variables.map((variable) => [variable.id, variable]));
  const ids = variables ?? dataset.variables.map((variable) => variable.id);
  return {
    variables: ids.map((id) => required(known.get(id), "variable", id, dataset)),
    columns: ids.map((id) => required(dataset.codes.get(id), "variable", id, dataset)),
    weights: weight === undefined ? undefined : required(dataset.amounts.get(weight), "amount", weight, dataset),
  };
}

/** Counts of rows of the table, or with `weight` sums of that amount. */
export function countsOf(
  dataset: Pick<Dataset, "table" | "missingAmounts">,
  variables: readonly Variable[],
  cells: readonly Cell[],
  weight: string | undefined,
): Counts {
  if (weight === undefined) return { source: sourceOf(dataset), variables, cells };
  return {
    source: { ...sourceOf(dataset), unit: amountUnit(dataset, weight) },
    variables,
    cells,
    missingAmounts: dataset.missingAmounts.get(weight) ?? 0,
  };
}

function required<T>(value: T | undefined, kind: string, id: string, dataset: Dataset): T {
  if (value !== undefined) return value;
  const known = kind === "amount" ? [...dataset.amounts.keys()] : dataset.variables.map((entry: Variable) => entry.id);
  throw new RangeError(`tabulate: table "${dataset.table.id}" has no ${kind} "${id}"; it has ${known.join(", ")}`);
}

function sourceOf({ table }: Pick<Dataset, "table">): Source {
  const source = { table: table.id, label: table.label, unit: table.unit };
  return table.period === undefined ? source : { ...source, period: table.period };
}

function amountUnit({ table }: Pick<Dataset, "table">, id: string): string {
  const column = table.columns.find((candidate) => candidate.id === id);
  return column?.type === "amount" ? column.unit : table.unit;
}
