import { measureAll, protect, tabulateRows } from "@udbytte/core";
import { expect, test } from "vitest";
import { nRange } from "../../src/compose/chart-values.ts";
import type { Composition } from "../../src/compose/composition.ts";

const years = ["2023", "2024", "2025"];
const definition = {
  id: "time",
  measure: "over-time",
  table: "calls",
  population: "personer",
  period: "year",
  of: { measure: "share", having: { met: "yes" } },
} as const;

/** „n = …" of so many in 2023 and in 2024, of whom two said no; nobody in 2025. */
function nOf(first: number, second: number): string | null {
  const rows = [first, second].flatMap((count, place) =>
    Array.from({ length: count }, (_, index) => ({ year: years[place], met: index < 2 ? "no" : "yes" })),
  );
  const counts = tabulateRows(rows, {
    variables: { year: { label: "År", levels: years }, met: { label: "Mødt", levels: ["yes", "no"] } },
  });
  const results = protect(measureAll([definition], new Map([["calls", { counts, amounts: new Map() }]])), "dst-5");
  const periods = results.filter(({ group }) => group[0]?.missing === false);
  return nRange(periods, { language: "da" } as Composition);
}

test("the n of results of whom some are withheld is never that of the empty ones alone", () => {
  expect(nOf(0, 0)).toBe("n\u00A0=\u00A00");
  expect(nOf(4, 3)).toBe(null);
});
