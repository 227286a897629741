import type { Condition, DefinitionBase } from "./definition-base.ts";

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

/**
 * What non-response can do to survey items at most. `among` is everyone who was sent a questionnaire. Ids: `id.item.lower`,
 * as if all who did not answer were negative, and `id.item.upper`, as if all were positive.
 */
export interface SurveyBoundsDefinition extends DefinitionBase {
  readonly measure: "survey-bounds";
  readonly items: SurveyShareDefinition["items"];
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
