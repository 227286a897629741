/** What is compared: its name (`log…` is a logarithm, `p…` a p-value), what our function gives, and the reference. */
export type Pair = readonly [what: string, actual: unknown, expected: unknown];

/** The cases of one function that have a reference, and which edge cases are among them. */
export interface Stock {
  readonly cases: readonly { readonly given: string; readonly pairs: () => readonly Pair[] }[];
  readonly edges: Readonly<Record<string, boolean>>;
}

/** Edge cases that must be among the rows, each with what tells one. */
export type Edges<Row> = Readonly<Record<string, (row: Row) => boolean>>;

export function stock<Row>(
  rows: readonly Row[],
  compare: (row: Row) => readonly Pair[],
  edges: Edges<Row> = {},
): Stock {
  return {
    cases: rows.map((row) => ({ given: JSON.stringify(row).slice(0, 120), pairs: () => compare(row) })),
    edges: Object.fromEntries(Object.entries(edges).map(([name, holds]) => [name, rows.some(holds)])),
  };
}

/** One function with references of two kinds. */
export function together(...stocks: readonly Stock[]): Stock {
  return {
    cases: stocks.flatMap(({ cases }) => cases),
    edges: Object.assign({}, ...stocks.map(({ edges }) => edges)) as Readonly<Record<string, boolean>>,
  };
}

/** Where a p-value is so small that only its size matters. */
const smallP = 1e-15;

/**
 * How far a value is from its reference: relative, of a logarithm that of what it is the logarithm of. p-values below
 * 1e-15, and logarithms below `farLog`, are compared by their logarithms.
 */
export function distance([what, actual, expected]: Pair, farLog = Math.log(smallP)): number {
  if (actual === expected || (expected === null && actual === undefined)) return 0;
  if (typeof actual !== "number" || typeof expected !== "number") return Number.POSITIVE_INFINITY;
  if (what.startsWith("log") && expected > farLog) return Math.abs(Math.expm1(actual - expected));
  if (what.startsWith("p") && expected > 0 && expected < smallP) return relative(Math.log(actual), Math.log(expected));
  return relative(actual, expected);
}

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
}
