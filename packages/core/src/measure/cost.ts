import type { Counts } from "../model/counts.ts";
import type { CostDefinition, CostUnit } from "../model/measure-definition.ts";
import type { AmountResult, RateRangeResult, RateResult, Result } from "../model/result.ts";
import { type Group, groupUnits } from "./group-units.ts";
import { type Described, excludedOf, originOf } from "./make-results.ts";
import { numberOf, populationOf } from "./select-units.ts";

type Definition = Described<CostDefinition>;

/**
 * Sums of an amount: of everything (`id`), of each level of each variable of `by` (`id.level`; a missing level is
 * `id.missing`, or `id.variable.missing` where there are several variables), and per unit of another result
 * (`id.per.key`): its numerator, or the count itself. Where the count is only known to lie between two results, `id.per.key`
 * is a range: the cost at the greater count to that at the smaller one. Rows without an amount count 0; how many there are in the table is
 * the overall result's `missing`.
 *
 * @param amounts Counts weighted by the amount: `tabulate` with `weight`. The unit is that of their source.
 * @param results The results that `per` may name, by id.
 * @throws RangeError for a variable or level that the counts do not have, for two variables that share a level id, and for
 * a result that is not there or counts no units.
 * @example
 * const rows = [{ phase: "start", kr: 58000 }, { phase: "year", kr: 386000 }];
 * const amounts = tabulateRows(rows, { variables: ["phase"], weight: "kr", source: { unit: "kr." } });
 * const reached = countUnits(tabulateRows({ n: Array(8).fill(1) }, { variables: ["n"] }), { id: "n", population: "reached" });
 * const per = { reached: { result: "n", label: "per person reached" } };
 * const definition = { id: "cost", population: "costs", amount: "kr", by: ["phase"], per };
 * const results = cost(amounts, definition, new Map([["n", reached[0]]]));
 * results.map(({ id, amount }) => [id, amount]); // => [["cost", 444000], ["cost.start", 58000], ["cost.year", 386000], ["cost.missing", 0], ["cost.per.reached", 444000]]
 * results[4].estimate; // => 55500
 */
export function cost(
  amounts: Counts,
  definition: Definition,
  results: ReadonlyMap<string, Result> = new Map(),
): readonly (AmountResult | RateRangeResult | RateResult)[] {
  const population = populationOf(amounts, definition);
  const unit = amounts.source.unit;
  const shared = { ...originOf("cost", definition, amounts), group: [], missing: 0, excluded: [], unit } as const;
  const overall: AmountResult = {
    ...shared,
    kind: "amount",
    id: definition.id,
    label: definition.population,
    missing: amounts.missingAmounts ?? 0,
    excluded: excludedOf(population),
    amount: numberOf(population.units),
  };
  const groups = definition.by.flatMap((variable) => groupUnits(population.units, [variable]));
  const sums = groups.map(
    (group): AmountResult => ({
      ...shared,
      kind: "amount",
      id: `${definition.id}.${levelId(group, definition)}`,
      label: group.levels[0]?.levelLabel ?? "",
      group: group.levels,
      amount: numberOf(group.units),
    }),
  );
  const rates = Object.entries(definition.per ?? {}).map(([key, per]) => {
    const units = (id: string): number => unitsOf(results.get(id), id, definition);
    return { ...overall, id: `${definition.id}.per.${key}`, label: per.label, ...rateOf(overall.amount, per, units) };
  });
  return withUniqueIds([overall, ...sums, ...rates]);
}

type Rate = Pick<RateResult, "kind" | "denominator" | "estimate">;
type RateRange = Pick<RateRangeResult, "kind" | "denominators" | "estimate">;

function rateOf(amount: number, { result, orResult }: CostUnit, unitsIn: (id: string) => number): Rate | RateRange {
  const units = unitsIn(result);
  if (orResult === undefined) {
    return { kind: "rate", denominator: units, estimate: units === 0 ? null : amount / units };
  }
  const lower = Math.min(units, unitsIn(orResult));
  const upper = Math.max(units, unitsIn(orResult));
  const estimate = lower === 0 ? null : { lower: amount / upper, upper: amount / lower };
  return { kind: "rate-range", denominators: { lower, upper }, estimate };
}

function levelId(group: Group, definition: Definition): string {
  const [level] = group.levels;
  if (level === undefined) return "";
  return level.missing && definition.by.length > 1 ? `${level.variable}.${level.level}` : level.level;
}

function unitsOf(result: Result | undefined, id: string, definition: Definition): number {
  if (result?.kind === "proportion") return result.numerator;
  if (result?.kind === "count") return result.count;
  const fault = result === undefined ? "is not there" : "counts no units";
  throw new RangeError(`cost "${definition.id}": the result "${id}" that per names ${fault}`);
}

function withUniqueIds<R extends Result>(results: readonly R[]): readonly R[] {
  const ids = results.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`cost: two levels give the result id "${twice}"`);
  return results;
}
