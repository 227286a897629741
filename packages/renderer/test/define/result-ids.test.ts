import type { MeasureDefinition } from "@udbytte/core";
import { linkRecords, measureAll, tabulateRows } from "@udbytte/core";
import { describe, expect, test } from "vitest";
import { resultIds } from "../../src/define/result-ids.ts";
import { codebook } from "./report-fixture.ts";

const shared = { table: "calls", population: "personer" } as const;
const idsOf = (definition: MeasureDefinition) => resultIds(definition, codebook).map(({ id }) => id);

describe("ids that the contract promises", () => {
  test("uptake by one variable, by two, by none", () => {
    const uptake = { ...shared, id: "u", measure: "uptake", accepted: { answer: "yes" } } as const;
    expect(idsOf({ ...uptake, by: [] })).toEqual(["u"]);
    expect(idsOf({ ...uptake, by: ["age"] })).toEqual(["u", "u.young", "u.old", "u.missing"]);
    expect(idsOf({ ...uptake, by: ["age", "incident"] })).toHaveLength(1 + 3 * 4);
    expect(idsOf({ ...uptake, by: ["age", "incident"] })).toContain("u.old.missing");
  });

  test("merged levels take the place of the old ones", () => {
    const merge = { incident: { crime: { label: "Tyveri og røveri", levels: ["theft", "robbery"] } } };
    const composition = { ...shared, id: "c", measure: "composition", of: "incident", merge } as const;
    expect(idsOf({ ...composition, base: "known" })).toEqual(["c.violence", "c.crime"]);
    expect(idsOf({ ...composition, base: "all" })).toEqual(["c.violence", "c.crime", "c.missing"]);
  });

  test("dates give the years, quarters and months of the period", () => {
    const by = (of: string) => idsOf({ ...shared, id: "d", measure: "composition", of, base: "known" });
    expect(by("year")).toEqual(["d.2018", "d.2019"]);
    expect(by("quarter")).toEqual(["d.2018-q4", "d.2019-q1"]);
    expect(by("month")).toEqual(["d.2018-11", "d.2018-12", "d.2019-01", "d.2019-02"]);
  });

  test("over time by quarter or year of the months", () => {
    const by = (unit: "quarter" | "year") =>
      idsOf({ ...shared, id: "t", measure: "over-time", period: "month", by: unit, of: { measure: "count" } });
    expect(by("quarter")).toEqual(["t.2018-q4", "t.2019-q1", "t.missing"]);
    expect(by("year")).toEqual(["t.2018", "t.2019", "t.missing"]);
  });

  test("response rate without the exempt, survey items, costs", () => {
    const rate = {
      ...shared,
      id: "r",
      measure: "response-rate",
      sent: { answer: "yes" },
      answered: { answer: "no" },
    } as const;
    expect(idsOf(rate)).toEqual(["r", "r.sent", "r.answered"]);
    expect(idsOf({ ...rate, exempt: { answer: "self" } })).toContain("r.of-all");
    const items = [{ variable: "answer", positive: ["yes"] }];
    expect(idsOf({ ...shared, id: "s", measure: "survey-share", items, dontKnow: [], base: "valid" })).toEqual([
      "s.answer",
      "s.answer.dont-know",
    ]);
    const cost: MeasureDefinition = {
      ...shared,
      table: "costs",
      id: "k",
      measure: "cost",
      amount: "amount",
      by: ["phase"],
    };
    expect(resultIds({ ...cost, per: { x: { result: "u", label: "pr. x" } } }, codebook)).toEqual([
      { id: "k", kind: "amount", definition: "k" },
      { id: "k.start", kind: "amount", definition: "k" },
      { id: "k.run", kind: "amount", definition: "k" },
      { id: "k.missing", kind: "amount", definition: "k" },
      { id: "k.per.x", kind: "rate", definition: "k" },
    ]);
  });

  test("an unknown variable gives what does not depend on it", () => {
    expect(idsOf({ ...shared, id: "u", measure: "uptake", accepted: {}, by: ["nix"] })).toEqual(["u", "u.missing"]);
  });
});

