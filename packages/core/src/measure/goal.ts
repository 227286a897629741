import type { Counts } from "../model/counts.ts";
import type { GoalDefinition } from "../model/measure-definition.ts";
import type { ComparisonResult, ProportionResult } from "../model/result.ts";
import { binomialUpperTest } from "../statistics/binomial-test.ts";
import { comparisonResult, intervalOf } from "./compare-shares.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitBy } from "./select-units.ts";

/**
 * A goal against what was reached: the share (`id`), and how far above the goal it is (`id.against-goal`, below 0 where the
 * goal was missed) with the one-sided exact p: the probability of a share this high or higher if the true one were the
 * goal. The goal is a number that was set and has no uncertainty, so the interval of the distance is that of the share,
 * moved. The denominator is the whole population; where the condition's variable is missing, a unit does not meet it.
 *
 * @throws RangeError for a goal outside (0, 1), and for a variable or level that the counts do not have.
 * @see Clopper & Pearson (1934). R: binom.test(x, n, goal, alternative = "greater").
 * @example
 * const calls = tabulateRows({ answer: [...Array(9).fill("yes"), ...Array(8).fill("no")] }, { variables: ["answer"] });
 * const results = goal(calls, { id: "goal", population: "people reached", having: { answer: "yes" }, goal: 0.15 });
 * results.map(({ id, estimate }) => [id, estimate.toFixed(3)]); // => [["goal", "0.529"], ["goal.against-goal", "0.379"]]
 * results[1].p < 0.001; // => true
 */
export function goal(
  counts: Counts,
  definition: Described<GoalDefinition>,
): readonly [ProportionResult, ComparisonResult] {
  const { id, having, goal: aim, level = 0.95 } = definition;
  if (!(aim > 0 && aim < 1)) throw new RangeError(`goal "${id}": goal must be between 0 and 1, got ${aim}`);
  const population = populationOf(counts, definition);
  const numerator = numberOf(splitBy(population.units, having).inside);
  const denominator = numberOf(population.units);
  const particulars = { id, label: definition.population, excluded: excludedOf(population) };
  const origin = originOf("goal", definition, counts);
  const reached = proportionResult(origin, particulars, numerator, denominator, level);
  const { interval } = reached;
  const distance = comparisonResult(
    origin,
    { ...particulars, id: `${id}.against-goal` },
    { numerator, denominator },
    { label: definition.population, estimate: aim, numerator: null, denominator: null },
    {
      comparison: "difference",
      method: "plain",
      estimate: reached.estimate === null ? null : reached.estimate - aim,
      interval:
        interval && intervalOf({ lower: interval.lower - aim, upper: interval.upper - aim }, level, interval.method),
      p: binomialUpperTest(numerator, denominator, aim),
      test: denominator === 0 ? null : "binomial-upper",
    },
  );
  return [reached, distance];
}
