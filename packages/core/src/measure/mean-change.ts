import type { Counts } from "../model/counts.ts";
import type { Level } from "../model/dataset.ts";
import type { CountDefinition } from "../model/measure-definition.ts";
import type { MeanChangeResult, ProportionResult } from "../model/result.ts";
import { compensatedSum } from "../statistics/compensated-sum.ts";
import { studentTQuantile, studentTUpperTail } from "../statistics/student-t.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { locate, numberOf, populationOf, splitByKnown, variableLabels } from "./select-units.ts";

/** What changed: two variables of one scale, measured of the same people. */
export interface ChangeSettings extends Described<CountDefinition> {
  readonly before: string;
  readonly after: string;
  /** Level id → its score; the id as a number if left out. */
  readonly scores?: Readonly<Record<string, number>>;
}

/**
 * Mean change of a score from before to after (`id`), of those who have both, with the interval and p of the paired t test
 * and the change divided by the standard deviation of the changes; and the drop-out (`id.drop-out`): the share of those
 * measured before who were not measured after. A change without its drop-out says little: those who leave are seldom like
 * those who stay. `missing` of the change counts everyone who lacks one of the two, that of the drop-out those without the
 * first. It says what changed, not why.
 *
 * @param counts Counts over both variables.
 * @throws RangeError for a variable that the counts do not have, and for a level without a score.
 * @see Student (1908) Biometrika 6:1. R: t.test(after, before, paired = TRUE).
 * @example
 * const rows = { before: [20, 24, 18, 30, 21], after: [16, 20, 17, 22, null] };
 * const counts = tabulateRows(rows, { variables: ["before", "after"] });
 * const [moved, left] = meanChange(counts, { id: "fear", population: "people in counselling", before: "before", after: "after" });
 * [moved.estimate, moved.denominator, moved.p.toFixed(6)]; // => [-4.25, 4, "0.059577"]
 * [left.id, left.numerator, left.denominator]; // => ["fear.drop-out", 1, 5]
 */
export function meanChange(counts: Counts, definition: ChangeSettings): readonly [MeanChangeResult, ProportionResult] {
  const { id, before, after, level = 0.95 } = definition;
  const population = populationOf(marginalise(counts, variablesOf(definition)), definition);
  const { inside: begun, outside } = splitByKnown(population.units, [before]);
  const pairs = splitByKnown(begun, [after]);
  const labels = (...ids: readonly string[]) => ({ missingOf: variableLabels(counts, ids) });
  const excluded = excludedOf(population);
  const origin = originOf("change", definition, counts);
  const lacking = numberOf(outside);
  const left = numberOf(pairs.outside);
  const about = { id, label: definition.population, excluded };
  const mean: MeanChangeResult = {
    kind: "mean-change",
    group: [],
    ...origin,
    ...about,
    missing: lacking + left,
    ...labels(before, after),
    ...changeOf(pairs.inside, definition, level),
  };
  const dropOut = { ...about, id: `${id}.drop-out`, missing: lacking, ...labels(before) };
  return [mean, proportionResult(origin, dropOut, left, numberOf(begun), level)];
}

function variablesOf({ before, after, among = {}, exclude = [] }: ChangeSettings): readonly string[] {
  const filters = [among, ...exclude.map(({ where }) => where)].flatMap((condition) => Object.keys(condition));
  return [...new Set([before, after, ...filters])];
}

type Numbers = Pick<
  MeanChangeResult,
  "denominator" | "before" | "after" | "estimate" | "interval" | "p" | "standardised"
>;

/** From counts, so that fifty million pairs are as quick as five. */
function changeOf(pairs: Counts, definition: ChangeSettings, level: number): Numbers {
  const before = scoresOf(pairs, definition.before, definition);
  const after = scoresOf(pairs, definition.after, definition);
  const scored = pairs.cells.map(({ levels, count }) => ({ count, from: before(levels), to: after(levels) }));
  const n = numberOf(pairs);
  if (n === 0) {
    return { denominator: 0, before: null, after: null, estimate: null, interval: null, p: null, standardised: null };
  }
  const meanOf = (value: (cell: (typeof scored)[number]) => number): number =>
    compensatedSum(scored.map((cell) => cell.count * value(cell))) / n;
  const estimate = meanOf(({ from, to }) => to - from);
  const means = { denominator: n, before: meanOf(({ from }) => from), after: meanOf(({ to }) => to), estimate };
  const squares = meanOf(({ from, to }) => (to - from - estimate) ** 2) * n;
  const deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const error = deviation / Math.sqrt(n);
  const allAlike = error === 0 || deviation < 10 * Number.EPSILON * largestOf(scored);
  if (allAlike) return { ...means, interval: null, p: null, standardised: null };
  const margin = studentTQuantile(1 - (1 - level) / 2, n - 1) * error;
  return {
    ...means,
    interval: { lower: estimate - margin, upper: estimate + margin, level, method: "paired-t" },
    p: 2 * studentTUpperTail(Math.abs(estimate) / error, n - 1),
    standardised: estimate / deviation,
  };
}

/** Scores that are no whole numbers differ by rounding where the changes are alike. */
function largestOf(scored: readonly { readonly from: number; readonly to: number }[]): number {
  return scored.reduce((largest, { from, to }) => Math.max(largest, Math.abs(from), Math.abs(to)), 0);
}

function scoresOf(
  counts: Counts,
  id: string,
  { scores, id: definition }: ChangeSettings,
): (levels: readonly number[]) => number {
  const { variable, position } = locate(counts, id);
  const scoreOf = (level: Level): number =>
    scores === undefined ? Number(level.id) : (scores[level.id] ?? Number.NaN);
  const byLevel = variable.levels.map((level) => (level.missing ? 0 : scoreOf(level)));
  const unscored = variable.levels.find((_, index) => !Number.isFinite(byLevel[index]));
  if (unscored !== undefined) {
    throw new RangeError(`change "${definition}": the level "${unscored.id}" of "${id}" has no score`);
  }
  return (levels) => byLevel[levels[position] ?? -1] ?? 0;
}
