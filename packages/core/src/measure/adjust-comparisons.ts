import type { ComparisonResult } from "../model/result.ts";
import { holm } from "../statistics/adjusted-p-values.ts";

/**
 * The comparisons with their p adjusted (Holm) for the number of tests of the definition. Several comparisons that carry
 * one test – a difference and the ratio of the same two shares – are one test and share its adjusted p.
 *
 * @param results Comparisons of one definition.
 * @param testOf Which test a comparison carries: equal for those that carry the same one.
 */
export function adjustComparisons(
  results: readonly ComparisonResult[],
  testOf: (result: ComparisonResult) => string,
): readonly ComparisonResult[] {
  const tests = new Map(results.flatMap((result) => (result.p === null ? [] : [[testOf(result), result.p] as const])));
  const adjusted = holm([...tests.values()]);
  const byTest = new Map([...tests.keys()].map((key, index) => [key, adjusted[index] ?? null]));
  return results.map((result) => ({
    ...result,
    adjustedP: result.p === null ? null : (byTest.get(testOf(result)) ?? null),
  }));
}
