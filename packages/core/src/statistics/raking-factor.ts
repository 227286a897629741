/** Least and greatest multiple of a base weight: from 0 to 1, and from 1 up. */
export interface WeightBounds {
  readonly lower: number;
  readonly upper: number;
}

/** A unit of a group that is raked: its base weight, and by what raking has multiplied it so far, before bounds. */
export interface RakedUnit {
  readonly base: number;
  readonly factor: number;
}

/**
 * The factor by which a group's weights must be multiplied to add up to its target when no weight may leave its bounds.
 * The sum rises with the factor in straight pieces between the points where a unit meets a bound; the piece with the
 * target is found by halving, and solved.
 *
 * @param units The group.
 * @param target What its weights shall add up to, at least 0.
 * @param bounds Multiples of the base weight.
 * @returns A factor of at least 0; where the bounds leave no room, the one at which every weight is at its bound.
 * @see Deville & Särndal (1992) JASA 87:376, p. 378.
 * @example
 * boundedFactor([{ base: 1, factor: 1 }, { base: 3, factor: 1 }], 8, { lower: 0, upper: Infinity }); // => 2
 * boundedFactor([{ base: 1, factor: 2 }, { base: 1, factor: 1 }], 3, { lower: 0, upper: 2 }); // => 1
 */
export function boundedFactor(units: readonly RakedUnit[], target: number, bounds: WeightBounds): number {
  const moving = units.filter(({ base, factor }) => base > 0 && factor > 0);
  if (moving.length === 0) return 1;
  if (bounds.lower === 0 && bounds.upper === Number.POSITIVE_INFINITY) return target / sumAt(moving, 1, bounds);
  const corners = moving
    .flatMap(({ factor }) => [bounds.lower / factor, bounds.upper / factor])
    .filter((corner) => corner < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b);
  const [first = 0, last = 0] = [corners[0], corners.at(-1)];
  if (target <= sumAt(moving, first, bounds)) return first;
  if (bounds.upper < Number.POSITIVE_INFINITY && target >= sumAt(moving, last, bounds)) return last;
  let [below, above] = [0, corners.length];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (sumAt(moving, corners[middle] ?? 0, bounds) <= target) below = middle;
    else above = middle;
  }
  return solvePiece(moving, target, bounds, corners[below] ?? 0);
}

function sumAt(units: readonly RakedUnit[], multiple: number, { lower, upper }: WeightBounds): number {
  return units.reduce((sum, { base, factor }) => sum + base * Math.min(Math.max(factor * multiple, lower), upper), 0);
}

/** On the straight piece above `corner` some units lie at a bound and the others are proportional to the factor. */
function solvePiece(units: readonly RakedUnit[], target: number, bounds: WeightBounds, corner: number): number {
  let fixed = 0;
  let free = 0;
  for (const { base, factor } of units) {
    if (corner < bounds.lower / factor) fixed += base * bounds.lower;
    else if (corner >= bounds.upper / factor) fixed += base * bounds.upper;
    else free += base * factor;
  }
  return free > 0 ? (target - fixed) / free : corner;
}
