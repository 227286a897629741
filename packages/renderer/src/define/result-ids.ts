import type { Codebook, CostDefinition, LevelMerges, MeasureDefinition, Result, TableCodebook } from "@udbytte/core";
import { tableOf, variablesOf } from "./codebook-variables.ts";

/** An id that a definition will give a result for, whatever the data. */
export interface KnownResult {
  readonly id: string;
  readonly kind: Result["kind"];
  /** Id of the definition. */
  readonly definition: string;
}

type Ids = readonly (readonly [suffix: string, kind: Result["kind"]])[];

/**
 * Ids and kinds of the results of a definition, known before any data are read: those that the contract of the measure
 * names, one for each level of the codebook. A definition that names an unknown table or variable gives only what does not
 * depend on it.
 *
 * @param definition An entry of `results:`.
 * @param codebook The codebook it is about.
 */
export function resultIds(definition: MeasureDefinition, codebook: Codebook): readonly KnownResult[] {
  const table = tableOf(codebook, definition.table);
  return suffixesOf(definition, table).map(([suffix, kind]) => ({
    id: suffix === "" ? definition.id : `${definition.id}.${suffix}`,
    kind,
    definition: definition.id,
  }));
}

function suffixesOf(definition: MeasureDefinition, table: TableCodebook | undefined): Ids {
  switch (definition.measure) {
    case "count":
      return [["", "count"]];
    case "share":
      return [["", "proportion"]];
    case "uptake": {
      const groups = definition.by.map((id) => [...levelsOf(table, id, definition.merge), ...missingOf(table, id)]);
      return [["", "proportion"], ...combinations(groups).map((suffix) => [suffix, "proportion"] as const)];
    }
    case "composition": {
      const levels = levelsOf(table, definition.of, definition.merge);
      return proportions(definition.base === "all" ? [...levels, ...missingOf(table, definition.of)] : levels);
    }
    case "survey-share":
      return proportions(definition.items.flatMap(({ variable }) => [variable, `${variable}.dont-know`]));
    case "response-rate":
      return responseRateIds.filter(([suffix]) => definition.exempt !== undefined || !ofExempt.has(suffix));
    case "conversion":
      return proportions(conversionSuffixes);
    case "cost":
      return costIds(definition, table);
  }
}

const responseRateIds: Ids = [
  ["", "proportion"],
  ["sent", "count"],
  ["answered", "count"],
  ["exempt", "count"],
  ["of-all", "proportion"],
];

const ofExempt: ReadonlySet<string> = new Set(["exempt", "of-all"]);

const conversionSuffixes: readonly string[] = [
  "lower",
  "possible",
  "upper",
  "drop-out",
  "of-sessions-lower",
  "of-sessions-upper",
  "other-than-lower",
  "other-than-upper",
];

function costIds({ by, per = {} }: CostDefinition, table: TableCodebook | undefined): Ids {
  const missing = (id: string): readonly string[] =>
    missingOf(table, id).map((level) => (by.length > 1 ? `${id}.${level}` : level));
  const sums = by.flatMap((id) => [...levelsOf(table, id, undefined), ...missing(id)]);
  return [
    ["", "amount"],
    ...sums.map((suffix) => [suffix, "amount"] as const),
    ...Object.keys(per).map((key) => [`per.${key}`, "rate"] as const),
  ];
}

function proportions(suffixes: readonly string[]): Ids {
  return suffixes.map((suffix) => [suffix, "proportion"]);
}

/** Level ids after merging: a new level stands where the first of its old ones stood. */
function levelsOf(
  table: TableCodebook | undefined,
  variable: string,
  merge: LevelMerges | undefined,
): readonly string[] {
  const known = table === undefined ? undefined : variablesOf(table).find(({ id }) => id === variable);
  const merged = Object.entries(merge?.[variable] ?? {});
  const renamed = (known?.levels ?? []).map(
    (level) => merged.find(([, { levels }]) => levels.includes(level))?.[0] ?? level,
  );
  return [...new Set(renamed)];
}

/** Ids of the missing levels, after the others; `missing` where the variable is not there. */
function missingOf(table: TableCodebook | undefined, variable: string): readonly string[] {
  const known = table === undefined ? undefined : variablesOf(table).find(({ id }) => id === variable);
  return known?.missing ?? ["missing"];
}

function combinations(groups: readonly (readonly string[])[]): readonly string[] {
  const [first, ...rest] = groups;
  if (first === undefined) return [];
  const below = combinations(rest);
  return below.length === 0 ? first : first.flatMap((level) => below.map((suffix) => `${level}.${suffix}`));
}
