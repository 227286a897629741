import { op, table } from "arquero";
import type { Cell } from "../model/counts.ts";
import { compensatedSum } from "../statistics/compensated-sum.ts";
import { byLevels } from "./by-levels.ts";

/**
 * Counts the rows of each combination of codes that occurs, or sums `weights` over them, in the order of the codes. The
 * only place that knows arquero. Sums are compensated (Kahan–Babuška): arquero's own lose øre.
 *
 * A combination is grouped by as one whole number as long as that is exact, since arquero parses and compiles an
 * expression for each column it groups by.
 *
 * @param columns Level index of each row, one column a variable; all of length `rowCount`.
 * @example
 * jointCounts([[0, 1, 0]], 3); // => [{ levels: [0], count: 2 }, { levels: [1], count: 1 }]
 * jointCounts([[0, 1, 0]], 3, [2.5, 5, 4]); // => [{ levels: [0], count: 6.5 }, { levels: [1], count: 5 }]
 */
export function jointCounts(
  columns: readonly ArrayLike<number>[],
  rowCount: number,
  weights?: ArrayLike<number>,
): readonly Cell[] {
  if (rowCount === 0) return [];
  const packs = packed(columns, rowCount);
  const names = packs.map((_, index) => `pack${index}`);
  const data = Object.fromEntries(packs.map(({ codes }, index) => [`pack${index}`, codes]));
  const rows = table({ ...data, weight: weights ?? new Uint8Array(rowCount) }).groupby(names);
  const groups = rows.rollup({ sum: weights === undefined ? op.count() : op.array_agg("weight") });
  const codes = names.map((name) => groups.array(name));
  return Array.from(groups.array("sum"), (value, group) => ({
    levels: packs.flatMap(({ sizes }, index) => unpacked(Number(codes[index]?.[group]), sizes)),
    count: Array.isArray(value) ? compensatedSum(value) : Number(value),
  })).sort(byLevels);
}

/** Codes of several columns as one whole number a row: digits of a number whose places have these sizes. */
interface Pack {
  readonly sizes: readonly number[];
  readonly codes: Float64Array;
}

function packed(columns: readonly ArrayLike<number>[], rowCount: number): readonly Pack[] {
  const packs: Pack[] = [];
  for (const column of columns) {
    const size = 1 + largest(column);
    const last = packs.at(-1);
    const fits =
      last !== undefined && last.sizes.reduce((product, place) => product * place, size) <= Number.MAX_SAFE_INTEGER;
    const codes = fits ? last.codes : new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) codes[row] = (codes[row] ?? 0) * size + (column[row] ?? 0);
    if (fits) packs[packs.length - 1] = { sizes: [...last.sizes, size], codes };
    else packs.push({ sizes: [size], codes });
  }
  return packs;
}

function largest(codes: ArrayLike<number>): number {
  let most = 0;
  for (let row = 0; row < codes.length; row += 1) most = Math.max(most, codes[row] ?? 0);
  return most;
}

function unpacked(code: number, sizes: readonly number[]): readonly number[] {
  let rest = code;
  const levels = sizes.toReversed().map((size) => {
    const level = rest % size;
    rest = (rest - level) / size;
    return level;
  });
  return levels.reverse();
}
