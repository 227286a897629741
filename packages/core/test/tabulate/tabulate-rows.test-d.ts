import { table as arqueroTable } from "arquero";
import { expectTypeOf, test } from "vitest";
import { linkRecords } from "../../src/tabulate/link-records.ts";
import { type ColumnOf, type ColumnTable, tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

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
  // @ts-expect-error nor here
  tabulateRows({ gender: ["f"] }, { variables: { age: {} } });
  // @ts-expect-error nor to sum
  tabulateRows({ gender: ["f"] }, { variables: ["gender"], weight: "age" });
});

test("where nothing is known of the columns, every name compiles", () => {
  tabulateRows(cells, { variables: ["anything"] });
  tabulateRows([], { variables: ["anything"] });
  tabulateRows(table, { variables: ["anything"] });
});

test("an arquero table is taken as it is, and knows its columns where the program says them", () => {
  const columns = { gender: ["f", "m"], kr: [1.5, 2] };
  expectTypeOf(arqueroTable(columns)).toExtend<ColumnTable>();
  tabulateRows(arqueroTable(columns), { variables: ["gender"], weight: "kr" });
  const known = arqueroTable(columns) as ColumnTable<"gender" | "kr">;
  expectTypeOf<ColumnOf<typeof known>>().toEqualTypeOf<"gender" | "kr">();
  tabulateRows(known, { variables: ["gender"], weight: "kr" });
  // @ts-expect-error there is no such column
  tabulateRows(known, { variables: ["gendr"] });
  // @ts-expect-error nor here
  tabulateRows(known, { variables: { gendr: {} } });
  // @ts-expect-error nor to sum
  tabulateRows(known, { variables: ["gender"], weight: "k" });
});

test("records are linked from objects, column arrays or a table, with the columns id and date", () => {
  const until = "2019-12-31";
  const rows = [{ id: "a", date: "2019-03-01" }];
  const columns = { id: ["a"], date: ["2019-03-01"] };
  linkRecords(rows, columns, { until });
  linkRecords(arqueroTable(columns), rows, { until });
  // @ts-expect-error no ids
  linkRecords([{ name: "a", date: "2019-03-01" }], rows, { until });
  // @ts-expect-error no dates
  linkRecords(rows, { id: ["a"], day: ["2019-03-01"] }, { until });
});
