import { describe, expect, test } from "vitest";
import { writeResultsJson } from "../../src/write/write-results-json.ts";
import { resultsOf } from "../compose/composed-fixture.ts";
import { defineWith, usual } from "../define/report-fixture.ts";

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

describe("a published record says all that its result does", () => {
  const yaml = usual.replace(
    "figures:",
    `  - { id: quarters, measure: over-time, table: calls, population: personer, period: incident, of: { measure: share, having: { answer: "yes" } }, breaks: [{ at: theft, label: ny kode }] }
  - { id: differ, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: incident, reference: others }
  - { id: weighted, measure: weighted-share, table: calls, population: svar, items: [{ variable: answer, positive: ["yes"] }], dontKnow: [self], base: answered, margins: [{ variables: [incident], targets: { violence: 25, theft: 50, robbery: 25 } }] }
figures:`,
  );
  const full = defineWith("# A\n", yaml);
  if (!full.ok) throw new Error(JSON.stringify(full.errors));
  const records = JSON.parse(writeResultsJson(full.value, resultsOf(full.value))).results;
  const find = (id: string) => records.find((record: { id: string }) => record.id === id);

  test("reliability, breaks, whose answers it is about", () => {
    expect(find("answer.yes")).toMatchObject({ reliability: "print" });
    expect(find("quarters.theft")).toMatchObject({ breakBefore: "ny kode", among: { incident: "theft" } });
    expect(find("uptake")).toMatchObject({ missing: 15, missingOf: ["Hændelsestype"] });
  });

  test("tests with their adjusted p; effective size and weights", () => {
    expect(find("differ.violence.difference")).toMatchObject({ status: "published", test: "chi-squared" });
    expect(Object.keys(find("differ.violence.difference"))).toEqual(
      expect.arrayContaining(["p", "adjustedP", "reference"]),
    );
    expect(find("weighted.answer")).toMatchObject({
      numerator: 42,
      denominator: 110,
      unweighted: 42 / 110,
      weighting: { converged: true },
    });
    expect(find("weighted.answer").effectiveSize).toBeGreaterThan(30);
  });

  test("but nothing of what is withheld", () => {
    const withheld = records.filter(({ status }: { status: string }) => status === "withheld");
    expect(withheld.map(({ id }: { id: string }) => id)).toContain("differ.test");
    for (const record of withheld) {
      expect(Object.keys(record).toSorted()).toEqual([
        "definition",
        "group",
        "id",
        "kind",
        "label",
        "measure",
        "population",
        "reason",
        "source",
        "status",
      ]);
    }
  });
});
