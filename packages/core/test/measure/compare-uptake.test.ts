import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareUptake } from "../../src/measure/compare-uptake.ts";
import { addCounts } from "../../src/tabulate/add-counts.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { registrations } from "../outreach-programme.ts";
import pairs from "../reference/compare-pairs.json" with { type: "json" };
import reference from "../reference/compare-uptake.json" with { type: "json" };

const variables = {
  gender: { label: "Gender", levels: ["f", "m"] },
  type: { label: "Type", levels: ["a", "b", "c"] },
  answer: { levels: ["yes", "no"] },
};
type Row = { readonly gender: string | null; readonly type: string | null; readonly answer: string | null };
const repeated = (number: number, row: Row) => Array<Row>(number).fill(row);
const stratum = (type: string, [yes1, all1, yes0, all0]: readonly [number, number, number, number]) => [
  ...repeated(yes1, { gender: "f", type, answer: "yes" }),
  ...repeated(all1 - yes1, { gender: "f", type, answer: "no" }),
  ...repeated(yes0, { gender: "m", type, answer: "yes" }),
  ...repeated(all0 - yes0, { gender: "m", type, answer: "no" }),
];
const rows = [
  ...stratum("a", [28, 58, 30, 200]),
  ...stratum("b", [66, 151, 5, 20]),
  ...stratum("c", [40, 300, 60, 900]),
];
const asked = { id: "u", population: "people reached", accepted: { answer: "yes" }, by: "gender", reference: "m" };
const standardised = { ...asked, standardiseFor: ["type"] };
const count = (given: readonly Row[]) => tabulateRows(given, { variables });

describe("compareUptake", () => {
  test("agrees with R, plain and at equal mix", () => {
    const results = compareUptake(count(rows), standardised);
    expect(results.map(({ id }) => id)).toEqual([
      "u.f.difference",
      "u.f.ratio",
      "u.f.standardised-difference",
      "u.f.standardised-ratio",
      "u.f.mantel-haenszel-ratio",
    ]);
    for (const [index, expected] of Object.values(reference).entries()) {
      const { estimate, interval, p } = results[index] ?? {};
      const numbers = [estimate, interval?.lower, interval?.upper, p];
      for (const [place, value] of expected.entries()) {
        expect(Math.abs((numbers[place] ?? 0) / value - 1), `${results[index]?.id} ${place}`).toBeLessThan(1e-9);
      }
    }
    expect(results[2]).toMatchObject({ standardisedFor: ["Type"], numerator: 134, denominator: 509 });
  });

  test("each two groups agree with R, their p adjusted for all pairs", () => {
    const people = pairs.groups.flatMap(({ group, yes, all }) =>
      Array.from({ length: all }, (_, index) => ({ group, answer: index < yes ? "yes" : "no" })),
    );
    const counts = tabulateRows([...people, { group: null, answer: "yes" }], { variables: ["group", "answer"] });
    const results = compareUptake(counts, { ...asked, by: "group", reference: "pairs" });
    expect(results.map(({ id }) => id)).toEqual(
      pairs.pairs.flatMap(({ pair }) => [`u.${pair}.difference`, `u.${pair}.ratio`]),
    );
    const byId = new Map(results.map((result) => [result.id, result]));
    for (const { pair, difference, ratio, p, adjustedP } of pairs.pairs) {
      for (const [kind, expected] of Object.entries({ difference, ratio })) {
        const own = byId.get(`u.${pair}.${kind}`);
        const numbers = [own?.estimate, own?.interval?.lower, own?.interval?.upper, own?.p, own?.adjustedP];
        for (const [place, value] of [...expected, p, adjustedP].entries()) {
          expect(Math.abs((numbers[place] ?? 0) / value - 1), `${own?.id} ${place}`).toBeLessThan(1e-9);
        }
      }
    }
    expect(byId.get("u.a.d.ratio")).toMatchObject({ label: "a – d", reference: { label: "d" }, missing: 1 });
  });

  test("women against men of the programme, with who is left out", () => {
    const [difference] = compareUptake(registrations, {
      id: "k",
      population: "kontaktede",
      among: { kontakt: "ja" },
      accepted: { svar: "ja" },
      by: "koen",
      reference: "mand",
    });
    expect(difference).toMatchObject({
      id: "k.kvinde.difference",
      label: "Kvinde",
      numerator: 458,
      denominator: 1372,
      reference: { label: "Mand", numerator: 242, denominator: 1405 },
      missing: 6,
      missingOf: ["Køn"],
      test: "chi-squared",
    });
  });

  test("adjusts p for the groups of the definition, a difference and its ratio as one test", () => {
    const results = compareUptake(registrations, {
      ...{ id: "t", population: "kontaktede", among: { kontakt: "ja" }, accepted: { svar: "ja" } },
      ...{ by: "rolle", reference: "others" },
    });
    const ps = results.filter(({ comparison }) => comparison === "ratio").map(({ p }) => p ?? 1);
    const adjusted = results.filter(({ comparison }) => comparison === "ratio").map(({ adjustedP }) => adjustedP ?? 1);
    expect(ps).toHaveLength(4);
    const smallest = Math.min(...ps);
    expect(Math.min(...adjusted)).toBeCloseTo(4 * smallest, 12);
    expect(Math.max(...adjusted)).toBeGreaterThanOrEqual(Math.max(...ps));
    expect(results[0]?.adjustedP).toBe(results[1]?.adjustedP);
    expect(results[0]?.reference.label).toBe("vidne, paaroerende, vaerge");
  });

  test("uses Fisher's exact test where fewer than 5 are expected, and says nothing of an empty group", () => {
    const few = count([...stratum("a", [3, 4, 1, 4])]);
    // R 4.2.2: fisher.test(rbind(c(3, 1), c(1, 3)))
    expect(compareUptake(few, asked)[0]).toMatchObject({ test: "fisher-exact", p: expect.closeTo(0.4857142857, 9) });
    const women = count(stratum("a", [3, 4, 0, 0]));
    expect(compareUptake(women, asked)).toMatchObject([
      { estimate: null, interval: null, p: null, adjustedP: null, test: null },
      { estimate: null, interval: null, p: null },
    ]);
  });

  test("names the strata in which one group has nobody, and counts those whose stratum is missing", () => {
    const uneven = [
      ...rows,
      ...repeated(7, { gender: "m", type: null, answer: "no" }),
      ...repeated(2, { gender: null, type: "a", answer: "no" }),
    ];
    const more = count(uneven.filter(({ gender, type }) => gender !== "f" || type !== "b"));
    const [plain, , atEqualMix] = compareUptake(more, standardised);
    expect(plain).toMatchObject({ missing: 2, excluded: [] });
    expect(atEqualMix).toMatchObject({ missing: 9, excluded: [{ label: "b", count: 20 }], denominator: 358 });
  });

  test("a group that is not there cannot be compared with", () => {
    expect(() => compareUptake(count(rows), { ...asked, reference: "x" })).toThrow(/no group "x" to compare with/);
  });
});

