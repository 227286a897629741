import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilcoxonSignedRankTest } from "../../src/statistics/wilcoxon-signed-rank.ts";
import reference from "../reference/paired.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

describe("wilcoxonSignedRankTest", () => {
  test.each(reference.paired)("$name agrees with R, exactRankTests and coin", ({ before, after, wilcoxon }) => {
    const actual = wilcoxonSignedRankTest(before, after);
    expect(actual?.n).toBe(wilcoxon.n);
    expect(actual?.unchanged).toBe(wilcoxon.unchanged);
    expect(actual?.increaseRanks).toBe(wilcoxon.increaseRanks);
    if (wilcoxon.asymptoticP === null) {
      expect(actual).toMatchObject({ exactP: null, asymptoticP: null, z: null });
      return;
    }
    expect(relativeError(Number(actual?.asymptoticP), wilcoxon.asymptoticP)).toBeLessThan(1e-12);
    for (const expected of [wilcoxon.exactP, wilcoxon.exactByR, wilcoxon.exactByCoin]) {
      if (expected !== null) expect(relativeError(Number(actual?.exactP), expected)).toBeLessThan(1e-9);
    }
  });

  test("counts pairs without change and those tied in size", () => {
    const actual = wilcoxonSignedRankTest([1, 1, 1, 1, 1, 1], [1, 2, 0, 4, 1, 3]);
    expect(actual).toMatchObject({ n: 4, unchanged: 2, tied: 2 });
  });

  test("is no data without pairs, and exact up to 300", () => {
    expect(wilcoxonSignedRankTest([], [])).toBeNull();
    const many = Array.from({ length: 301 }, (_, index) => index + 1);
    const none = many.map(() => 0);
    expect(wilcoxonSignedRankTest(none.slice(1), many.slice(1))?.exactP).toBe(2 * 2 ** -300);
    expect(wilcoxonSignedRankTest(none, many)?.exactP).toBeNull();
  });

  test("equals counting all signs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 }), (changes) => {
        const changed = changes.filter((change) => change !== 0).map(Math.abs);
        const ranks = changed.map((a) => changed.reduce((sum, b) => sum + (b < a ? 1 : b === a ? 0.5 : 0), 0.5));
        const centre = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
        const actual = wilcoxonSignedRankTest(
          changes.map(() => 0),
          changes,
        );
        const observed = Math.abs(Number(actual?.increaseRanks) - centre);
        let extreme = 0;
        for (let signs = 0; signs < 2 ** ranks.length; signs += 1) {
          const sum = ranks.reduce((total, rank, index) => total + ((signs >> index) & 1 ? rank : 0), 0);
          if (Math.abs(sum - centre) >= observed) extreme += 1;
        }
        expect(actual?.exactP).toBe(changed.length === 0 ? null : extreme / 2 ** ranks.length);
      }),
    );
  });

  test("swapping before and after turns the sign, and the order of pairs does not matter", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const [before, after] = [rows.map(([b]) => b), rows.map(([, a]) => a)];
        const test = wilcoxonSignedRankTest(before, after);
        const swapped = wilcoxonSignedRankTest(after, before);
        expect(wilcoxonSignedRankTest(before.toReversed(), after.toReversed())).toEqual(test);
        expect(Number(test?.z) + Number(swapped?.z)).toBe(0);
        expect(swapped?.exactP).toBe(test?.exactP);
        expect(Number(swapped?.increaseRanks) + Number(test?.increaseRanks)).toBe(
          (Number(test?.n) * (Number(test?.n) + 1)) / 2,
        );
      }),
    );
  });

  test.each([
    [[1, 2], [1], "after"],
    [[Number.NaN], [1], "before"],
    [[1], [Number.NEGATIVE_INFINITY], "after"],
  ])("refuses %j, %j", (before, after, argument) => {
    expect(() => wilcoxonSignedRankTest(before, after)).toThrow(new RegExp(`^wilcoxonSignedRankTest: ${argument}`));
  });
});
