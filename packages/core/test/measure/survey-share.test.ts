import { describe, expect, test } from "vitest";
import { surveyShare } from "../../src/measure/survey-share.ts";
import type { SurveyShareDefinition } from "../../src/model/measure-definition.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { survey } from "../outreach-programme.ts";

const all = { variable: "alle", positive: ["helt-enig", "enig"] };
const useful = { variable: "nyttig", positive: ["ja"], label: "Fik nyttig viden" };
const definition = {
  id: "q",
  population: "besvarelser",
  among: { status: "besvaret" },
  dontKnow: ["ved-ikke"],
  items: [all, useful],
};
const withBase = (base: SurveyShareDefinition["base"]) => surveyShare(survey, { ...definition, base });

describe("surveyShare", () => {
  test("of the respondents counts blanks and don't-knows in the denominator", () => {
    expect(withBase("respondents")).toMatchObject([
      { id: "q.alle", label: "Alle bør få et opkald", numerator: 441, denominator: 487, missing: 0, excluded: [] },
      { id: "q.alle.dont-know", label: "Ved ikke", numerator: 20, denominator: 487, missing: 0 },
      { id: "q.nyttig", label: "Fik nyttig viden", numerator: 427, denominator: 487 },
      { id: "q.nyttig.dont-know", numerator: 0, denominator: 487 },
    ]);
  });

  test("of those who answered leaves the blanks in missing", () => {
    expect(withBase("answered").slice(0, 2)).toMatchObject([
      { numerator: 441, denominator: 477, missing: 10, missingOf: ["Alle bør få et opkald"], excluded: [] },
      { numerator: 20, denominator: 477, missing: 10 },
    ]);
  });

  test("of the valid answers names the don't-knows it leaves out", () => {
    expect(withBase("valid")).toMatchObject([
      { numerator: 441, denominator: 457, missing: 10, excluded: [{ label: "Ved ikke", count: 20 }] },
      { numerator: 20, denominator: 477, missing: 10, excluded: [] },
      { numerator: 427, denominator: 487, missing: 0, excluded: [] },
      { numerator: 0, denominator: 487 },
    ]);
  });

  test("whatever the base, nobody is lost", () => {
    for (const base of ["respondents", "answered", "valid"] as const) {
      for (const result of withBase(base)) {
        const left = result.excluded.reduce((sum, { count }) => sum + count, result.missing);
        expect(result.kind === "proportion" ? result.denominator + left : Number.NaN).toBe(487);
      }
    }
  });

  test("refuses a don't-know level that no item has", () => {
    expect(() => surveyShare(survey, { ...definition, base: "valid", dontKnow: ["aner-ikke"] })).toThrow(
      /"q": no item .*"aner-ikke"/,
    );
  });
});

describe("surveyShare on two bases", () => {
  const both = (otherBase: "always" | "when-different", base: SurveyShareDefinition["base"]) =>
    surveyShare(survey, { ...definition, base, otherBase }).filter(({ id }) => id.endsWith("other-base"));

  test("gives the other one where they are two percentage points or more apart", () => {
    expect(both("when-different", "answered")).toMatchObject([
      { id: "q.alle.other-base", numerator: 441, denominator: 457, excluded: [{ label: "Ved ikke", count: 20 }] },
    ]);
    expect(both("when-different", "valid")).toMatchObject([{ id: "q.alle.other-base", denominator: 477, missing: 10 }]);
    expect(both("always", "answered").map(({ id }) => id)).toEqual(["q.alle.other-base", "q.nyttig.other-base"]);
  });

  test("exactly two points are enough: 48 of 96 against 48 of 100", () => {
    const items = [{ variable: "a", positive: ["yes"] }];
    const apart = (no: number, unsure: number) => {
      const answers = [...Array(48).fill("yes"), ...Array(no).fill("no"), ...Array(unsure).fill("unsure")];
      const about = { id: "q", population: "p", items, dontKnow: ["unsure"], base: "answered" } as const;
      const counts = tabulateRows({ a: answers }, { variables: ["a"] });
      return surveyShare(counts, { ...about, otherBase: "when-different" }).length === 3;
    };
    expect(apart(48, 4)).toBe(true);
    expect(apart(48, 3)).toBe(false);
  });

  test("exactly two points are two points of a billion people too", () => {
    const items = [{ variable: "a", positive: ["yes"] }];
    const answers = tabulateRows({ a: ["yes", "no", "unsure"] }, { variables: ["a"] });
    const apart = (...counted: readonly number[]) => {
      const cells = [2, 0, 1].map((level, index) => ({ levels: [level], count: counted[index] ?? 0 }));
      const about = { id: "q", population: "p", items, dontKnow: ["unsure"], base: "answered" } as const;
      return surveyShare({ ...answers, cells }, { ...about, otherBase: "when-different" }).length === 3;
    };
    const [yes, no, unsure] = [4_800_000_000, 4_800_000_000, 400_000_000];
    expect(apart(yes, no, unsure)).toBe(true);
    expect(apart(yes, no, unsure - 1)).toBe(false);
  });
});

test("several reasons a person: the options of one item, each of all who named a reason", () => {
  const rows = {
    time: ["yes", "yes", "no", null],
    family: ["yes", "no", "yes", null],
  };
  const levels = ["yes", "no"];
  const counts = tabulateRows(rows, {
    variables: { time: { label: "No time", levels }, family: { label: "Has family", levels } },
  });
  const items = ["time", "family"].map((variable) => ({ variable, positive: ["yes"] }));
  const reasons = surveyShare(counts, {
    id: "why",
    population: "people who said no",
    items,
    dontKnow: [],
    base: "answered",
  });
  expect(reasons.filter(({ id }) => !id.endsWith("dont-know"))).toMatchObject([
    { id: "why.time", label: "No time", numerator: 2, denominator: 3, missing: 1 },
    { id: "why.family", label: "Has family", numerator: 2, denominator: 3, missing: 1 },
  ]);
});