const people = fc.array(
  fc.record({
    gender: fc.constantFrom("f", "m", null),
    type: fc.constantFrom("a", "b", "c", null),
    answer: fc.constantFrom("yes", "no", null),
  }),
  { maxLength: 40 },
);

describe("compareUptake, whatever the people", () => {
  test("the order of rows does not matter, and parts counted apart and added are the whole", () => {
    fc.assert(
      fc.property(people, people, (north, south) => {
        const whole = compareUptake(count([...north, ...south]), standardised);
        expect(compareUptake(count([...south, ...north].toReversed()), standardised)).toEqual(whole);
        expect(compareUptake(addCounts(count(north), count(south)), standardised)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test("groups the other way round: the ratio is inverted, the difference negative, the test the same", () => {
    fc.assert(
      fc.property(people, (given) => {
        const there = compareUptake(count(given), standardised);
        const back = compareUptake(count(given), { ...standardised, reference: "f" });
        for (const [index, { comparison, estimate, p }] of there.entries()) {
          const other = back[index];
          if (comparison === "difference") expect(other?.estimate ?? 0).toBeCloseTo(-(estimate ?? 0), 12);
          else if (estimate && other?.estimate) expect(estimate * other.estimate).toBeCloseTo(1, 9);
          expect(other?.p ?? -1).toBeCloseTo(p ?? -1, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every interval holds its estimate", () => {
    fc.assert(
      fc.property(people, (given) => {
        for (const { estimate, interval } of compareUptake(count(given), standardised)) {
          if (estimate === null || interval === null) continue;
          expect(interval.lower).toBeLessThanOrEqual(estimate + 1e-12);
          expect(interval.upper ?? Infinity).toBeGreaterThanOrEqual(estimate - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });
});
