import type { Cell } from "../model/counts.ts";

/**
 * Order of two cells of the same variables: by the level of the first variable, then of the second, and so on.
 *
 * @example
 * byLevels({ levels: [0, 2], count: 5 }, { levels: [0, 1], count: 7 }) > 0; // => true
 */
export function byLevels(a: Cell, b: Cell): number {
  for (let index = 0; index < a.levels.length; index += 1) {
    const difference = (a.levels[index] ?? 0) - (b.levels[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