test("what is promised is what is measured", () => {
  const variables = codebook.tables.flatMap(({ columns }) =>
    columns.flatMap((column) =>
      column.type === "category"
        ? [[column.id, { label: column.label, levels: column.levels.map(({ id }) => id) }] as const]
        : [],
    ),
  );
  const rows = [{ answer: "yes", incident: "theft", phase: "run" }];
  const counts = tabulateRows(rows, { variables: Object.fromEntries(variables) });
  const amounts = new Map([["amount", counts]]);
  const links = new Map([["lc", linkRecords([], [], { until: "2019-12-31" })]]);
  const tables = new Map(["calls", "costs"].map((table) => [table, { counts, amounts, links }]));
  const definitions: readonly MeasureDefinition[] = [
    { ...shared, id: "n", measure: "count" },
    {
      ...shared,
      id: "lc",
      measure: "linked-conversion",
      joinBy: "number",
      date: "date",
      sessions: { table: "costs", joinBy: "number", date: "date" },
    },
    {
      ...shared,
      id: "up",
      measure: "uptake-comparison",
      accepted: { answer: "yes" },
      by: "incident",
      reference: "pairs",
      merge: { incident: { crime: { label: "Tyveri og røveri", levels: ["theft", "robbery"] } } },
    },
    {
      ...shared,
      id: "upp",
      measure: "uptake-comparison",
      accepted: { answer: "yes" },
      by: "answer",
      reference: "pairs",
    },
    { ...shared, id: "h", measure: "share", having: { answer: "yes" } },
    { ...shared, id: "u", measure: "uptake", accepted: { answer: "yes" }, by: ["incident", "answer"] },
    { ...shared, id: "c", measure: "composition", of: "incident", base: "all" },
    {
      ...shared,
      id: "r",
      measure: "response-rate",
      sent: { answer: "yes" },
      answered: { answer: "no" },
      exempt: { answer: "self" },
    },
    {
      ...shared,
      id: "s",
      measure: "survey-share",
      items: [{ variable: "answer", positive: ["yes"] }],
      dontKnow: ["self"],
      base: "valid",
    },
    {
      ...shared,
      id: "v",
      measure: "conversion",
      sessions: { table: "calls", population: "samtaler", certain: { answer: "yes" }, possible: { answer: "no" } },
    },
    {
      ...shared,
      table: "costs",
      id: "k",
      measure: "cost",
      amount: "amount",
      by: ["phase"],
      per: { x: { result: "n", label: "pr. x" }, y: { result: "n", orResult: "h", label: "pr. y" } },
    },
    {
      ...shared,
      id: "ed",
      measure: "editions",
      of: { measure: "uptake", accepted: { answer: "yes" }, by: ["incident"] },
      before: { table: "costs", label: "2018" },
    },
    {
      ...shared,
      table: "calls",
      id: "ch",
      measure: "change",
      before: "phase",
      after: "phase",
      scores: { start: 1, run: 2 },
    },
    { ...shared, id: "cc", measure: "composition-comparison", of: "answer", by: "incident" },
    {
      ...shared,
      id: "ws",
      measure: "weighted-share",
      items: [{ variable: "answer", positive: ["yes"] }],
      dontKnow: ["self"],
      base: "answered",
      margins: [{ variables: ["incident"] }],
      to: { table: "costs" },
    },
    {
      ...shared,
      id: "tu",
      measure: "over-time",
      period: "incident",
      of: { measure: "uptake-comparison", accepted: { answer: "yes" }, by: "answer", reference: "no" },
    },
    { ...shared, id: "an", measure: "answerers", answered: { answer: "yes" }, of: ["incident"] },
    {
      ...shared,
      id: "f",
      measure: "funnel",
      steps: [
        { key: "all", label: "alle", where: {} },
        { key: "yes", label: "ja", where: { answer: "yes" } },
        { key: "run", label: "drift", where: { phase: "run" }, table: "costs" },
      ],
    },
    { ...shared, id: "g", measure: "goal", having: { answer: "yes" }, goal: 0.15 },
    { ...shared, id: "i", measure: "item-distribution", items: [{ variable: "answer" }] },
    {
      ...shared,
      id: "t",
      measure: "over-time",
      period: "incident",
      of: { measure: "uptake", accepted: { answer: "yes" }, by: ["answer"] },
    },
    { ...shared, id: "b", measure: "survey-bounds", items: [{ variable: "answer", positive: ["yes"] }] },
    { ...shared, id: "o", measure: "survey-outcomes", dispositions: { complete: { answer: "yes" } } },
    {
      ...shared,
      id: "w",
      measure: "uptake-comparison",
      accepted: { answer: "yes" },
      by: "incident",
      reference: "theft",
      standardiseFor: ["phase"],
    },
    {
      ...shared,
      id: "so",
      measure: "survey-share",
      items: [{ variable: "answer", positive: ["yes"] }],
      dontKnow: [],
      base: "answered",
      otherBase: "always",
    },
  ];
  const measured = measureAll(definitions, tables).map(({ id, kind }) => `${id} ${kind}`);
  const promised = definitions
    .flatMap((definition) => resultIds(definition, codebook))
    .map(({ id, kind }) => `${id} ${kind}`);
  expect(promised.toSorted()).toEqual(measured.toSorted());
});
