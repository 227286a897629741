import type { Counts } from "../model/counts.ts";
import type { FunnelDefinition, FunnelStep } from "../model/measure-definition.ts";
import type { CountResult, ProportionResult } from "../model/result.ts";
import { countResult, type Described, excludedOf, type Origin, originOf, proportionResult } from "./make-results.ts";
import { bothOf } from "./relate-conditions.ts";
import { numberOf, populationOf, splitBy } from "./select-units.ts";

interface Counted {
  readonly step: FunnelStep;
  readonly origin: Origin;
  readonly number: number;
}

/**
 * Steps that people pass one after the other, from identified to a session held: how many came to each (`id.key`), and
 * from the second on what share they are of the step before (`id.key.of-previous`) and of the first (`id.key.of-first`).
 *
 * A step counts those of the step before it that meet its condition, so that it cannot be larger; where its variable is
 * missing, a unit does not meet it. A step of another table cannot be linked to persons and counts all there that meet it;
 * where that is more than came before, the share is above 1 and has no interval.
 *
 * @param counts Counts of the table that `among`, `exclude` and the steps without a table speak of.
 * @param others Counts of the other tables, by id.
 * @throws RangeError for a table, variable or level that is not there, and for two steps with one key.
 * @example
 * const calls = tabulateRows({ reached: ["yes", "yes", "no"], answer: ["yes", "no", null] }, { variables: ["reached", "answer"] });
 * const steps = [
 *   { key: "identified", label: "Identified", where: {} },
 *   { key: "reached", label: "Reached", where: { reached: "yes" } },
 *   { key: "accepted", label: "Accepted", where: { answer: "yes" } },
 * ];
 * const results = funnel(calls, { id: "way", population: "people identified", steps });
 * results.filter(({ kind }) => kind === "count").map(({ id, count }) => [id, count]); // => [["way.identified", 3], ["way.reached", 2], ["way.accepted", 1]]
 * results.find(({ id }) => id === "way.accepted.of-previous").estimate; // => 0.5
 */
export function funnel(
  counts: Counts,
  definition: Described<FunnelDefinition>,
  others: ReadonlyMap<string, Counts> = new Map(),
): readonly (CountResult | ProportionResult)[] {
  const { id, level } = definition;
  requireDistinctKeys(definition);
  const population = populationOf(counts, definition);
  const excluded = excludedOf(population);
  const counted = countSteps(population.units, definition, others);
  return counted.flatMap(({ step, origin, number }, index) => {
    const particulars = (suffix: string) => ({ id: `${id}.${step.key}${suffix}`, label: step.label, excluded });
    const count = countResult(origin, particulars(""), number);
    const [first] = counted;
    const previous = counted[index - 1];
    if (previous === undefined || first === undefined) return [count];
    return [
      count,
      proportionResult(previous.origin, particulars(".of-previous"), number, previous.number, level),
      proportionResult(first.origin, particulars(".of-first"), number, first.number, level),
    ];
  });
}

function countSteps(
  units: Counts,
  definition: Described<FunnelDefinition>,
  others: ReadonlyMap<string, Counts>,
): readonly Counted[] {
  const counted: Counted[] = [];
  let remaining = units;
  let among = definition.among ?? {};
  for (const step of definition.steps) {
    const linked = step.table === undefined || step.table === units.source.table;
    const inside = splitBy(linked ? remaining : otherCounts(step, others), step.where).inside;
    if (linked) {
      remaining = inside;
      among = bothOf(among, step.where);
    }
    const about = { id: definition.id, population: step.label, among: linked ? among : step.where };
    counted.push({ step, origin: originOf("funnel", about, inside), number: numberOf(inside) });
  }
  return counted;
}

function otherCounts(step: FunnelStep, others: ReadonlyMap<string, Counts>): Counts {
  const counts = others.get(step.table ?? "");
  if (counts !== undefined) return counts;
  throw new RangeError(`funnel: the step "${step.key}" is of table "${step.table}", which is not there`);
}

function requireDistinctKeys({ id, steps }: Described<FunnelDefinition>): void {
  const keys = steps.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new RangeError(`funnel "${id}": two steps have the key "${twice}"`);
}
