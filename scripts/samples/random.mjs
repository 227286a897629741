/** Seeded pseudo-random numbers: the sample data are the same on every machine and in every run. */

/**
 * A generator of numbers in [0, 1) that depends on nothing but its seed (the small fast counter generator, 128 bits of
 * state).
 *
 * @param {number} seed An integer.
 * @returns {() => number}
 */
export function makeRandom(seed) {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 20; warmUp += 1) next();
  return next;
}

/**
 * The items in a random order in which heavier ones tend to come first: each item waits an exponential time with its
 * weight as rate. The first k are a weighted sample of k without replacement.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} weight At least 0; items of weight 0 come last.
 * @param {() => number} random
 * @returns {T[]}
 */
export function weightedOrder(items, weight, random) {
  return items
    .map((item, index) => ({ item, index, wait: -Math.log(1 - random()) / weight(item) }))
    .sort((a, b) => a.wait - b.wait || a.index - b.index)
    .map(({ item }) => item);
}

/**
 * Gives every row one level so that the levels occur exactly as often as asked, and heavier pairs of row and level
 * more often than lighter ones. The rarest level chooses first, the commonest takes what is left.
 *
 * @template T
 * @param {readonly T[]} rows
 * @param {ReadonlyMap<string, number>} margin Level → number of rows; adds up to the number of rows.
 * @param {(row: T, level: string) => number} weight
 * @param {() => number} random
 * @returns {Map<T, string>}
 */
export function assignLevels(rows, margin, weight, random) {
  const total = [...margin.values()].reduce((sum, count) => sum + count, 0);
  if (total !== rows.length) throw new RangeError(`margin: adds up to ${total} for ${rows.length} rows`);
  const assigned = new Map();
  let remaining = rows;
  for (const [level, count] of [...margin].sort((a, b) => a[1] - b[1])) {
    const order = weightedOrder(remaining, (row) => weight(row, level), random);
    for (const row of order.slice(0, count)) assigned.set(row, level);
    remaining = order.slice(count);
  }
  return assigned;
}
