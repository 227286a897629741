import type { Cell, Counts } from "../model/counts.ts";
import type { Level, Variable } from "../model/dataset.ts";
import type { LevelMerges } from "../model/measure-definition.ts";
import type { GroupLevel } from "../model/result.ts";
import { locate } from "./select-units.ts";

/** The units that have the same levels of some variables. */
export interface Group {
  readonly levels: readonly GroupLevel[];
  readonly units: Counts;
}

/**
 * One group for each combination of levels of the variables, whether it occurs or not, the missing levels last.
 *
 * @throws RangeError for a variable that the counts do not have.
 */
export function groupUnits(counts: Counts, variables: readonly string[]): readonly Group[] {
  const located = variables.map((id) => locate(counts, id));
  const groups = combinations(located.map(({ variable }) => variable.levels.map((_, index) => index)));
  const cells: Cell[][] = groups.map(() => []);
  for (const cell of counts.cells) {
    let place = 0;
    for (const { position, variable } of located) place = place * variable.levels.length + (cell.levels[position] ?? 0);
    cells[place]?.push(cell);
  }
  return groups.map((indices, place) => ({
    levels: indices.map((level, index) => groupLevel(located[index]?.variable, level)),
    units: { ...counts, cells: cells[place] ?? [] },
  }));
}

/** Ids of a group's levels as they stand in a result's id, after the definition's. */
export function groupId(definition: string, levels: readonly GroupLevel[]): string {
  return [definition, ...levels.map(({ level }) => level)].join(".");
}

/** Labels of a group's levels, in words for a row or bar. */
export function groupLabel(levels: readonly GroupLevel[]): string {
  return levels.map(({ levelLabel }) => levelLabel).join(", ");
}

/**
 * The counts with levels of some variables taken together. A new level stands where the first of the old ones stood; the
 * missing level stays, empty if it was merged into another.
 *
 * @throws RangeError for a variable or level that the counts do not have, for one level merged twice, and for a new level
 * with the id of one that stays, which would be joined with it in silence.
 */
export function mergeLevels(counts: Counts, merges: LevelMerges = {}): Counts {
  const merged = new Map(
    Object.entries(merges).map(([id, levels]) => [locate(counts, id).position, mergedVariable(counts, id, levels)]),
  );
  if (merged.size === 0) return counts;
  return {
    ...counts,
    variables: counts.variables.map((variable, position) => merged.get(position)?.variable ?? variable),
    cells: counts.cells.map(({ levels, count }) => ({
      levels: levels.map((level, position) => merged.get(position)?.newIndex[level] ?? level),
      count,
    })),
  };
}

function mergedVariable(
  counts: Counts,
  id: string,
  merges: LevelMerges[string],
): { readonly variable: Variable; readonly newIndex: readonly number[] } {
  const { variable } = locate(counts, id);
  const mergeOf = new Map<string, Level>();
  for (const [mergedId, { label, levels }] of Object.entries(merges)) {
    for (const level of levels) {
      const known = variable.levels.some((candidate) => candidate.id === level);
      if (!known) throw new RangeError(`merge: variable "${id}" has no level "${level}"`);
      if (mergeOf.has(level)) throw new RangeError(`merge: level "${level}" of "${id}" is merged twice`);
      mergeOf.set(level, { id: mergedId, label, missing: false });
    }
  }
  const taken = variable.levels.find(
    (level) => Object.hasOwn(merges, level.id) && (level.missing || !mergeOf.has(level.id)),
  );
  if (taken !== undefined) throw new RangeError(`merge: variable "${id}" has a level "${taken.id}" already`);
  const targets = variable.levels.map((level) => mergeOf.get(level.id) ?? level);
  const levels = [...new Map(targets.map((level) => [level.id, level])).values()];
  const kept = [...levels.filter((level) => !level.missing), ...variable.levels.filter((level) => level.missing)];
  const newIndex = targets.map((target) => kept.findIndex((level) => level.id === target.id));
  return { variable: { ...variable, levels: kept }, newIndex };
}

function groupLevel(variable: Variable | undefined, index: number): GroupLevel {
  const level = variable?.levels[index];
  if (variable === undefined || level === undefined) throw new RangeError(`no level ${index}`);
  return {
    variable: variable.id,
    variableLabel: variable.label,
    level: level.id,
    levelLabel: level.label,
    missing: level.missing,
  };
}

function combinations(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (found, list) => found.flatMap((start) => list.map((next) => [...start, next])),
    [[]],
  );
}
