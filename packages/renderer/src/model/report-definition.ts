import type { DisclosurePolicy, MeasureDefinition } from "@udbytte/core";
import type { Root } from "mdast";
import type { Theme } from "./theme.ts";

export type Language = "da" | "nb" | "en";

/** A report as its folder says it: `report.yaml` and the chapters, checked against the codebook. */
export interface ReportDefinition {
  /** Name of the report folder. */
  readonly slug: string;
  /** Path of `report.yaml` as shown in errors. */
  readonly file: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly cover: Cover;
  /** What it looks like, what `report.yaml` leaves open filled in. */
  readonly theme: Theme;
  /** Data folder, relative to the report folder. */
  readonly data: string;
  readonly policy: DisclosurePolicy["name"];
  readonly keywords: readonly string[];
  /** Abbreviation → what it stands for. */
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  readonly results: readonly MeasureDefinition[];
  readonly figures: readonly FigureDefinition[];
  readonly chapters: readonly Chapter[];
  /** `figures`: whether the numbers behind the figures are a last chapter. They are attached as files either way. */
  readonly appendix: { readonly figures: boolean };
  /**
   * Whether figures and tables are listed after the contents, when left out each if there are three or more; and whether
   * the abbreviations are.
   */
  readonly lists: { readonly figures?: boolean; readonly tables?: boolean; readonly abbreviations: boolean };
}

export interface Cover {
  /** Line above the title: „Evaluering". */
  readonly kicker: string;
  readonly partners: readonly string[];
  /** What the report covers, in words: „Juni 2018 – november 2019". */
  readonly period: string;
  /** ISO date of the edition. The report's only date: nothing reads the clock. */
  readonly date: string;
  readonly edition: string;
  /** Author of the PDF's metadata and the cover: the organisation. */
  readonly author: string;
  /** A sentence at the foot of the cover, e.g. that the data are synthetic. */
  readonly notice?: string;
}

/** A number that no data file gives: a budget, a goal, another programme's result. Always with its source. */
export interface Fact {
  readonly id: string;
  readonly value: number;
  /** „kr.", „personer", or `share` for a proportion given in [0, 1]. */
  readonly unit: string;
  readonly source: string;
}

export interface Chapter {
  /** Path as shown in errors: `chapters/03-hvem.md`. */
  readonly file: string;
  /** Name for references, from the file name without number and ending: `hvem`. */
  readonly id: string;
  /** Whether the chapter and its headings carry numbers. */
  readonly numbered: boolean;
  /** Its number is a letter: „bilag A". */
  readonly appendix: boolean;
  /** Markdown with directives and footnotes; positions kept. */
  readonly tree: Root;
  /** The raw text, for the position of an expression. */
  readonly text: string;
}

export type Rounding = "half-up" | "largest-remainder";

/** Rows by size or by the alphabet of the report's language. */
export type RowOrder = "descending" | "ascending" | "name";
/** Rows as the codebook has them, or as the author lists them. */
export type GivenOrder = "codebook" | "given";

interface FigureDefinitionBase {
  readonly id: string;
  readonly title: string;
  /** Author's alternative text; made from the results if left out. */
  readonly alt?: string;
  /** A sentence below the figure. */
  readonly note?: string;
  /** On a page turned to landscape, drawn as wide as that. */
  readonly landscape?: boolean;
}

/** Steps of a procedure as numbered boxes with arrows. */
export interface StepsFigure extends FigureDefinitionBase {
  readonly kind: "steps";
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly source: string;
}

/** Parts of a whole, one bar for each entry of `bars`; each bar's results have one denominator. */
export interface WholeBarFigure extends FigureDefinitionBase {
  readonly kind: "whole-bar";
  readonly bars: readonly {
    readonly label?: string;
    readonly results: readonly string[];
    readonly labels?: readonly string[];
  }[];
  readonly rounding: Rounding;
}

/** One bar for each group of an uptake definition: the share and the rest. */
export interface StackedBarsFigure extends FigureDefinitionBase {
  readonly kind: "stacked-bars";
  /** Id of an uptake definition by one variable. */
  readonly results: string;
  /** Key: what the share is, what the rest is. */
  readonly positive: string;
  readonly rest: string;
  readonly order: "codebook" | RowOrder;
  readonly rounding: Rounding;
}

