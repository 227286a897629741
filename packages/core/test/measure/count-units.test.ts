import { describe, expect, test } from "vitest";
import { countUnits } from "../../src/measure/count-units.ts";
import { registrations } from "../outreach-programme.ts";

describe("countUnits", () => {
  test("counts everyone", () => {
    expect(countUnits(registrations, { id: "identificerede", population: "identificerede personer" })).toEqual([
      {
        kind: "count",
        id: "identificerede",
        definition: "identificerede",
        measure: "count",
        population: "identificerede personer",
        label: "identificerede personer",
        group: [],
        missing: 0,
        excluded: [],
        source: registrations.source,
        count: 4531,
      },
    ]);
  });

  test("counts those who meet every condition", () => {
    const among = { svar: "nej", aarsag: "not-missing" };
    const [result] = countUnits(registrations, { id: "med-aarsag", population: "personer", among });
    expect(result).toMatchObject({ count: 2011, among });
  });

  test("takes several levels, and the missing one", () => {
    const of = (svar: string | readonly string[]) =>
      countUnits(registrations, { id: "n", population: "p", among: { svar } });
    expect(of(["ja", "selv"])).toMatchObject([{ count: 730 }]);
    expect(of("missing")).toMatchObject([{ count: 1748 }]);
    expect(of(["missing", "not-missing"])).toMatchObject([{ count: 4531 }]);
    expect(of([])).toMatchObject([{ count: 0 }]);
  });

  test("counts the excluded once, with the first filter that names them", () => {
    const exclude = [
      { label: "tyveri", where: { type: "tyveri" } },
      { label: "tyveri og trusler", where: { type: ["tyveri", "trusler"] } },
    ];
    expect(countUnits(registrations, { id: "n", population: "p", exclude })).toMatchObject([
      {
        count: 4531 - 862 - 479,
        excluded: [
          { label: "tyveri", count: 862 },
          { label: "tyveri og trusler", count: 479 },
        ],
      },
    ]);
  });

  test("says what is not there", () => {
    const count = (among: Record<string, string>) => () =>
      countUnits(registrations, { id: "n", population: "p", among });
    expect(count({ farve: "roed" })).toThrow(/no variable "farve"; they have svar, kontakt, type/);
    expect(count({ svar: "måske" })).toThrow(/variable "svar" has no level "måske"; it has ja, nej, selv, missing/);
    expect(count({ svar: "måske" })).toThrow(RangeError);
  });
});
