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
  | CostDefinition;

export type MeasureName = MeasureDefinition["measure"];

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
  readonly per?: Readonly<Record<string, { readonly result: string; readonly label: string }>>;
}
