import { expect, test } from "vitest";
import { disclosurePolicies } from "../../src/protect/disclosure-policies.ts";

test("the policies are named as they are found, and cannot be changed", () => {
  expect(Object.entries(disclosurePolicies).map(([key, { name, threshold }]) => [key, name, threshold])).toEqual([
    ["dst-5", "dst-5", 5],
    ["dst-3", "dst-3", 3],
    ["ssb-3", "ssb-3", 3],
  ]);
  expect(() => Object.assign(disclosurePolicies["dst-5"], { threshold: 1 })).toThrow(TypeError);
});
