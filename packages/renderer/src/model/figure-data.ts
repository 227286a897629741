/** The numbers behind a figure, for its table in the appendix and for the file attached to the report. */
export interface FigureData {
  /** Anchor of the figure. */
  readonly figure: string;
  /** „Figur 3" */
  readonly label: string;
  readonly title: string;
  /** Name of the attached file: `figur-3-svar.csv`. */
  readonly file: string;
  /** What the file holds, in the report's language. */
  readonly description: string;
  /** Heads of the columns of labels. */
  readonly heads: readonly string[];
  /** One for each number that the figure shows, in its order; one for each step of a procedure. */
  readonly records: readonly FigureRecord[];
}

/** One number of a figure and what it is made of. A withheld one holds no number. */
export interface FigureRecord {
  /** What the number is of, one for each head. */
  readonly labels: readonly string[];
  /** Id of the result. */
  readonly result: string | null;
  /** The numerator of a share, or the count itself. */
  readonly count: number | null;
  /** The denominator. */
  readonly n: number | null;
  /** The number, unrounded, in its unit; null for a count, which has no other. */
  readonly value: number | null;
  /** „%", „procentpoint", „kr."; empty for counts and ratios. */
  readonly unit: string;
  /** In the unit of the value; an end that is null is open. `level` in (0, 1). */
  readonly interval: { readonly lower: number; readonly upper: number | null; readonly level: number } | null;
  /** „25 %", as the figure prints it; empty where it prints none. */
  readonly printed: string;
  /** „24–27 %"; empty without an interval. */
  readonly printedInterval: string;
  /** Why there is no number, or what changed before the period; else empty. */
  readonly remark: string;
}
