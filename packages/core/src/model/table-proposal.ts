import type { TableCodebook } from "./codebook.ts";

/** What a data file seems to hold: a codebook entry to be looked over by the person who knows the data. */
export interface TableProposal {
  readonly table: TableCodebook;
  readonly rowCount: number;
  /** One for each column of `table.columns`, in the same order, and after them one for the variable of its files, if any. */
  readonly evidence: readonly ColumnEvidence[];
  /** Columns of the file that the codebook does not name, and so are never read. */
  readonly leftOut: readonly LeftOutColumn[];
  /** The table's missing codes and in how many cells each stands. */
  readonly missingCounts: ReadonlyMap<string, number>;
}

/** What a proposed column rests on. */
export interface ColumnEvidence {
  readonly column: string;
  /** Level or band id → rows; empty for other columns. */
  readonly counts: ReadonlyMap<string, number>;
  /** Rows without a value. */
  readonly missing: number;
  readonly doubts: readonly Doubt[];
  /** Set when the levels are those of a yes/no question or a known scale. */
  readonly scale?: ProposedScale;
  /** Set when the codebook has a short form for the column; an option names its item in the words of the file. */
  readonly form?: "yes-no" | { readonly item: string };
}

/** Level ids of an answer scale. */
export interface ProposedScale {
  readonly positive: readonly string[];
  readonly dontKnow: readonly string[];
}

/** Something that a person should look at. `about` holds words of the file that are safe to show. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly about?: readonly string[];
}

export type DoubtKind =
  // `1`, `2`, `3`: what they stand for is not in the file
  | "codes-without-words"
  // two levels that are nearly spelt alike
  | "misspelling"
  // `43.000` is a whole number or three decimals
  | "thousands-or-decimals"
  // amounts without a word about their unit
  | "unit-unknown"
  // bands made from the range of the numbers alone
  | "bands-by-range"
  // bands of ages
  | "bands-of-age"
  // `1` and `0`, read as yes and no
  | "digits-as-yes-no";

/** A column that was left out, and why. No value of it is kept. */
export interface LeftOutColumn {
  readonly header: string;
  readonly reason: LeftOutReason;
  /** Row of the first cell of another kind, where the table has one file. */
  readonly line?: number;
}

export type LeftOutReason =
  | "personal-number"
  | "personal-email"
  | "personal-phone"
  | "personal-name"
  | "birth-date"
  | "free-text"
  | "empty"
  | "mixed"
  | "no-header";
