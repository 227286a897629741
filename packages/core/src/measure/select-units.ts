import type { Cell, Counts } from "../model/counts.ts";
import type { Variable } from "../model/dataset.ts";
import type { Condition, NamedExclusion } from "../model/measure-definition.ts";
import { compensatedSum } from "../statistics/compensated-sum.ts";

/** Counts in two parts: the units that meet a condition and all others. */
export interface Split {
  readonly inside: Counts;
  readonly outside: Counts;
}

/** Who a measure is about, and who a named filter left out of it. */
export interface Population {
  readonly units: Counts;
  readonly excluded: readonly { readonly label: string; readonly units: Counts }[];
}

/** Number of units in the counts, or the sum of the amount they were weighted by. */
export function numberOf(counts: Counts): number {
  return compensatedSum(counts.cells.map((cell) => cell.count));
}

/**
 * Parts the units by a condition. A condition on no variable is met by all.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 */
export function splitBy(counts: Counts, condition: Condition): Split {
  const tests = Object.entries(condition).map(([id, wanted]) => levelTest(counts, id, wanted));
  if (tests.length === 0) return { inside: counts, outside: { ...counts, cells: [] } };
  return splitWhere(counts, (cell) => tests.every((test) => test(cell)));
}

/** Parts the units into those of which every variable named is known and those of which one is missing. */
export function splitByKnown(counts: Counts, variables: readonly string[]): Split {
  return splitBy(counts, Object.fromEntries(variables.map((id) => [id, "not-missing"])));
}

/** Parts the units into those that meet one of the conditions at least and all others. */
export function splitByAny(counts: Counts, conditions: readonly Condition[]): Split {
  const meeting = new Set(conditions.flatMap((condition) => splitBy(counts, condition).inside.cells));
  return splitWhere(counts, (cell) => meeting.has(cell));
}

/**
 * The population of a measure: those `among`, without the excluded. A unit that several exclusions name is counted with
 * the first, so that the numbers add up; one whose excluded variable is missing stays in.
 */
export function populationOf(
  counts: Counts,
  definition: { readonly among?: Condition; readonly exclude?: readonly NamedExclusion[] },
): Population {
  const everyone: Population = { units: splitBy(counts, definition.among ?? {}).inside, excluded: [] };
  return (definition.exclude ?? []).reduce(({ units, excluded }, { label, where }) => {
    const split = splitBy(units, where);
    return { units: split.outside, excluded: [...excluded, { label, units: split.inside }] };
  }, everyone);
}

/** Those of a population who meet a condition, and those of the excluded who do: nobody else was left out of them. */
export function partOf({ units, excluded }: Population, condition: Condition): Population {
  const inside = (counts: Counts): Counts => splitBy(counts, condition).inside;
  return { units: inside(units), excluded: excluded.map(({ label, units }) => ({ label, units: inside(units) })) };
}

/**
 * The variable of an id, and where its level stands in a cell.
 *
 * @throws RangeError when the counts do not have it.
 */
export function locate(counts: Counts, id: string): { readonly variable: Variable; readonly position: number } {
  const position = counts.variables.findIndex((variable) => variable.id === id);
  const variable = counts.variables[position];
  if (variable !== undefined) return { variable, position };
  const known = counts.variables.map((candidate) => candidate.id).join(", ");
  throw new RangeError(`counts of "${counts.source.table}" have no variable "${id}"; they have ${known}`);
}

/** Labels of the variables, in the order asked for. */
export function variableLabels(counts: Counts, ids: readonly string[]): readonly string[] {
  return ids.map((id) => locate(counts, id).variable.label);
}

/** Labels of the levels a condition names, in words for a row: „Projektet, Andet". */
export function conditionLabel(counts: Counts, condition: Condition): string {
  const labels = Object.entries(condition).flatMap(([id, wanted]) => {
    const { variable } = locate(counts, id);
    return [...levelIndices(variable, wanted)].map((index) => variable.levels[index]?.label ?? "");
  });
  return labels.join(", ");
}

/**
 * The condition with `not-missing` spelt out where a variable has missing levels with a name: by its word alone nobody
 * could tell that it does not allow them.
 */
export function namingLevels(counts: Counts, condition: Condition): Condition {
  const entries = Object.entries(condition).map(([id, wanted]) => {
    const { levels } = locate(counts, id).variable;
    const ids = typeof wanted === "string" ? [wanted] : wanted;
    const isPlain = !ids.includes("not-missing") || levels.filter(({ missing }) => missing).length < 2;
    if (isPlain) return [id, wanted];
    const known = levels.filter(({ missing }) => !missing).map((level) => level.id);
    return [id, ids.flatMap((each) => (each === "not-missing" ? known : [each]))];
  });
  return Object.fromEntries(entries);
}

function splitWhere(counts: Counts, test: (cell: Cell) => boolean): Split {
  const inside: Cell[] = [];
  const outside: Cell[] = [];
  for (const cell of counts.cells) (test(cell) ? inside : outside).push(cell);
  return { inside: { ...counts, cells: inside }, outside: { ...counts, cells: outside } };
}

function levelTest(counts: Counts, id: string, wanted: string | readonly string[]): (cell: Cell) => boolean {
  const { variable, position } = locate(counts, id);
  const indices = levelIndices(variable, wanted);
  return (cell) => indices.has(cell.levels[position] ?? -1);
}

function levelIndices(variable: Variable, wanted: string | readonly string[]): ReadonlySet<number> {
  const ids = typeof wanted === "string" ? [wanted] : wanted;
  return new Set(ids.flatMap((id) => indicesOf(variable, id)));
}

function indicesOf(variable: Variable, id: string): readonly number[] {
  const found = variable.levels.flatMap((level, index) =>
    level.id === id || (id === "not-missing" && !level.missing) ? [index] : [],
  );
  if (found.length > 0 || id === "not-missing") return found;
  const known = variable.levels.map((level) => level.id).join(", ");
  throw new RangeError(`variable "${variable.id}" has no level "${id}"; it has ${known}`);
}
