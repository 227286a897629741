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
  | CompositionComparisonDefinition;

/** Measures that a definition can name, and those of functions that take something else than counts. */
export type MeasureName = MeasureDefinition["measure"] | "change" | "editions" | "linked-conversion";

/** Variable id → level id or several. All must hold. `not-missing` stands for every level but the missing ones. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** A filter with a name, so that a result can say what it left out. */
export interface NamedExclusion {
  /** „uden indbrud og tyveri", printed in captions. */
  readonly label: string;
  readonly where: Condition;
}

interface DefinitionBase {
  /** Lower-case ASCII, digits, hyphens: `uptake-incident`. Unique in the report. */
  readonly id: string;
  /** Table id of the codebook. */
  readonly table: string;
  /** Who the denominator is, in words: „personer, der er kommet i kontakt". */
  readonly population: string;
  /** Who the denominator is; everyone in the table if left out. */
  readonly among?: Condition;
  readonly exclude?: readonly NamedExclusion[];
  /** Confidence level of the intervals, 0.95 if left out. */
  readonly level?: number;
}

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
 * Share that accepts, in each group of `by`. Ids: `id` for all, then `id.level` (one variable) or `id.levelA.levelB` (two).
 * Groups with a missing level are results too (`id.missing`), so that nothing drops out in silence.
 */
export interface UptakeDefinition extends DefinitionBase {
  readonly measure: "uptake";
  readonly accepted: Condition;
  /** One or two variables; none gives the overall result alone. */
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
 * Positive share of survey items. Ids: `id.item` for each item, `id.item.dont-know` for the share of don't-knows.
 * `items` are variable ids with the levels that count as positive.
 */
export interface SurveyShareDefinition extends DefinitionBase {
  readonly measure: "survey-share";
  readonly items: readonly {
    readonly variable: string;
    readonly positive: readonly string[];
    readonly label?: string;
  }[];
  /** Level ids that mean „don't know". */
  readonly dontKnow: readonly string[];
  /**
   * `respondents`: all who returned the questionnaire, blanks included; `answered`: all who answered the item, don't-know
   * included; `valid`: answered without don't-know.
   */
  readonly base: "respondents" | "answered" | "valid";
  /**
   * Also `id.item.other-base`, the share of the valid answers where `base` is `answered`, and of all answers where it is
   * another: `always`, or `when-different` by two percentage points or more. Not at all if left out.
   */
  readonly otherBase?: "always" | "when-different";
}

/**
 * Answered of sent. Ids: `id` (rate), `id.sent`, `id.answered`, `id.exempt` (counts) and `id.of-all` (answered of sent and exempt).
 */
export interface ResponseRateDefinition extends DefinitionBase {
  readonly measure: "response-rate";
  readonly sent: Condition;
  readonly answered: Condition;
  readonly exempt?: Condition;
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
 * Those who answered a survey against everyone they come from. `table` holds both, `among` is everyone. For each known
 * level of each variable of `of`: `id.variable.level.answered` and `id.variable.level.all`, shares of those whose level is
 * known, and `id.variable.level.difference` between the two in percentage points.
 */
export interface AnswerersDefinition extends DefinitionBase {
  readonly measure: "answerers";
  readonly answered: Condition;
  readonly of: readonly string[];
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

/**
 * How the answers to survey items are distributed. Ids: `id.item.level` for each level that is not missing, in their order,
 * among all who answered the item, and `id.item.blank`: the blanks of all who returned the questionnaire.
 */
export interface ItemDistributionDefinition extends DefinitionBase {
  readonly measure: "item-distribution";
  readonly items: readonly { readonly variable: string; readonly label?: string }[];
}

/**
 * Outcome rates of a survey by their AAPOR names, from the final disposition of every case. Ids: `id.rr1` … `id.rr6`,
 * `id.coop1` … `id.coop4`, `id.ref1` … `id.ref3`, `id.con1` … `id.con3`.
 */
export interface SurveyOutcomesDefinition extends DefinitionBase {
  readonly measure: "survey-outcomes";
  readonly dispositions: DispositionConditions;
  /** Share of the cases of unknown eligibility that are taken to be eligible, in [0, 1]; 1 if left out. */
  readonly eligible?: number;
}

/** Condition of each disposition; those left out have no case. */
export type DispositionConditions = {
  readonly complete: Condition;
  readonly partial?: Condition;
  readonly refusal?: Condition;
  readonly nonContact?: Condition;
  readonly other?: Condition;
  /** Not known whether there is an eligible household, or person. */
  readonly unknownHousehold?: Condition;
  readonly unknownOther?: Condition;
};

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
 * What non-response can do to survey items at most. `among` is everyone who was sent a questionnaire. Ids: `id.item.lower`,
 * as if all who did not answer were negative, and `id.item.upper`, as if all were positive.
 */
export interface SurveyBoundsDefinition extends DefinitionBase {
  readonly measure: "survey-bounds";
  readonly items: SurveyShareDefinition["items"];
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
  /** Level id, or `others`: everyone whose level is known and another. */
  readonly reference: string;
  readonly merge?: LevelMerges;
  /** Variables whose mix is made equal: „women against men at the same mix of incident types". */
  readonly standardiseFor?: readonly string[];
}

/**
 * Positive share of survey items, the answers weighted (raked) so that those who gave them are made up as the population they
 * come from. Ids: `id.item` for each item.
 */
export interface WeightedShareDefinition extends DefinitionBase {
  readonly measure: "weighted-share";
  readonly items: SurveyShareDefinition["items"];
  readonly dontKnow: SurveyShareDefinition["dontKnow"];
  readonly base: "answered" | "valid";
  /** At least one. */
  readonly margins: readonly WeightingMargin[];
  /** Where margins without targets are counted. */
  readonly to?: {
    readonly table: string;
    readonly among?: Condition;
  };
  /** Least and greatest weight as multiples of the mean weight, at most 1 and at least 1; none if left out. */
  readonly trim?: { readonly lower: number; readonly upper: number };
}

/** What the weights are to meet: the mix of one variable, or of a combination of several. */
export interface WeightingMargin {
  readonly variables: readonly string[];
  /** Level id (of a combination, level ids with `.` between) → its number or share of the population; counted in `to` if left out. */
  readonly targets?: Readonly<Record<string, number>>;
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
