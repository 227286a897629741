export { evaluate } from "./evaluate.ts";
export type { TabulatedTable } from "./evaluate-stream.ts";
export { tabulateCsvStream } from "./evaluate-stream.ts";
export type { CodebookWords } from "./infer/write-codebook.ts";
export { writeCodebook } from "./infer/write-codebook.ts";
export { composition } from "./measure/composition.ts";
export type { ConversionSettings } from "./measure/conversion.ts";
export { conversion } from "./measure/conversion.ts";
export { cost } from "./measure/cost.ts";
export { countUnits } from "./measure/count-units.ts";
export type { DenominatorBridge, DenominatorStep } from "./measure/explain-denominators.ts";
export { explainDenominators } from "./measure/explain-denominators.ts";
export type { Described } from "./measure/make-results.ts";
export type { Tabulated } from "./measure/measure-all.ts";
export { measureAll } from "./measure/measure-all.ts";
export { responseRate } from "./measure/response-rate.ts";
export { share } from "./measure/share.ts";
export { surveyShare } from "./measure/survey-share.ts";
export { uptake } from "./measure/uptake.ts";
export type { NeededVariables } from "./measure/variables-needed.ts";
export { variablesNeeded } from "./measure/variables-needed.ts";
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
  Locale,
  MissingCode,
  MissingDefinition,
  Period,
  Rule,
  RuleCondition,
  RuleTest,
  TableCodebook,
  TableFile,
} from "./model/codebook.ts";
export type { Cell, Counts, Source } from "./model/counts.ts";
export type { Checked, DataError, DataErrorCode } from "./model/data-error.ts";
export type { Dataset, Level, RawTable, Variable } from "./model/dataset.ts";
export type { DisclosurePolicy } from "./model/disclosure-policy.ts";
export type * from "./model/measure-definition.ts";
export type {
  PublishableResult,
  PublishedValue,
  WithheldResult,
  WithholdingReason,
} from "./model/publishable-result.ts";
export type {
  AmountResult,
  CountResult,
  GroupLevel,
  Interval,
  ProportionResult,
  RateResult,
  Result,
} from "./model/result.ts";
export type {
  ColumnEvidence,
  Doubt,
  DoubtKind,
  LeftOutColumn,
  LeftOutReason,
  ProposedScale,
  TableProposal,
} from "./model/table-proposal.ts";
export type { FileContent, SheetCell, Workbook, WorkbookSheet } from "./model/workbook.ts";
export { proposeCodebook } from "./propose-codebook.ts";
export { disclosurePolicies } from "./protect/disclosure-policies.ts";
export { protect } from "./protect/protect.ts";
export { codebookJsonSchema } from "./read/codebook-json-schema.ts";
export type { KeyDescriptions } from "./read/json-schema.ts";
export { jsonSchemaOf } from "./read/json-schema.ts";
export { parseCodebook } from "./read/parse-codebook.ts";
export { openWorkbook } from "./read/parse-workbook.ts";
export type { ParsedYaml } from "./read/parse-yaml.ts";
export { parseYaml } from "./read/parse-yaml.ts";
export { readTable } from "./read/read-table.ts";
export type { Locate, Position } from "./read/yaml-positions.ts";
export { compensatedSum } from "./statistics/compensated-sum.ts";
export { nearestWord } from "./statistics/edit-distance.ts";
export type { PersonalKind } from "./statistics/personal-data.ts";
export { standardNormalProbability, standardNormalQuantile } from "./statistics/standard-normal.ts";
export { wilsonInterval } from "./statistics/wilson-interval.ts";
export { addCounts } from "./tabulate/add-counts.ts";
export type { TabulateOptions } from "./tabulate/tabulate.ts";
export { tabulate } from "./tabulate/tabulate.ts";
export type { Rows, RowVariable, TabulateRowsOptions } from "./tabulate/tabulate-rows.ts";
export { tabulateRows } from "./tabulate/tabulate-rows.ts";
export type { TableRows } from "./validate/validate-table.ts";
export { validateTable, validateTables } from "./validate/validate-table.ts";
