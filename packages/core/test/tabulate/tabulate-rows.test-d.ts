import { expectTypeOf, test } from "vitest";
import { type ColumnOf, tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

interface Person {
  readonly gender: "f" | "m";
  readonly answer: "yes" | "no" | null;
  readonly amount?: number;
}
declare const people: readonly Person[];
declare const cells: readonly Record<string, unknown>[];
declare const table: {
  readonly columnNames: (filter?: (name: string) => boolean) => string[];
  readonly array: (name: string, kind?: ArrayConstructor) => unknown[] | Float64Array;
};

test("the columns of rows of objects are known by name", () => {
  expectTypeOf<ColumnOf<readonly Person[]>>().toEqualTypeOf<"gender" | "answer" | "amount">();
  tabulateRows(people, { variables: ["gender", "answer"], weight: "amount" });
  tabulateRows(people, { variables: { gender: { label: "Gender", levels: ["f", "m"] } } });
  // @ts-expect-error there is no such column
  tabulateRows(people, { variables: ["gendr"] });
  // @ts-expect-error nor here
  tabulateRows(people, { variables: { gendr: {} } });
  // @ts-expect-error nor to sum
  tabulateRows(people, { variables: ["gender"], weight: "amuont" });
});

test("so are column arrays", () => {
  expectTypeOf<ColumnOf<{ gender: string[]; age: Int32Array }>>().toEqualTypeOf<"gender" | "age">();
  tabulateRows({ gender: ["f"], age: Int32Array.of(31) }, { variables: ["gender", "age"] });
  // @ts-expect-error there is no such column
  tabulateRows({ gender: ["f"] }, { variables: ["age"] });
});

test("where nothing is known of the columns, every name compiles", () => {
  tabulateRows(cells, { variables: ["anything"] });
  tabulateRows([], { variables: ["anything"] });
  tabulateRows(table, { variables: ["anything"] });
});