/** One horizontal bar for each result, from 0 to 100 %. */
export interface BarsFigure extends FigureDefinitionBase {
  readonly kind: "bars";
  readonly results: readonly string[];
  readonly order: "given" | RowOrder;
  readonly rounding: Rounding;
}

/** Two to four series side by side in each category, as bars from 0 %. */
export interface GroupedBarsFigure extends FigureDefinitionBase {
  readonly kind: "grouped-bars";
  /**
   * Definitions. One: an uptake by two variables, the first the categories, the second the series. Two to four: one series
   * each, all of the same levels.
   */
  readonly results: readonly string[];
  /** Words of the key, one for each series; the labels of the levels, or the populations, if left out. */
  readonly series?: readonly string[];
  /** Of the categories; by size is by that of the first series. */
  readonly order: "codebook" | RowOrder;
}

/** A dot and its interval for each result, with the numbers in a column at the right. */
export interface DotsFigure extends FigureDefinitionBase {
  readonly kind: "dots";
  /** Ratios, differences or shares, all of one kind. */
  readonly results: readonly string[];
  readonly order: "given" | RowOrder;
  /** What the dots are looked at against; 1 for ratios and 0 for differences if left out, none for shares. */
  readonly reference?: { readonly value: number; readonly label?: string };
}

/** Ordered answers to survey items: negative left and positive right of a zero line, neutral and don't know aside. */
export interface DivergingBarsFigure extends FigureDefinitionBase {
  readonly kind: "diverging-bars";
  /** Id of an item-distribution definition. */
  readonly results: string;
  /** Variables of its items, in drawing order; all if left out. */
  readonly items?: readonly string[];
  /** Of the items; by size is by the sum of the positive answers. */
  readonly order: "given" | RowOrder;
  /** Level ids; one or two a side, in reading order: the most negative first, the most positive last. */
  readonly negative: readonly string[];
  readonly positive: readonly string[];
  readonly neutral?: string;
  readonly dontKnow?: string;
}

/** Steps that people pass one after the other, as bars with counts and percentages. */
export interface FunnelFigure extends FigureDefinitionBase {
  readonly kind: "funnel";
  /** Id of a funnel definition. */
  readonly results: string;
}

/** One to four results over time as lines, with breaks as the measure gives them. */
export interface LinesFigure extends FigureDefinitionBase {
  readonly kind: "lines";
  readonly lines: readonly {
    readonly label: string;
    /** Id of an over-time definition. */
    readonly results: string;
    /** What follows the period in its ids, where it gives several results a period: `female`. */
    readonly part?: string;
  }[];
  /** Whether confidence intervals are drawn. */
  readonly intervals: boolean;
  /** Ends of the axis, a share in [0, 1]; from 0 to where the values end if left out. */
  readonly axis?: { readonly from?: number; readonly to?: number };
}

/** Two shares a row, of two editions or periods, or a comparison, which holds both. */
export interface SlopeFigure extends FigureDefinitionBase {
  readonly kind: "slope";
  readonly before: string;
  readonly after: string;
  readonly rows: readonly SlopeRow[];
}

export type SlopeRow =
  | { readonly label?: string; readonly before: string; readonly after: string }
  | { readonly label?: string; readonly comparison: string };

/** A lower and an upper result a row, or one that is a range itself: all shares, or all amounts of one unit. */
export interface RangesFigure extends FigureDefinitionBase {
  readonly kind: "ranges";
  readonly rows: readonly RangesRow[];
}

export type RangesRow =
  | { readonly label?: string; readonly lower: string; readonly upper: string }
  | { readonly label?: string; readonly result: string };

/**
 * A panel for each level of the first variable: of an uptake definition by two variables bars, of a measure over time
 * with parts lines.
 */
export interface SmallMultiplesFigure extends FigureDefinitionBase {
  readonly kind: "small-multiples";
  readonly results: string;
  /** Of the panels. */
  readonly order: "codebook" | "name";
}

export type FigureDefinition =
  | StepsFigure
  | WholeBarFigure
  | StackedBarsFigure
  | BarsFigure
  | GroupedBarsFigure
  | DotsFigure
  | DivergingBarsFigure
  | FunnelFigure
  | LinesFigure
  | SlopeFigure
  | RangesFigure
  | SmallMultiplesFigure;
