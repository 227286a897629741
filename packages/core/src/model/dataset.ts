import type { TableCodebook } from "./codebook.ts";

/** A table as read: cells as text, nothing interpreted. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file (header = 1) that `rows[i]` starts on is `rowNumbers[i]`. */
  readonly rowNumbers: readonly number[];
}

/**
 * A coded variable: every level the codebook knows, also those that do not occur, and then the missing levels: those with
 * a name („Ønsker ikke at svare"), and `missing` as the last.
 */
export interface Variable {
  readonly id: string;
  readonly label: string;
  /** In the order of the codebook; missing levels stand last, and the very last is always `{ id: "missing" }`. */
  readonly levels: readonly Level[];
  readonly ordered: boolean;
}

export interface Level {
  readonly id: string;
  readonly label: string;
  readonly missing: boolean;
}

/** A validated table: coded variables and amounts, one entry a row. Lives between `validate` and `tabulate` only. */
export interface Dataset {
  readonly table: TableCodebook;
  readonly rowCount: number;
  readonly variables: readonly Variable[];
  /** Variable id → level index of each row. */
  readonly codes: ReadonlyMap<string, Uint16Array>;
  /** Column id → amount of each row; NaN never occurs, missing amounts are 0 and counted in `missingAmounts`. */
  readonly amounts: ReadonlyMap<string, Float64Array>;
  readonly missingAmounts: ReadonlyMap<string, number>;
  /** Definition id → what linking its rows with those of another table gave. */
  readonly links?: ReadonlyMap<string, LinkedVariables>;
}

/** Variables that say of each row what linking it with another table gave: days and outcome, no names and no dates. */
export type LinkedVariables = Pick<Dataset, "variables" | "codes">;
