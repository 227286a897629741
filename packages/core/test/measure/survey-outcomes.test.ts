import { describe, expect, test } from "vitest";
import { surveyOutcomes } from "../../src/measure/survey-outcomes.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

/** The cases of the tests of R's outcomerate, and two that are not eligible. */
const ended = { I: 5, P: 3, R: 2, NC: 1, O: 2, UH: 1, UO: 1, NE: 2 };
const cases = tabulateRows(
  { status: Object.entries(ended).flatMap(([status, number]) => Array<string>(number).fill(status)) },
  { variables: ["status"] },
);
const dispositions = {
  complete: { status: "I" },
  partial: { status: "P" },
  refusal: { status: "R" },
  nonContact: { status: "NC" },
  other: { status: "O" },
  unknownHousehold: { status: "UH" },
  unknownOther: { status: "UO" },
};
const definition = { id: "survey", population: "cases", dispositions };

describe("surveyOutcomes", () => {
  test("gives the rates of AAPOR by their names", () => {
    const results = surveyOutcomes(cases, { ...definition, eligible: 0.5 });
    const estimates = Object.fromEntries(results.map(({ label, estimate }) => [label, estimate]));
    // Numbers of the tests of R's outcomerate 1.0.1.
    expect(estimates).toMatchObject({ RR1: 1 / 3, RR2: 8 / 15, RR3: 5 / 14, RR4: 4 / 7, RR5: 5 / 13, RR6: 8 / 13 });
    expect(estimates).toMatchObject({ COOP1: 5 / 12, COOP2: 8 / 12, COOP3: 5 / 10, COOP4: 8 / 10 });
    expect(estimates).toMatchObject({ REF1: 2 / 15, REF2: 2 / 14, REF3: 2 / 13, CON1: 12 / 15, CON3: 12 / 13 });
  });

  test("counts the cases that no disposition names as missing", () => {
    expect(surveyOutcomes(cases, definition).every(({ missing }) => missing === 2)).toBe(true);
  });

  test("takes all of the unknown as eligible unless told otherwise, so that RR3 is RR1", () => {
    const byId = new Map(surveyOutcomes(cases, definition).map((result) => [result.label, result]));
    expect(byId.get("RR3")?.estimate).toBe(byId.get("RR1")?.estimate);
  });

  test("has no interval where the denominator is no whole number", () => {
    const results = surveyOutcomes(cases, { ...definition, eligible: 0.3 });
    expect(results.find(({ label }) => label === "RR3")).toMatchObject({ denominator: 13.6, interval: null });
    expect(results.find(({ label }) => label === "RR1")?.interval).not.toBeNull();
  });

  test("a case of two dispositions, and a share that is none, are mistakes", () => {
    const twice = { ...dispositions, partial: { status: ["P", "I"] } };
    expect(() => surveyOutcomes(cases, { ...definition, dispositions: twice })).toThrow(
      /two dispositions share a case/,
    );
    expect(() => surveyOutcomes(cases, { ...definition, eligible: 2 })).toThrow(/eligible must be from 0 to 1, got 2/);
  });
});
