import type { Counts } from "../model/counts.ts";
import type { CompositionComparisonDefinition } from "../model/measure-definition.ts";
import type { GroupTestResult, ProportionResult } from "../model/result.ts";
import { type Group, groupUnits, mergeLevels } from "./group-units.ts";
import { type Described, excludedOf, originOf, type Particulars, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitByKnown, variableLabels } from "./select-units.ts";
import { adjustTests, groupTestResult } from "./test-groups.ts";

type Definition = Described<CompositionComparisonDefinition>;

/**
 * How each group of a population is made up: for each known level of `by` the shares of the known levels of `of`
 * (`id.group.level`), which together are one whole, and whether the groups differ: one test of all of them (`id.test`), and
 * of each two of them (`id.a.b.test`) where there are three or more, those p adjusted (Holm) for each other. The test is
 * chi-squared where 5 or more are expected in every cell, else Freeman and Halton's exact one. Reasons for saying no by
 * gender, answers by age.
 *
 * Units whose group or level is missing are in no share and no test: each share counts those of its own group without a
 * level as `missing`, the tests everyone without a group or level.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @see R: chisq.test(table, correct = FALSE), fisher.test(table), p.adjust(p, "holm").
 * @example
 * const rows = { gender: ["f", "f", "f", "m", "m", null], reason: ["time", "time", "other", "other", null, "time"] };
 * const calls = tabulateRows(rows, { variables: ["gender", "reason"] });
 * const results = compareComposition(calls, { id: "why", population: "people who said no", of: "reason", by: "gender" });
 * results.map(({ id }) => id); // => ["why.f.other", "why.f.time", "why.m.other", "why.m.time", "why.test"]
 * [results[0].numerator, results[0].denominator]; // => [1, 3]
 * [results[4].denominator, results[4].missing, results[4].test]; // => [4, 2, "fisher-exact"]
 */
export function compareComposition(
  counts: Counts,
  definition: Definition,
): readonly (ProportionResult | GroupTestResult)[] {
  const { id, of, by, merge, level } = definition;
  const population = populationOf(counts, definition);
  const units = mergeLevels(population.units, merge);
  const known = splitByKnown(units, [by, of]);
  const excluded = excludedOf(population);
  const origin = originOf("composition-comparison", definition, counts);
  const groups = groupUnits(units, [by]).filter(isKnown);
  const parts = groups.map((group) => groupUnits(group.units, [of]).filter(isKnown));
  const left = population.excluded.map(({ label, units: out }) => ({
    label,
    groups: groupUnits(mergeLevels(out, merge), [by]),
  }));
  const excludedIn = ({ levels }: Group): NonNullable<Particulars["excluded"]> =>
    left.map(({ label, groups: own }) => ({ label, count: numberIn(own, levels[0]?.level) }));
  const rows = parts.map((own) => own.map((part) => numberOf(part.units)));
  const shares = groups.flatMap((group, place) => {
    const denominator = (rows[place] ?? []).reduce((sum, count) => sum + count, 0);
    const missing = numberOf(group.units) - denominator;
    return (parts[place] ?? []).map((part, index) => {
      const levels = [...group.levels, ...part.levels];
      const names = {
        id: [id, ...levels.map((own) => own.level)].join("."),
        label: part.levels[0]?.levelLabel ?? "",
        group: levels,
      };
      const outside = { missing, missingOf: variableLabels(units, [of]), excluded: excludedIn(group) };
      return proportionResult(origin, { ...names, ...outside }, rows[place]?.[index] ?? 0, denominator, level);
    });
  });
  const everyone = { missing: numberOf(known.outside), missingOf: variableLabels(units, [by, of]), excluded };
  const all = groupTestResult(origin, { ...everyone, id: `${id}.test`, label: definition.population }, rows);
  const pairs = pairsOf(groups).map(([a, b]) => {
    const [one, other] = [groups[a], groups[b]];
    const names = {
      id: [id, levelOf(one), levelOf(other), "test"].join("."),
      label: [one, other].map((group) => group?.levels[0]?.levelLabel ?? "").join(" – "),
    };
    return groupTestResult(origin, { ...everyone, ...names }, [rows[a] ?? [], rows[b] ?? []]);
  });
  return [...shares, all, ...adjustTests(pairs)];
}

function numberIn(groups: readonly Group[], level: string | undefined): number {
  const group = groups.find(({ levels }) => levels[0]?.level === level);
  return group === undefined ? 0 : numberOf(group.units);
}

function isKnown({ levels }: Group): boolean {
  return levels.every(({ missing }) => !missing);
}

function levelOf(group: Group | undefined): string {
  return group?.levels[0]?.level ?? "";
}

/** Each two of three groups or more; of two, the test of all is the same. */
function pairsOf(groups: readonly Group[]): readonly (readonly [number, number])[] {
  if (groups.length < 3) return [];
  return groups.flatMap((_, a) => groups.slice(a + 1).map((__, step) => [a, a + 1 + step] as const));
}
