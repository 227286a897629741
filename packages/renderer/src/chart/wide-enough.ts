/** How much wider than asked for a picture may be, the least first; its page then shows it as much smaller. */
const factors = [1, 1.15, 1.3, 1.5] as const;

/**
 * The first arrangement of a picture that leaves room for what it shows beside its labels: in the width asked for, or in a
 * larger one; the largest where none does.
 *
 * @param width Width asked for, in points.
 * @param arrange Arranges the picture in a width.
 * @example
 * wideEnough(100, (width) => ({ width, isRoomy: width > 120 })).width; // => 130
 */
export function wideEnough<Arranged extends { readonly isRoomy: boolean }>(
  width: number,
  arrange: (width: number) => Arranged,
): Arranged {
  const [first, ...more] = factors;
  let arranged = arrange(width * first);
  for (const factor of more) {
    if (arranged.isRoomy) return arranged;
    arranged = arrange(width * factor);
  }
  return arranged;
}
