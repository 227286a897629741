import { describe, expect, test } from "vitest";
import { variablesNeeded } from "../../src/measure/variables-needed.ts";
import type { MeasureDefinition } from "../../src/model/measure-definition.ts";

const shared = { id: "x", table: "t", population: "p" };
const needed = (...definitions: readonly MeasureDefinition[]) => Object.fromEntries(variablesNeeded(definitions));

describe("variablesNeeded", () => {
  test("names what each measure looks at", () => {
    expect(needed({ ...shared, measure: "count" })).toEqual({ t: { variables: [], amounts: [] } });
    expect(needed({ ...shared, measure: "share", having: { a: "1" } })).toEqual({
      t: { variables: ["a"], amounts: [] },
    });
    expect(needed({ ...shared, measure: "uptake", accepted: { a: "1" }, by: ["c", "b"] }).t?.variables).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(needed({ ...shared, measure: "composition", of: "a", base: "all" }).t?.variables).toEqual(["a"]);
    const items = [
      { variable: "q2", positive: ["1"] },
      { variable: "q1", positive: ["1"] },
    ];
    expect(needed({ ...shared, measure: "survey-share", items, dontKnow: [], base: "valid" }).t?.variables).toEqual([
      "q1",
      "q2",
    ]);
    const rate = { sent: { a: "1" }, answered: { b: "1" }, exempt: { c: "1" } };
    expect(needed({ ...shared, measure: "response-rate", ...rate }).t?.variables).toEqual(["a", "b", "c"]);
    expect(needed({ ...shared, measure: "cost", amount: "kr", by: ["a"] })).toEqual({
      t: { variables: ["a"], amounts: ["kr"] },
    });
  });

  test("looks into filters, and into both tables of a conversion", () => {
    const exclude = [{ label: "uden", where: { e: "1" } }];
    const sessions = { table: "s", population: "p", certain: { k: "1" }, possible: { l: "1" } };
    expect(needed({ ...shared, measure: "conversion", among: { d: "1" }, exclude, sessions })).toEqual({
      t: { variables: ["d", "e"], amounts: [] },
      s: { variables: ["k", "l"], amounts: [] },
    });
  });

  test("takes the definitions of one table together", () => {
    const second = { ...shared, measure: "share", among: { b: "1" }, having: { a: "2" } } as const;
    expect(needed({ ...shared, measure: "share", having: { a: "1" } }, second).t?.variables).toEqual(["a", "b"]);
  });
});
