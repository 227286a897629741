import type {
  Codebook,
  CompositionComparisonDefinition,
  CostDefinition,
  LevelMerges,
  MeasureDefinition,
  Result,
  TableCodebook,
  UptakeComparisonDefinition,
} from "@udbytte/core";
import { periodsOf, tableOf, variableOf } from "./codebook-variables.ts";

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

/**
 * Ids of the known levels that a definition divides a variable by, after merging.
 *
 * @param definition An uptake or a composition; another divides by no merged levels.
 * @param variable The variable.
 * @param codebook The codebook it is about.
 */
export function knownLevels(definition: MeasureDefinition, variable: string, codebook: Codebook): readonly string[] {
  return levelsOf(tableOf(codebook, definition.table), variable, "merge" in definition ? definition.merge : undefined);
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
    case "response-rate":
      return responseRateIds.filter(([suffix]) => definition.exempt !== undefined || !ofExempt.has(suffix));
    case "conversion":
      return proportions(conversionSuffixes);
    case "linked-conversion":
      return [["", "proportion"], ...["lower-quartile", "median", "upper-quartile"].map(ofDuration)];
    case "cost":
      return costIds(definition, table);
    case "over-time": {
      const { id, population, of, period, by } = definition;
      const inner = suffixesOf({ id, table: definition.table, population, ...of }, table);
      return [...periodsOf(levelsOf(table, period, undefined), by), "missing"].flatMap((level) =>
        inner.map(([suffix, kind]) => [suffix === "" ? level : `${level}.${suffix}`, kind] as const),
      );
    }
    case "editions": {
      const { id, population, of } = definition;
      return suffixesOf({ id, table: definition.table, population, ...of }, table).flatMap(([suffix, kind]): Ids => {
        const difference = suffix === "" ? "since-before" : `${suffix}.since-before`;
        return [[suffix, kind], ...(kind === "proportion" ? ([[difference, "comparison"]] as const) : [])];
      });
    }
    case "change":
      return [
        ["", "mean-change"],
        ["drop-out", "proportion"],
      ];
    case "funnel":
      return definition.steps.flatMap(({ key }, index) => [
        [key, "count"] as const,
        ...(index === 0 ? [] : proportions([`${key}.of-previous`, `${key}.of-first`])),
      ]);
    case "goal":
      return [
        ["", "proportion"],
        ["against-goal", "comparison"],
      ];
    case "uptake-comparison":
      return comparisonIds(definition, table);
    case "composition-comparison":
      return compositionIds(definition, table);
    default:
      return surveyIds(definition, table);
  }
}

type Survey = Extract<
  MeasureDefinition,
  {
    measure:
      | "answerers"
      | "item-distribution"
      | "survey-bounds"
      | "survey-outcomes"
      | "survey-share"
      | "weighted-share";
  }
>;

function surveyIds(definition: Survey, table: TableCodebook | undefined): Ids {
  switch (definition.measure) {
    case "answerers":
      return definition.of.flatMap((variable) =>
        levelsOf(table, variable, undefined).flatMap(
          (level): Ids => [
            [`${variable}.${level}.answered`, "proportion"],
            [`${variable}.${level}.all`, "proportion"],
            [`${variable}.${level}.difference`, "comparison"],
          ],
        ),
      );
    case "item-distribution":
      return proportions(
        definition.items.flatMap(({ variable }) =>
          [...levelsOf(table, variable, undefined), "blank"].map((level) => `${variable}.${level}`),
        ),
      );
    case "survey-bounds":
      return proportions(definition.items.flatMap(({ variable }) => [`${variable}.lower`, `${variable}.upper`]));
    case "survey-outcomes":
      return proportions(outcomeSuffixes);
    case "weighted-share":
      return definition.items.map(({ variable }) => [variable, "weighted-share"]);
    case "survey-share":
      return proportions(
        definition.items.flatMap(({ variable }) => [
          variable,
          `${variable}.dont-know`,
          ...(definition.otherBase === undefined ? [] : [`${variable}.other-base`]),
        ]),
      );
  }
}

/** The standardised results only where there is something to standardise for. */
function comparisonIds(definition: UptakeComparisonDefinition, table: TableCodebook | undefined): Ids {
  const { by, merge, reference, standardiseFor = [] } = definition;
  const standardised = ["standardised-difference", "standardised-ratio", "mantel-haenszel-ratio"];
  const keys = ["difference", "ratio", ...(standardiseFor.length === 0 ? [] : standardised)];
  const levels = levelsOf(table, by, merge);
  const groups = reference === "pairs" ? pairsOf(levels) : levels.filter((level) => level !== reference);
  const compared = groups.flatMap((group) => keys.map((key) => [`${group}.${key}`, "comparison"] as const));
  return [...compared, ["test", "group-test"]];
}

/** Each two groups are tested only where there are three or more. */
function compositionIds({ of, by, merge }: CompositionComparisonDefinition, table: TableCodebook | undefined): Ids {
  const groups = levelsOf(table, by, merge);
  const parts = groups.flatMap((group) => levelsOf(table, of, merge).map((level) => `${group}.${level}`));
  const pairs = groups.length < 3 ? [] : pairsOf(groups);
  const tests = ["test", ...pairs.map((pair) => `${pair}.test`)];
  return [...proportions(parts), ...tests.map((suffix) => [suffix, "group-test"] as const)];
}

/** Each two of the groups, in their order. */
function pairsOf(groups: readonly string[]): readonly string[] {
  return groups.flatMap((a, index) => groups.slice(index + 1).map((b) => `${a}.${b}`));
}

const outcomeSuffixes: readonly string[] = [
  ...["rr1", "rr2", "rr3", "rr4", "rr5", "rr6"],
  ...["coop1", "coop2", "coop3", "coop4", "ref1", "ref2", "ref3", "con1", "con2", "con3"],
];

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
    ...Object.entries(per).map(([key, { orResult }]) => {
      const kind = orResult === undefined ? "rate" : "rate-range";
      return [`per.${key}`, kind] as const;
    }),
  ];
}

function ofDuration(suffix: string): Ids[number] {
  return [suffix, "duration"];
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
  const known = variableOf(table, variable);
  const merged = Object.entries(merge?.[variable] ?? {});
  const renamed = (known?.levels ?? []).map(
    (level) => merged.find(([, { levels }]) => levels.includes(level))?.[0] ?? level,
  );
  return [...new Set(renamed)];
}

/** Ids of the missing levels, after the others; `missing` where the variable is not there. */
function missingOf(table: TableCodebook | undefined, variable: string): readonly string[] {
  const known = variableOf(table, variable);
  return known?.missing ?? ["missing"];
}

function combinations(groups: readonly (readonly string[])[]): readonly string[] {
  const [first, ...rest] = groups;
  if (first === undefined) return [];
  const below = combinations(rest);
  return below.length === 0 ? first : first.flatMap((level) => below.map((suffix) => `${level}.${suffix}`));
}
