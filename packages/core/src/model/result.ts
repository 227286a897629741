import type { Source } from "./counts.ts";
import type { Condition, MeasureName } from "./measure-definition.ts";

/** One statistic, one record. Nothing is rounded or formatted here. */
export type Result =
  | ProportionResult
  | CountResult
  | AmountResult
  | RateResult
  | ComparisonResult
  | DurationResult
  | MeanChangeResult
  | RateRangeResult
  | GroupTestResult
  | WeightedShareResult;

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
  /** What changed just before this period, so that it cannot be compared with those before. */
  readonly breakBefore?: string;
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
  /** Whether it can be relied on; left out for a share of nobody and one above 1. */
  readonly reliability?: ShareReliability;
}

/**
 * What the NCHS standard says of printing a share: `print`, `flag` (print, and say that it should be looked at again),
 * `withhold`. About chance only; disclosure is another matter, and `protect`'s.
 */
export type ShareReliability = "print" | "flag" | "withhold";

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

/**
 * Two shares against each other, or a share against a goal. Protected as the two shares it is made of: `numerator` of
 * `denominator`, and the reference.
 */
export interface ComparisonResult extends ResultBase {
  readonly kind: "comparison";
  /** `difference`: own share − that of the reference; `ratio`: divided by it. */
  readonly comparison: "difference" | "ratio";
  readonly numerator: number;
  readonly denominator: number;
  readonly reference: ComparisonReference;
  /** Null where there is none: a share of nobody, a ratio to 0. */
  readonly estimate: number | null;
  readonly interval: ComparisonInterval | null;
  /** How the estimate was made, where it is not the plain one of the two shares. */
  readonly method: ComparisonMethod;
  /** Probability of so much difference or more if there were none; null where nothing can be tested. */
  readonly p: number | null;
  /** `p` with Holm's correction for all comparisons of the definition. */
  readonly adjustedP: number | null;
  readonly test: ComparisonTest | null;
  /** Labels of the variables whose mix was made equal. */
  readonly standardisedFor?: readonly string[];
}

export interface ComparisonReference {
  readonly label: string;
  readonly estimate: number | null;
  /** Null for a goal, which counts nobody. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export type ComparisonMethod = "plain" | "direct-standardisation" | "mantel-haenszel";
export type ComparisonTest = "chi-squared" | "fisher-exact" | "binomial-upper" | "mantel-haenszel";

export interface ComparisonInterval {
  readonly lower: number;
  /** Null where it has no end. */
  readonly upper: number | null;
  readonly level: number;
  readonly method: string;
}

/** A quantile of the time from one event to another, in days, by Kaplan–Meier. */
export interface DurationResult extends ResultBase {
  readonly kind: "duration";
  /** Which quantile, in (0, 1): 0.5 for the median. */
  readonly quantile: number;
  /** Days; null where so many never got there while they were looked at. */
  readonly estimate: number | null;
  readonly unit: "days";
  /** Units looked at, those who got there, and those who had not yet when they were last looked at. */
  readonly denominator: number;
  readonly events: number;
  readonly censored: number;
}

/** Mean of after − before, of those who have both. */
export interface MeanChangeResult extends ResultBase {
  readonly kind: "mean-change";
  /** Units with both measurements. */
  readonly denominator: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly estimate: number | null;
  readonly interval: ComparisonInterval | null;
  readonly p: number | null;
  /** Mean change divided by the standard deviation of the changes. */
  readonly standardised: number | null;
}

/** An amount per counted unit where only bounds of the count are known. */
export interface RateRangeResult extends ResultBase {
  readonly kind: "rate-range";
  readonly amount: number;
  /** The bounds of the count, both of them counts of units that protection looks at. */
  readonly denominators: NumberRange;
  /** amount ÷ the greater count to amount ÷ the smaller one; null when one is 0. */
  readonly estimate: NumberRange | null;
  readonly unit: string;
}

export interface NumberRange {
  readonly lower: number;
  readonly upper: number;
}

/** One test of all groups of a figure together: whether they differ at all. Protected as all the counts in its table. */
export interface GroupTestResult extends ResultBase {
  readonly kind: "group-test";
  /** Units in the table. */
  readonly denominator: number;
  /** Units by group (row) and answer (column), in the order of the levels. */
  readonly table: readonly (readonly number[])[];
  /** Chi-squared and its degrees of freedom; null for the exact test. */
  readonly statistic: number | null;
  readonly df: number | null;
  /** Null where fewer than two groups or answers have units. */
  readonly p: number | null;
  /** `p` with Holm's correction for the tests of each two groups of the definition; of all groups, `p` itself. */
  readonly adjustedP: number | null;
  readonly test: "chi-squared" | "fisher-exact" | null;
  /** The smallest count expected if the groups did not differ: below 5, the test is exact where that can be computed. */
  readonly minimumExpected: number | null;
}

/**
 * A share whose answers are weighted to the mix of the population they come from. `numerator` of `denominator` are the units
 * as they were counted, without weights: they are what protection looks at.
 */
export interface WeightedShareResult extends ResultBase {
  readonly kind: "weighted-share";
  readonly numerator: number;
  readonly denominator: number;
  /** numerator ÷ denominator, beside the weighted estimate. */
  readonly unweighted: number | null;
  /** Weighted share in [0, 1]; null when nobody answered or the population is empty. */
  readonly estimate: number | null;
  /** By Taylor linearisation, the weights taken as given; null for fewer than two units. */
  readonly standardError: number | null;
  readonly interval: ComparisonInterval | null;
  /** Equally weighted units that would be as precise (Kish), and how many times as many were needed. */
  readonly effectiveSize: number | null;
  readonly designEffect: number | null;
  readonly reliability?: ShareReliability;
  /** How the weights were made; null where there are none. */
  readonly weighting: Weighting | null;
}

export interface Weighting {
  /** Labels of the variables of each margin: „Køn × Rolle". */
  readonly margins: readonly string[];
  /** Whether every margin is met. If not, say so or do not use the estimate. */
  readonly converged: boolean;
  /** Whether some weight lies at a bound. */
  readonly trimmed: boolean;
  /** Groups of the population in which nobody answered: the weights cannot speak for them. */
  readonly unrepresented: readonly string[];
}
