import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RakingOptions, rakeWeights } from "../../src/statistics/rake-weights.ts";

const gender = { name: "gender", groups: ["f", "f", "f", "m"], targets: { f: 50, m: 50 } };
const age = { name: "age", groups: ["young", "old", "old", "young"], targets: { young: 60, old: 40 } };

describe("rakeWeights", () => {
  test("reproduces its margins whatever the order of units, and equal margins leave weights equal", () => {
    const units = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("x", "y", "z")), {
      minLength: 1,
      maxLength: 40,
    });
    const cells = ["a", "b"].flatMap((one) => ["x", "y", "z"].map((other) => [one, other] as const));
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (extra, p, q) => {
        const all = [...cells, ...extra];
        const first = { name: "first", groups: all.map(([one]) => one), targets: { a: p / 10, b: 1 - p / 10 } };
        const second = {
          name: "second",
          groups: all.map(([, other]) => other),
          targets: { x: q / 20, y: 0.5 - q / 20, z: 0.5 },
        };
        const raked = rakeWeights([first, second]);
        expect(raked?.converged).toBe(true);
        for (const { groups, targets } of [first, second]) {
          for (const [group, target] of Object.entries(targets)) {
            const sum = groups.reduce(
              (total, own, unit) => total + (own === group ? (raked?.weights[unit] ?? 0) : 0),
              0,
            );
            expect(sum).toBeCloseTo(target, 9);
          }
        }
        const turned = [first, second].map((margin) => ({ ...margin, groups: margin.groups.toReversed() }));
        const reversed = rakeWeights(turned)?.weights.toReversed() ?? [];
        for (const [unit, weight] of reversed.entries()) expect(weight).toBeCloseTo(raked?.weights[unit] ?? 0, 9);
      }),
      { numRuns: 30 },
    );
    expect(rakeWeights([{ ...gender, targets: { f: 75, m: 25 } }])?.weights).toEqual([25, 25, 25, 25]);
  });

  test("keeps to its bounds and says where they leave no room", () => {
    const bounded = rakeWeights([gender], { bounds: { lower: 0.5, upper: 1.5 } });
    expect(bounded?.converged).toBe(false);
    expect(Math.max(...(bounded?.weights ?? []))).toBeLessThanOrEqual(37.5);
    expect(bounded?.largestDeviation).toEqual({ share: 0.125, margin: "gender", group: "m" });
  });

  test("says when margins contradict each other", () => {
    const same = { name: "same", groups: gender.groups, targets: { f: 40, m: 60 } };
    expect(rakeWeights([gender, same], { maxRounds: 20 })).toMatchObject({ converged: false, rounds: 20 });
  });

  test("gives a target of 0 the weight 0, and is no data without units", () => {
    expect(rakeWeights([{ ...gender, targets: { f: 0, m: 9 } }])?.weights).toEqual([0, 0, 0, 9]);
    expect(rakeWeights([{ name: "gender", groups: [], targets: { f: 1 } }])).toBeNull();
  });

  const wrong: readonly (readonly [Parameters<typeof rakeWeights>[0], RakingOptions, string])[] = [
    [[], {}, "margins"],
    [[gender, { ...age, targets: { young: 60, old: 41 } }], {}, "targets of margin age"],
    [[gender, { ...age, groups: ["young"] }], {}, "groups of margin age"],
    [[{ ...gender, targets: { f: 100 } }], {}, "margin gender has no target for m"],
    [[{ ...gender, targets: { f: 50, m: 40, x: 10 } }], {}, "target of x"],
    [[{ ...gender, targets: { f: -50, m: 40 } }], {}, "target of f"],
    [[{ ...gender, targets: { f: 0, m: 0 } }], {}, "targets of margin gender"],
    [[gender], { baseWeights: [1, 1, -1, 1] }, "baseWeights"],
    [[gender], { baseWeights: [0, 0, 0, 0] }, "baseWeights"],
    [[gender], { baseWeights: [1] }, "groups"],
    [[gender], { bounds: { lower: 2, upper: 3 } }, "bounds.lower"],
    [[gender], { bounds: { lower: 0, upper: 0.5 } }, "bounds.upper"],
    [[gender], { tolerance: 0 }, "tolerance"],
    [[gender], { maxRounds: 0 }, "maxRounds"],
  ];
  test.each(wrong)("refuses %j with %j", (margins, options, argument) => {
    expect(() => rakeWeights(margins, options)).toThrow(new RegExp(`^rakeWeights: ${argument}`));
    expect(() => rakeWeights(margins, options)).toThrow(RangeError);
  });
});
