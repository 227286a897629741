import type { ComparisonResult, ProportionResult, Result } from "../model/result.ts";
import { adjustComparisons } from "./adjust-comparisons.ts";
import { compareShares, comparisonResult, referenceOf } from "./compare-shares.ts";

export interface EditionsSettings {
  /** The edition before in words: „2018". */
  readonly label: string;
  /** Confidence level, 0.95 if left out. */
  readonly level?: number;
}

/**
 * The shares of one edition of a report against the same of the edition before: for every share of both (same id and same
 * denominator's population) the difference in percentage points with Newcombe's interval and the test (`id.since-before`), its
 * p adjusted (Holm) within each definition. The two editions must not count the same people. A share of only one edition has
 * no comparison, nor one that starts after a break. `missing` and `excluded` are those of this edition.
 *
 * @param after Results of this edition.
 * @param before Results of the edition before.
 * @returns The comparisons in the order of `after`; their definition is that of the share with `.since-before`.
 * @example
 * const edition = (answer) => share(tabulateRows({ answer }, { variables: ["answer"] }), { id: "yes", population: "people", having: { answer: "yes" } });
 * const [difference] = compareEditions(edition(["yes", "yes", "no", "yes"]), edition(["yes", "no"]), { label: "2018" });
 * [difference.id, difference.estimate, difference.test]; // => ["yes.since-before", 0.25, "fisher-exact"]
 */
export function compareEditions(
  after: readonly Result[],
  before: readonly Result[],
  { label, level = 0.95 }: EditionsSettings,
): readonly ComparisonResult[] {
  const earlier = new Map(before.flatMap((result) => (isShare(result) ? [[result.id, result] as const] : [])));
  const compared = after.flatMap((result) => {
    const other = earlier.get(result.id);
    const comparable = isShare(result) && other?.population === result.population && result.breakBefore === undefined;
    return comparable ? [difference(result, other, label, level)] : [];
  });
  const definitions = [...new Set(compared.map(({ definition }) => definition))];
  const adjusted = definitions.flatMap((definition) =>
    adjustComparisons(
      compared.filter((result) => result.definition === definition),
      ({ id }) => id,
    ),
  );
  const byId = new Map(adjusted.map((result) => [result.id, result]));
  return compared.flatMap(({ id }) => byId.get(id) ?? []);
}

function isShare(result: Result): result is ProportionResult {
  return result.kind === "proportion" && result.numerator <= result.denominator && Number.isInteger(result.denominator);
}

function difference(own: ProportionResult, other: ProportionResult, label: string, level: number): ComparisonResult {
  const { kind: _, estimate: __, interval: ___, reliability: ____, numerator, denominator, ...about } = own;
  const id = `${own.id}.since-before`;
  const origin = { ...about, definition: `${own.definition}.since-before`, measure: "editions" } as const;
  const shares = compareShares({ numerator, denominator }, other, level);
  return comparisonResult(
    origin,
    { id, label: own.label },
    { numerator, denominator },
    referenceOf(label, other),
    shares.difference,
  );
}
