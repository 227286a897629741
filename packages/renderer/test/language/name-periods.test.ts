import { measureAll, type PublishableResult, protect, tabulateRows } from "@udbytte/core";
import { describe, expect, test } from "vitest";
import { namePeriods } from "../../src/language/name-periods.ts";

const rows = [
  { time: "2023-q1", sex: "woman" },
  { time: "2023-q2", sex: "woman" },
  { time: "2023-q2", sex: "man" },
];
const counts = tabulateRows(rows, {
  variables: {
    time: {
      label: "Dato",
      levels: [
        { id: "2023-q1", label: "2023-1" },
        { id: "2023-q2", label: "2023-2" },
      ],
    },
    sex: {
      label: "Køn",
      levels: [
        { id: "woman", label: "Kvinder" },
        { id: "man", label: "Mænd" },
      ],
    },
  },
});
const base = { id: "uptake", table: "calls", population: "personer", measure: "uptake" } as const;
const definition = { ...base, accepted: { sex: "woman" }, by: ["time", "sex"] } as const;
const results = protect(measureAll([definition], new Map([["calls", { counts, amounts: new Map() }]])), "dst-5");

describe("namePeriods", () => {
  test.each([
    ["da", "1.\u00A0kvt. 2023, Kvinder"],
    ["nb", "1.\u00A0kv. 2023, Kvinder"],
    ["en", "Q1 2023, Kvinder"],
  ] as const)("calls quarters as in %s", (language, label) => {
    const named = namePeriods(results, language).find(({ id }) => id === "uptake.2023-q1.woman");
    expect(named?.label).toBe(label);
    expect(named?.group[0]?.levelLabel).toBe(label.replace(", Kvinder", ""));
    expect(named?.group[1]?.levelLabel).toBe("Kvinder");
  });

  test("leaves what the codebook names, and the results given", () => {
    const before = structuredClone(results);
    const own = results.map(
      (result): PublishableResult => ({
        ...result,
        group: result.group.map((level) => ({ ...level, levelLabel: `Efter ${level.levelLabel}` })),
      }),
    );
    expect(namePeriods(own, "da")).toEqual(own);
    expect(results).toEqual(before);
  });
});
