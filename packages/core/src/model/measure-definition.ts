import type { Condition, DefinitionBase } from "./definition-base.ts";
import type {
  AnswerersDefinition,
  ItemDistributionDefinition,
  ResponseRateDefinition,
  SurveyBoundsDefinition,
  SurveyOutcomesDefinition,
  SurveyShareDefinition,
  WeightedShareDefinition,
} from "./survey-definitions.ts";

export type { Condition, NamedExclusion } from "./definition-base.ts";
export type * from "./survey-definitions.ts";

/**
 * What to measure, as `report.yaml` says it. Each definition gives one or more results whose ids begin with `id`.
 * Level ids may be `missing`, or a missing code with a name.
 */
export type MeasureDefinition =
  | CountDefinition
  | ShareDefinition
  | UptakeDefinition
  | CompositionDefinition
  | SurveyShareDefinition
  | ResponseRateDefinition
  | ConversionDefinition
  | LinkedConversionDefinition
  | CostDefinition
  | AnswerersDefinition
  | FunnelDefinition
  | GoalDefinition
  | ItemDistributionDefinition
  | SurveyOutcomesDefinition
  | OverTimeDefinition
  | SurveyBoundsDefinition
  | UptakeComparisonDefinition
  | WeightedShareDefinition
  | CompositionComparisonDefinition
  | ChangeDefinition
  | EditionsDefinition;

/** Measures that a definition can name. */
export type MeasureName = MeasureDefinition["measure"];

/** How many rows: one result, `kind: "count"`, id = `id`. */
export interface CountDefinition extends DefinitionBase {
  readonly measure: "count";
}

/** Share of the population that meets `having`, e.g. contact rate. One result, id = `id`. */
export interface ShareDefinition extends DefinitionBase {
  readonly measure: "share";
  readonly having: Condition;
}

/**
 * Share that accepts, in each group of `by`. Ids: `id` for all, then `id.level` (one variable) or `id.levelA.levelB` (a combination).
 * Groups with a missing level are results too (`id.missing`), so that nothing drops out in silence.
 */
export interface UptakeDefinition extends DefinitionBase {
  readonly measure: "uptake";
  readonly accepted: Condition;
  /** One variable, or a combination of several; none gives the overall result alone. */
  readonly by: readonly string[];
  /** New levels made of old ones, by variable: `{ role: { "relative-or-guardian": { label, levels } } }`. */
  readonly merge?: LevelMerges;
  /**
   * `known` (default): the overall result `id` counts only units whose `by` levels are known; the others are its
   * `missing`. `all`: everyone.
   */
  readonly base?: "all" | "known";
}

/** New level id → its label and the levels it replaces. */
export type LevelMerges = Readonly<
  Record<string, Readonly<Record<string, { readonly label: string; readonly levels: readonly string[] }>>>
>;

/**
 * Shares of the levels of one variable. Ids: `id.level` for each level that is not missing (and `id.missing` and the other missing levels when `base` is `all`).
 * All results of one definition are one whole: percentages of one figure.
 */
export interface CompositionDefinition extends DefinitionBase {
  readonly measure: "composition";
  readonly of: string;
  /** Denominator: everyone (`all`) or those with a known level (`known`). The author must say which. */
  readonly base: "all" | "known";
  readonly merge?: LevelMerges;
}

/**
 * From referrals in one table to sessions in another that cannot be linked, under a coding break: certain matches are
 * the lower bound, certain plus possible ones the upper. Ids: `id.lower`, `id.possible`, `id.upper`, `id.drop-out`
 * (referrals − upper), all with the referrals as denominator; and `id.of-sessions-lower`, `id.of-sessions-upper`,
 * `id.other-than-lower`, `id.other-than-upper` with all sessions as denominator. `table` is the referrals' table, `among` the referrals.
 */
export interface ConversionDefinition extends DefinitionBase {
  readonly measure: "conversion";
  readonly sessions: {
    readonly table: string;
    readonly population: string;
    readonly certain: Condition;
    readonly possible: Condition;
  };
}

/**
 * From referrals in one table to sessions in another that name the same person or referral: the share with a session and
 * the days until the first one. Ids: `id` (the share), `id.lower-quartile`, `id.median` and `id.upper-quartile` (days).
 * `table` is the referrals' table, `among` the referrals. Identifiers and dates are turned into numbers of days where the
 * tables are validated, and go no further.
 */
export interface LinkedConversionDefinition extends DefinitionBase {
  readonly measure: "linked-conversion";
  /** Column of identifiers of the referral, or of the person. */
  readonly joinBy: string;
  /** Column of dates: when the referral was made. */
  readonly date: string;
  readonly sessions: {
    readonly table: string;
    /** Columns of the same identifiers, and of the dates of the sessions. */
    readonly joinBy: string;
    readonly date: string;
    /** Which rows are sessions; all if left out. */
    readonly among?: Condition;
  };
  /** ISO date on which the sessions were last looked at; the end of the period of the sessions' table if left out. */
  readonly until?: string;
}

/**
 * Sums of an amount. Ids: `id` (everything), `id.level` for each level of `by`, and `id.per.<key>` for each entry of
 * `per`: total divided by a count, in amount per unit.
 */
