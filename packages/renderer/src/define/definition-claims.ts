import type {
  ChangeDefinition,
  Column,
  MeasureDefinition,
  OverTimeDefinition,
  SurveyShareDefinition,
  TableCodebook,
  UptakeComparisonDefinition,
  WeightedShareDefinition,
} from "@udbytte/core";
import { amountsOf, periodsOf, variableIds, variableOf, variablesOf } from "./codebook-variables.ts";

/** Where something stands in `report.yaml`. */
export type Path = readonly (string | number)[];

/** A word of a definition that must be one of the candidates. */
export interface Claim {
  readonly code: "table-unknown" | "variable-unknown" | "level-unknown" | "result-unknown";
  readonly path: Path;
  readonly word: string;
  readonly candidates: readonly string[];
}

/** The variable is one of the table's. */
export function variableClaim(path: Path, word: string, table: TableCodebook): Claim {
  return { code: "variable-unknown", path, word, candidates: variableIds(table) };
}

/** The column is one of the table's of that type. */
export function columnClaim(path: Path, word: string, table: TableCodebook, type: Column["type"]): Claim {
  const candidates = table.columns.filter((column) => column.type === type).map(({ id }) => id);
  return { code: "variable-unknown", path, word, candidates };
}

/** Levels are the variable's; with `special`, also `not-missing`. Nothing where they are only known from the data. */
export function levelClaims(
  path: Path,
  variable: string,
  words: readonly string[],
  table: TableCodebook,
  special: boolean,
): readonly Claim[] {
  const { levels = null, missing = [] } = variableOf(table, variable) ?? {};
  if (levels === null) return [];
  const candidates = special ? [...levels, ...missing, "not-missing"] : [...levels, ...missing];
  return words.map((word) => ({ code: "level-unknown", path, word, candidates }));
}

/** What a definition says of variables, levels and results beside its conditions. */
export function variableClaims(
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
    case "composition-comparison":
      return [
        variableClaim([...path, "of"], definition.of, table),
        variableClaim([...path, "by"], definition.by, table),
        ...mergeClaims(definition, path, table),
      ];
    case "uptake-comparison":
      return [
        variableClaim([...path, "by"], definition.by, table),
        ...mergeClaims(definition, path, table),
        ...referenceClaims(definition, path, table),
        ...(definition.standardiseFor ?? []).map((word, index) =>
          variableClaim([...path, "standardiseFor", index], word, table),
        ),
      ];
    case "change":
      return [
        variableClaim([...path, "before"], definition.before, table),
        variableClaim([...path, "after"], definition.after, table),
        ...scoreClaims(definition, path, table),
      ];
    case "editions":
      return variableClaims(timedDefinition(definition), [...path, "of"], table, results);
    case "over-time":
      return [
        definition.by === undefined
          ? variableClaim([...path, "period"], definition.period, table)
          : finerPeriodClaim([...path, "period"], definition.period, definition.by, table),
        ...(definition.breaks ?? []).flatMap(({ at }, index) =>
          periodClaims([...path, "breaks", index, "at"], definition, at, table),
        ),
        ...variableClaims(timedDefinition(definition), [...path, "of"], table, results),
      ];
    case "answerers":
      return definition.of.map((word, index) => variableClaim([...path, "of", index], word, table));
    case "item-distribution":
      return definition.items.map(({ variable }, index) =>
        variableClaim([...path, "items", index, "variable"], variable, table),
      );
    case "weighted-share":
      return [...itemClaims(definition, path, table), ...marginClaims(definition, path, table)];
    case "survey-bounds":
    case "survey-share":
      return itemClaims(definition, path, table);
    case "cost":
      return [
        { code: "variable-unknown", path: [...path, "amount"], word: definition.amount, candidates: amountsOf(table) },
        ...byClaims(definition.by, path, table),
        ...Object.entries(definition.per ?? {}).flatMap(([key, { result, orResult }]) => [
          resultClaim([...path, "per", key, "result"], result, results),
          ...(orResult === undefined ? [] : [resultClaim([...path, "per", key, "orResult"], orResult, results)]),
        ]),
      ];
    default:
      return [];
  }
}

