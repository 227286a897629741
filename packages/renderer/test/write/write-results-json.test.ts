import { expect, test } from "vitest";
import { writeResultsJson } from "../../src/write/write-results-json.ts";
import { resultsOf } from "../compose/composed-fixture.ts";
import { defineWith } from "../define/report-fixture.ts";

const defined = defineWith("# A\n");
if (!defined.ok) throw new Error(JSON.stringify(defined.errors));
const definition = defined.value;
const results = resultsOf(definition);
const written = JSON.parse(writeResultsJson(definition, results));

test("report, policy and every result in the order of the definitions", () => {
  expect(written.report).toMatchObject({ slug: "test", title: "Rapport", date: "2020-05-04" });
  expect(written.policy).toEqual({ name: "dst-5", threshold: 5 });
  expect(written.results).toHaveLength(results.length);
  const order = [...new Set(written.results.map((record: { definition: string }) => record.definition))];
  expect(order).toEqual(["reached", "answer", "uptake", "cost"]);
});

test("records say what they are", () => {
  const find = (id: string) => written.results.find((record: { id: string }) => record.id === id);
  expect(find("reached")).toMatchObject({ kind: "count", status: "published", count: 125 });
  expect(find("answer.yes")).toMatchObject({ numerator: 57, denominator: 125, estimate: 0.456, missing: 0 });
  expect(find("cost.per.person")).toMatchObject({ kind: "rate", amount: 444000, denominator: 125, unit: "kr." });
  expect(find("uptake.robbery")).toEqual({
    id: "uptake.robbery",
    definition: "uptake",
    measure: "uptake",
    kind: "proportion",
    status: "withheld",
    label: "robbery",
    population: "personer",
    group: [expect.objectContaining({ level: "robbery" })],
    reason: "small-count",
    source: expect.objectContaining({ table: "calls" }),
  });
});

test("same input, same text, whatever the order of the results", () => {
  const byDefinition = definition.results.toReversed().flatMap(({ id }) => results.filter((r) => r.definition === id));
  expect(writeResultsJson(definition, byDefinition)).toBe(writeResultsJson(definition, results));
  expect(writeResultsJson(definition, results).endsWith("}\n")).toBe(true);
});
