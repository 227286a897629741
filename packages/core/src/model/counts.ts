import type { Period } from "./codebook.ts";
import type { Variable } from "./dataset.ts";

/** Where counts come from, carried to every result. */
export interface Source {
  /** Id of the table. */
  readonly table: string;
  readonly label: string;
  /** What is counted, plural: „personer"; the amount's unit („kr.") when the counts were weighted by one. */
  readonly unit: string;
  readonly period?: Period;
}

/**
 * Joint counts over coded variables: one cell for each combination of levels that occurs, in the order of the levels.
 * Every level of each variable is known, `missing` is a level of its own, and so is every missing code with a name. Two Counts of disjoint rows with the same
 * variables add up.
 */
export interface Counts {
  readonly source: Source;
  readonly variables: readonly Variable[];
  readonly cells: readonly Cell[];
  /** Rows without an amount, when the counts were weighted by one: they count 0. */
  readonly missingAmounts?: number;
}

export interface Cell {
  /** Index into `variables[i].levels`, one for each variable. */
  readonly levels: readonly number[];
  /** Rows, or the sum of an amount when the counts were weighted by one. */
  readonly count: number;
}
