/**
 * Numbers of a whole as they may stand beside its total: null for one from 1 to threshold − 1, and undefined for those that
 * are left out too, because the small ones would be what remains. Enough are left out for the small ones to be anything
 * under the threshold.
 *
 * @param counts Parts that add up to `total`, or fewer: what is left is one more part.
 * @param total Rows.
 * @param threshold The smallest number that is shown.
 * @example
 * protectCounts([40, 12, 3], 55, 5); // => [40, undefined, null]
 * protectCounts([40, 0, 12], 52, 5); // => [40, 0, 12]
 * protectCounts([53], 55, 5); // => [undefined]
 */
export function protectCounts(
  counts: readonly number[],
  total: number,
  threshold: number,
): readonly (number | null | undefined)[] {
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const parts = [...counts, rest];
  const isSmall = (count: number): boolean => count >= 1 && count < threshold;
  if (!parts.some(isSmall)) return counts;
  const open = parts.map((count, index) => ({ count, index })).filter(({ count }) => count >= threshold);
  const hidden = new Set<number>();
  let [sum, last] = [0, 0];
  for (const { count, index } of open.toSorted((a, b) => a.count - b.count)) {
    if (sum >= 2 * threshold && count - last >= threshold) break;
    hidden.add(index);
    sum += count;
    last = count;
  }
  return counts.map((count, index) => (isSmall(count) ? null : hidden.has(index) ? undefined : count));
}
