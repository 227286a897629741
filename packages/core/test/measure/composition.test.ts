import { describe, expect, test } from "vitest";
import { composition } from "../../src/measure/composition.ts";
import { registrations } from "../outreach-programme.ts";

describe("composition", () => {
  const declined = { id: "aarsag", population: "personer, der har takket nej", among: { svar: "nej" }, of: "aarsag" };

  test("of the known leaves the others in missing", () => {
    const results = composition(registrations, { ...declined, base: "known" });
    expect(results).toMatchObject([
      {
        id: "aarsag.intet-behov",
        numerator: 1649,
        denominator: 2011,
        missing: 42,
        missingOf: ["Årsag"],
        label: "intet-behov",
      },
      { id: "aarsag.specialiseret", numerator: 161, denominator: 2011, missing: 42 },
      { id: "aarsag.andet", numerator: 201, denominator: 2011, missing: 42 },
    ]);
  });

  test("of all has the missing as a level, and the numerators are the whole", () => {
    const results = composition(registrations, { ...declined, base: "all" });
    expect(results.map(({ id, missing }) => [id, missing])).toEqual([
      ["aarsag.intet-behov", 0],
      ["aarsag.specialiseret", 0],
      ["aarsag.andet", 0],
      ["aarsag.missing", 0],
    ]);
    expect(results.at(-1)).toMatchObject({ numerator: 42, denominator: 2053 });
    expect(results.reduce((sum, result) => sum + (result.kind === "proportion" ? result.numerator : 0), 0)).toBe(2053);
  });

  test("merges levels and names the excluded", () => {
    const merge = { rolle: { naere: { label: "Pårørende eller værge", levels: ["paaroerende", "vaerge"] } } };
    const exclude = [{ label: "mænd", where: { koen: "mand" } }];
    const results = composition(registrations, {
      id: "rolle",
      population: "alle",
      of: "rolle",
      base: "all",
      merge,
      exclude,
    });
    expect(results.map(({ id }) => id)).toEqual(["rolle.offer", "rolle.vidne", "rolle.naere", "rolle.missing"]);
    expect(results[0]).toMatchObject({ denominator: 2197, excluded: [{ label: "mænd", count: 2334 }] });
  });

  test("merges without leaving anyone out", () => {
    const merge = { rolle: { naere: { label: "Pårørende eller værge", levels: ["paaroerende", "vaerge"] } } };
    const results = composition(registrations, { id: "rolle", population: "alle", of: "rolle", base: "all", merge });
    expect(results[2]).toMatchObject({ label: "Pårørende eller værge", numerator: 337, denominator: 4531 });
  });
});
