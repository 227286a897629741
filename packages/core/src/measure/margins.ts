import type { Counts } from "../model/counts.ts";
import { marginalise } from "./marginalise.ts";

/**
 * The margins of a table's counts that are asked for, as `marginalise` gives them of the whole, in the same order too: each
 * is summed once, from the smallest known one that has its variables. Most definitions ask for a few of the same variables.
 *
 * @returns What gives the counts over some variables. It throws a RangeError for one that the counts do not have.
 */
export function marginsOf(counts: Counts): (variables: readonly string[]) => Counts {
  const made = new Map<string, Counts>();
  return (variables) => {
    const key = JSON.stringify(variables);
    const known = made.get(key);
    if (known !== undefined) return known;
    const margin = marginalise(smallestWith(variables, counts, made.values()), variables);
    made.set(key, margin);
    return margin;
  };
}

function smallestWith(variables: readonly string[], counts: Counts, made: Iterable<Counts>): Counts {
  let smallest = counts;
  for (const margin of made) {
    const isSmaller = margin.cells.length < smallest.cells.length;
    if (isSmaller && variables.every((id) => margin.variables.some((each) => each.id === id))) smallest = margin;
  }
  return smallest;
}
