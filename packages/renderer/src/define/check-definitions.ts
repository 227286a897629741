import type { Codebook, Condition, DataError, LinkedConversionDefinition, MeasureDefinition } from "@udbytte/core";
import type { Fact } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { tableOf } from "./codebook-variables.ts";
import {
  type Claim,
  columnClaim,
  levelClaims,
  type Path,
  timedDefinition,
  variableClaim,
  variableClaims,
} from "./definition-claims.ts";
import { checkMerges } from "./merged-levels.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { resultIds } from "./result-ids.ts";

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
  return [
    ...unknown,
    ...unknownEnds(settings, codebook),
    ...checkMerges(settings, codebook),
    ...duplicateIds(settings),
  ];
}

function claimsOf(
  definition: MeasureDefinition,
  path: Path,
  codebook: Codebook,
  results: readonly string[],
): readonly Claim[] {
  const table = tableOf(codebook, definition.table);
  const earlier = definition.measure === "editions" ? tableOf(codebook, definition.before.table) : undefined;
  const conditions = conditionsOf(definition, path);
  const tables = codebook.tables.map(({ id }) => id);
  const tableClaims = [
    tableClaim([...path, "table"], definition.table, tables),
    ...(definition.measure === "conversion" || definition.measure === "linked-conversion"
      ? [tableClaim([...path, "sessions", "table"], definition.sessions.table, tables)]
      : []),
    ...(definition.measure === "weighted-share" && definition.to !== undefined
      ? [tableClaim([...path, "to", "table"], definition.to.table, tables)]
      : []),
    ...(definition.measure === "editions"
      ? [tableClaim([...path, "before", "table"], definition.before.table, tables)]
      : []),
    ...(definition.measure === "funnel"
      ? definition.steps.map((step, index) =>
          tableClaim([...path, "steps", index, "table"], step.table ?? definition.table, tables),
        )
      : []),
  ];
  return [
    ...tableClaims,
    ...(definition.measure === "linked-conversion" ? linkClaims(definition, path, codebook) : []),
    ...conditions.flatMap((entry) => conditionClaims(entry, codebook)),
    ...(table === undefined ? [] : variableClaims(definition, path, table, results)),
    ...(earlier === undefined ? [] : variableClaims(definition, path, earlier, results)),
  ];
}

/** Columns of identifiers and of dates, in both tables. */
function linkClaims(definition: LinkedConversionDefinition, path: Path, codebook: Codebook): readonly Claim[] {
  const sides = [
    { side: definition, at: path },
    { side: definition.sessions, at: [...path, "sessions"] },
  ];
  return sides.flatMap(({ side, at }) => {
    const table = tableOf(codebook, side.table);
    return table === undefined
      ? []
      : [
          columnClaim([...at, "joinBy"], side.joinBy, table, "identifier"),
          columnClaim([...at, "date"], side.date, table, "date"),
        ];
  });
}

/** A measure that links tables says until when the sessions were looked at, or the codebook does. */
function unknownEnds({ results, file, locate }: ReportSettings, codebook: Codebook): readonly DataError[] {
  return results.flatMap((definition, index) => {
    if (definition.measure !== "linked-conversion" || definition.until !== undefined) return [];
    const sessions = tableOf(codebook, definition.sessions.table);
    if (sessions === undefined || sessions.period !== undefined) return [];
    return [faultAt(file, locate(["results", index]), { code: "key-missing", value: "until" })];
  });
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
    case "editions": {
      const { before } = definition;
      return [
        ...shared,
        at(before.table, before.among, "before", "among"),
        ...conditionsOf(timedDefinition(definition), [...path, "of"]),
        ...conditionsOf(timedDefinition({ ...definition, table: before.table }), [...path, "of"]),
      ];
    }
    case "over-time":
      return [...shared, ...conditionsOf(timedDefinition(definition), [...path, "of"])];
    case "response-rate":
      return [
        ...shared,
        at(table, definition.sent, "sent"),
        at(table, definition.answered, "answered"),
        at(table, definition.exempt, "exempt"),
      ];
    case "weighted-share": {
      const { to } = definition;
      return to === undefined ? shared : [...shared, at(to.table, to.among, "to", "among")];
    }
    case "linked-conversion": {
      const { sessions } = definition;
      return [...shared, at(sessions.table, sessions.among, "sessions", "among")];
    }
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
