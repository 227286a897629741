import { desc, op, table } from "arquero";
import { expect, test } from "vitest";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const columns = { gender: ["f", "m", "f", null], kr: [1.5, 2, 3, 4] };

test("an arquero table counts as its columns do", () => {
  expect(tabulateRows(table(columns), { variables: ["gender"] })).toEqual(
    tabulateRows(columns, { variables: ["gender"] }),
  );
  const weighted = { variables: ["gender"], weight: "kr" } as const;
  expect(tabulateRows(table(columns), weighted)).toEqual(tabulateRows(columns, weighted));
});

test("a filtered and ordered table counts the rows that are left", () => {
  const left = table(columns)
    .filter((row: { readonly gender: string }) => op.equal(row.gender, "f"))
    .orderby(desc("kr"));
  expect(tabulateRows(left, { variables: ["gender"] }).cells).toEqual([{ levels: [0], count: 2 }]);
});

test("columns that are called as a table's methods are columns", () => {
  const odd = { array: ["a", "b"], columnNames: ["x", "x"] };
  expect(tabulateRows(odd, { variables: ["columnNames"] }).cells).toEqual([{ levels: [0], count: 2 }]);
});

test("frozen rows are counted and stay as they are", () => {
  const rows = Object.freeze([Object.freeze({ gender: "f" }), Object.freeze({ gender: "m" })]);
  expect(tabulateRows(rows, { variables: ["gender"] }).cells).toHaveLength(2);
});
