import { requireTable } from "./argument-checks.ts";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { differenceOfProducts } from "./exact-product.ts";
import { type FilledTable, filledTable } from "./filled-table.ts";
import type { TestStatistic } from "./interval.ts";

/** A chi-squared test with what it rests on. */
export interface ChiSquaredTest extends TestStatistic {
  /** Counts expected without association, in the rows and columns that are not empty. */
  readonly expected: readonly (readonly number[])[];
  /** The smallest of them; below 5, `fisherExact` is to be preferred. */
  readonly minimumExpected: number;
}

/**
 * Pearson's chi-squared test of association in a table of counts. Rows and columns without units are left out: a group
 * without units has no share to compare.
 *
 * @param table Counts by row and column, integers of at least 0.
 * @param correction `"yates"` moves each count of a 2 × 2 table by up to half a unit towards what is expected: closer to
 *   the exact test, and more cautious than need be. Without effect on larger tables.
 * @returns Null when fewer than two rows or two columns have units.
 * @throws RangeError when the table is not one of counts.
 * @see Pearson (1900) Phil Mag 50:157; Yates (1934) JRSS Suppl 1:217. R: chisq.test(table, correct = FALSE).
 * @example
 * chiSquaredTest([[83, 3], [90, 3], [129, 7], [70, 12]])?.statistic.toFixed(8); // => "12.60041130"
 * chiSquaredTest([[0, 0], [3, 4]]); // => null
 */
export function chiSquaredTest(
  table: readonly (readonly number[])[],
  correction: "none" | "yates" = "none",
): ChiSquaredTest | null {
  requireTable("chiSquaredTest", table);
  const filled = filledTable(table);
  if (filled === null) return null;
  const { rows, rowTotals, columnTotals, total } = filled;
  const expected = rowTotals.map((row) => columnTotals.map((column) => (row / total) * column));
  const minimumExpected = Math.min(...expected.flat());
  const df = (rowTotals.length - 1) * (columnTotals.length - 1);
  const half = correction === "yates" && rows.length === 2 && columnTotals.length === 2 ? 0.5 : 0;
  const statistic = compensatedSum(
    deviations(filled).flatMap((row, i) =>
      row.map((deviation, j) => Math.max(0, Math.abs(deviation) - half) ** 2 / (expected[i]?.[j] ?? Number.NaN)),
    ),
  );
  return { statistic, df, p: chiSquaredUpperTail(statistic, df), minimumExpected, expected };
}

function deviations({ rows, rowTotals, columnTotals, total }: FilledTable): readonly (readonly number[])[] {
  return rows.map((row, i) =>
    row.map((count, j) => differenceOfProducts(count, total, rowTotals[i] ?? 0, columnTotals[j] ?? 0) / total),
  );
}
