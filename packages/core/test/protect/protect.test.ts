import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DisclosurePolicy } from "../../src/model/disclosure-policy.ts";
import type { PublishableResult } from "../../src/model/publishable-result.ts";
import type { AmountResult, CountResult, ProportionResult, RateResult, Result } from "../../src/model/result.ts";
import { protect } from "../../src/protect/protect.ts";

const base = {
  id: "id",
  definition: "definition",
  measure: "uptake",
  population: "personer",
  group: [{ variable: "type", variableLabel: "Type", level: "missing", levelLabel: "(mangler)", missing: true }],
  label: "label",
  missing: 0,
  excluded: [],
  source: { table: "t", label: "T", unit: "personer" },
} as const;
const proportion = (numerator: number, denominator: number): ProportionResult => ({
  ...base,
  kind: "proportion",
  numerator,
  denominator,
  estimate: denominator === 0 ? null : numerator / denominator,
  interval: denominator === 0 ? null : { lower: 0.0123, upper: 0.987, level: 0.95, method: "wilson" },
});
const count = (number: number): CountResult => ({ ...base, kind: "count", count: number });
const amount = (number: number): AmountResult => ({ ...base, kind: "amount", amount: number, unit: "kr." });
const rate = (denominator: number): RateResult => ({
  ...base,
  kind: "rate",
  amount: 444000,
  denominator,
  estimate: 444000 / denominator,
  unit: "kr.",
});

function only(result: Result, policy: DisclosurePolicy["name"] = "dst-5"): PublishableResult {
  const [protectedResult] = protect([result], policy);
  if (protectedResult === undefined) throw new Error("nothing came back");
  return protectedResult;
}
function verdict(result: Result, policy: DisclosurePolicy["name"] = "dst-5"): string {
  const protectedResult = only(result, policy);
  return protectedResult.status === "withheld" ? protectedResult.reason : protectedResult.status;
}

describe("protect", () => {
  test.each([
    [0, 100, "published"],
    [1, 100, "small-count"],
    [4, 100, "small-count"],
    [5, 100, "published"],
    [95, 100, "published"],
    [96, 100, "small-complement"],
    [99, 100, "small-complement"],
    [100, 100, "published"],
    [0, 4, "small-base"],
    [4, 4, "small-base"],
    [1, 1, "small-base"],
    [0, 0, "published"],
    [0, 5, "published"],
    [3, 5, "small-count"],
    [5, 9, "small-complement"],
    [5, 10, "published"],
  ])("a proportion of %i in %i: %s", (numerator, denominator, expected) => {
    expect(verdict(proportion(numerator, denominator))).toBe(expected);
  });

  test.each([
    [0, "published"],
    [1, "small-count"],
    [4, "small-count"],
    [5, "published"],
  ])("a count of %i: %s", (number, expected) => {
    expect(verdict(count(number))).toBe(expected);
  });

  test("a rate is withheld with its denominator, an amount never", () => {
    expect([1, 4, 5].map((denominator) => verdict(rate(denominator)))).toEqual([
      "small-base",
      "small-base",
      "published",
    ]);
    expect(only(rate(3))).not.toHaveProperty("amount");
    expect([0, 1, 4, 43000].map((number) => verdict(amount(number)))).toEqual(Array(4).fill("published"));
  });

  test.each(["dst-3", "ssb-3"] as const)("%s shows 3 and withholds 2", (policy) => {
    expect(verdict(count(2), policy)).toBe("small-count");
    expect(verdict(count(3), policy)).toBe("published");
  });

  test("refuses an unknown policy", () => {
    expect(() => protect([], "nhs-7" as DisclosurePolicy["name"])).toThrow(
      /no policy "nhs-7"; there are dst-5, dst-3, ssb-3/,
    );
    expect(() => protect([], "toString" as DisclosurePolicy["name"])).toThrow(RangeError);
  });

  test("keeps the denominator that is no secret, and no other", () => {
    expect(only(proportion(3, 100))).toMatchObject({ status: "withheld", denominator: 100 });
    expect(only(proportion(97, 100))).toMatchObject({ denominator: 100 });
    expect(only(proportion(3, 4))).toMatchObject({ denominator: null });
    expect(only(count(3))).toMatchObject({ denominator: null });
  });

  test("shows everything else of a published result as it was", () => {
    const result = proportion(50, 100);
    expect(only(result)).toEqual({ ...result, status: "published" });
  });

  test("does not carry the number of few missing or excluded", () => {
    const excluded = [
      { label: "børn", count: 2 },
      { label: "tyveri", count: 530 },
      { label: "ingen", count: 0 },
    ];
    const published = only({ ...proportion(50, 100), missing: 4, missingOf: ["Type"], excluded });
    expect(published).toMatchObject({
      status: "published",
      missing: null,
      missingOf: ["Type"],
      excluded: [
        { label: "børn", count: null },
        { label: "tyveri", count: 530 },
        { label: "ingen", count: 0 },
      ],
    });
    expect(only({ ...proportion(50, 100), missing: 5 })).toMatchObject({ missing: 5 });
  });

  test("a withheld number is nowhere in the output", () => {
    const few = fc.integer({ min: 1, max: 4 });
    const many = fc.integer({ min: 5, max: 5000 });
    const secret = fc.oneof(
      fc.tuple(few, many).map(([numerator, rest]) => proportion(numerator, numerator + rest)),
      fc.tuple(few, many).map(([rest, numerator]) => proportion(numerator, numerator + rest)),
      few.chain((denominator) =>
        fc.integer({ min: 0, max: denominator }).map((numerator) => proportion(numerator, denominator)),
      ),
      few.map(count),
      few.map(rate),
    );
    fc.assert(
      fc.property(secret, fc.nat(4), fc.nat(4), (result, missing, excluded) => {
        const output = only({ ...result, missing, excluded: [{ label: "x", count: excluded }] });
        expect(output.status).toBe("withheld");
        const numbers = numbersIn(output);
        const safe = result.kind === "proportion" && result.denominator > 4 ? [result.denominator] : [];
        expect(numbers).toEqual(safe);
      }),
    );
  });

  test("is frozen to the ground, and leaves what it was given as it was", () => {
    const result = { ...proportion(50, 100), excluded: [{ label: "tyveri", count: 530 }] };
    const before = structuredClone(result);
    const results = protect([result], "dst-5");
    expect(result).toEqual(before);
    expect(Object.isFrozen(result.excluded)).toBe(false);
    expect(isDeeplyFrozen(results)).toBe(true);
  });

  test("keeps order and number", () => {
    const results = [count(3), count(30), amount(7)].map((result, index) => ({ ...result, id: `r${index}` }));
    expect(protect(results, "dst-5").map(({ id }) => id)).toEqual(["r0", "r1", "r2"]);
  });
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function isDeeplyFrozen(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
  );
}
