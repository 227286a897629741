export type {
  AmountColumn,
  Band,
  CategoryColumn,
  Codebook,
  Column,
  DateColumn,
  Delimiter,
  Encoding,
  IdentifierColumn,
  IntegerColumn,
  LevelDefinition,
  Period,
  Rule,
  RuleCondition,
  RuleTest,
  TableCodebook,
} from "./model/codebook.ts";
export type { Cell, Counts, Source } from "./model/counts.ts";
export type { Checked, DataError, DataErrorCode } from "./model/data-error.ts";
export type { Dataset, Level, RawTable, Variable } from "./model/dataset.ts";
export type { DisclosurePolicy } from "./model/disclosure-policy.ts";
export type * from "./model/measure-definition.ts";
export type { PublishableResult, PublishedValue, WithheldResult, WithholdingReason } from "./model/publishable-result.ts";
export type { AmountResult, CountResult, GroupLevel, Interval, ProportionResult, RateResult, Result } from "./model/result.ts";
