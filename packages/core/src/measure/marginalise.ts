import type { Counts } from "../model/counts.ts";
import { locate } from "./select-units.ts";

/**
 * The counts over some of their variables, summed over the others: the same units in far fewer cells. Counts over so many
 * variables that their combinations have no number of their own (above 2⁵³) are given back as they are, which is slower
 * for what comes after and no less right.
 *
 * @throws RangeError for a variable that the counts do not have.
 */
export function marginalise(counts: Counts, variables: readonly string[]): Counts {
  const located = variables.map((id) => locate(counts, id));
  const combinations = located.reduce((product, { variable }) => product * variable.levels.length, 1);
  if (combinations > Number.MAX_SAFE_INTEGER) return counts;
  const positions = located.map(({ position }) => position);
  const sizes = located.map(({ variable }) => variable.levels.length);
  const sums = new Map<number, { readonly levels: readonly number[]; count: number }>();
  for (const { levels, count } of counts.cells) {
    let key = 0;
    for (let place = 0; place < sizes.length; place++)
      key = key * (sizes[place] ?? 0) + (levels[positions[place] ?? -1] ?? 0);
    const sum = sums.get(key);
    if (sum) sum.count += count;
    else sums.set(key, { levels: positions.map((position) => levels[position] ?? 0), count });
  }
  return { ...counts, variables: located.map(({ variable }) => variable), cells: [...sums.values()] };
}
