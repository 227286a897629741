/** What every column of every data file of a report means: the parsed `codebook.yaml`. */
export interface Codebook {
  /** Path of the file it was read from, for error messages. */
  readonly file: string;
  readonly tables: readonly TableCodebook[];
}

export interface TableCodebook {
  /** Name used in `report.yaml`, unique in the codebook: `registrations`. */
  readonly id: string;
  /** File name in the data folder; the first one where there are several. */
  readonly file: string;
  /** All files of the table where it has several, read one after the other as if they were one. */
  readonly files?: readonly TableFile[];
  /** The variable whose levels are those of `files`. */
  readonly fileVariable?: { readonly id: string; readonly label: string };
  /** Rows above the data: the headers (1, the default), or codes and below them the texts of the items (2). */
  readonly headerRows?: 1 | 2;
  /** What the table is, in the words of a caption: „Projektets egne registreringer". */
  readonly label: string;
  /** What one row is, plural: „personer", „samtaler". */
  readonly unit: string;
  readonly period?: Period;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Sheet of a workbook that holds the table; else the only one with data. */
  readonly sheet?: string;
  /** Cells that mean „no value", beside the empty one; those with a name are kept apart. */
  readonly missing: readonly MissingCode[];
  readonly columns: readonly Column[];
  readonly rules: readonly Rule[];
}

/** A file of a table of several files, and the level that its rows have of `fileVariable`. */
export interface TableFile {
  readonly file: string;
  readonly level?: { readonly id: string; readonly label: string };
}

/** A cell that means „no value": as any blank, or for a reason that is kept as a missing level of its own. */
export type MissingCode = string | MissingDefinition;

/** Why there is no value: „Ønsker ikke at svare". Cells are its `code`, label, id or a synonym. */
export interface MissingDefinition extends LevelDefinition {
  readonly code: string;
}

/** ISO dates, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Encoding = "utf-8" | "windows-1252" | "utf-16le";
/** Number format and words of a language: `1.234,5` in `da`, `1 234,5` in `nb`, `1,234.5` in `en`. */
export type Locale = "da" | "nb" | "en";
export type Delimiter = ";" | "," | "\t" | "|";

interface ColumnBase {
  /** Name used in measures, unique in the table: `incident`. */
  readonly id: string;
  /** The column's header in the file, compared without regard to case, surrounding spaces and Unicode composition. */
  readonly header: string;
  /** The variable in the words of the report: „Hændelsestype". */
  readonly label: string;
  /** No cell may be missing, unless it says why (a missing code with a name). */
  readonly required: boolean;
  /** Missing codes of this column, beside those of the table. */
  readonly missing?: readonly MissingCode[];
}

/** A column of words. */
export interface CategoryColumn extends ColumnBase {
  readonly type: "category";
  readonly levels: readonly LevelDefinition[];
  /** The levels have an order (age bands, scales). */
  readonly ordered: boolean;
  /** Id of the multiple-choice item this is an option of: a blank means the level `no` when any option has an answer. */
  readonly item?: string;
  /** Text is not read: whatever is written is the column's only level, so that answers can be counted. */
  readonly freeText?: boolean;
}

/** A column of dates; becomes one variable for each entry of `derive`, and the date itself goes no further. */
export interface DateColumn extends ColumnBase {
  readonly type: "date";
  readonly derive: readonly { readonly id: string; readonly by: "year" | "quarter" | "month" }[];
  /** First day of Excel's calendar that numbers without separators count from; 1900 if left out. */
  readonly serials?: 1900 | 1904;
}

/** A column of whole numbers; becomes a variable of bands, and the number itself goes no further. */
export interface IntegerColumn extends ColumnBase {
  readonly type: "integer";
  /** Number format of the cells; digits alone if left out. */
  readonly locale?: Locale;
  readonly min?: number;
  readonly max?: number;
  readonly bands: readonly Band[];
}

/** A column of amounts, in the number format of the locale (`43.000` is forty-three thousand in `da`). */
export interface AmountColumn extends ColumnBase {
  readonly type: "amount";
  readonly locale: Locale;
  /** „kr.", „timer". */
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
}

/** A column that names the row. It is checked and goes no further. */
export interface IdentifierColumn extends ColumnBase {
  readonly type: "identifier";
  readonly unique: boolean;
  /** Every name must stand in that column of identifiers too: a session names a referral. */
  readonly references?: { readonly table: string; readonly column: string };
  /** The names may look like personal numbers by chance. */
  readonly personal?: "allowed";
}

export type Column = CategoryColumn | DateColumn | IntegerColumn | AmountColumn | IdentifierColumn;

export interface LevelDefinition {
  /** Name used in measures and in `{{ … }}`: `rape`. Lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  /** The level in the words of the report: „Voldtægt og seksuelle krænkelser". */
  readonly label: string;
  /** Other spellings of the cell, beside the label and the id. */
  readonly synonyms: readonly string[];
}

/** Whole numbers from `from` to `to`, both inclusive; an open end is left out. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A rule between columns: wherever `when` holds, `then` must hold too. `present` and `absent` speak of missing cells.
 * „No answer without contact" is `when: { answer: present }, then: { reached: yes }`.
 */
export interface Rule {
  readonly id: string;
  /** The rule as a sentence in the language of the report. */
  readonly label: string;
  readonly when: RuleCondition;
  readonly then: RuleCondition;
}

/** Column id → what its cell must be: a level id (or that of a missing code with a name), any of several, or `present`, `absent`. Dates: `{ to: ISO }`, `{ from: ISO }`. */
export type RuleCondition = Readonly<Record<string, RuleTest>>;
export type RuleTest = string | readonly string[] | { readonly from?: string; readonly to?: string };
