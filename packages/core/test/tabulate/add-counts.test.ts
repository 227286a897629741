import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Counts, Source } from "../../src/model/counts.ts";
import { addCounts } from "../../src/tabulate/add-counts.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

interface Row {
  readonly a: string;
  readonly b: string;
}

const variables = { a: { levels: ["x", "y", "z"] }, b: { levels: ["p", "q"] } };
const count = (rows: readonly Row[], source: Partial<Source> = {}): Counts =>
  tabulateRows(
    rows.map((row) => ({ ...row })),
    { variables, source },
  );
const row = fc.record({ a: fc.constantFrom("x", "y", "z", ""), b: fc.constantFrom("p", "q", "") });

describe("addCounts", () => {
  test("of two parts is the count of the whole, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const sum = addCounts(count(first), count(second));
        expect(sum).toEqual(count([...first, ...second]));
        expect(sum).toEqual(addCounts(count(second), count(first)));
      }),
    );
  });

  test("adds amounts and the rows without one", () => {
    const of = (kr: readonly (number | null)[]) =>
      tabulateRows({ a: kr.map(() => "x"), kr }, { variables: { a: variables.a }, weight: "kr" });
    expect(addCounts(of([0.1, null]), of([0.2, null, null]))).toMatchObject({
      missingAmounts: 3,
      cells: [{ count: 0.1 + 0.2 }],
    });
  });

  test("spans the periods, and knows none when one is not known", () => {
    const autumn = count([], { period: { from: "2018-09-01", to: "2018-11-30" } });
    const winter = count([], { period: { from: "2018-12-01", to: "2019-02-28" } });
    expect(addCounts(winter, autumn).source.period).toEqual({ from: "2018-09-01", to: "2019-02-28" });
    expect(addCounts(winter, count([])).source).not.toHaveProperty("period");
  });

  test("refuses counts of other things", () => {
    expect(() => addCounts(count([]), count([], { table: "other" }))).toThrow(/tables differ, "rows" and "other"/);
    const fewer = tabulateRows([], { variables: { a: variables.a } });
    expect(() => addCounts(count([]), fewer)).toThrow(/variables or their levels differ/);
  });
});
