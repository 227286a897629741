import { measureAll, protect, tabulateRows } from "@udbytte/core";
import { expect, test } from "vitest";
import type { Composition } from "../../src/compose/composition.ts";
import { shownIn } from "../../src/compose/figure-bases.ts";
import type { FigureDefinition } from "../../src/model/report-definition.ts";

const rows = Array.from({ length: 40 }, (_, index) => ({ met: index < 20 ? "yes" : "no", heard: "yes" }));
const levels = ["yes", "no"];
const counts = tabulateRows(rows, { variables: { met: { label: "Mødt", levels }, heard: { label: "Hørt", levels } } });
const asked = {
  id: "asked",
  measure: "item-distribution",
  table: "calls",
  population: "svar",
  items: [{ variable: "met" }, { variable: "heard" }],
} as const;
const results = protect(measureAll([asked], new Map([["calls", { counts, amounts: new Map() }]])), "dst-5");
const composition = { results: new Map(results.map((result) => [result.id, result])) } as unknown as Composition;

function labelsOf(items: readonly string[]): readonly string[] {
  const figure = { id: "f", kind: "diverging-bars", results: "asked", items, negative: ["no"], positive: ["yes"] };
  return shownIn(figure as unknown as FigureDefinition, composition).map(({ label }) => label);
}

test("a period is named with its line where a figure has several", () => {
  const years = ["2023", "2024"];
  const dated = rows.map((row, index) => ({ ...row, year: years[index % 2] }));
  const byYear = tabulateRows(dated, {
    variables: { met: { label: "Mødt", levels }, year: { label: "År", levels: years } },
  });
  const time = { ...asked, id: "time", measure: "over-time", period: "year" } as const;
  const { items: _, ...definition } = { ...time, of: { measure: "share", having: { met: "yes" } } } as const;
  const found = protect(
    measureAll([definition], new Map([["calls", { counts: byYear, amounts: new Map() }]])),
    "dst-5",
  );
  const own = { results: new Map(found.map((result) => [result.id, result])) } as unknown as Composition;
  const lines = (names: readonly string[]) =>
    shownIn({ id: "f", kind: "lines", lines: names.map((label) => ({ label, results: "time" })) } as never, own);
  expect(lines(["A"]).map(({ label }) => label)).toEqual(years);
  expect(lines(["A", "B"]).map(({ label }) => label)).toEqual(["A, 2023", "A, 2024", "B, 2023", "B, 2024"]);
});

test("an answer is named with its item where a figure has several", () => {
  expect(labelsOf(["met"])).toEqual(["yes", "no"]);
  expect(labelsOf(["met", "heard"])).toEqual(["Mødt, yes", "Mødt, no", "Hørt, yes", "Hørt, no"]);
});
