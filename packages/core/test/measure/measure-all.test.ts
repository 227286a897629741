import { describe, expect, test } from "vitest";
import { measureAll, type Tabulated } from "../../src/measure/measure-all.ts";
import type { MeasureDefinition } from "../../src/model/measure-definition.ts";
import { budget, registrations, sessions, survey } from "../outreach-programme.ts";

const tables: Tabulated = new Map([
  ["registreringer", { counts: registrations, amounts: new Map() }],
  ["samtaler", { counts: sessions, amounts: new Map() }],
  ["spoergeskema", { counts: survey, amounts: new Map() }],
  ["oekonomi", { counts: budget, amounts: new Map([["beloeb", budget]]) }],
]);
const shared = { table: "registreringer", population: "p" };
const per = { ja: { result: "optag.kvinde", label: "pr. kvinde" } };
const definitions: readonly MeasureDefinition[] = [
  { ...shared, id: "udgift", measure: "cost", table: "oekonomi", amount: "beloeb", by: [], per },
  { ...shared, id: "alle", measure: "count" },
  { ...shared, id: "kontakt", measure: "share", having: { kontakt: "ja" } },
  { ...shared, id: "optag", measure: "uptake", among: { kontakt: "ja" }, accepted: { svar: "ja" }, by: ["koen"] },
  { ...shared, id: "svar", measure: "composition", of: "svar", base: "known" },
  {
    ...shared,
    id: "rate",
    measure: "response-rate",
    table: "spoergeskema",
    sent: { status: "ubesvaret" },
    answered: { status: "besvaret" },
  },
  {
    ...shared,
    id: "q",
    measure: "survey-share",
    table: "spoergeskema",
    base: "answered",
    dontKnow: [],
    items: [{ variable: "nyttig", positive: ["ja"] }],
  },
  {
    ...shared,
    id: "vej",
    measure: "conversion",
    among: { svar: "ja" },
    sessions: { table: "samtaler", population: "samtaler", certain: { kilde: "poi" }, possible: { kilde: "andet" } },
  },
];

describe("measureAll", () => {
  const results = measureAll(definitions, tables);

  test("keeps the order of the definitions, and every result says whose it is", () => {
    expect([...new Set(results.map(({ definition }) => definition))]).toEqual(definitions.map(({ id }) => id));
    for (const result of results) {
      expect(result.measure).toBe(definitions.find(({ id }) => id === result.definition)?.measure);
      expect(result.id === result.definition || result.id.startsWith(`${result.definition}.`)).toBe(true);
      expect(result.population).not.toBe("");
      expect(result.label).not.toBe("");
    }
  });

  test("resolves costs per unit whatever the order", () => {
    const rate = results.find(({ id }) => id === "udgift.per.ja");
    expect(rate).toMatchObject({ denominator: 458, estimate: 444000 / 458 });
    expect(measureAll(definitions.toReversed(), tables).find(({ id }) => id === "udgift.per.ja")).toEqual(rate);
  });

  test("refuses what is not there", () => {
    const [definition] = definitions;
    const elsewhere = { ...shared, id: "x", measure: "count", table: "lager" } as const;
    expect(() => measureAll([elsewhere], tables)).toThrow(/"x": there is no table "lager"/);
    expect(() => measureAll(definitions.slice(0, 1), tables)).toThrow(
      /the result "optag.kvinde" that per names is not there/,
    );
    expect(() =>
      measureAll(definition ? [{ ...definition, amount: "euro" } as MeasureDefinition] : [], tables),
    ).toThrow(/no amount "euro"/);
  });

  test("refuses two results of one id", () => {
    const twice: MeasureDefinition = { ...shared, id: "alle", measure: "count" };
    expect(() => measureAll([twice, twice, ...definitions], tables)).toThrow(/two results have the id "alle"/);
  });

  test("changes nothing that it is given", () => {
    const before = JSON.stringify([definitions, registrations]);
    measureAll(definitions, tables);
    expect(JSON.stringify([definitions, registrations])).toBe(before);
  });
});
