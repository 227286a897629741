import type { Cell, Counts } from "../model/counts.ts";
import type { WeightingMargin } from "../model/measure-definition.ts";
import type { Weighting } from "../model/result.ts";
import { rakeWeights } from "../statistics/rake-weights.ts";
import type { WeightBounds } from "../statistics/raking-factor.ts";
import { groupLabel, groupUnits } from "./group-units.ts";
import { locate, numberOf, splitByKnown, variableLabels } from "./select-units.ts";

/** Cells with the weight of each of their units. */
export interface RakedCells {
  readonly units: Counts;
  /** Cells that are weighted: those in groups that the population has. */
  readonly cells: readonly Cell[];
  /** Weight of a unit of each cell, 1 in the mean; null where there is no unit, or no weight meets the margins. */
  readonly weights: readonly number[] | null;
  readonly weighting: Weighting | null;
  /** Units in groups that the population does not have. */
  readonly excluded: readonly { readonly label: string; readonly count: number }[];
}

/**
 * What the weights of one margin are to add up to: its targets, or how the population is made up.
 *
 * @throws RangeError for a target of no group, and where there are neither targets nor a population.
 */
export function marginTargets(
  { variables, targets }: WeightingMargin,
  answers: Counts,
  population: Counts | undefined,
  id: string,
): ReadonlyMap<string, number> {
  const named = variables.join(".");
  if (targets !== undefined) {
    const groups = groupUnits(answers, variables).map(({ levels }) => levels.map(({ level }) => level).join("."));
    const unknown = Object.keys(targets).find((group) => !groups.includes(group));
    if (unknown === undefined) return new Map(Object.entries(targets));
    throw new RangeError(`weighted-share "${id}": the margin "${named}" has no group "${unknown}"`);
  }
  if (population === undefined) {
    throw new RangeError(`weighted-share "${id}": the margin "${named}" has neither targets nor a population`);
  }
  const known = splitByKnown(population, variables).inside;
  return new Map(
    groupUnits(known, variables).map(({ levels, units }) => [
      levels.map(({ level }) => level).join("."),
      numberOf(units),
    ]),
  );
}

/**
 * Rakes cells to targets: each cell as so many units of one weight. Units in a group whose target is 0 or not there are left
 * out; targets of groups without a unit too, and the others are scaled up.
 *
 * @param units Counts of those whose place in every margin is known.
 * @param targets Of each margin, as {@link marginTargets} gives them.
 */
export function rakeCells(
  units: Counts,
  margins: readonly WeightingMargin[],
  targets: readonly ReadonlyMap<string, number>[],
  trim: WeightBounds | undefined,
): RakedCells {
  const groupOf = margins.map((margin) => groupNamer(units, margin));
  const targetOf = (cell: Cell, margin: number): number => targets[margin]?.get(groupOf[margin]?.(cell) ?? "") ?? 0;
  const isIn = (cell: Cell): boolean => margins.every((_, margin) => targetOf(cell, margin) > 0);
  const cells = units.cells.filter((cell) => cell.count > 0 && isIn(cell));
  const excluded = margins.flatMap((margin, index) =>
    groupUnits(
      { ...units, cells: units.cells.filter((cell) => firstWithout(cell, margins, targetOf) === index) },
      margin.variables,
    )
      .map((group) => ({ label: groupLabel(group.levels), count: numberOf(group.units) }))
      .filter(({ count }) => count > 0),
  );
  if (cells.length === 0) return { units, cells, weights: null, weighting: null, excluded };
  const raking = margins.map((margin, index) => {
    const groups = cells.map((cell) => groupOf[index]?.(cell) ?? "");
    const present = [...new Set(groups)];
    const total = present.reduce((sum, group) => sum + (targets[index]?.get(group) ?? 0), 0);
    const shares = present.map((group) => [group, (targets[index]?.get(group) ?? 0) / total] as const);
    return { name: margin.variables.join("."), groups, targets: Object.fromEntries(shares) };
  });
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  const baseWeights = cells.map(({ count }) => count);
  const raked = rakeWeights(raking, { baseWeights, tolerance: 1e-12, ...(trim === undefined ? {} : { bounds: trim }) });
  const weights = (raked?.weights ?? []).map((weight, index) => (weight * n) / (cells[index]?.count ?? 1));
  const converged = raked?.converged === true;
  const weighting = {
    margins: margins.map(({ variables }) => variableLabels(units, variables).join(" × ")),
    converged,
    trimmed: weights.some((weight) => isAtBound(weight, trim)),
    unrepresented: margins.flatMap((margin, index) => withoutUnits(units, cells, margin, targets[index])),
  };
  return { units, cells, weights: converged ? weights : null, weighting, excluded };
}

/** The first margin that has no place for a cell, so that it is counted once; −1 where all have. */
function firstWithout(
  cell: Cell,
  margins: readonly WeightingMargin[],
  targetOf: (cell: Cell, margin: number) => number,
): number {
  return margins.findIndex((_, margin) => targetOf(cell, margin) <= 0);
}

function groupNamer(units: Counts, { variables }: WeightingMargin): (cell: Cell) => string {
  const located = variables.map((id) => locate(units, id));
  return ({ levels }) =>
    located.map(({ variable, position }) => variable.levels[levels[position] ?? -1]?.id ?? "").join(".");
}

function withoutUnits(
  units: Counts,
  cells: readonly Cell[],
  { variables }: WeightingMargin,
  targets: ReadonlyMap<string, number> | undefined,
): readonly string[] {
  return groupUnits({ ...units, cells }, variables).flatMap(({ levels, units: { cells: own } }) => {
    const isWanted = (targets?.get(levels.map(({ level }) => level).join(".")) ?? 0) > 0;
    return isWanted && own.length === 0 ? [groupLabel(levels)] : [];
  });
}

function isAtBound(weight: number, trim: WeightBounds | undefined): boolean {
  if (trim === undefined) return false;
  return weight >= trim.upper * (1 - 1e-9) || (trim.lower > 0 && weight <= trim.lower * (1 + 1e-9));
}
