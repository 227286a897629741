import { describe, expect, test } from "vitest";
import type { TableCodebook } from "../../src/model/codebook.ts";
import type { Dataset, Variable } from "../../src/model/dataset.ts";
import { tabulate } from "../../src/tabulate/tabulate.ts";

const period = { from: "2018-06-25", to: "2019-11-30" };
const table: TableCodebook = {
  id: "budget",
  file: "budget.csv",
  label: "Budget",
  unit: "linjer",
  period,
  missing: [],
  columns: [{ id: "kr", header: "Beløb", label: "Beløb", required: false, type: "amount", locale: "da", unit: "kr." }],
  rules: [],
};
const variable = (id: string): Variable => ({
  id,
  label: id.toUpperCase(),
  levels: [
    { id: "x", label: "X", missing: false },
    { id: "y", label: "Y", missing: false },
    { id: "missing", label: "(mangler)", missing: true },
  ],
  ordered: false,
});
const dataset: Dataset = {
  table,
  rowCount: 5,
  variables: [variable("a"), variable("b")],
  codes: new Map([
    ["a", Uint16Array.of(1, 0, 1, 2, 1)],
    ["b", Uint16Array.of(0, 1, 0, 2, 1)],
  ]),
  amounts: new Map([["kr", Float64Array.of(0.1, 5, 0.2, 0, 7)]]),
  missingAmounts: new Map([["kr", 1]]),
};

describe("tabulate", () => {
  test("counts every combination that occurs, in the order of the levels", () => {
    expect(tabulate(dataset)).toEqual({
      source: { table: "budget", label: "Budget", unit: "linjer", period },
      variables: dataset.variables,
      cells: [
        { levels: [0, 1], count: 1 },
        { levels: [1, 0], count: 2 },
        { levels: [1, 1], count: 1 },
        { levels: [2, 2], count: 1 },
      ],
    });
  });

  test("counts over the variables named, in their order", () => {
    const counts = tabulate(dataset, { variables: ["b"] });
    expect(counts.variables.map(({ id }) => id)).toEqual(["b"]);
    expect(counts.cells).toEqual([
      { levels: [0], count: 2 },
      { levels: [1], count: 2 },
      { levels: [2], count: 1 },
    ]);
    expect(tabulate(dataset, { variables: ["b", "a"] }).cells[0]).toEqual({ levels: [0, 1], count: 2 });
  });

  test("over no variable is the number of rows", () => {
    expect(tabulate(dataset, { variables: [] }).cells).toEqual([{ levels: [], count: 5 }]);
  });

  test("of no rows has no cells", () => {
    const codes = new Map(["a", "b"].map((id) => [id, new Uint16Array(0)]));
    const empty = { ...dataset, rowCount: 0, codes, amounts: new Map([["kr", new Float64Array(0)]]) };
    expect(tabulate(empty).cells).toEqual([]);
    expect(tabulate(empty, { variables: [] }).cells).toEqual([]);
    expect(tabulate(empty, { weight: "kr" }).cells).toEqual([]);
  });

  test("sums an amount, in its unit, and says how many rows have none", () => {
    const counts = tabulate(dataset, { variables: ["a"], weight: "kr" });
    expect(counts.source.unit).toBe("kr.");
    expect(counts.missingAmounts).toBe(1);
    expect(counts.cells.map(({ levels, count }) => [levels[0], count])).toEqual([
      [0, 5],
      [1, 7.3],
      [2, 0],
    ]);
    expect(tabulate(dataset, { variables: [], weight: "kr" }).cells).toEqual([{ levels: [], count: 12.3 }]);
  });

  test("says what is not there", () => {
    expect(() => tabulate(dataset, { variables: ["c"] })).toThrow(/table "budget" has no variable "c"; it has a, b/);
    expect(() => tabulate(dataset, { weight: "eur" })).toThrow(/no amount "eur"; it has kr/);
  });
});
