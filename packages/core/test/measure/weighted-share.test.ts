import { describe, expect, test } from "vitest";
import { measureAll } from "../../src/measure/measure-all.ts";
import { variablesNeeded } from "../../src/measure/variables-needed.ts";
import { weightedShare } from "../../src/measure/weighted-share.ts";
import type { WeightingMargin } from "../../src/model/measure-definition.ts";
import { protect } from "../../src/protect/protect.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import reference from "../reference/weighted-share.json" with { type: "json" };
import { relativeError } from "../statistics/relative-error.ts";

const variables = {
  gender: { label: "Gender", levels: ["f", "m"] },
  age: { label: "Age", levels: ["young", "middle", "old"] },
  region: { label: "Region", levels: ["east", "west"] },
  glad: { label: "Glad", levels: ["yes", "no", "unsure"] },
};
const answersOf = (n: number) => {
  const { gender, age, region, glad } = reference.rows;
  const first = {
    gender: gender.slice(0, n),
    age: age.slice(0, n),
    region: region.slice(0, n),
    glad: glad.slice(0, n),
  };
  return tabulateRows(first, { variables });
};
const asked = { id: "w", population: "answers", dontKnow: ["unsure"], base: "answered" } as const;
const glad = [{ variable: "glad", positive: ["yes"] }];

function marginsOf(given: readonly { variables: readonly string[]; targets: object }[]): readonly WeightingMargin[] {
  return given.map(({ variables: names, targets }) => ({
    variables: names,
    targets: Object.fromEntries(Object.entries(targets).map(([group, target]) => [group, Number(target)])),
  }));
}

