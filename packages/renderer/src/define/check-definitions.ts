import type {
  Codebook,
  Condition,
  DataError,
  MeasureDefinition,
  OverTimeDefinition,
  TableCodebook,
  UptakeComparisonDefinition,
} from "@udbytte/core";
import type { Fact } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { amountsOf, tableOf, variablesOf } from "./codebook-variables.ts";
import { checkMerges } from "./merged-levels.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { resultIds } from "./result-ids.ts";

type Path = readonly (string | number)[];

/** A word of a definition that must be one of the candidates. */
interface Claim {
  readonly code: "table-unknown" | "variable-unknown" | "level-unknown" | "result-unknown";
  readonly path: Path;
  readonly word: string;
  readonly candidates: readonly string[];
}

interface TabledCondition {
  readonly path: Path;
  readonly table: string;
  readonly condition: Condition | undefined;
}

/**
 * Faults of `results:`: tables, variables, levels and results that are not there, and ids that are used twice.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkDefinitions(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  const known = settings.results.flatMap((definition) => resultIds(definition, codebook).map(({ id }) => id));
  const claims = settings.results.flatMap((definition, index) =>
    claimsOf(definition, ["results", index], codebook, known),
  );
  const unknown = claims
    .filter(({ word, candidates }) => !candidates.includes(word))
    .map(({ code, path, word, candidates }) =>
      faultAt(settings.file, settings.locate(path), { code, value: word, ...nearestTo(word, candidates) }),
    );
  return [...unknown, ...checkMerges(settings, codebook), ...duplicateIds(settings)];
}

function claimsOf(
  definition: MeasureDefinition,
  path: Path,
  codebook: Codebook,
  results: readonly string[],
): readonly Claim[] {
  const table = tableOf(codebook, definition.table);
  const conditions = conditionsOf(definition, path);
  const tables = codebook.tables.map(({ id }) => id);
  const tableClaims = [
    tableClaim([...path, "table"], definition.table, tables),
    ...(definition.measure === "conversion"
      ? [tableClaim([...path, "sessions", "table"], definition.sessions.table, tables)]
      : []),
    ...(definition.measure === "funnel"
      ? definition.steps.map((step, index) =>
          tableClaim([...path, "steps", index, "table"], step.table ?? definition.table, tables),
        )
      : []),
  ];
  return [
    ...tableClaims,
    ...conditions.flatMap((entry) => conditionClaims(entry, codebook)),
    ...(table === undefined ? [] : variableClaims(definition, path, table, results)),
  ];
}

function tableClaim(path: Path, word: string, candidates: readonly string[]): Claim {
  return { code: "table-unknown", path, word, candidates };
}

function conditionsOf(definition: MeasureDefinition, path: Path): readonly TabledCondition[] {
  const at = (table: string, condition: Condition | undefined, ...keys: Path): TabledCondition => ({
    path: [...path, ...keys],
    table,
    condition,
  });
  const { table } = definition;
  const shared = [
    at(table, definition.among, "among"),
    ...(definition.exclude ?? []).map(({ where }, index) => at(table, where, "exclude", index, "where")),
  ];
  switch (definition.measure) {
    case "share":
      return [...shared, at(table, definition.having, "having")];
    case "uptake":
    case "uptake-comparison":
      return [...shared, at(table, definition.accepted, "accepted")];
    case "answerers":
      return [...shared, at(table, definition.answered, "answered")];
    case "goal":
      return [...shared, at(table, definition.having, "having")];
    case "funnel":
      return [
        ...shared,
        ...definition.steps.map((step, index) => at(step.table ?? table, step.where, "steps", index, "where")),
      ];
    case "survey-outcomes":
      return [
        ...shared,
        ...Object.entries<Condition>(definition.dispositions).map(([key, condition]) =>
          at(table, condition, "dispositions", key),
        ),
      ];
    case "over-time":
      return [...shared, ...conditionsOf(timedDefinition(definition), [...path, "of"])];
    case "response-rate":
      return [
        ...shared,
        at(table, definition.sent, "sent"),
        at(table, definition.answered, "answered"),
        at(table, definition.exempt, "exempt"),
      ];
    case "conversion": {
      const { sessions } = definition;
      return [
        ...shared,
        at(sessions.table, sessions.certain, "sessions", "certain"),
        at(sessions.table, sessions.possible, "sessions", "possible"),
      ];
    }
    default:
      return shared;
  }
}

function conditionClaims({ path, table, condition = {} }: TabledCondition, codebook: Codebook): readonly Claim[] {
  const found = tableOf(codebook, table);
  if (found === undefined) return [];
  return Object.entries(condition).flatMap(([variable, levels]) => [
    variableClaim([...path, variable], variable, found),
    ...(typeof levels === "string"
      ? levelClaims([...path, variable], variable, [levels], found, true)
      : levels.flatMap((level, index) => levelClaims([...path, variable, index], variable, [level], found, true))),
  ]);
}

function variableClaim(path: Path, word: string, table: TableCodebook): Claim {
  return { code: "variable-unknown", path, word, candidates: variablesOf(table).map(({ id }) => id) };
}

function levelClaims(
  path: Path,
  variable: string,
  words: readonly string[],
  table: TableCodebook,
  special: boolean,
): readonly Claim[] {
  const { levels = null, missing = [] } = variablesOf(table).find(({ id }) => id === variable) ?? {};
  if (levels === null) return [];
  const candidates = special ? [...levels, ...missing, "not-missing"] : [...levels, ...missing];
  return words.map((word) => ({ code: "level-unknown", path, word, candidates }));
}

function variableClaims(
  definition: MeasureDefinition,
  path: Path,
  table: TableCodebook,
  results: readonly string[],
): readonly Claim[] {
  switch (definition.measure) {
    case "uptake":
      return [...byClaims(definition.by, path, table), ...mergeClaims(definition, path, table)];
    case "composition":
      return [variableClaim([...path, "of"], definition.of, table), ...mergeClaims(definition, path, table)];
    case "uptake-comparison":
      return [
        variableClaim([...path, "by"], definition.by, table),
        ...mergeClaims(definition, path, table),
        ...referenceClaims(definition, path, table),
        ...(definition.standardiseFor ?? []).map((word, index) =>
          variableClaim([...path, "standardiseFor", index], word, table),
        ),
      ];
    case "over-time":
      return [
        variableClaim([...path, "period"], definition.period, table),
        ...(definition.breaks ?? []).flatMap(({ at }, index) =>
          levelClaims([...path, "breaks", index, "at"], definition.period, [at], table, false),
        ),
        ...variableClaims(timedDefinition(definition), [...path, "of"], table, results),
      ];
    case "answerers":
      return definition.of.map((word, index) => variableClaim([...path, "of", index], word, table));
    case "item-distribution":
      return definition.items.map(({ variable }, index) =>
        variableClaim([...path, "items", index, "variable"], variable, table),
      );
    case "survey-bounds":
    case "survey-share":
      return definition.items.flatMap((item, index) => [
        variableClaim([...path, "items", index, "variable"], item.variable, table),
        ...levelClaims([...path, "items", index, "positive"], item.variable, item.positive, table, false),
      ]);
    case "cost":
      return [
        { code: "variable-unknown", path: [...path, "amount"], word: definition.amount, candidates: amountsOf(table) },
        ...byClaims(definition.by, path, table),
        ...Object.entries(definition.per ?? {}).map(
          ([key, { result }]): Claim => ({
            code: "result-unknown",
            path: [...path, "per", key, "result"],
            word: result,
            candidates: results,
          }),
        ),
      ];
    default:
      return [];
  }
}

function timedDefinition({ id, table, population, of }: OverTimeDefinition): MeasureDefinition {
  return { id, table, population, ...of };
}

function referenceClaims(
  { by, reference, merge }: UptakeComparisonDefinition,
  path: Path,
  table: TableCodebook,
): readonly Claim[] {
  const isNew = reference === "others" || Object.hasOwn(merge?.[by] ?? {}, reference);
  return isNew ? [] : levelClaims([...path, "reference"], by, [reference], table, false);
}

function byClaims(by: readonly string[], path: Path, table: TableCodebook): readonly Claim[] {
  return by.map((word, index) => variableClaim([...path, "by", index], word, table));
}

function mergeClaims(
  {
    merge = {},
  }: Pick<Extract<MeasureDefinition, { measure: "uptake" | "composition" | "uptake-comparison" }>, "merge">,
  path: Path,
  table: TableCodebook,
): readonly Claim[] {
  return Object.entries(merge).flatMap(([variable, made]) => [
    variableClaim([...path, "merge", variable], variable, table),
    ...Object.entries(made).flatMap(([level, { levels }]) =>
      levelClaims([...path, "merge", variable, level, "levels"], variable, levels, table, false),
    ),
  ]);
}

/** Results and facts share one set of names, since `{{ … }}` asks for both; figures have their own. */
function duplicateIds(settings: ReportSettings): readonly DataError[] {
  const named = (key: string, entries: readonly (Fact | MeasureDefinition | { id: string })[]) =>
    entries.map(({ id }, index) => ({ id, path: [key, index, "id"] }));
  const spaces = [
    [...named("facts", settings.facts), ...named("results", settings.results)],
    named("figures", settings.figures),
  ];
  return spaces.flatMap((entries) =>
    entries
      .filter(({ id }, index) => entries.findIndex((other) => other.id === id) < index)
      .map(({ id, path }) => faultAt(settings.file, settings.locate(path), { code: "id-duplicate", value: id })),
  );
}
