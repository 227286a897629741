import { describe, expect, test } from "vitest";
import { responseRate } from "../../src/measure/response-rate.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { survey } from "../outreach-programme.ts";

const definition = {
  id: "svarprocent",
  population: "udsendte spørgeskemaer",
  sent: { status: ["besvaret", "ubesvaret"] },
  answered: { status: "besvaret" },
  exempt: { status: "fritaget" },
};

describe("responseRate", () => {
  test("gives the rate with the exempt shown, the counts, and the rate among all", () => {
    expect(responseRate(survey, definition)).toMatchObject([
      {
        kind: "proportion",
        id: "svarprocent",
        numerator: 487,
        denominator: 1090,
        excluded: [{ label: "Fritaget", count: 367 }],
      },
      { kind: "count", id: "svarprocent.sent", count: 1090, label: "udsendte spørgeskemaer", among: definition.sent },
      { kind: "count", id: "svarprocent.answered", count: 487, label: "Besvaret", among: { status: "besvaret" } },
      { kind: "count", id: "svarprocent.exempt", count: 367, label: "Fritaget" },
      { kind: "proportion", id: "svarprocent.of-all", numerator: 487, denominator: 1457, excluded: [] },
    ]);
  });

  test("without a condition for the exempt still says who was not sent one", () => {
    const { exempt: _, ...withoutExempt } = definition;
    const results = responseRate(survey, withoutExempt);
    expect(results.map(({ id }) => id)).toEqual(["svarprocent", "svarprocent.sent", "svarprocent.answered"]);
    expect(results[0]).toMatchObject({
      numerator: 487,
      denominator: 1090,
      excluded: [{ label: "Fritaget", count: 367 }],
    });
  });

  test("counts as missing those of whom nobody knows", () => {
    const counts = tabulateRows(
      { status: ["besvaret", "ubesvaret", "fritaget", "", ""] },
      { variables: { status: { label: "Status" } } },
    );
    expect(responseRate(counts, definition)[0]).toMatchObject({ denominator: 2, missing: 2, missingOf: ["Status"] });
    expect(responseRate(counts, definition)[4]).toMatchObject({ denominator: 3, missing: 2 });
  });
});