export interface CostDefinition extends DefinitionBase {
  readonly measure: "cost";
  /** Column id of the amount. */
  readonly amount: string;
  /** One or more variables, each giving its own set of sums. */
  readonly by: readonly string[];
  /** Key → id of a result of the same report whose numerator (or count) the total is divided by, with a label: „pr. person, der takker ja". */
  readonly per?: Readonly<Record<string, CostUnit>>;
}

export interface CostUnit {
  readonly result: string;
  /** Id of another result, where the count is only known to lie between the two: then `id.per.<key>` is a range. */
  readonly orResult?: string;
  readonly label: string;
}

/**
 * Steps that people pass one after the other: identified, contact details, reached, accepted, session held. Ids:
 * `id.key` (count) for each step, and from the second on `id.key.of-previous` and `id.key.of-first` (shares). A step of the
 * same table counts those of the step before that meet it too; a step of another table, that cannot be linked, counts all
 * there that meet it.
 */
export interface FunnelDefinition extends DefinitionBase {
  readonly measure: "funnel";
  readonly steps: readonly FunnelStep[];
}

export interface FunnelStep {
  /** Lower-case ASCII, digits, hyphens: `reached`. */
  readonly key: string;
  /** The step in words: „kontaktet". */
  readonly label: string;
  readonly where: Condition;
  /** Table id, where it is not that of the definition. */
  readonly table?: string;
}

/**
 * A goal and what was reached. Ids: `id` (the share) and `id.against-goal`, its distance from the goal with the one-sided
 * exact p of a share this high or higher if the true one were the goal.
 */
export interface GoalDefinition extends DefinitionBase {
  readonly measure: "goal";
  readonly having: Condition;
  /** The share aimed at, in (0, 1). */
  readonly goal: number;
}

type WithoutBase<Definition> = Definition extends unknown ? Omit<Definition, keyof DefinitionBase> : never;

/** A measure that can be taken in each period: its own keys, without those that all definitions share. */
export type TimedMeasure = WithoutBase<
  | CountDefinition
  | ShareDefinition
  | UptakeDefinition
  | CompositionDefinition
  | SurveyShareDefinition
  | ResponseRateDefinition
  | AnswerersDefinition
  | GoalDefinition
  | ItemDistributionDefinition
  | SurveyBoundsDefinition
  | SurveyOutcomesDefinition
  | UptakeComparisonDefinition
  | CompositionComparisonDefinition
>;

/**
 * A measure in each month, quarter or year. `period` is a variable that a date column derives. Ids: those of the measure
 * with the period after the definition: `id.2019-01`, `id.2019-01.level`; `id.missing` for units without a date.
 */
export interface OverTimeDefinition extends DefinitionBase {
  readonly measure: "over-time";
  readonly period: string;
  /** Takes the periods of the data together where they are finer: months into quarters or years, quarters into years. */
  readonly by?: "quarter" | "year";
  readonly of: TimedMeasure;
  /** Where numbers before and after cannot be compared: the first period of the new ways (a level id, also one that `by` takes together with others), and what changed. */
  readonly breaks?: readonly { readonly at: string; readonly label: string }[];
}

/**
 * Uptake of each group against another. Ids: `id.level.difference` and `id.level.ratio` for each level that is neither
 * missing nor the reference, with the test and its p adjusted (Holm) for all groups of the definition; with `standardiseFor`
 * also `id.level.standardised-difference`, `id.level.standardised-ratio` and `id.level.mantel-haenszel-ratio`. `id.test`
 * is one test of all groups together.
 */
export interface UptakeComparisonDefinition extends DefinitionBase {
  readonly measure: "uptake-comparison";
  readonly accepted: Condition;
  readonly by: string;
  /**
   * Level id; `others`: everyone whose level is known and another; `pairs`: each two groups, the first in the order of the
   * levels against the second: `id.a.b.difference`, `id.a.b.ratio` and so on.
   */
  readonly reference: string;
  readonly merge?: LevelMerges;
  /** Variables whose mix is made equal: „women against men at the same mix of incident types". */
  readonly standardiseFor?: readonly string[];
}

/**
 * How each group is made up, and whether the groups differ. Ids: `id.group.level` for each known level of `by` and of `of`,
 * `id.test` (all groups together), and `id.a.b.test` for each two of three groups or more, the p adjusted (Holm).
 */
export interface CompositionComparisonDefinition extends DefinitionBase {
  readonly measure: "composition-comparison";
  /** The variable whose levels are the parts. */
  readonly of: string;
  /** The variable whose levels are the groups. */
  readonly by: string;
  readonly merge?: LevelMerges;
}

/**
 * Mean change of a score from before to after, of those who have both. Ids: `id`, and `id.drop-out`: the share of those measured
 * before who were not measured after.
 */
export interface ChangeDefinition extends DefinitionBase {
  readonly measure: "change";
  /** Variables of one scale. */
  readonly before: string;
  readonly after: string;
  /** Level id → its score; the id as a number if left out. */
  readonly scores?: Readonly<Record<string, number>>;
}

/**
 * A measure in this edition and in the one before. Ids: those of the measure for this edition, and for each share
 * `….since-before`, its difference from the edition before. The two must not count the same people.
 */
export interface EditionsDefinition extends DefinitionBase {
  readonly measure: "editions";
  readonly of: TimedMeasure;
  /** Where the edition before is counted, with the same variables and levels. */
  readonly before: {
    readonly table: string;
    readonly among?: Condition;
    /** The edition before in words: „2018". */
    readonly label: string;
  };
}
