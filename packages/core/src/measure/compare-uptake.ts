import type { Counts } from "../model/counts.ts";
import type { UptakeComparisonDefinition } from "../model/measure-definition.ts";
import type { ComparisonResult, GroupTestResult } from "../model/result.ts";
import { adjustComparisons } from "./adjust-comparisons.ts";
import { type CountedShare, compareShares, comparisonResult, referenceOf } from "./compare-shares.ts";
import { type Group, groupUnits, mergeLevels } from "./group-units.ts";
import { type Described, excludedOf, type Origin, originOf, type Particulars } from "./make-results.ts";
import { numberOf, populationOf, splitBy, splitByKnown, variableLabels } from "./select-units.ts";
import { standardiseShares } from "./standardise-shares.ts";
import { groupTestResult } from "./test-groups.ts";

type Definition = Described<UptakeComparisonDefinition>;

/**
 * Uptake of each group against that of a reference group, or of all others: the difference in percentage points
 * (`id.level.difference`, Newcombe's interval) and the ratio (`id.level.ratio`, Katz' interval), with the test of no
 * difference – chi-squared where every expected count is 5 or more, else Fisher's exact one – and its p adjusted (Holm) for
 * all groups of the definition. A difference and its ratio are one test. With `reference: "pairs"` each two groups are
 * compared (`id.a.b.difference`), and their p adjusted for all pairs.
 *
 * With `standardiseFor`, also both at an equal mix of those variables: `id.level.standardised-difference` and
 * `-ratio` by direct standardisation to the mix of the two groups together, and `id.level.mantel-haenszel-ratio`, all with
 * the Mantel–Haenszel test. Their `excluded` names the strata in which one of the groups has nobody, so that nothing can be compared there.
 *
 * Units whose level of `by` is missing are in no group and counted as `missing`, in standardised results those with a
 * missing level of `standardiseFor` too. A unit whose answer is missing has not accepted. With two groups, name one as the
 * reference: against `others`, both say the same and are adjusted as two.
 *
 * @throws RangeError for a variable, level or reference that the counts do not have.
 * @example
 * const rows = { gender: ["f", "f", "f", "m", "m", "m"], answer: ["yes", "yes", "no", "yes", "no", "no"] };
 * const calls = tabulateRows(rows, { variables: ["gender", "answer"] });
 * const asked = { id: "gender", population: "people reached", accepted: { answer: "yes" } };
 * const [difference, ratio] = compareUptake(calls, { ...asked, by: "gender", reference: "m" });
 * [difference.id, difference.estimate.toFixed(3), difference.test]; // => ["gender.f.difference", "0.333", "fisher-exact"]
 * [ratio.id, ratio.estimate]; // => ["gender.f.ratio", 2]
 */
export function compareUptake(counts: Counts, definition: Definition): readonly ComparisonResult[] {
  const { id, by, merge, level = 0.95, standardiseFor = [] } = definition;
  const population = populationOf(counts, definition);
  const units = mergeLevels(population.units, merge);
  const groups = groupUnits(units, [by]).filter(({ levels }) => levels[0]?.missing === false);
  const origin = originOf("uptake-comparison", definition, counts);
  const left = {
    missing: numberOf(splitByKnown(units, [by]).outside),
    missingOf: variableLabels(units, [by]),
    excluded: excludedOf(population),
  };
  const results = comparedGroups(groups, definition).flatMap(
    ({ key, label, own, other }): readonly ComparisonResult[] => {
      const about = { ...left, id: `${id}.${key}`, label, group: own.levels };
      const shares = [shareIn(own.units, definition), shareIn(other.units, definition)] as const;
      const plain = compareShares(...shares, level);
      const result = (kind: "difference" | "ratio"): ComparisonResult => {
        const particulars = { ...about, id: `${about.id}.${kind}` };
        return comparisonResult(origin, particulars, shares[0], referenceOf(other.label, shares[1]), plain[kind]);
      };
      return [
        result("difference"),
        result("ratio"),
        ...(standardiseFor.length === 0 ? [] : standardised(origin, about, own.units, other, definition)),
      ];
    },
  );
  return adjustComparisons(
    results,
    ({ id: own, method }) => `${own.slice(0, own.lastIndexOf("."))} ${method === "plain"}`,
  );
}

/**
 * One test of whether uptake differs between the groups at all (`id.test`), to be looked at before the groups one by one:
 * chi-squared where 5 or more are expected in every cell, else Freeman and Halton's exact test. Units whose level of `by`
 * is missing are in no group and counted as `missing`.
 *
 * @throws RangeError for a variable or level that the counts do not have.
 * @see R: chisq.test(table, correct = FALSE), fisher.test(table).
 * @example
 * const rows = { gender: ["f", "f", "f", "m", "m", "m"], answer: ["yes", "yes", "no", "yes", "no", "no"] };
 * const calls = tabulateRows(rows, { variables: ["gender", "answer"] });
 * const test = testUptake(calls, { id: "gender", population: "people reached", accepted: { answer: "yes" }, by: "gender" });
 * [test.id, test.table, test.test, test.p]; // => ["gender.test", [[2, 1], [1, 2]], "fisher-exact", 1]
 */
