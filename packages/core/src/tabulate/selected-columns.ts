import type { Cell, Counts, Source } from "../model/counts.ts";
import type { Dataset, Variable } from "../model/dataset.ts";

export interface TabulateOptions {
  /** Ids of the variables to count over, in this order; all of the dataset's if left out. */
  readonly variables?: readonly string[];
  /** Column id of an amount to sum instead of counting rows. */
  readonly weight?: string;
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
