import { describe, expect, test } from "vitest";
import { cost } from "../../src/measure/cost.ts";
import { countUnits } from "../../src/measure/count-units.ts";
import { uptake } from "../../src/measure/uptake.ts";
import type { Result } from "../../src/model/result.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { budget, registrations } from "../outreach-programme.ts";

const definition = { id: "udgift", population: "udgifter i det første år", amount: "kr", by: ["fase", "post"] };
const reached = countUnits(registrations, { id: "naaede", population: "p", among: { kontakt: "ja" } });
const accepted = uptake(registrations, {
  id: "optag",
  population: "p",
  among: { kontakt: "ja" },
  accepted: { svar: "ja" },
  by: [],
});
const results = new Map<string, Result>([...reached, ...accepted].map((result) => [result.id, result]));
const per = { naaet: { result: "naaede", label: "pr. person" }, ja: { result: "optag", label: "pr. ja" } };

describe("cost", () => {
  test("sums everything and each level of each variable", () => {
    expect(
      cost(budget, definition).map((result) => [result.id, result.kind === "amount" ? result.amount : null]),
    ).toEqual([
      ["udgift", 444000],
      ["udgift.opstart", 58000],
      ["udgift.aarlig", 386000],
      ["udgift.fase.missing", 0],
      ["udgift.uddannelse", 43000],
      ["udgift.it", 15000],
      ["udgift.opsoegende", 308000],
      ["udgift.ledelse", 78000],
      ["udgift.post.missing", 0],
    ]);
  });

  test("labels a level by its words, and says how many lines have no amount", () => {
    const [overall, startUp] = cost(budget, definition);
    expect(overall).toMatchObject({ label: "udgifter i det første år", unit: "kr.", missing: 1, group: [] });
    expect(startUp).toMatchObject({
      label: "Opstart",
      unit: "kr.",
      missing: 0,
      group: [{ variable: "fase", level: "opstart" }],
    });
  });

  test("a count that is only known to lie between two results gives one range, in whatever order they are named", () => {
    const range = { result: "naaede", orResult: "optag", label: "pr. person" };
    const inOrder = cost(budget, { ...definition, by: [], per: { x: range } }, results)[1];
    expect(inOrder).toMatchObject({
      id: "udgift.per.x",
      kind: "rate-range",
      label: "pr. person",
      amount: 444000,
      denominators: { lower: 701, upper: 2783 },
      estimate: { lower: 444000 / 2783, upper: 444000 / 701 },
    });
    const turned = { ...range, result: "optag", orResult: "naaede" };
    expect(cost(budget, { ...definition, by: [], per: { x: turned } }, results)[1]).toEqual(inOrder);
  });

  test("divides the total by a count, or by the numerator of a proportion", () => {
    const rates = cost(budget, { ...definition, by: [], per }, results).slice(1);
    expect(rates).toMatchObject([
      {
        kind: "rate",
        id: "udgift.per.naaet",
        label: "pr. person",
        amount: 444000,
        denominator: 2783,
        estimate: 444000 / 2783,
        unit: "kr.",
      },
      { kind: "rate", id: "udgift.per.ja", label: "pr. ja", denominator: 701, estimate: 444000 / 701 },
    ]);
  });

  test("has no estimate per nobody", () => {
    const nobody = countUnits({ ...registrations, cells: [] }, { id: "naaede", population: "p" });
    const rates = cost(
      budget,
      { ...definition, by: [], per: { naaet: per.naaet } },
      new Map([["naaede", ...nobody]] as [string, Result][]),
    );
    expect(rates[1]).toMatchObject({ denominator: 0, estimate: null });
  });

  test("refuses a result that is not there or counts no units", () => {
    const costs = cost(budget, definition);
    const known = new Map(costs.map((result) => [result.id, result]));
    expect(() => cost(budget, { ...definition, per })).toThrow(
      /cost "udgift": the result "naaede" that per names is not there/,
    );
    expect(() => cost(budget, { ...definition, per: { x: { result: "udgift.it", label: "" } } }, known)).toThrow(
      /counts no units/,
    );
  });

  test("refuses two variables that share a level id", () => {
    const amounts = tabulateRows([{ a: "x", b: "x", kr: 1 }], { variables: ["a", "b"], weight: "kr" });
    expect(() => cost(amounts, { ...definition, by: ["a", "b"] })).toThrow(/two levels give the result id "udgift.x"/);
  });

  test("adds øre without losing any", () => {
    const amounts = tabulateRows(
      { line: Array.from({ length: 10 }, (_, i) => `l${i}`), kr: Array<number>(10).fill(0.1) },
      { variables: ["line"], weight: "kr" },
    );
    expect(cost(amounts, { ...definition, by: [] })[0]).toMatchObject({ amount: 1 });
  });
});
