import type { DisclosurePolicy } from "../model/disclosure-policy.ts";
import type {
  PublishableResult,
  PublishedValue,
  WithheldResult,
  WithholdingReason,
} from "../model/publishable-result.ts";
import type { Result } from "../model/result.ts";
import { disclosurePolicies } from "./disclosure-policies.ts";

/**
 * Withholds every number that is about too few people, and is the only maker of a `PublishableResult`: primary
 * suppression. A proportion is withheld when its denominator (`small-base`), its numerator (`small-count`) or the units
 * without the attribute (`small-complement`) are 1 to threshold − 1; a count when it is itself; a rate when the count it
 * is divided by is; a comparison when one of the two shares it is made of is; a duration when those who got there, those
 * who did not or all of them are so few; a mean when it is of so few; a test of several groups when one count of its table
 * is; a weighted share when the unweighted one is. Amounts pass. In what is published, `missing` and
 * the counts of `excluded` are null when so small.
 *
 * Each number is judged by itself: this does not yet keep a withheld one from being computed from its neighbours.
 *
 * @param results All results of the report, so that none reaches print another way.
 * @param policy Name of the policy: `dst-5` withholds 1 to 4, `dst-3` and `ssb-3` 1 and 2. 0 is shown.
 * @returns One record a result, in the same order, frozen. A withheld one holds no number but a denominator that is safe.
 * @throws RangeError for an unknown policy.
 * @example
 * const calls = tabulateRows({ answer: ["yes", "yes", "no", "no", "no", "no", "no"] }, { variables: ["answer"] });
 * const results = share(calls, { id: "yes", population: "people reached", having: { answer: "yes" } });
 * protect(results, "dst-5").map(({ status, reason }) => [status, reason]); // => [["withheld", "small-count"]]
 * protect(results, "dst-5")[0].denominator; // => 7
 */
export function protect(results: readonly Result[], policy: DisclosurePolicy["name"]): readonly PublishableResult[] {
  if (!Object.hasOwn(disclosurePolicies, policy)) {
    const known = Object.keys(disclosurePolicies).join(", ");
    throw new RangeError(`protect: there is no policy "${policy}"; there are ${known}`);
  }
  const { threshold } = disclosurePolicies[policy];
  const isSmall = (count: number): boolean => count >= 1 && count < threshold;
  return Object.freeze(
    results.map((result) => {
      const reason = reasonToWithhold(result, isSmall);
      return branded(reason === null ? published(result, isSmall) : withheld(result, reason, isSmall));
    }),
  );
}

type SmallCount = (count: number) => boolean;

function reasonToWithhold(result: Result, isSmall: SmallCount): WithholdingReason | null {
  switch (result.kind) {
    case "amount":
      return null;
    case "count":
      return isSmall(result.count) ? "small-count" : null;
    case "rate":
      return isSmall(result.denominator) ? "small-base" : null;
    case "proportion":
      return reasonOfShare(result, isSmall);
    case "comparison": {
      const { numerator, denominator } = result.reference;
      const ofReference =
        numerator === null || denominator === null ? null : reasonOfShare({ numerator, denominator }, isSmall);
      return reasonOfShare(result, isSmall) ?? ofReference;
    }
    case "duration":
      if (isSmall(result.denominator)) return "small-base";
      return isSmall(result.events) || isSmall(result.censored) ? "small-count" : null;
    case "mean-change":
      return isSmall(result.denominator) ? "small-base" : null;
    case "rate-range":
      return isSmall(result.denominators.lower) || isSmall(result.denominators.upper) ? "small-base" : null;
    case "group-test":
      return reasonOfTable(result.table, isSmall);
    case "weighted-share":
      return reasonOfShare(result, isSmall);
  }
}

function reasonOfShare(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  isSmall: SmallCount,
): WithholdingReason | null {
  if (isSmall(denominator)) return "small-base";
  if (isSmall(numerator)) return "small-count";
  return isSmall(denominator - numerator) ? "small-complement" : null;
}

/** Rows are groups: small ones are a small base, a small part of a larger one a small count. */
function reasonOfTable(table: readonly (readonly number[])[], isSmall: SmallCount): WithholdingReason | null {
  const isSmallBase = table.some((row) => isSmall(row.reduce((sum, count) => sum + count, 0)));
  if (isSmallBase) return "small-base";
  return table.some((row) => row.some(isSmall)) ? "small-count" : null;
}

function published(result: Result, isSmall: SmallCount): PublishedValue {
  const shown = (count: number): number | null => (isSmall(count) ? null : count);
  const excluded = result.excluded.map(({ label, count }) => ({ label, count: shown(count) }));
  return { ...result, status: "published", missing: shown(result.missing), excluded };
}

/** Built field by field: whatever a result comes to hold later stays behind unless it is named here. */
function withheld(result: Result, reason: WithholdingReason, isSmall: SmallCount): WithheldResult {
  const { kind, id, definition, measure, population, group, label, source } = result;
  const denominator = kind === "proportion" && !isSmall(result.denominator) ? result.denominator : null;
  return { status: "withheld", kind, id, definition, measure, population, group, label, source, reason, denominator };
}

function branded(result: PublishedValue | WithheldResult): PublishableResult {
  return frozen(result) as PublishableResult;
}

/** A copy that cannot be changed, however deep: the results given stay as they were. */
function frozen<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozen(part)]))) as T;
}
