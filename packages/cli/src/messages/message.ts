import type { CodebookWords, DataError, DataErrorCode } from "@udbytte/core";

export type MessageLanguage = "da" | "en";

/** What is wrong, and what the person who reads it can do. */
export interface Sentences {
  readonly problem: string;
  readonly action: string;
}

/** Codes of what can be wrong in `report.yaml`, its chapters and figures. */
type ReportFaultCode =
  | "attribute-missing"
  | "claim-untrue"
  | "directive-unknown"
  | "expression-syntax"
  | "fact-unknown"
  | "figure-incomplete"
  | "figure-kind"
  | "figure-mixed"
  | "figure-reference-unknown"
  | "figure-small"
  | "figure-unknown"
  | "figure-unplaced"
  | "footnote-unknown"
  | "format-unfit"
  | "format-unknown"
  | "glyph-missing"
  | "heading-missing"
  | "link-text-bare"
  | "number-typed"
  | "result-unknown"
  | "specification-none"
  | "table-unknown"
  | "value-withheld"
  | "variable-unknown";

/** Their sentences in one language. */
export type ReportFaults = Readonly<Record<ReportFaultCode & DataErrorCode, (error: DataError) => Sentences>>;

/** Every word the command says in one language. A missing message does not compile. */
export interface Messages {
  readonly errors: Readonly<Record<DataErrorCode, (error: DataError) => Sentences>>;
  readonly severity: Readonly<Record<DataError["severity"], string>>;
  readonly row: string;
  readonly column: string;
  readonly occurrences: (count: number) => string;
  readonly didYouMean: (word: string) => string;
  /** What would have been right, or for a missing column what the file has. Dates are given as ISO dates. */
  readonly expected: (alternatives: readonly string[], code: DataErrorCode) => string;
  /** „3 fejl, 1 advarsel". */
  readonly summary: (errors: number, warnings: number, notes: number) => string;
  readonly nothingWritten: string;
  readonly checked: (tables: number, results: number, withheld: number) => string;
  readonly wrote: (facts: { readonly pages: number; readonly figures: number; readonly seconds: string }) => string;
  readonly progress: {
    readonly reading: string;
    readonly measuring: string;
    readonly composing: string;
    readonly drawing: string;
    readonly writing: string;
  };
  readonly codebook: CodebookWords;
  readonly init: {
    readonly title: string;
    readonly reportLanguage: string;
    readonly delimiter: (file: string) => string;
    readonly accepted: string;
    readonly reached: string;
    readonly none: string;
    readonly level: (column: string) => string;
    readonly cancelled: string;
    /** What was written, and what to do next. */
    readonly wrote: (facts: { readonly folder: string; readonly codebook: string; readonly leftOut: number }) => string;
  };
  readonly usage: {
    readonly init: string;
    readonly initUsage: string;
    readonly newFolder: string;
    readonly files: string;
    readonly filesName: string;
    readonly title: string;
    readonly accepted: string;
    readonly reached: string;
    readonly description: string;
    readonly render: string;
    readonly check: string;
    readonly folder: string;
    readonly folderName: string;
    readonly folderUsage: string;
    readonly commandUsage: string;
    readonly out: string;
    readonly chart: string;
    readonly chartUsage: string;
    readonly chartOut: string;
    readonly figure: string;
    readonly figureName: string;
    readonly spec: string;
    readonly specNeeded: string;
    readonly language: string;
    readonly reportLanguage: string;
    readonly delimiter: string;
    readonly json: string;
    readonly help: string;
    readonly version: string;
    readonly usageHeading: string;
    readonly optionsHeading: string;
    readonly commandsHeading: string;
    readonly argumentsHeading: string;
    readonly unknownLanguage: (found: string, choices: readonly string[]) => string;
    readonly unknownDelimiter: (found: string) => string;
    readonly unknownCommand: (found: string) => string;
    readonly unknownOption: (found: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingValue: (option: string) => string;
    readonly tooManyArguments: string;
    readonly seeHelp: string;
  };
}
