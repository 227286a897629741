type Named = Readonly<Record<string, number>>;

/** Throws a RangeError unless the two counts, successes first, describe a share: integers, 0 ≤ successes ≤ trials. */
export function requireCounts(name: string, counts: Named): void {
  const [[successesName, successes] = ["successes", Number.NaN], [trialsName, trials] = ["trials", Number.NaN]] =
    Object.entries(counts);
  if (!Number.isSafeInteger(trials) || trials < 0) {
    throw new RangeError(`${name}: ${trialsName} must be an integer of at least 0, got ${trials}`);
  }
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(`${name}: ${successesName} must be an integer from 0 to ${trials}, got ${successes}`);
  }
}

/** Throws a RangeError unless the confidence level is strictly between 0 and 1. */
export function requireLevel(name: string, level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${name}: level must be between 0 and 1, got ${level}`);
}

/** Two groups: units with an attribute, and units. */
export interface TwoGroups {
  readonly successes1: number;
  readonly trials1: number;
  readonly successes2: number;
  readonly trials2: number;
}

/** Throws a RangeError unless the counts describe two shares and the level is one. */
export function requireTwoGroups(name: string, groups: TwoGroups, level: number): void {
  const { successes1, trials1, successes2, trials2 } = groups;
  requireCounts(name, { successes1, trials1 });
  requireCounts(name, { successes2, trials2 });
  requireLevel(name, level);
}

/** Throws a RangeError unless every row has the same number of counts, all of them integers of at least 0. */
export function requireTable(name: string, table: readonly (readonly number[])[]): void {
  const columns = table[0]?.length ?? 0;
  table.forEach((row, index) => {
    if (row.length !== columns) {
      throw new RangeError(`${name}: table must have ${columns} columns in every row, row ${index} has ${row.length}`);
    }
    const wrong = row.find((count) => !Number.isSafeInteger(count) || count < 0);
    if (wrong !== undefined) {
      throw new RangeError(`${name}: table must hold integers of at least 0, row ${index} has ${wrong}`);
    }
  });
}
