/** A label that wants to start at a point of a line. */
export interface Wish {
  /** Where it would best start. */
  readonly start: number;
  readonly width: number;
}

/**
 * Places labels beside each other in their order, as near to where they want to start as the others let them: those that
 * reach too far right move left and push their neighbours, then those that reach too far left move right.
 *
 * @param wishes In order from left to right.
 * @param total Length of the line.
 * @param gap Least distance between two labels.
 * @returns The starts, or null when the labels do not fit on one line.
 * @example
 * placeBeside([{ start: 0, width: 30 }, { start: 90, width: 20 }], 100, 5); // => [0, 80]
 */
export function placeBeside(wishes: readonly Wish[], total: number, gap: number): readonly number[] | null {
  const needed = wishes.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > total) return null;

  let limit = total;
  const fromRight = wishes.toReversed().map(({ start, width }) => {
    const place = Math.min(start, limit - width);
    limit = place - gap;
    return place;
  });
  let least = 0;
  return fromRight.toReversed().map((place, index) => {
    const moved = Math.max(place, least);
    least = moved + (wishes[index]?.width ?? 0) + gap;
    return moved;
  });
}
