import { describe, expect, test } from "vitest";
import { uptake } from "../../src/measure/uptake.ts";
import type { UptakeDefinition } from "../../src/model/measure-definition.ts";
import type { Result } from "../../src/model/result.ts";
import { registrations } from "../outreach-programme.ts";

const reached = {
  id: "optag",
  population: "personer, der er opnået kontakt med",
  among: { kontakt: "ja" },
  accepted: { svar: "ja" },
};
const by = (variables: readonly string[], more: Partial<UptakeDefinition> = {}): readonly Result[] =>
  uptake(registrations, { ...reached, by: variables, ...more });
const fractions = (results: readonly Result[]) =>
  Object.fromEntries(
    results.map((result) => [result.id, result.kind === "proportion" ? [result.numerator, result.denominator] : []]),
  );

describe("uptake", () => {
  test("of all is one result with everything a reader needs", () => {
    expect(by([])).toEqual([
      {
        kind: "proportion",
        id: "optag",
        definition: "optag",
        measure: "uptake",
        population: "personer, der er opnået kontakt med",
        among: { kontakt: "ja" },
        label: "personer, der er opnået kontakt med",
        group: [],
        missing: 0,
        excluded: [],
        source: registrations.source,
        numerator: 701,
        denominator: 2783,
        estimate: 701 / 2783,
        interval: {
          lower: expect.closeTo(0.2361080573, 10),
          upper: expect.closeTo(0.2683488627, 10),
          level: 0.95,
          method: "wilson",
        },
        reliability: "print",
      },
    ]);
  });

  test("by incident type gives every group, the missing one too, and an overall result of the known", () => {
    const results = by(["type"]);
    expect(results[0]).toMatchObject({
      id: "optag",
      numerator: 686,
      denominator: 2768,
      missing: 15,
      missingOf: ["Hændelsestype"],
    });
    expect(fractions(results)).toMatchObject({
      "optag.tilhold": [28, 58],
      "optag.vold": [249, 939],
      "optag.missing": [15, 15],
    });
    expect(results).toHaveLength(12);
    expect(results.at(-1)?.group).toEqual([
      { variable: "type", variableLabel: "Hændelsestype", level: "missing", levelLabel: "Missing", missing: true },
    ]);
  });

  test("the groups with a known level add up to the overall result", () => {
    const [overall, ...groups] = by(["koen"]);
    const sums = groups
      .filter((group) => !group.group.some((level) => level.missing))
      .map((group) => (group.kind === "proportion" ? [group.numerator, group.denominator] : [0, 0]))
      .reduce(([n = 0, d = 0], [numerator = 0, denominator = 0]) => [n + numerator, d + denominator], [0, 0]);
    expect(sums).toEqual([700, 2777]);
    expect(overall).toMatchObject({ numerator: 700, denominator: 2777, missing: 6 });
  });

  test("with base all counts everyone", () => {
    expect(by(["type"], { base: "all" })[0]).toMatchObject({ numerator: 701, denominator: 2783, missing: 0 });
    expect(by(["type"], { base: "all" })[0]).not.toHaveProperty("missingOf");
  });

  test("leaves out by name, and keeps units whose excluded variable is missing", () => {
    const exclude = [{ label: "indbrud og tyveri", where: { type: "tyveri" } }];
    const excluded = [{ label: "indbrud og tyveri", count: 530 }];
    expect(by([], { exclude })[0]).toMatchObject({ numerator: 640, denominator: 2253, missing: 0, excluded });
    expect(by(["type"], { exclude })[0]).toMatchObject({ numerator: 625, denominator: 2238, missing: 15, excluded });
    const theft = by(["type"], { exclude }).find((result) => result.id === "optag.tyveri");
    expect(theft).toMatchObject({ numerator: 0, denominator: 0, estimate: null, interval: null, excluded });
    const violence = by(["type"], { exclude }).find((result) => result.id === "optag.vold");
    expect(violence).toMatchObject({ denominator: 939, excluded: [{ count: 0 }] });
  });

  test("crosses two variables", () => {
    const results = by(["koen", "rolle"]);
    expect(results).toHaveLength(1 + 3 * 5);
    expect(results[1]).toMatchObject({ id: "optag.kvinde.offer", label: "Kvinde, offer" });
    expect(results.at(-1)?.id).toBe("optag.missing.missing");
    const overall = results[0];
    expect(overall?.missingOf).toEqual(["Køn", "Rolle"]);
    expect(overall?.kind === "proportion" && overall.denominator + overall.missing).toBe(2783);
  });

  test("merges levels where the first of them stood", () => {
    const levels = ["paaroerende", "vaerge"];
    const results = by(["rolle"], { merge: { rolle: { naere: { label: "Pårørende eller værge", levels } } } });
    expect(fractions(results)).toEqual({
      optag: [666, 2658],
      "optag.offer": [543, 2060],
      "optag.vidne": [56, 345],
      "optag.naere": [67, 253],
      "optag.missing": [35, 125],
    });
    expect(results[3]?.label).toBe("Pårørende eller værge");
  });

  test("counts the missing as known once they are merged into a level", () => {
    const levels = ["vidne", "missing"];
    const results = by(["rolle"], { merge: { rolle: { andre: { label: "Andre", levels } } } });
    expect(results[0]).toMatchObject({ numerator: 701, denominator: 2783, missing: 0 });
    expect(fractions(results)).toMatchObject({ "optag.andre": [91, 470], "optag.missing": [0, 0] });
  });

  test("refuses a merge of what is not there or merged already", () => {
    const merging = (levels: readonly string[]) => () =>
      by(["rolle"], { merge: { rolle: { ny: { label: "Ny", levels } } } });
    expect(merging(["nabo"])).toThrow(/variable "rolle" has no level "nabo"/);
    expect(merging(["vidne", "vidne"])).toThrow(/level "vidne" of "rolle" is merged twice/);
    const into = (id: string) => () =>
      by(["rolle"], { merge: { rolle: { [id]: { label: "Ny", levels: ["vidne"] } } } });
    expect(into("offer")).toThrow(/merge: variable "rolle" has a level "offer" already/);
    expect(into("missing")).toThrow(/has a level "missing" already/);
    expect(into("vidne")).not.toThrow();
  });

  test("gives results for nobody at all", () => {
    const nobody = uptake({ ...registrations, cells: [] }, { ...reached, by: ["koen"] });
    expect(fractions(nobody)).toEqual({
      optag: [0, 0],
      "optag.kvinde": [0, 0],
      "optag.mand": [0, 0],
      "optag.missing": [0, 0],
    });
  });
});