export function testUptake(
  counts: Counts,
  definition: Omit<Definition, "reference" | "standardiseFor">,
): GroupTestResult {
  const { id, by, merge, accepted } = definition;
  const population = populationOf(counts, definition);
  const units = mergeLevels(population.units, merge);
  const groups = groupUnits(units, [by]).filter(({ levels }) => levels[0]?.missing === false);
  const left = {
    missing: numberOf(splitByKnown(units, [by]).outside),
    missingOf: variableLabels(units, [by]),
    excluded: excludedOf(population),
  };
  const table = groups.map((group) => {
    const { inside, outside } = splitBy(group.units, accepted);
    return [numberOf(inside), numberOf(outside)];
  });
  const origin = originOf("uptake-comparison", definition, counts);
  return groupTestResult(origin, { ...left, id: `${id}.test`, label: definition.population }, table);
}

interface ReferenceGroup {
  readonly label: string;
  readonly units: Counts;
}

/** A group and what it is compared with. */
interface ComparedGroup {
  /** What follows the definition in the ids: the level, or those of a pair. */
  readonly key: string;
  readonly label: string;
  readonly own: Group;
  readonly other: ReferenceGroup;
}

function comparedGroups(groups: readonly Group[], definition: Definition): readonly ComparedGroup[] {
  const { reference } = definition;
  if (reference === "pairs") {
    return groups.flatMap((own, index) =>
      groups.slice(index + 1).map((other) => ({
        key: `${levelOf(own)}.${levelOf(other)}`,
        label: `${labelOf(own)} – ${labelOf(other)}`,
        own,
        other: { label: labelOf(other), units: other.units },
      })),
    );
  }
  return groups
    .filter((own) => levelOf(own) !== reference)
    .map((own) => ({ key: levelOf(own), label: labelOf(own), own, other: referenceGroup(groups, own, definition) }));
}

function levelOf({ levels }: Group): string {
  return levels[0]?.level ?? "";
}

function labelOf({ levels }: Group): string {
  return levels[0]?.levelLabel ?? "";
}

function referenceGroup(groups: readonly Group[], own: Group, { id, reference }: Definition): ReferenceGroup {
  if (reference === "others") {
    const others = groups.filter((group) => group !== own);
    const cells = others.flatMap(({ units }) => units.cells);
    return { label: others.map(labelOf).join(", "), units: { ...own.units, cells } };
  }
  const found = groups.find((group) => levelOf(group) === reference);
  if (found !== undefined) return { label: labelOf(found), units: found.units };
  throw new RangeError(`uptake-comparison "${id}": there is no group "${reference}" to compare with`);
}

function shareIn(units: Counts, { accepted }: Definition): CountedShare {
  return { numerator: numberOf(splitBy(units, accepted).inside), denominator: numberOf(units) };
}

function standardised(
  origin: Origin,
  about: Particulars,
  units: Counts,
  reference: ReferenceGroup,
  definition: Definition,
): readonly ComparisonResult[] {
  const { standardiseFor = [], level = 0.95 } = definition;
  const own = splitByKnown(units, standardiseFor);
  const other = splitByKnown(reference.units, standardiseFor);
  const othersByStratum = groupUnits(other.inside, standardiseFor);
  const strata = groupUnits(own.inside, standardiseFor).map((group, index) => ({
    label: group.levels.map(({ levelLabel }) => levelLabel).join(", "),
    own: shareIn(group.units, definition),
    reference: shareIn(othersByStratum[index]?.units ?? { ...units, cells: [] }, definition),
  }));
  const compared = strata.filter((stratum) => stratum.own.denominator > 0 && stratum.reference.denominator > 0);
  const alone = strata.flatMap((stratum) => {
    const count = stratum.own.denominator + stratum.reference.denominator;
    return compared.includes(stratum) || count === 0 ? [] : [{ label: stratum.label, count }];
  });
  const labels = variableLabels(units, standardiseFor);
  const left = {
    missing: (about.missing ?? 0) + numberOf(own.outside) + numberOf(other.outside),
    missingOf: [...(about.missingOf ?? []), ...labels],
    excluded: [...(about.excluded ?? []), ...alone],
  };
  const shares = {
    own: totalOf(compared.map((stratum) => stratum.own)),
    reference: totalOf(compared.map((stratum) => stratum.reference)),
  };
  return standardiseShares(compared, level).map(({ key, ...comparison }) => ({
    ...comparisonResult(
      origin,
      { ...about, ...left, id: `${about.id}.${key}` },
      shares.own,
      referenceOf(reference.label, shares.reference),
      comparison,
    ),
    standardisedFor: labels,
  }));
}

function totalOf(shares: readonly CountedShare[]): CountedShare {
  return {
    numerator: shares.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: shares.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}