/** Only months make quarters, and months, quarters and years years. */
function finerPeriodClaim(path: Path, word: string, by: "quarter" | "year", table: TableCodebook): Claim {
  const form = by === "year" ? /^\d{4}(-|$)/ : /^\d{4}-/;
  const finer = variablesOf(table).filter(({ levels }) => levels === null || levels.every((level) => form.test(level)));
  return { code: "variable-unknown", path, word, candidates: finer.map(({ id }) => id) };
}

function periodClaims(
  path: Path,
  { period, by }: OverTimeDefinition,
  word: string,
  table: TableCodebook,
): readonly Claim[] {
  const { levels = null } = variableOf(table, period) ?? {};
  if (levels === null) return [];
  return [{ code: "level-unknown", path, word, candidates: [...levels, ...periodsOf(levels, by)] }];
}

/** The measure of `over-time` as a definition of its own. */
export function timedDefinition({
  id,
  table,
  population,
  of,
}: Pick<OverTimeDefinition, "id" | "table" | "population" | "of">): MeasureDefinition {
  return { id, table, population, ...of };
}

function referenceClaims(
  { by, reference, merge }: UptakeComparisonDefinition,
  path: Path,
  table: TableCodebook,
): readonly Claim[] {
  const isNew = ["others", "pairs"].includes(reference) || Object.hasOwn(merge?.[by] ?? {}, reference);
  return isNew ? [] : levelClaims([...path, "reference"], by, [reference], table, false);
}

/** Every level has a score: its own, or its id read as a number. */
function scoreClaims({ before, after, scores }: ChangeDefinition, path: Path, table: TableCodebook): readonly Claim[] {
  const levels = [before, after].flatMap((id) => variableOf(table, id)?.levels ?? []);
  const isScored = (level: string): boolean =>
    scores === undefined ? Number.isFinite(Number(level)) : Object.hasOwn(scores, level);
  const unscored = [...new Set(levels)].filter((level) => !isScored(level));
  const candidates = scores === undefined ? [] : Object.keys(scores);
  return unscored.map((word) => ({ code: "level-unknown", path: [...path, "scores"], word, candidates }));
}

function resultClaim(path: Path, word: string, candidates: readonly string[]): Claim {
  return { code: "result-unknown", path, word, candidates };
}

function itemClaims(
  { items }: Pick<SurveyShareDefinition, "items">,
  path: Path,
  table: TableCodebook,
): readonly Claim[] {
  return items.flatMap((item, index) => [
    variableClaim([...path, "items", index, "variable"], item.variable, table),
    ...levelClaims([...path, "items", index, "positive"], item.variable, item.positive, table, false),
  ]);
}

/** Targets name a level of each variable. */
function marginClaims({ margins }: WeightedShareDefinition, path: Path, table: TableCodebook): readonly Claim[] {
  return margins.flatMap(({ variables, targets = {} }, index) => {
    const at = [...path, "margins", index];
    const levels = variables.map((id) => variableOf(table, id)?.levels ?? []);
    const groups = levels.reduce<readonly string[]>(
      (found, own) => (found.length === 0 ? own : found.flatMap((start) => own.map((level) => `${start}.${level}`))),
      [],
    );
    return [
      ...variables.map((word, place) => variableClaim([...at, "variables", place], word, table)),
      ...Object.keys(targets).map(
        (word): Claim => ({ code: "level-unknown", path: [...at, "targets", word], word, candidates: groups }),
      ),
    ];
  });
}

function byClaims(by: readonly string[], path: Path, table: TableCodebook): readonly Claim[] {
  return by.map((word, index) => variableClaim([...path, "by", index], word, table));
}

function mergeClaims(
  {
    merge = {},
  }: Pick<
    Extract<MeasureDefinition, { measure: "uptake" | "composition" | "composition-comparison" | "uptake-comparison" }>,
    "merge"
  >,
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
