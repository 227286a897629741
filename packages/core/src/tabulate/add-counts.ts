import type { Cell, Counts, Source } from "../model/counts.ts";
import type { Variable } from "../model/dataset.ts";
import { compensatedSum } from "../statistics/compensated-sum.ts";
import { byLevels } from "./by-levels.ts";

/**
 * The counts of two disjoint sets of rows taken together: parts of one file, years, or partners that count for themselves
 * and send no persons. The period spans both.
 *
 * @param a Its label and unit are kept.
 * @throws RangeError when the two are not of the same table, variables and levels.
 * @example
 * const north = tabulateRows([{ answer: "yes" }], { variables: { answer: { levels: ["yes", "no"] } } });
 * const south = tabulateRows([{ answer: "yes" }, { answer: "no" }], { variables: { answer: { levels: ["yes", "no"] } } });
 * addCounts(north, south).cells; // => [{ levels: [0], count: 2 }, { levels: [1], count: 1 }]
 */
export function addCounts(a: Counts, b: Counts): Counts {
  if (a.source.table !== b.source.table) {
    throw new RangeError(`addCounts: tables differ, "${a.source.table}" and "${b.source.table}"`);
  }
  if (shapeOf(a.variables) !== shapeOf(b.variables)) {
    throw new RangeError("addCounts: the variables or their levels differ");
  }
  const weighted = a.missingAmounts !== undefined || b.missingAmounts !== undefined;
  const missingAmounts = (a.missingAmounts ?? 0) + (b.missingAmounts ?? 0);
  return {
    source: spanned(a.source, b.source),
    variables: a.variables,
    cells: mergedCells([...a.cells, ...b.cells]),
    ...(weighted ? { missingAmounts } : {}),
  };
}

function shapeOf(variables: readonly Variable[]): string {
  return JSON.stringify(variables.map(({ id, levels }) => [id, levels.map((level) => level.id)]));
}

function mergedCells(cells: readonly Cell[]): readonly Cell[] {
  const byKey = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = cell.levels.join();
    byKey.set(key, [...(byKey.get(key) ?? []), cell]);
  }
  return [...byKey.values()]
    .map((same) => ({ levels: same[0]?.levels ?? [], count: compensatedSum(same.map((cell) => cell.count)) }))
    .sort(byLevels);
}

function spanned(a: Source, b: Source): Source {
  if (a.period === undefined || b.period === undefined) {
    const { period: _, ...source } = a;
    return source;
  }
  const [from = a.period.from] = [a.period.from, b.period.from].sort();
  const [, to = a.period.to] = [a.period.to, b.period.to].sort();
  return { ...a, period: { from, to } };
}
