import type { Wish } from "./place-beside.ts";

/** Labels that touch, to be moved together. */
interface Cluster {
  readonly first: number;
  readonly count: number;
  /** Sum of where each of them would have the first of them start. */
  readonly sum: number;
  readonly length: number;
}

/**
 * Places labels one after the other in their order, with the least sum of squared distances from where they want to
 * start: those that would overlap move apart from their common middle, not all to one side.
 *
 * @param wishes In order along the line.
 * @param total Length of the line.
 * @param gap Least distance between two labels.
 * @returns The starts, or null when the labels do not fit on the line.
 * @see Isotonic regression by pooling adjacent violators.
 * @example
 * placeNear([{ start: 40, width: 10 }, { start: 40, width: 10 }], 100, 2); // => [34, 46]
 */
export function placeNear(wishes: readonly Wish[], total: number, gap: number): readonly number[] | null {
  const needed = wishes.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > total) return null;
  const clusters: Cluster[] = [];
  wishes.forEach(({ start, width }, first) => {
    let cluster: Cluster = { first, count: 1, sum: start, length: width };
    for (let before = clusters.at(-1); before !== undefined; before = clusters.at(-1)) {
      if (startOf(before, total) + before.length + gap <= startOf(cluster, total)) break;
      clusters.pop();
      cluster = joined(before, cluster, gap);
    }
    clusters.push(cluster);
  });
  return clusters.flatMap((cluster) => {
    let next = startOf(cluster, total);
    return wishes.slice(cluster.first, cluster.first + cluster.count).map(({ width }) => {
      const start = next;
      next += width + gap;
      return start;
    });
  });
}

/** Where the first label of a cluster starts: as near to the mean of the wishes as the line lets it. */
function startOf({ sum, count, length }: Cluster, total: number): number {
  return Math.min(Math.max(sum / count, 0), total - length);
}

function joined(before: Cluster, after: Cluster, gap: number): Cluster {
  return {
    first: before.first,
    count: before.count + after.count,
    sum: before.sum + after.sum - after.count * (before.length + gap),
    length: before.length + gap + after.length,
  };
}