describe("weightedShare", () => {
  test.each(reference.weighted.map((expected, index) => [index, expected] as const))(
    "agrees with R: %i",
    (_, expected) => {
      const { margins, n, level, base, positive } = expected;
      const items = [{ variable: "glad", positive }];
      const definition = {
        ...asked,
        items,
        level,
        base: base === "valid" ? "valid" : "answered",
        margins: marginsOf(margins),
      } as const;
      const [result] = weightedShare(answersOf(n), definition);
      expect(result).toMatchObject({ numerator: expected.numerator, denominator: expected.denominator });
      const pairs = [
        [result?.estimate, expected.estimate],
        [result?.standardError, expected.standardError],
        [result?.interval?.lower, expected.lower],
        [result?.interval?.upper, expected.upper],
        [result?.effectiveSize, expected.effectiveSize],
        [result?.designEffect, expected.designEffect],
      ] as const;
      for (const [own, theirs] of pairs) expect(relativeError(own ?? Number.NaN, theirs)).toBeLessThan(1e-9);
    },
  );

  test("counts the population in its own table, the unknown left out, and says whom it left out", () => {
    const people = tabulateRows(
      { gender: ["f", "f", "f", "m", null, "m"], said: ["yes", "yes", "yes", "yes", "yes", "no"] },
      { variables: { gender: variables.gender, said: {} } },
    );
    const answers = tabulateRows(
      { gender: ["f", "f", "m", "m", null, "f"], glad: ["yes", "no", "no", "no", "yes", null] },
      { variables: { gender: variables.gender, glad: variables.glad } },
    );
    const definition = { ...asked, items: glad, margins: [{ variables: ["gender"] }], to: { among: { said: "yes" } } };
    const [result] = weightedShare(answers, definition, people);
    expect(result).toMatchObject({
      numerator: 1,
      denominator: 4,
      unweighted: 0.25,
      missing: 2,
      missingOf: ["Glad", "Gender"],
    });
    expect(result?.estimate).toBeCloseTo(0.375, 12);
    expect(result?.weighting).toEqual({ margins: ["Gender"], converged: true, trimmed: false, unrepresented: [] });
    expect(result?.reliability).toBe("withhold");
  });

  test("names whom nobody answers for, and leaves out whom the population does not have", () => {
    const answers = tabulateRows(
      { age: ["young", "old", "old"], glad: ["yes", "no", "no"] },
      { variables: { age: variables.age, glad: variables.glad } },
    );
    const margins = [{ variables: ["age"], targets: { middle: 40, old: 60 } }];
    const [result] = weightedShare(answers, { ...asked, items: glad, margins });
    expect(result).toMatchObject({
      numerator: 0,
      denominator: 2,
      estimate: 0,
      excluded: [{ label: "young", count: 1 }],
    });
    expect(result?.weighting?.unrepresented).toEqual(["middle"]);
  });

  test("trims, and gives no estimate where the bounds leave no room", () => {
    const margins = [{ variables: ["gender"], targets: { f: 30, m: 70 } }];
    const [wide] = weightedShare(answersOf(120), { ...asked, items: glad, margins, trim: { lower: 0.4, upper: 2 } });
    expect(wide?.weighting).toMatchObject({ converged: true, trimmed: false });
    const two = [...margins, { variables: ["age"], targets: { young: 60, middle: 30, old: 10 } }];
    const [tight] = weightedShare(answersOf(120), {
      ...asked,
      items: glad,
      margins: two,
      trim: { lower: 0.25, upper: 2.4 },
    });
    expect(tight?.weighting).toMatchObject({ converged: true, trimmed: true });
    const [narrow] = weightedShare(answersOf(120), {
      ...asked,
      items: glad,
      margins,
      trim: { lower: 0.9, upper: 1.1 },
    });
    expect(narrow).toMatchObject({ estimate: null, interval: null, weighting: { converged: false } });
    expect(narrow?.unweighted).toBeGreaterThan(0);
  });

  test("without an answer there is no estimate", () => {
    const nobody = tabulateRows(
      { gender: ["f"], glad: [null] },
      { variables: { gender: variables.gender, glad: variables.glad } },
    );
    const margins = [{ variables: ["gender"], targets: { f: 1, m: 1 } }];
    const [result] = weightedShare(nobody, { ...asked, items: glad, margins });
    expect(result).toMatchObject({ denominator: 0, unweighted: null, estimate: null, weighting: null, missing: 1 });
  });

  test("refuses margins that cannot be", () => {
    const refused = (margins: readonly WeightingMargin[]) => () =>
      weightedShare(answersOf(60), { ...asked, items: glad, margins });
    expect(refused([])).toThrow(/margins must have at least one/);
    expect(refused([{ variables: ["gender"] }])).toThrow(/neither targets nor a population/);
    expect(refused([{ variables: ["gender"], targets: { x: 1 } }])).toThrow(/no group "x"/);
  });

  test("as a definition it needs the population's table too, and is protected by the counts without weights", () => {
    const definition = {
      ...asked,
      measure: "weighted-share",
      table: "survey",
      items: glad,
      margins: [{ variables: ["gender", "age"] }, { variables: ["region"], targets: { east: 3, west: 7 } }],
      to: { table: "people", among: { gender: "not-missing" } },
    } as const;
    expect(variablesNeeded([definition])).toEqual(
      new Map([
        ["survey", { variables: ["age", "gender", "glad", "region"], amounts: [] }],
        ["people", { variables: ["age", "gender"], amounts: [] }],
      ]),
    );
    const counts = answersOf(120);
    const tables = new Map([
      ["survey", { counts, amounts: new Map() }],
      ["people", { counts: answersOf(100), amounts: new Map() }],
    ]);
    const results = measureAll([definition], tables);
    expect(results[0]).toMatchObject({
      id: "w.glad",
      kind: "weighted-share",
      weighting: { margins: ["Gender × Age", "Region"] },
    });
    expect(protect(results, "dst-5")[0]?.status).toBe("published");
    const few = weightedShare(answersOf(9), {
      ...asked,
      items: glad,
      margins: [{ variables: ["gender"], targets: { f: 1, m: 1 } }],
    });
    const [withheld] = protect(few, "dst-5");
    expect(withheld?.status).toBe("withheld");
    expect(withheld).not.toHaveProperty("estimate");
  });
});
