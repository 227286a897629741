import type { Cover, Language } from "./report-definition.ts";

/** The report as a tree, every number tied to the result it prints. PDF pages, HTML and workbook are made from it. */
export interface Document {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly keywords: readonly string[];
  readonly cover: Cover;
  readonly chapters: readonly DocumentChapter[];
  /** Number → note, in the order of the references. */
  readonly footnotes: readonly Footnote[];
}

export interface DocumentChapter {
  /** Anchor of the chapter's heading. */
  readonly id: string;
  /** „1", or null for an unnumbered chapter such as the résumé. */
  readonly number: string | null;
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
  /** „figur 3" with the anchor it leads to. */
  | { readonly type: "reference"; readonly text: string; readonly anchor: string }
  | { readonly type: "footnote-reference"; readonly number: number }
  | { readonly type: "line-break" };

export type Block = Heading | Paragraph | List | Figure | Table | Box | Quote | KeyFigures;

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
  readonly items: readonly (readonly Paragraph[])[];
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
}

export interface Table {
  readonly type: "table";
  readonly id: string;
  /** „Tabel 2" */
  readonly label: string;
  readonly title: string;
  readonly columns: readonly { readonly align: "left" | "right" }[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly (readonly Inline[])[];
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

/** One to three numbers in large type, each with a line of text. */
export interface KeyFigures {
  readonly type: "key-figures";
  readonly items: readonly { readonly value: readonly Inline[]; readonly text: readonly Inline[] }[];
}

/** What a chart shows, every string already in the report's language and every number published. */
export type ChartData = StepsChart | WholeBarChart | StackedBarsChart | BarsChart;

export interface StepsChart {
  readonly kind: "steps";
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

/** One or more bars, each split into the parts of a whole, with direct labels. */
export interface WholeBarChart {
  readonly kind: "whole-bar";
  readonly bars: readonly { readonly label: string | null; readonly segments: readonly Segment[] }[];
}

export interface Segment {
  readonly label: string;
  /** Share of the bar in [0, 1]; the segments of a bar add to 1. */
  readonly share: number;
  /** „25 %" */
  readonly text: string;
  /** „701" or null */
  readonly detail: string | null;
}

/** One bar a group in two parts, with a key. A withheld bar has its label and the reason, and no segments. */
export interface StackedBarsChart {
  readonly kind: "stacked-bars";
  /** In drawing order, one for each segment. */
  readonly key: readonly string[];
  readonly bars: readonly {
    readonly label: string;
    /** „n = 939" */
    readonly n: string;
    readonly segments: readonly Segment[] | null;
    /** What stands instead of a withheld bar, else null. */
    readonly withheld: string | null;
  }[];
}

/** One bar a result on an axis from 0 to 100 %. */
export interface BarsChart {
  readonly kind: "bars";
  readonly bars: readonly {
    readonly label: string;
    readonly share: number | null;
    /** „43 %", or what stands instead of a withheld bar. */
    readonly text: string;
    /** In [0, 1]. */
    readonly interval: { readonly lower: number; readonly upper: number } | null;
  }[];
}
