import type { Column, Locale, MissingCode, TableCodebook } from "../model/codebook.ts";

/** `codebook.yaml` as it is written: with shorter forms that `expandTable` spells out. */
export interface WrittenCodebook {
  readonly tables: readonly WrittenTable[];
}

/** A table as it is written: one `file`, or several `files`. */
export interface WrittenTable extends Omit<TableCodebook, "file" | "files" | "columns"> {
  readonly file?: string;
  readonly files?: readonly (string | WrittenFile)[];
  readonly columns: readonly WrittenColumn[];
}

/** A file among several, and the level that its rows have of the file variable. */
export interface WrittenFile {
  readonly file: string;
  readonly level?: string;
  readonly label?: string;
}

export type WrittenColumn = Column | YesNoColumn | TextColumn | OptionsColumn;

interface WrittenBase {
  readonly id: string;
  readonly header: string;
  readonly label: string;
  readonly required: boolean;
  readonly missing?: readonly MissingCode[];
  readonly locale: Locale;
}

/** A column of two answers, in the usual words for them and those that the codebook adds. */
export interface YesNoColumn extends WrittenBase {
  readonly type: "yes-no";
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A column of free text, of which nothing is kept but whether there is any. */
export interface TextColumn extends WrittenBase {
  readonly type: "text";
}

/** A multiple-choice item: one column an option. */
export interface OptionsColumn extends Omit<YesNoColumn, "type" | "header" | "required"> {
  readonly type: "options";
  readonly options: readonly { readonly id: string; readonly header: string; readonly label: string }[];
}

/** Where something stands in the file. */
export type Path = readonly PropertyKey[];
