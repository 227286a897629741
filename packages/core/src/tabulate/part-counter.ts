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

/**
 * @param variables Ids of the variables to count over.
 * @param weight Column id of an amount to sum instead of counting rows.
 */
export function partCounter(variables: readonly string[], weight?: string): PartCounter {
  const places = new Map<number | string, number>();
  const levels: (readonly number[])[] = [];
  const sums = runningSums();
  let first: { readonly part: Dataset; readonly variables: readonly Variable[] } | undefined;
  let missingAmount = 0;

  const add = (part: Dataset): void => {
    const chosen = selected(part, weight === undefined ? { variables } : { variables, weight });
    first ??= { part: { ...part, codes: new Map(), amounts: new Map() }, variables: chosen.variables };
    if (weight !== undefined) missingAmount += part.missingAmounts.get(weight) ?? 0;
    const keyOf = keyReader(chosen);
    const placeOfRow = new Uint32Array(part.rowCount);
    for (let row = 0; row < part.rowCount; row += 1) {
      const key = keyOf(row);
      let place = places.get(key);
      if (place === undefined) {
        place = levels.length;
        places.set(key, place);
        levels.push(chosen.columns.map((codes) => codes[row] ?? 0));
      }
      placeOfRow[row] = place;
    }
    sums.add(placeOfRow, levels.length, chosen.weights);
  };

  const counts = (): Counts | undefined => {
    if (first === undefined) return undefined;
    const found: readonly Cell[] = levels.map((each, place) => ({ levels: each, count: sums.at(place) }));
    const missingAmounts = new Map(weight === undefined ? [] : [[weight, missingAmount]]);
    return countsOf({ table: first.part.table, missingAmounts }, first.variables, found.toSorted(byLevels), weight);
  };
  return { add, counts };
}

interface RunningSums {
  /** The amounts of some rows, ones if left out, each to the sum at its place; there are `count` of these now. */
  add(places: Uint32Array, count: number, amounts?: Float64Array): void;
  at(place: number): number;
}

/** Sums as `compensatedSum` makes them (Neumaier 1974), each in the order of its rows, in arrays of plain numbers. */
function runningSums(): RunningSums {
  let sums = new Float64Array(16);
  let corrections = new Float64Array(16);
  const add = (places: Uint32Array, count: number, amounts?: Float64Array): void => {
    while (sums.length < count) [sums, corrections] = [doubled(sums), doubled(corrections)];
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] ?? 0;
      const amount = amounts === undefined ? 1 : (amounts[row] ?? 0);
      const sum = sums[place] ?? 0;
      const next = sum + amount;
      const isLarger = Math.abs(sum) >= Math.abs(amount);
      sums[place] = next;
      corrections[place] = (corrections[place] ?? 0) + (isLarger ? sum - next + amount : amount - next + sum);
    }
  };
  return { add, at: (place) => (sums[place] ?? 0) + (corrections[place] ?? 0) };
}

function doubled(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** The combination of levels of a row as one whole number, or as text where that would not be exact. */
function keyReader({ variables, columns }: SelectedColumns): (row: number) => number | string {
  const sizes = variables.map(({ levels }) => levels.length);
  const most = sizes.reduce((product, size) => product * size, 1);
  if (most > Number.MAX_SAFE_INTEGER) return (row) => columns.map((codes) => codes[row]).join();
  const keyOf = (row: number): number => {
    let key = 0;
    for (let index = 0; index < columns.length; index++) key = key * (sizes[index] ?? 0) + (columns[index]?.[row] ?? 0);
    return key;
  };
  return most > largestSmall ? keyOf : (row) => keyOf(row) | 0;
}

/** Whole numbers up to this one need no memory of their own. */
const largestSmall = 2 ** 30 - 1;
