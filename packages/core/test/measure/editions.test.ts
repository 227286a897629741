import { describe, expect, test } from "vitest";
import { compareEditions } from "../../src/measure/compare-editions.ts";
import { editions } from "../../src/measure/editions.ts";
import { measureAll } from "../../src/measure/measure-all.ts";
import { uptake } from "../../src/measure/uptake.ts";
import { variablesNeeded } from "../../src/measure/variables-needed.ts";
import type { MeasureDefinition } from "../../src/model/measure-definition.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const variables = {
  year: { levels: ["2018", "2019"] },
  answer: { levels: ["yes", "no"] },
  gender: { levels: ["f", "m"] },
};
const rowsOf = (year: string, yes: number, no: number) => [
  ...Array.from({ length: yes }, (_, index) => ({ year, answer: "yes", gender: index % 2 === 0 ? "f" : "m" })),
  ...Array.from({ length: no }, (_, index) => ({ year, answer: "no", gender: index % 3 === 0 ? "f" : "m" })),
];
const both = tabulateRows([...rowsOf("2019", 40, 60), ...rowsOf("2018", 20, 70)], { variables });
const now = tabulateRows(rowsOf("2019", 40, 60), { variables });
const then = tabulateRows(rowsOf("2018", 20, 70), { variables });
const of = { measure: "uptake", accepted: { answer: "yes" }, by: ["gender"] } as const;
const asked = { id: "u", population: "people", of };

describe("editions", () => {
  test("are the measure of this one, and its shares against those of the one before", () => {
    const results = editions(now, then, { ...asked, before: { label: "2018" } });
    expect(results).toMatchObject([
      { id: "u", kind: "proportion", measure: "editions", numerator: 40, denominator: 100 },
      { id: "u.f", definition: "u" },
      { id: "u.m" },
      { id: "u.missing", denominator: 0 },
      {
        id: "u.since-before",
        kind: "comparison",
        definition: "u",
        reference: { label: "2018", numerator: 20, denominator: 90 },
      },
      { id: "u.f.since-before" },
      { id: "u.m.since-before" },
      { id: "u.missing.since-before", estimate: null },
    ]);
  });

  test("say what compareEditions says of the two sets of results", () => {
    const by = { id: "u", population: "people", accepted: of.accepted, by: of.by };
    const expected = compareEditions(uptake(now, by), uptake(then, by), { label: "2018" });
    const found = editions(now, then, { ...asked, before: { label: "2018" } }).filter(
      ({ kind }) => kind === "comparison",
    );
    const numbers = ["id", "estimate", "interval", "p", "adjustedP"] as const;
    const picked = (results: readonly object[]) =>
      results.map((result) => numbers.map((key) => (result as Readonly<Record<string, unknown>>)[key]));
    expect(picked(found)).toEqual(picked(expected));
  });

  test("may be two years of one table", () => {
    const definition: MeasureDefinition = {
      ...asked,
      measure: "editions",
      table: "calls",
      among: { year: "2019" },
      before: { table: "calls", among: { year: "2018" }, label: "2018" },
    };
    expect(variablesNeeded([definition])).toEqual(
      new Map([["calls", { variables: ["answer", "gender", "year"], amounts: [] }]]),
    );
    const found = measureAll([definition], new Map([["calls", { counts: both, amounts: new Map() }]]));
    const apart = editions(now, then, { ...asked, before: { label: "2018" } });
    const numbers = (results: readonly object[]) => results.map((result) => ({ ...result, among: undefined }));
    expect(numbers(found)).toEqual(numbers(apart));
  });
});

test("uptake by a combination of three variables", () => {
  const results = uptake(both, {
    id: "u",
    population: "people",
    accepted: { answer: "yes" },
    by: ["year", "gender", "answer"],
  });
  const found = results.find(({ id }) => id === "u.2019.f.yes");
  expect(found).toMatchObject({ numerator: 20, denominator: 20, label: "2019, f, yes" });
  expect(results).toHaveLength(1 + 3 * 3 * 3);
});

test("change before to after as a definition", () => {
  const rows = { before: ["20", "24", "18", "30", "21"], after: ["16", "20", "17", "22", null] };
  const definition: MeasureDefinition = {
    id: "c",
    measure: "change",
    table: "t",
    population: "people",
    before: "before",
    after: "after",
  };
  const counts = tabulateRows(rows, { variables: ["before", "after"] });
  const results = measureAll([definition], new Map([["t", { counts, amounts: new Map() }]]));
  expect(results).toMatchObject([
    { id: "c", kind: "mean-change", estimate: -4.25, denominator: 4, missing: 1 },
    { id: "c.drop-out", numerator: 1, denominator: 5 },
  ]);
});
