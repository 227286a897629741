import { describe, expect, test } from "vitest";
import { figureFits, kindsFor } from "../../src/define/figure-fits.ts";
import { defineWith, firstLine, usual } from "./report-fixture.ts";

const more = `  - { id: crossed, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [incident, answer] }
  - { id: by-age, measure: uptake, table: calls, population: personer, accepted: { answer: "yes" }, by: [age] }
  - { id: compared, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: incident, reference: others }
  - { id: asked, measure: item-distribution, table: calls, population: personer, items: [{ variable: answer }] }
  - { id: way, measure: funnel, table: calls, population: personer, steps: [{ key: a, label: A, where: {} }, { key: b, label: B, where: { answer: "yes" } }] }
figures:
`;

/** Faults of one more figure: code, value, expected. */
function faultsOf(figure: string): readonly string[] {
  const defined = defineWith("# A\n", `${usual.replace("figures:\n", more)}  - { id: new, title: Ny, ${figure} }\n`);
  return (defined.ok ? defined.warnings : defined.errors)
    .filter(({ code }) => code !== "figure-unplaced")
    .map(({ code, value, expected = [] }) => `${code} ${value}: ${expected.join(", ")}`);
}

test("every kind of figure has a row, in order", () => {
  const kinds = figureFits.map(({ kind }) => kind);
  expect(kinds).toEqual(kinds.toSorted());
  expect(kindsFor(["passed-steps"])).toEqual(["funnel"]);
});

describe("a result that a kind cannot show, and the kinds that can", () => {
  test.each([
    ["kind: bars, results: [reached]", "reached", "ranges"],
    ["kind: bars, results: [compared.theft.ratio]", "compared.theft.ratio", "dots"],
    ["kind: bars, results: [way]", "way", "funnel"],
    ["kind: whole-bar, bars: [{ results: [asked, answer.no] }]", "asked", "diverging-bars"],
    ["kind: stacked-bars, results: answer, positive: Ja, rest: Nej", "answer", "grouped-bars"],
    [
      "kind: stacked-bars, results: answer.yes, positive: Ja, rest: Nej",
      "answer.yes",
      "bars, dots, ranges, slope, whole-bar",
    ],
    [
      "kind: stacked-bars, results: crossed, positive: Ja, rest: Nej",
      "crossed",
      "bars, dots, grouped-bars, ranges, slope, small-multiples, whole-bar",
    ],
    ["kind: grouped-bars, results: [asked, way]", "asked", "diverging-bars"],
    ["kind: dots, results: [way.b]", "way.b", "ranges"],
    ["kind: dots, results: [answer]", "answer", "grouped-bars"],
    [
      'kind: diverging-bars, results: uptake, negative: ["no"], positive: ["yes"]',
      "uptake",
      "bars, dots, grouped-bars, ranges, slope, stacked-bars, whole-bar",
    ],
    ["kind: funnel, results: asked", "asked", "diverging-bars"],
  ])("%s", (figure, value, kinds) => {
    expect(faultsOf(figure)[0]).toBe(`figure-kind ${value}: ${kinds}`);
  });

  test("weighted shares beside shares, in bars and dots; a range of a rate as a row of ranges alone", () => {
    const margins = "[{ variables: [incident], targets: { violence: 1, theft: 2, robbery: 1 } }]";
    const per = "{ yes: { result: answer.yes, orResult: reached, label: pr. person } }";
    const own = `${more.replace("figures:\n", "")}  - { id: weighted, measure: weighted-share, table: calls, population: svar, items: [{ variable: answer, positive: ["yes"] }], dontKnow: [], base: answered, margins: ${margins} }
  - { id: spend, measure: cost, table: costs, population: udgifter, amount: amount, by: [], per: ${per} }
figures:
`;
    const faults = (figure: string) => {
      const defined = defineWith("# A\n", `${usual.replace("figures:\n", own)}  - { id: new, title: Ny, ${figure} }\n`);
      const found = defined.ok ? defined.warnings : defined.errors;
      return found.filter(({ code }) => code !== "figure-unplaced").map(({ code, value }) => `${code} ${value}`);
    };
    expect(faults("kind: bars, results: [weighted.answer, answer.yes]")).toEqual([]);
    expect(faults("kind: dots, results: [answer.yes, weighted.answer]")).toEqual([]);
    expect(faults("kind: ranges, rows: [{ result: spend.per.yes }]")).toEqual([]);
    expect(faults("kind: ranges, rows: [{ result: answer.yes }]")).toEqual(["figure-kind answer.yes"]);
    expect(faults("kind: ranges, rows: [{ lower: spend.per.yes, upper: spend.per.yes }]")).toHaveLength(2);
    expect(faults("kind: ranges, rows: [{ result: spend.per.no }]")).toEqual(["result-unknown spend.per.no"]);
  });

  test("dots of two sorts do not stand on one axis", () => {
    const figure = "kind: dots, results: [compared.theft.ratio, compared.robbery.ratio, answer.yes]";
    expect(faultsOf(figure)).toEqual(["figure-mixed answer.yes: "]);
  });

  test("nor do ranges of shares and of counts", () => {
    const figure =
      "kind: ranges, rows: [{ lower: answer.yes, upper: answer.no }, { lower: answer.yes, upper: reached }]";
    expect(faultsOf(figure)).toEqual(["figure-mixed reached: "]);
  });

  test("a result that is nowhere is another fault, with what was meant", () => {
    expect(faultsOf("kind: funnel, results: wya")).toEqual(["result-unknown wya: way"]);
  });
});

