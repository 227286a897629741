import type { ChartData } from "./chart-data.ts";
import type { FigureData } from "./figure-data.ts";
import type { Cover, Language } from "./report-definition.ts";
import type { Theme } from "./theme.ts";

export type * from "./chart-data.ts";
export type * from "./figure-data.ts";

/** The report as a tree, every number tied to the result it prints. PDF pages, HTML and workbook are made from it. */
export interface Document {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly keywords: readonly string[];
  readonly cover: Cover;
  readonly theme: Theme;
  readonly chapters: readonly DocumentChapter[];
  /** Number → note, in the order of the references. */
  readonly footnotes: readonly Footnote[];
  /** The numbers behind each figure, in the order of the figures; each is attached as a file. */
  readonly figureData: readonly FigureData[];
  /** What is listed after the contents; empty for what is not. */
  readonly lists: {
    readonly figures: readonly ListedBlock[];
    readonly tables: readonly ListedBlock[];
    readonly abbreviations: readonly ListedAbbreviation[];
  };
}

/** A figure or table in the list of them: where it is, „Figur 3" and its title. */
export interface ListedBlock {
  readonly anchor: string;
  readonly label: string;
  readonly title: string;
}

/** An abbreviation in the list of them: „RKH“, „Røde Kors Hovedstaden“. */
export interface ListedAbbreviation {
  readonly name: string;
  readonly expansion: string;
}

export interface DocumentChapter {
  /** Anchor of the chapter's heading. */
  readonly id: string;
  /** „1", or null for an unnumbered chapter such as the résumé. */
  readonly number: string | null;
  /** An appendix: its number is a letter, read as „bilag A". */
  readonly appendix?: true;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface Footnote {
  readonly number: number;
  readonly children: readonly Inline[];
}

export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  /** A number and the results or facts it comes from. */
  | { readonly type: "value"; readonly text: string; readonly results: readonly string[] }
  /** A later use of an abbreviation, with what it stands for. */
  | { readonly type: "abbreviation"; readonly text: string; readonly expansion: string }
  /** Words of another language than the report's, a tag of BCP 47: „en". */
  | { readonly type: "foreign"; readonly language: string; readonly children: readonly Inline[] }
  /** „figur 3" with the anchor it leads to. */
  | { readonly type: "reference"; readonly text: string; readonly anchor: string }
  /** „side 14": the word, and the anchor whose page layout finds. */
  | { readonly type: "page-reference"; readonly text: string; readonly anchor: string }
  | { readonly type: "footnote-reference"; readonly number: number }
  | { readonly type: "line-break" };

export type Block = Heading | Paragraph | List | References | Figure | Table | Box | Quote | KeyFigures;

/** A heading inside a chapter; the chapter's own heading is level 1. */
export interface Heading {
  readonly type: "heading";
  readonly level: 2 | 3 | 4;
  readonly id: string;
  /** „3.2", or null. */
  readonly number: string | null;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: "paragraph";
  /** `lead` opens a chapter; `body` is the rest. */
  readonly style: "body" | "lead";
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** Paragraphs and lists below each other. */
  readonly items: readonly (readonly (Paragraph | List)[])[];
}

/** A list of literature: no marks, lines after the first indented. */
export interface References {
  readonly type: "references";
  readonly items: readonly Paragraph[];
}

export interface Figure {
  readonly type: "figure";
  /** Anchor, and name of the drawing. */
  readonly id: string;
  /** „Figur 3" */
  readonly label: string;
  readonly title: string;
  readonly chart: ChartData;
  readonly alt: string;
  /** Lines below the drawing, in order: n and why it differs, source and unit, note. */
  readonly notes: readonly (readonly Inline[])[];
  /** On a page turned to landscape. */
  readonly landscape?: boolean;
}

export interface Table {
  readonly type: "table";
  readonly id: string;
  /** „Tabel 2" */
  readonly label: string;
  readonly title: string;
  /** Text is `left`; numbers are `right`, with their decimal signs below each other. */
  readonly columns: readonly { readonly align: "left" | "right" }[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly (readonly Inline[])[];
  /** Whether a page break may cut it between rows though it is short. */
  readonly divisible?: boolean;
  /** On a page turned to landscape, also where it is not too wide for an upright one. */
  readonly landscape?: boolean;
}

export interface TableRow {
  readonly style: "body" | "total";
  readonly cells: readonly (readonly Inline[])[];
}

/** A framed aside with a title. */
export interface Box {
  readonly type: "box";
  readonly title: string;
  readonly blocks: readonly (Paragraph | List)[];
}

/** A pull quote with the speaker's role. */
export interface Quote {
  readonly type: "quote";
  readonly children: readonly Inline[];
  readonly attribution: string;
}

/** Numbers in large type, each with a line of text: one to three in a row, or a spread of rows. */
export interface KeyFigures {
  readonly type: "key-figures";
  /** Side by side; a spread has two. */
  readonly columns: 1 | 2 | 3;
  readonly items: readonly { readonly value: readonly Inline[]; readonly text: readonly Inline[] }[];
}
