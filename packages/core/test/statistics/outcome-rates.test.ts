import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eligibleShare, type OutcomeRates, outcomeRates } from "../../src/statistics/outcome-rates.ts";
import published from "../reference/outcomerate.json" with { type: "json" };
import reference from "../reference/survey.json" with { type: "json" };
import { relativeError } from "./relative-error.ts";

const cases = reference.outcome.map(({ I, P, R, NC, O, UH, UO, e, ...row }) => ({
  ...row,
  e,
  dispositions: {
    completed: I,
    partial: P,
    refused: R,
    notContacted: NC,
    other: O,
    unknownHousehold: UH,
    unknownOther: UO,
  },
}));

describe("outcomeRates", () => {
  test.each(cases)("of $dispositions agree with AAPOR's formulas in R", ({ dispositions, e, rates }) => {
    const actual = outcomeRates(dispositions, e);
    expect(Object.keys(actual)).toEqual(Object.keys(rates));
    for (const [name, expected] of Object.entries(rates)) {
      const rate = actual[name as keyof OutcomeRates];
      if (expected === null) expect(rate, name).toBeNull();
      else expect(relativeError(Number(rate), expected), name).toBeLessThan(1e-14);
    }
  });

  test.each(published.examples)(
    "are those that outcomerate publishes: $where",
    ({ I, P, R, NC, O, UH, UO, e, ...row }) => {
      const actual = outcomeRates(
        { completed: I, partial: P, refused: R, notContacted: NC, other: O, unknownHousehold: UH, unknownOther: UO },
        e === "eligibility_rate" ? eligibleShare({ completed: I + P + R + NC + O }, row.NE) : Number(e),
      );
      for (const [name, rate] of Object.entries(row.rates)) {
        const value = actual[name as keyof OutcomeRates];
        if (rate === null) expect(value, name).toBeNull();
        else expect(Math.abs(Number(value) - rate), name).toBeLessThanOrEqual(row.halfDigit);
      }
      expect(Object.keys(row.rates).length).toBeGreaterThan(0);
    },
  );

  test("without e are null where it matters", () => {
    expect(outcomeRates({ completed: 5, unknownOther: 1 })).toMatchObject({
      RR1: 5 / 6,
      RR3: null,
      REF2: null,
      CON2: null,
      RR5: 1,
    });
    expect(outcomeRates({ completed: 5, refused: 5 }).RR3).toBe(0.5);
  });

  test("lie in the order their definitions give, in [0, 1]", () => {
    const count = fc.integer({ min: 0, max: 1e6 });
    const record = fc.record({
      completed: count,
      partial: count,
      refused: count,
      notContacted: count,
      other: count,
      unknownOther: count,
    });
    fc.assert(
      fc.property(record, fc.double({ min: 0, max: 1, noNaN: true }), (dispositions, e) => {
        const { RR1, RR2, RR3, RR4, RR5, RR6, ...others } = outcomeRates(
          { ...dispositions, completed: dispositions.completed + 1 },
          e,
        );
        for (const [low, high] of [
          [RR1, RR3],
          [RR3, RR5],
          [RR2, RR4],
          [RR4, RR6],
          [RR1, RR2],
          [RR5, RR6],
        ]) {
          expect(Number(low)).toBeLessThanOrEqual(Number(high));
        }
        for (const rate of Object.values(others)) expect(Number(rate)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("refuse negative counts and an e that is no share", () => {
    expect(() => outcomeRates({ completed: -1 })).toThrow(/completed/);
    expect(() => outcomeRates({ completed: 1, refused: Number.NaN })).toThrow(/refused/);
    expect(() => outcomeRates({ completed: 1 }, 50)).toThrow(/^outcomeRates: eligibleShare/);
  });
});

describe("eligibleShare", () => {
  test.each(cases)("of $dispositions without $ineligible agrees with R", ({ dispositions, ineligible, eligible }) => {
    const actual = eligibleShare(dispositions, ineligible);
    if (eligible === null) expect(actual).toBeNull();
    else expect(relativeError(Number(actual), eligible)).toBeLessThan(1e-14);
  });

  test("refuses a negative count", () => {
    expect(() => eligibleShare({ completed: 1 }, -1)).toThrow(/^eligibleShare: ineligible/);
  });
});
