import { describe, expect, test } from "vitest";
import { bothOf, implies } from "../../src/measure/relate-conditions.ts";

describe("implies", () => {
  test.each([
    [{ a: "1" }, {}, true],
    [{}, { a: "1" }, false],
    [{ a: "1", b: "2" }, { a: ["1", "3"] }, true],
    [{ a: ["1", "3"] }, { a: "1" }, false],
    [{ a: "1" }, { a: "not-missing" }, true],
    [{ a: "missing" }, { a: "not-missing" }, false],
    [{ a: "not-missing" }, { a: ["1", "2"] }, false],
    [{ a: "not-missing" }, { a: "not-missing" }, true],
  ])("%j implies %j: %s", (narrower, wider, expected) => {
    expect(implies(narrower, wider)).toBe(expected);
  });
});

describe("bothOf", () => {
  test.each([
    [{}, { a: "1" }, { a: "1" }],
    [{ a: "1" }, { b: ["2", "3"] }, { a: "1", b: ["2", "3"] }],
    [{ a: ["1", "2"] }, { a: ["2", "3"] }, { a: "2" }],
    [{ a: "not-missing" }, { a: ["1", "missing"] }, { a: "1" }],
    [{ a: "1" }, { a: "2" }, { a: [] }],
  ])("of %j and %j is %j", (a, b, expected) => {
    expect(bothOf(a, b)).toEqual(expected);
  });
});