describe("what fits", () => {
  test.each([
    "kind: bars, results: [answer.yes, uptake.theft]",
    "kind: dots, results: [compared.theft.difference, compared.robbery.difference]",
    "kind: dots, results: [answer.yes], reference: { value: 0.5 }",
    'kind: diverging-bars, results: asked, negative: ["no"], positive: ["yes"], dontKnow: self',
    "kind: funnel, results: way",
    "kind: grouped-bars, results: [crossed], series: [A, B, C]",
    "kind: grouped-bars, results: [uptake, uptake]",
  ])("%s", (figure) => expect(faultsOf(figure)).toEqual([]));
});

describe("figures that do not add up", () => {
  test.each([
    ["kind: grouped-bars, results: [uptake]", "value-invalid 1: 2–4"],
    ["kind: grouped-bars, results: [uptake, by-age]", "value-invalid age: incident"],
    ["kind: grouped-bars, results: [crossed], series: [A, B]", "value-invalid 2: 3"],
    ["kind: dots, results: [compared.theft.ratio], reference: { value: 0 }", "value-invalid 0: > 0"],
    ["kind: dots, results: [answer.yes], reference: { value: 50 }", "value-invalid 50: −1 – 1"],
    ['kind: diverging-bars, results: asked, negative: ["no"], positive: ["yes"]', "figure-incomplete self: "],
    [
      'kind: diverging-bars, results: asked, negative: ["no"], positive: [yees], dontKnow: self',
      "level-unknown yees: yes, no, self",
    ],
    [
      'kind: diverging-bars, results: asked, items: [anser], negative: ["no"], positive: ["yes"]',
      "variable-unknown anser: answer",
    ],
    [
      'kind: diverging-bars, results: asked, negative: ["no"], positive: ["no", "yes"], dontKnow: self',
      "id-duplicate no: ",
    ],
  ])("%s", (figure, fault) => expect(faultsOf(figure)[0]).toBe(fault));

  test("the fault stands where the result is named", () => {
    const yaml = `${usual}  - id: new\n    title: Ny\n    kind: funnel\n    results: answer\n`;
    const defined = defineWith("# A\n", yaml);
    const [fault] = defined.ok ? [] : defined.errors;
    expect(fault).toMatchObject({
      code: "figure-kind",
      detail: "funnel",
      line: firstLine + yaml.split("\n").length - 2,
    });
  });
});
