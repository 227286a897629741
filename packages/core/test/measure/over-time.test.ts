import { describe, expect, test } from "vitest";
import { explainDenominators } from "../../src/measure/explain-denominators.ts";
import { overTime } from "../../src/measure/over-time.ts";
import type { TimedMeasure } from "../../src/model/measure-definition.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const calls = tabulateRows(
  {
    quarter: ["2019-q1", "2019-q1", "2019-q1", "2019-q3", null],
    reached: ["yes", "yes", "no", "yes", "yes"],
    answer: ["yes", "no", null, "yes", "yes"],
    gender: ["f", "m", "f", "m", "f"],
  },
  {
    variables: {
      quarter: { label: "Quarter", levels: ["2019-q1", "2019-q2", "2019-q3"], ordered: true },
      reached: { levels: ["yes", "no"] },
      answer: { levels: ["yes", "no"] },
      gender: { levels: ["f", "m"] },
    },
  },
);
const base = { id: "t", population: "people", period: "quarter" };
const inEach = (of: TimedMeasure) => overTime(calls, { ...base, of });

describe("overTime", () => {
  test("measures each period, empty ones and the one without a date too", () => {
    const results = inEach({ measure: "share", having: { reached: "yes" } });
    expect(results).toMatchObject([
      { id: "t.2019-q1", definition: "t", measure: "over-time", label: "2019-q1", numerator: 2, denominator: 3 },
      { id: "t.2019-q2", estimate: null, denominator: 0 },
      { id: "t.2019-q3", numerator: 1, denominator: 1 },
      { id: "t.missing", numerator: 1, denominator: 1 },
    ]);
    expect(results[0]?.group).toEqual([
      { variable: "quarter", variableLabel: "Quarter", level: "2019-q1", levelLabel: "2019-q1", missing: false },
    ]);
    expect(results[0]?.among).toEqual({ quarter: "2019-q1" });
  });

  test("keeps the groups and denominators of the measure within a period", () => {
    const among = { reached: "yes" };
    const of: TimedMeasure = { measure: "uptake", accepted: { answer: "yes" }, by: ["gender"] };
    const results = overTime(calls, { ...base, among, of });
    expect(results.slice(0, 4)).toMatchObject([
      { id: "t.2019-q1", numerator: 1, denominator: 2 },
      { id: "t.2019-q1.f", label: "2019-q1, f", numerator: 1, denominator: 1 },
      { id: "t.2019-q1.m", numerator: 0, denominator: 1 },
      { id: "t.2019-q1.missing", denominator: 0 },
    ]);
    expect(results[1]?.group.map(({ level }) => level)).toEqual(["2019-q1", "f"]);
  });

  test.each([
    [{ measure: "count" }, ["t.2019-q1", "t.2019-q2", "t.2019-q3", "t.missing"]],
    [{ measure: "composition", of: "gender", base: "known" }, ["t.2019-q1.f", "t.2019-q1.m"]],
    [
      { measure: "survey-share", items: [{ variable: "answer", positive: ["yes"] }], dontKnow: [], base: "answered" },
      ["t.2019-q1.answer", "t.2019-q1.answer.dont-know"],
    ],
    [
      { measure: "response-rate", sent: { reached: "yes" }, answered: { answer: "yes" } },
      ["t.2019-q1", "t.2019-q1.sent", "t.2019-q1.answered"],
    ],
    [
      { measure: "answerers", answered: { answer: "yes" }, of: ["gender"] },
      ["t.2019-q1.gender.f.answered", "t.2019-q3.gender.m.difference"],
    ],
    [{ measure: "goal", having: { answer: "yes" }, goal: 0.15 }, ["t.2019-q1", "t.2019-q1.against-goal"]],
    [
      { measure: "item-distribution", items: [{ variable: "answer" }] },
      ["t.2019-q1.answer.no", "t.2019-q1.answer.blank"],
    ],
    [{ measure: "survey-bounds", items: [{ variable: "answer", positive: ["yes"] }] }, ["t.2019-q1.answer.lower"]],
    [{ measure: "survey-outcomes", dispositions: { complete: { answer: "yes" } } }, ["t.2019-q1.rr1"]],
    [{ measure: "composition-comparison", of: "answer", by: "gender" }, ["t.2019-q1.f.yes", "t.2019-q1.test"]],
    [
      { measure: "uptake-comparison", accepted: { answer: "yes" }, by: "gender", reference: "m" },
      ["t.2019-q1.f.difference", "t.2019-q1.test"],
    ],
  ] as const)("takes any measure: %s", (of, ids) => {
    expect(inEach(of).map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  });

  test("a period that is a missing code with a name is none of those who are not missing", () => {
    const variables = calls.variables.map((variable) => {
      const refused = { id: "refused", label: "Refused", missing: true };
      return variable.id === "quarter"
        ? { ...variable, levels: [...variable.levels.slice(0, -1), refused, ...variable.levels.slice(-1)] }
        : variable;
    });
    const among = { quarter: "not-missing" };
    const results = overTime({ ...calls, variables }, { ...base, among, of: { measure: "count" } });
    expect(results.map((result) => (result.kind === "count" ? result.count : null))).toEqual([3, 0, 1, 0, 0]);
  });

  test("a break stands at the first period of the new ways", () => {
    const breaks = [{ at: "2019-q2", label: "new code" }];
    const results = overTime(calls, { ...base, of: { measure: "count" }, breaks });
    expect(results.map(({ breakBefore }) => breakBefore ?? null)).toEqual([null, "new code", null, null]);
    const wrong = { ...base, of: { measure: "count" }, breaks: [{ at: "2020-q2", label: "x" }] } as const;
    expect(() => overTime(calls, wrong)).toThrow(/no period "2020-q2" for a break/);
  });

  describe("by", () => {
    const months = tabulateRows(
      {
        month: ["2018-12", "2019-01", "2019-02", "2019-03", "2019-04", null],
        reached: ["yes", "yes", "no", "yes", "no", "yes"],
      },
      {
        variables: {
          month: { label: "Month", levels: ["2018-12", "2019-01", "2019-02", "2019-03", "2019-04"], ordered: true },
          reached: { levels: ["yes", "no"] },
        },
      },
    );
    const asked = {
      id: "t",
      population: "people",
      period: "month",
      of: { measure: "share", having: { reached: "yes" } },
    } as const;

    test("takes months together into quarters, and quarters or months into years", () => {
      expect(overTime(months, { ...asked, by: "quarter" })).toMatchObject([
        { id: "t.2018-q4", label: "2018-4", numerator: 1, denominator: 1, among: { month: "2018-12" } },
        { id: "t.2019-q1", numerator: 2, denominator: 3, among: { month: ["2019-01", "2019-02", "2019-03"] } },
        { id: "t.2019-q2", numerator: 0, denominator: 1 },
        { id: "t.missing", numerator: 1, denominator: 1 },
      ]);
      const years = overTime(months, { ...asked, by: "year" });
      expect(years.map(({ id }) => id)).toEqual(["t.2018", "t.2019", "t.missing"]);
      const ofQuarters = overTime(calls, { ...base, by: "year", of: { measure: "count" } });
      expect(ofQuarters).toMatchObject([
        { id: "t.2019", count: 4 },
        { id: "t.missing", count: 1 },
      ]);
    });

    test("equals counting the quarters themselves, whatever the filter", () => {
      const among = { month: ["2019-01", "2019-03"] };
      expect(overTime(months, { ...asked, among, by: "quarter" })[1]).toMatchObject({
        numerator: 2,
        denominator: 2,
        among,
      });
    });

    test("a break within a quarter stands at that quarter", () => {
      const breaks = [{ at: "2019-02", label: "new code" }];
      const found = overTime(months, { ...asked, by: "quarter", breaks }).map(({ breakBefore }) => breakBefore ?? null);
      expect(found).toEqual([null, "new code", null, null]);
    });

    test("refuses periods that are no part of it", () => {
      const years = tabulateRows({ month: ["2019"], reached: ["yes"] }, { variables: ["month", "reached"] });
      expect(() => overTime(years, { ...asked, by: "quarter" })).toThrow(/"2019" is not a part of a quarter/);
    });
  });

  test("denominators of two periods are not explained by each other", () => {
    const [first, , third] = inEach({ measure: "share", having: { reached: "yes" } });
    if (first === undefined || third === undefined) throw new Error("results are missing");
    expect(explainDenominators(first, third)).toBeNull();
  });
});
