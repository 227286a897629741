/** What went wrong, as data: the sentence a person reads is made elsewhere, from the code and these fields. */
export type DataErrorCode =
  // files
  | "file-missing"
  | "file-unreadable"
  | "file-empty"
  | "file-changed"
  | "file-encrypted"
  | "too-large"
  // text and CSV
  | "encoding-invalid"
  | "delimiter-ambiguous"
  | "csv-malformed"
  | "row-ragged"
  | "header-duplicate"
  | "column-missing"
  | "columns-unusable"
  // workbooks
  | "sheet-unknown"
  | "sheet-ambiguous"
  | "formula-failed"
  | "cells-merged"
  // values
  | "level-unknown"
  | "number-invalid"
  | "date-invalid"
  | "value-required"
  | "value-out-of-bounds"
  | "date-out-of-period"
  | "value-duplicate"
  | "rule-broken"
  | "personal-data"
  | "personal-allowed"
  | "reference-unknown"
  | "columns-unread"
  // codebook.yaml, report.yaml
  | "yaml-syntax"
  | "key-unknown"
  | "key-missing"
  | "value-invalid"
  | "contrast-low"
  | "font-unusable"
  | "id-duplicate"
  | "table-unknown"
  | "variable-unknown"
  | "result-unknown"
  | "figure-unknown"
  | "fact-unknown"
  // chapters
  | "expression-syntax"
  | "format-unknown"
  | "format-unfit"
  | "figure-reference-unknown"
  | "directive-unknown"
  | "attribute-missing"
  | "heading-missing"
  | "footnote-unknown"
  | "link-text-bare"
  | "number-typed"
  | "claim-untrue"
  | "value-withheld"
  | "figure-kind"
  | "figure-mixed"
  | "figure-incomplete"
  | "figure-small"
  | "figure-unplaced"
  | "glyph-missing"
  | "specification-none"
  // output
  | "files-apart"
  | "target-exists"
  | "output-unwritable";

/**
 * One fault of an input, where it is, what was found and what was expected. Never holds a value that could identify a
 * person: whoever makes it leaves `value` out then.
 */
export interface DataError {
  readonly code: DataErrorCode;
  /** `error` stops the work, `warning` is shown, `note` is shown on request. */
  readonly severity: "error" | "warning" | "note";
  /** Path of the file as the user named it, or relative to the folder they named. */
  readonly file: string;
  /** Line in a text file or row in a table, counted from 1; the header of a table is row 1. */
  readonly line?: number;
  /** Position in the line, counted from 1, in a YAML or Markdown file. */
  readonly column?: number;
  /** Header of the column of a table. */
  readonly header?: string;
  /** What was found, when it is safe to show. */
  readonly value?: string;
  /** What would have been right, the likeliest first: levels, keys, forms, or bounds. */
  readonly expected?: readonly string[];
  /** The one of `expected` that was probably meant. */
  readonly suggestion?: string;
  /** How many rows have the same fault, `line` being the first; left out for one. */
  readonly occurrences?: number;
  /** Words of the file that the sentence needs: the rule that is broken, the name of the setting; the `PersonalKind` of personal data, the address of a workbook's cell. */
  readonly detail?: string;
}

/** The outcome of a phase that can find faults: the value, with warnings at most, or every fault at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly DataError[] }
  | { readonly ok: false; readonly errors: readonly DataError[] };
