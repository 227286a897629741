import type { Counts } from "../model/counts.ts";
import type { FunnelDefinition, FunnelStep } from "../model/measure-definition.ts";
import type { CountResult, ProportionResult } from "../model/result.ts";
import { countResult, type Described, excludedOf, type Origin, originOf, proportionResult } from "./make-results.ts";
import { bothOf } from "./relate-conditions.ts";
import { namingLevels, numberOf, type Population, partOf, populationOf } from "./select-units.ts";

interface Counted {
  readonly step: FunnelStep;
  readonly origin: Origin;
  readonly number: number;
  readonly excluded: ReturnType<typeof excludedOf>;
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
  const counted = countSteps(counts, population, definition, others);
  return counted.flatMap(({ step, origin, number, excluded }, index) => {
    const named = (suffix: string) => ({ id: `${id}.${step.key}${suffix}`, label: step.label });
    const count = countResult(origin, { ...named(""), excluded }, number);
    const shareOf = (key: string, base: Counted): ProportionResult =>
      proportionResult(base.origin, { ...named(key), excluded: base.excluded }, number, base.number, level);
    const [first] = counted;
    const previous = counted[index - 1];
    if (previous === undefined || first === undefined) return [count];
    return [count, shareOf(".of-previous", previous), shareOf(".of-first", first)];
  });
}

function countSteps(
  counts: Counts,
  population: Population,
  definition: Described<FunnelDefinition>,
  others: ReadonlyMap<string, Counts>,
): readonly Counted[] {
  const counted: Counted[] = [];
  let remaining = population;
  let among = namingLevels(counts, definition.among ?? {});
  for (const step of definition.steps) {
    const linked = step.table === undefined || step.table === counts.source.table;
    const before = linked ? remaining : { units: otherCounts(step, others), excluded: [] };
    const inside = partOf(before, step.where);
    const where = namingLevels(before.units, step.where);
    if (linked) {
      remaining = inside;
      among = bothOf(among, where);
    }
    const about = { id: definition.id, population: step.label, among: linked ? among : where };
    const origin = originOf("funnel", about, inside.units);
    counted.push({ step, origin, number: numberOf(inside.units), excluded: excludedOf(inside) });
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
