import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, nearestWord } from "../../src/statistics/edit-distance.ts";

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["Røverri", "Røveri", 1],
    ["regoin", "region", 1],
    ["kitten", "sitting", 3],
    // Optimal string alignment: no letter is edited twice, so this is 3, where the unrestricted distance is 2.
    ["ca", "abc", 3],
  ])("%j to %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test("is symmetric, zero only for equal words, and at most the longer length", () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "æ", "ø") });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe("nearestWord", () => {
  test.each([
    ["Røverri", ["Vold", "Røveri"], "Røveri"],
    ["raadgivning", ["Rådgivning"], "Rådgivning"],
    ["KVINDE ", ["Mand", "Kvinde"], "Kvinde"],
    ["colums", ["columns", "rules"], "columns"],
    ["lable", ["levels", "label"], "label"],
  ])("%j among %j", (word, candidates, nearest) => {
    expect(nearestWord(word, candidates)).toBe(nearest);
  });

  test.each([
    ["Hærværk", ["Vold", "Røveri"]],
    ["na", ["ja", "nej"]],
    ["x", ["y"]],
    ["", ["ja"]],
    ["ja", []],
  ])("offers nothing for %j among %j", (word, candidates) => {
    expect(nearestWord(word, candidates)).toBeUndefined();
  });

  test("the first wins among equals", () => {
    expect(nearestWord("vand", ["vind", "vald"])).toBe("vind");
  });
});
