import type { DisclosurePolicy, MeasureDefinition } from "@udbytte/core";
import type { Root } from "mdast";

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
  /** Markdown with directives and footnotes; positions kept. */
  readonly tree: Root;
  /** The raw text, for the position of an expression. */
  readonly text: string;
}

export type Rounding = "half-up" | "largest-remainder";

interface FigureDefinitionBase {
  readonly id: string;
  readonly title: string;
  /** Author's alternative text; made from the results if left out. */
  readonly alt?: string;
  /** A sentence below the figure. */
  readonly note?: string;
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
  readonly order: "codebook" | "descending";
  readonly rounding: Rounding;
}

/** One horizontal bar for each result, from 0 to 100 %. */
export interface BarsFigure extends FigureDefinitionBase {
  readonly kind: "bars";
  readonly results: readonly string[];
  readonly rounding: Rounding;
}

export type FigureDefinition = StepsFigure | WholeBarFigure | StackedBarsFigure | BarsFigure;
