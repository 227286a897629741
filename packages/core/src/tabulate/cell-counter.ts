import type { Cell } from "../model/counts.ts";
import type { Variable } from "../model/dataset.ts";
import { byLevels } from "./by-levels.ts";
import type { SelectedColumns } from "./selected-columns.ts";

/** Counts rows of coded columns, or sums an amount over them, some rows at a time. */
export interface CellCounter {
  /** The first `rowCount` rows of these columns; with weights always or never. */
  add(chosen: SelectedColumns, rowCount: number): void;
  /** One cell for each combination of levels so far, in the order of the levels. */
  cells(): readonly Cell[];
}

/**
 * An empty counter. A combination of levels is known by one whole number: the digits of its levels, where each variable is a
 * place.
 *
 * @param variables What is counted over; a column of codes for each will be given.
 */
export function cellCounter(variables: readonly Variable[]): CellCounter {
  const places = new Map<number | string, number>();
  const levels: (readonly number[])[] = [];
  const sums = runningSums();

  const add = ({ columns, weights }: SelectedColumns, rowCount: number): void => {
    const keys = keysOf(variables, columns, rowCount);
    // A key is read before the place of its row is written: one array does for both.
    const placeOfRow = Array.isArray(keys) ? new Int32Array(rowCount) : keys;
    for (let row = 0; row < rowCount; row += 1) {
      const key = keys[row] ?? 0;
      let place = places.get(key);
      if (place === undefined) {
        place = levels.length;
        places.set(key, place);
        levels.push(columns.map((codes) => codes[row] ?? 0));
      }
      placeOfRow[row] = place;
    }
    sums.add(placeOfRow, levels.length, weights);
  };

  const cells = (): readonly Cell[] =>
    levels.map((each, place) => ({ levels: each, count: sums.at(place) })).sort(byLevels);
  return { add, cells };
}

interface RunningSums {
  /** The amounts of some rows, ones if left out, each to the sum at its place; there are `count` of these now. */
  add(places: ArrayLike<number>, count: number, amounts?: Float64Array): void;
  at(place: number): number;
}

/** Sums as `compensatedSum` makes them (Neumaier 1974), each in the order of its rows, in arrays of plain numbers. */
function runningSums(): RunningSums {
  let sums = new Float64Array(16);
  let corrections = new Float64Array(16);
  const add = (places: ArrayLike<number>, count: number, amounts?: Float64Array): void => {
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

/** The combination of levels of each row as one whole number, or as text where that would not be exact. */
function keysOf(
  variables: readonly Variable[],
  columns: SelectedColumns["columns"],
  rowCount: number,
): Int32Array | Float64Array | string[] {
  const sizes = variables.map(({ levels }) => levels.length);
  const most = sizes.reduce((product, size) => product * size, 1);
  if (most > Number.MAX_SAFE_INTEGER)
    return Array.from({ length: rowCount }, (_, row) => columns.map((codes) => codes[row]).join());
  const keys = most > largestSmall ? new Float64Array(rowCount) : new Int32Array(rowCount);
  for (const [index, codes] of columns.entries()) {
    const size = sizes[index] ?? 0;
    for (let row = 0; row < rowCount; row += 1) keys[row] = (keys[row] ?? 0) * size + (codes[row] ?? 0);
  }
  return keys;
}

/** Whole numbers up to this one need no memory of their own. */
const largestSmall = 2 ** 30 - 1;
