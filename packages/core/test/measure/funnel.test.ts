import { describe, expect, test } from "vitest";
import { funnel } from "../../src/measure/funnel.ts";
import { registrations, sessions } from "../outreach-programme.ts";

const steps = [
  { key: "identified", label: "identificeret", where: {} },
  { key: "reached", label: "kontaktet", where: { kontakt: "ja" } },
  { key: "accepted", label: "sagt ja", where: { svar: "ja" } },
  { key: "held", label: "samtale", where: { kilde: "poi" }, table: "samtaler" },
] as const;
const definition = { id: "vej", population: "identificerede", steps };
const others = new Map([["samtaler", sessions]]);
const fraction = (id: string) => {
  const result = funnel(registrations, definition, others).find((candidate) => candidate.id === id);
  return result?.kind === "proportion" ? [result.numerator, result.denominator] : result?.count;
};

describe("funnel", () => {
  test("counts each step, and what it is of the step before and of the first", () => {
    expect(fraction("vej.identified")).toBe(4531);
    expect(fraction("vej.identified.of-previous")).toBeUndefined();
    expect(fraction("vej.reached.of-previous")).toEqual([2783, 4531]);
    expect(fraction("vej.accepted")).toBe(701);
    expect(fraction("vej.accepted.of-previous")).toEqual([701, 2783]);
    expect(fraction("vej.accepted.of-first")).toEqual([701, 4531]);
  });

  test("says of each step whom its filter left out there, not of the steps before", () => {
    const women = [{ label: "kvinder", where: { koen: "kvinde" } }];
    const results = funnel(registrations, { ...definition, exclude: women }, others);
    const left = Object.fromEntries(results.map(({ id, excluded }) => [id, excluded[0]?.count ?? null]));
    expect(left["vej.reached"]).toBe(1372);
    expect(left["vej.accepted"]).toBe(458);
    expect(left["vej.accepted.of-previous"]).toBe(1372);
    expect(left["vej.held"]).toBeNull();
    expect(left["vej.held.of-previous"]).toBe(458);
  });

  test("a step of another table counts what is there", () => {
    expect(fraction("vej.held")).toBe(438);
    expect(fraction("vej.held.of-previous")).toEqual([438, 701]);
    expect(fraction("vej.held.of-first")).toEqual([438, 4531]);
  });

  test("says who the denominator is, in words and as a condition", () => {
    const results = funnel(registrations, definition, others);
    expect(results.find(({ id }) => id === "vej.accepted.of-previous")).toMatchObject({
      population: "kontaktet",
      among: { kontakt: "ja" },
      label: "sagt ja",
    });
  });

  test("more sessions than people who accepted is a share above 1 without an interval", () => {
    const all = steps.map((step) => (step.key === "held" ? { ...step, where: {} } : step));
    const results = funnel(registrations, { ...definition, steps: all }, others);
    expect(results.find(({ id }) => id === "vej.held.of-previous")).toMatchObject({
      numerator: 2225,
      denominator: 701,
      interval: null,
    });
  });

  test("a table that is not there, and one key for two steps, are mistakes", () => {
    expect(() => funnel(registrations, definition)).toThrow(/table "samtaler", which is not there/);
    const twice = [steps[0], steps[0]];
    expect(() => funnel(registrations, { ...definition, steps: twice })).toThrow(/two steps have the key "identified"/);
  });
});
