import { requireLevel, requireTable } from "./argument-checks.ts";
import { conditionalOddsRatio } from "./conditional-odds-ratio.ts";
import { filledTable } from "./filled-table.ts";
import { freemanHalton } from "./freeman-halton.ts";
import { hypergeometricLogP } from "./hypergeometric-test.ts";
import type { Estimate } from "./interval.ts";

/** Fisher's exact test. */
export interface FisherExact {
  /** Two-sided p-value; 0 when it is too small for a number, and then `logP` still tells how small. */
  readonly p: number;
  /** Natural logarithm of the p-value. */
  readonly logP: number;
  /** Of a 2 × 2 table, conditional on its margins: maximum likelihood and exact interval. It may be 0 or infinite. */
  readonly oddsRatio?: Estimate;
}

/** What is as probable as the table is counted with it, though rounding sets them apart. */
const TIES = 1 + 1e-7;

/**
 * Fisher's exact test of association in a table of counts: the probability, with all margins as they are, of the tables
 * that are no more probable than this one (Freeman and Halton's for more than 2 × 2). For small expected counts; for
 * large ones `chiSquaredTest` says the same. Rows and columns without units are left out.
 *
 * @param table Counts by row and column, integers of at least 0.
 * @param options `level` of the interval of the odds ratio, 0.95 if left out; `workLimit`, how many partial tables may be
 *   looked at for more than 2 × 2, 2 million if left out.
 * @returns Null when fewer than two rows or two columns have units.
 * @throws RangeError when the table is not one of counts, the level is none, or the work limit is passed: merge groups, or
 *   use `chiSquaredTest`.
 * @see Fisher (1935) JRSS 98:39; Freeman & Halton (1951) Biometrika 38:141; Mehta & Patel (1983) JASA 78:427 for the
 *   way through the tables; Cornfield (1956) Proc 3rd Berkeley Symp 4:135 for the odds ratio. R: fisher.test(table).
 * @example
 * fisherExact([[7, 27], [1, 33]])?.p.toFixed(6); // => "0.054400"
 * fisherExact([[3, 1], [1, 3]])?.oddsRatio?.estimate.toFixed(4); // => "6.4083"
 * fisherExact([[5000, 0], [0, 5000]])?.logP.toFixed(6); // => "-6925.947672"
 * fisherExact([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]])?.p.toFixed(12); // => "0.782684938966"
 */
export function fisherExact(
  table: readonly (readonly number[])[],
  options: { readonly level?: number; readonly workLimit?: number } = {},
): FisherExact | null {
  const { level = 0.95, workLimit = 2e6 } = options;
  requireTable("fisherExact", table);
  requireLevel("fisherExact", level);
  if (!(workLimit > 0)) throw new RangeError(`fisherExact: workLimit must be positive, got ${workLimit}`);
  const filled = filledTable(table);
  if (filled === null) return null;
  const { rows, rowTotals, columnTotals } = filled;
  if (rowTotals.length > 2 || columnTotals.length > 2) {
    const logP = freemanHalton(filled, TIES, workLimit);
    return { p: Math.exp(logP), logP };
  }
  const [first = 0, second = 0] = rowTotals;
  const margins = { first, second, drawn: columnTotals[0] ?? 0 };
  const count = rows[0]?.[0] ?? 0;
  const logP = hypergeometricLogP(count, margins, TIES);
  return { p: Math.exp(logP), logP, oddsRatio: conditionalOddsRatio(count, margins, level) };
}
