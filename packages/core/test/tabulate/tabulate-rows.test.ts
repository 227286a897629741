import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const missing = { id: "missing", label: "Missing", missing: true };

describe("tabulateRows", () => {
  test("counts objects and columns alike", () => {
    const rows = [
      { g: "f", n: 1 },
      { g: "m", n: 2 },
      { g: "f", n: 1 },
    ];
    const columns = { g: ["f", "m", "f"], n: Int32Array.of(1, 2, 1) };
    const counts = tabulateRows(rows, { variables: ["g", "n"] });
    expect(counts.cells).toEqual([
      { levels: [0, 0], count: 2 },
      { levels: [1, 1], count: 1 },
    ]);
    expect(tabulateRows(columns, { variables: ["g", "n"] })).toEqual(counts);
    expect(counts.source).toEqual({ table: "rows", label: "rows", unit: "rows" });
  });

  test("takes null, undefined, NaN, an empty cell and an absent key as missing", () => {
    const rows = [{ g: null }, { g: undefined }, { g: Number.NaN }, { g: "" }, {}, { g: 0 }, { g: false }];
    const { cells, variables } = tabulateRows(rows, { variables: ["g"] });
    expect(variables[0]?.levels).toEqual([
      { id: "0", label: "0", missing: false },
      { id: "false", label: "false", missing: false },
      missing,
    ]);
    expect(cells).toEqual([
      { levels: [0], count: 1 },
      { levels: [1], count: 1 },
      { levels: [2], count: 5 },
    ]);
  });

  test("orders the levels it finds: numbers by size, then words", () => {
    const [variable] = tabulateRows({ v: ["b", 10, "a", 9, "Å"] }, { variables: ["v"] }).variables;
    expect(variable?.levels.map(({ id }) => id)).toEqual(["9", "10", "a", "b", "Å", "missing"]);
  });

  test("keeps the levels it is given, with words, also those that do not occur", () => {
    const levels = [{ id: "no", label: "Nej" }, "yes"];
    const counts = tabulateRows([{ answer: "yes" }], {
      variables: { answer: { label: "Svar", levels, ordered: true } },
      source: { table: "calls", unit: "personer" },
    });
    expect(counts).toEqual({
      source: { table: "calls", label: "rows", unit: "personer" },
      variables: [
        {
          id: "answer",
          label: "Svar",
          ordered: true,
          levels: [{ id: "no", label: "Nej", missing: false }, { id: "yes", label: "yes", missing: false }, missing],
        },
      ],
      cells: [{ levels: [1], count: 1 }],
    });
  });

  test("loses nobody", () => {
    const row = fc.record({ a: fc.constantFrom("x", "y", null), b: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { cells } = tabulateRows(rows, { variables: { a: {}, b: { levels: [0, 1, 2, 3] } } });
        expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(rows.length);
        expect(new Set(cells.map(({ levels }) => levels.join())).size).toBe(cells.length);
      }),
    );
  });

  test("sums a column, a missing amount as 0", () => {
    const rows = [
      { g: "a", kr: 1.5 },
      { g: "a", kr: null },
      { g: "b", kr: -2 },
    ];
    const counts = tabulateRows(rows, { variables: ["g"], weight: "kr" });
    expect(counts.cells).toEqual([
      { levels: [0], count: 1.5 },
      { levels: [1], count: -2 },
    ]);
    expect(counts.missingAmounts).toBe(1);
  });

  test("names the row of a value that is no level, and never the value", () => {
    const count = () =>
      tabulateRows([{ a: "yes" }, { a: "0101011234" }], { variables: { a: { levels: ["yes", "no"] } } });
    expect(count).toThrow(/row 1 \(from 0\) has none of the levels of "a": yes, no/);
    expect(count).not.toThrow(/0101011234/);
  });

  test.each([
    // @ts-expect-error no row has it
    [() => tabulateRows([{ a: 1 }], { variables: ["b"] }), /no row has a column "b"/],
    // @ts-expect-error no column has this name
    [() => tabulateRows({ a: [1] }, { variables: ["b"] }), /no row has a column "b"/],
    [() => tabulateRows({ a: [1, 2], b: [1] }, { variables: ["a"] }), /column "b" has 1 values, not 2/],
    [
      () => tabulateRows([{ a: true }], { variables: { a: { levels: [true, "true"] } } }),
      /two levels of "a" are the same/,
    ],
    [() => tabulateRows([{ a: "missing" }], { variables: ["a"] }), /"a" has a level called "missing"/],
    [
      () => tabulateRows([{ a: 1, kr: "43.000" }], { variables: ["a"], weight: "kr" }),
      /row 0 \(from 0\) has no number in "kr"/,
    ],
  ])("refuses wrong input %#", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });

  test("a column may have more values than sixteen bits can number", () => {
    const day = Array.from({ length: 70_000 }, (_, index) => index);
    expect(tabulateRows({ day }, { variables: ["day"] }).cells).toHaveLength(70_000);
  });

  test.each([[new Date(0)], [["a"]], [{ id: "a" }]])("%s is no value of a variable", (value) => {
    const count = () => tabulateRows([{ a: "x" }, { a: value }], { variables: ["a"] });
    expect(count).toThrow(/row 1 \(from 0\) has neither text, number nor true or false in "a"/);
  });

  test("of no rows has no cells, but the levels given", () => {
    expect(tabulateRows([], { variables: { a: { levels: ["x"] } } })).toMatchObject({
      cells: [],
      variables: [{ levels: [{ id: "x" }, missing] }],
    });
  });
});

describe("a table that is counted already", () => {
  const counted = { gender: ["f", "m", "f"], people: [700, 2082, 1] };

  test("gives the counts of its units, which every measure takes", () => {
    const counts = tabulateRows(counted, { variables: ["gender"], units: "people" });
    expect(counts.cells).toEqual([
      { levels: [0], count: 701 },
      { levels: [1], count: 2082 },
    ]);
    expect(counts).not.toHaveProperty("missingAmounts");
  });

  test.each([[-1], [0.5], ["7"], [null], [2 ** 53]])("%s is no number of units", (number) => {
    const rows = [{ gender: "f", people: number }];
    expect(() => tabulateRows(rows, { variables: ["gender"], units: "people" })).toThrow(
      'row 0 (from 0) has no whole number of at least 0 in "people"',
    );
  });

  test("units and amounts are not counted together", () => {
    expect(() => tabulateRows(counted, { variables: ["gender"], units: "people", weight: "people" })).toThrow(
      RangeError,
    );
  });
});
