import type { GroupTestResult } from "../model/result.ts";
import { holm } from "../statistics/adjusted-p-values.ts";
import { chiSquaredTest } from "../statistics/chi-squared-test.ts";
import { fisherExact } from "../statistics/fisher-exact.ts";
import type { Origin, Particulars } from "./make-results.ts";

/** More steps than this, and the exact test would keep its reader waiting for more than about a second. */
const workLimit = 1e6;

/**
 * One test of whether groups differ, as a record: chi-squared where 5 or more are expected in every cell, else Freeman and
 * Halton's exact test; chi-squared all the same where that is too much work, which `minimumExpected` then shows. Groups and
 * answers without a unit are left out. Its p is its own until {@link adjustTests}.
 *
 * @param table Units by group (row) and answer (column).
 */
export function groupTestResult(
  origin: Origin,
  particulars: Particulars,
  table: readonly (readonly number[])[],
): GroupTestResult {
  const denominator = table.flat().reduce((sum, count) => sum + count, 0);
  const about = { group: [], missing: 0, excluded: [], ...origin, ...particulars };
  const tested = testTable(table);
  return { kind: "group-test", ...about, denominator, table, ...tested, adjustedP: tested.p };
}

/** The tests with their p adjusted (Holm) for each other. */
export function adjustTests(tests: readonly GroupTestResult[]): readonly GroupTestResult[] {
  const tested = tests.filter(({ p }) => p !== null);
  const adjusted = holm(tested.flatMap(({ p }) => p ?? []));
  const byId = new Map(tested.map(({ id }, index) => [id, adjusted[index] ?? null]));
  return tests.map((test) => ({ ...test, adjustedP: byId.get(test.id) ?? null }));
}

type TestOfTable = Pick<GroupTestResult, "statistic" | "df" | "p" | "test" | "minimumExpected">;

function testTable(table: readonly (readonly number[])[]): TestOfTable {
  const approximate = chiSquaredTest(table);
  if (approximate === null) return { statistic: null, df: null, p: null, test: null, minimumExpected: null };
  const { statistic, df = null, p, minimumExpected } = approximate;
  const exact = minimumExpected >= 5 ? null : exactP(table);
  if (exact === null) return { statistic, df, p, test: "chi-squared", minimumExpected };
  return { statistic: null, df: null, p: exact, test: "fisher-exact", minimumExpected };
}

function exactP(table: readonly (readonly number[])[]): number | null {
  try {
    return fisherExact(table, { workLimit })?.p ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
