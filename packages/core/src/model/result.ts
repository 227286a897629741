import type { Source } from "./counts.ts";
import type { Condition, MeasureName } from "./measure-definition.ts";

/** One statistic, one record. Nothing is rounded or formatted here. */
export type Result = ProportionResult | CountResult | AmountResult | RateResult;

interface ResultBase {
  /** Definition id, then the levels: `uptake-incident.violence`. Unique in a report. */
  readonly id: string;
  /** Id of the definition it belongs to: results with the same one are one figure. */
  readonly definition: string;
  readonly measure: MeasureName;
  /** Who it is about, in words. */
  readonly population: string;
  /** Who it is about, as a condition on the variables of the source; left out for everyone in it. */
  readonly among?: Condition;
  /** Variable → level; empty for everyone. */
  readonly group: readonly GroupLevel[];
  /** The result in words for a row or bar: the level's label, the item's text; the population for an overall result. */
  readonly label: string;
  /** Units of the population left out because a variable of this measure is missing. */
  readonly missing: number;
  /** Labels of the variables whose missing values `missing` counts; left out when no variable can be. */
  readonly missingOf?: readonly string[];
  /** Units left out by a named filter. */
  readonly excluded: readonly { readonly label: string; readonly count: number }[];
  readonly source: Source;
}

export interface GroupLevel {
  readonly variable: string;
  readonly variableLabel: string;
  readonly level: string;
  readonly levelLabel: string;
  /** True for the missing level of the variable. */
  readonly missing: boolean;
}

/** A share. `estimate` is null when the denominator is 0: no data, never 0 %. */
export interface ProportionResult extends ResultBase {
  readonly kind: "proportion";
  readonly numerator: number;
  readonly denominator: number;
  /** numerator ÷ denominator in [0, 1], unrounded. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
}

/** A number of units. */
export interface CountResult extends ResultBase {
  readonly kind: "count";
  readonly count: number;
}

/** A sum of amounts, in `unit`. Not about persons: passes protection as it is. */
export interface AmountResult extends ResultBase {
  readonly kind: "amount";
  readonly amount: number;
  readonly unit: string;
}

/** An amount per counted unit. */
export interface RateResult extends ResultBase {
  readonly kind: "rate";
  readonly amount: number;
  /** The count it is divided by, a count of units that protection looks at. */
  readonly denominator: number;
  /** amount ÷ denominator; null when the denominator is 0. */
  readonly estimate: number | null;
  readonly unit: string;
}

/** A confidence interval of a proportion. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Confidence level in (0, 1). */
  readonly level: number;
  readonly method: "wilson";
}
