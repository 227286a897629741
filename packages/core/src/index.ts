export { evaluate } from "./evaluate.ts";
export type { FileChunks, TabulatedTable } from "./evaluate-stream.ts";
export { evaluateStreams, tabulateCsvStream } from "./evaluate-stream.ts";
export { guessLanguage } from "./infer/guess-language.ts";
export type { CodebookWords } from "./infer/write-codebook.ts";
export { writeCodebook } from "./infer/write-codebook.ts";
export { answerers } from "./measure/answerers.ts";
export { compareComposition } from "./measure/compare-composition.ts";
export type { EditionsSettings } from "./measure/compare-editions.ts";
export { compareEditions } from "./measure/compare-editions.ts";
export { compareUptake, testUptake } from "./measure/compare-uptake.ts";
export { composition } from "./measure/composition.ts";
export type { ConversionSettings } from "./measure/conversion.ts";
export { conversion } from "./measure/conversion.ts";
export { cost } from "./measure/cost.ts";
export { countUnits } from "./measure/count-units.ts";
export type { EditionsDescription } from "./measure/editions.ts";
export { editions } from "./measure/editions.ts";
export type { DenominatorBridge, DenominatorStep } from "./measure/explain-denominators.ts";
export { explainDenominators } from "./measure/explain-denominators.ts";
export { funnel } from "./measure/funnel.ts";
export { goal } from "./measure/goal.ts";
export { itemDistribution } from "./measure/item-distribution.ts";
export { linkedConversion } from "./measure/linked-conversion.ts";
export type { Described } from "./measure/make-results.ts";
export type { ChangeSettings } from "./measure/mean-change.ts";
export { meanChange } from "./measure/mean-change.ts";
export type { Tabulated } from "./measure/measure-all.ts";
export { measureAll } from "./measure/measure-all.ts";
export { overTime } from "./measure/over-time.ts";
export { responseRate } from "./measure/response-rate.ts";
export { share } from "./measure/share.ts";
export { surveyBounds } from "./measure/survey-bounds.ts";
export { surveyOutcomes } from "./measure/survey-outcomes.ts";
export { surveyShare } from "./measure/survey-share.ts";
export { uptake } from "./measure/uptake.ts";
export type { NeededVariables } from "./measure/variables-needed.ts";
export { variablesNeeded } from "./measure/variables-needed.ts";
export type { WeightedShareSettings } from "./measure/weighted-share.ts";
export { weightedShare } from "./measure/weighted-share.ts";
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
  ComparisonInterval,
  ComparisonMethod,
  ComparisonReference,
  ComparisonResult,
  ComparisonTest,
  CountResult,
  DurationResult,
  GroupLevel,
  GroupTestResult,
  Interval,
  MeanChangeResult,
  NumberRange,
  ProportionResult,
  RateRangeResult,
  RateResult,
  Result,
  ShareReliability,
  WeightedShareResult,
  Weighting,
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
export type { FileContent, MergedCells, SheetCell, Workbook, WorkbookSheet } from "./model/workbook.ts";
export { type ProposalOptions, proposeCodebook } from "./propose-codebook.ts";
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
export { benjaminiHochberg, holm } from "./statistics/adjusted-p-values.ts";
export { agrestiCoullInterval } from "./statistics/agresti-coull-interval.ts";
export { binomialMass, binomialProbability, binomialQuantile, binomialUpperTail } from "./statistics/binomial.ts";
export { binomialUpperTest } from "./statistics/binomial-test.ts";
export {
  chiSquaredLogUpperTail,
  chiSquaredProbability,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from "./statistics/chi-squared.ts";
export type { ChiSquaredTest } from "./statistics/chi-squared-test.ts";
export { chiSquaredTest } from "./statistics/chi-squared-test.ts";
export { clopperPearsonInterval } from "./statistics/clopper-pearson-interval.ts";
export type { TrendGroup } from "./statistics/cochran-armitage.ts";
export { cochranArmitage } from "./statistics/cochran-armitage.ts";
export { compensatedSum } from "./statistics/compensated-sum.ts";
export type { WeightedStratum } from "./statistics/direct-standardisation.ts";
export { directStandardisation } from "./statistics/direct-standardisation.ts";
export { nearestWord } from "./statistics/edit-distance.ts";
export { fProbability, fQuantile, fUpperTail } from "./statistics/f-distribution.ts";
export { finitePopulationCorrection } from "./statistics/finite-population-correction.ts";
export type { FisherExact } from "./statistics/fisher-exact.ts";
export { fisherExact } from "./statistics/fisher-exact.ts";
export type { Bounds, Estimate, TestStatistic } from "./statistics/interval.ts";
export { jeffreysInterval } from "./statistics/jeffreys-interval.ts";
export type { KaplanMeier, KaplanMeierStep, TimeQuantile } from "./statistics/kaplan-meier.ts";
export { kaplanMeier } from "./statistics/kaplan-meier.ts";
export { katzRatio } from "./statistics/katz-ratio.ts";
export { kishEffectiveSize } from "./statistics/kish-effective-size.ts";
export { logGamma } from "./statistics/log-gamma.ts";
export type { MantelHaenszel, TwoGroupStratum } from "./statistics/mantel-haenszel.ts";
export { mantelHaenszel } from "./statistics/mantel-haenszel.ts";
export type { McNemarTest } from "./statistics/mc-nemar-test.ts";
export { mcNemarTest } from "./statistics/mc-nemar-test.ts";
export type { Reliability, ReliabilityDesign, ReliabilityReason } from "./statistics/nchs-reliability.ts";
export { nchsReliability } from "./statistics/nchs-reliability.ts";
export { newcombeDifference } from "./statistics/newcombe-difference.ts";
export { oddsRatio } from "./statistics/odds-ratio.ts";
export type { Dispositions, OutcomeRates } from "./statistics/outcome-rates.ts";
export { eligibleShare, outcomeRates } from "./statistics/outcome-rates.ts";
export type { PairedTTest } from "./statistics/paired-t-test.ts";
export { pairedTTest } from "./statistics/paired-t-test.ts";
export type { PersonalKind } from "./statistics/personal-data.ts";
export { quantile, quartiles } from "./statistics/quantile.ts";
export type { RakedWeights, RakingMargin, RakingOptions } from "./statistics/rake-weights.ts";
export { rakeWeights } from "./statistics/rake-weights.ts";
export type { WeightBounds } from "./statistics/raking-factor.ts";
export type { BetaQuantile } from "./statistics/regularised-beta.ts";
export { betaQuantile, regularisedBeta } from "./statistics/regularised-beta.ts";
export { gammaQuantile, regularisedGamma } from "./statistics/regularised-gamma.ts";
export type { ReliableChange, ScaleReliability } from "./statistics/reliable-change.ts";
export { reliableChange, reliableChangeIndex } from "./statistics/reliable-change.ts";
export { scoreRatio } from "./statistics/score-ratio.ts";
export {
  standardNormalDensity,
  standardNormalLogUpperTail,
  standardNormalProbability,
  standardNormalQuantile,
  standardNormalUpperTail,
} from "./statistics/standard-normal.ts";
export { standardisedChange } from "./statistics/standardised-change.ts";
export { studentTProbability, studentTQuantile, studentTUpperTail } from "./statistics/student-t.ts";
export type { TailProbabilities } from "./statistics/tails.ts";
export type { WeightedProportion, WeightedProportionOptions } from "./statistics/weighted-proportion.ts";
export { weightedProportion } from "./statistics/weighted-proportion.ts";
export type { WilcoxonSignedRankTest } from "./statistics/wilcoxon-signed-rank.ts";
export { wilcoxonSignedRankTest } from "./statistics/wilcoxon-signed-rank.ts";
export { wilsonInterval } from "./statistics/wilson-interval.ts";
export { addCounts } from "./tabulate/add-counts.ts";
export type { LinkedRow, LinkedRows, LinkRecordsOptions } from "./tabulate/link-records.ts";
export { linkRecords } from "./tabulate/link-records.ts";
export type { TabulateOptions } from "./tabulate/selected-columns.ts";
export { tabulate } from "./tabulate/tabulate.ts";
export type { ColumnOf, ColumnTable, Rows, RowVariable, TabulateRowsOptions } from "./tabulate/tabulate-rows.ts";
export { tabulateRows } from "./tabulate/tabulate-rows.ts";
export type { TableRows } from "./validate/validate-table.ts";
export { validateTable, validateTables } from "./validate/validate-table.ts";
