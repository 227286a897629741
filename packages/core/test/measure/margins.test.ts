import fc from "fast-check";
import { expect, test } from "vitest";
import { marginalise } from "../../src/measure/marginalise.ts";
import { marginsOf } from "../../src/measure/margins.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const columns = ["a", "b", "c", "d"] as const;
const rows = fc.array(fc.record({ a: fc.nat(2), b: fc.nat(3), c: fc.nat(1), d: fc.nat(4) }), { maxLength: 60 });
const sets = fc.array(fc.subarray([...columns]), { minLength: 1, maxLength: 8 });

test("a margin is that of the whole, in its order, whatever was asked for before", () => {
  fc.assert(
    fc.property(rows, sets, (data, asked) => {
      const counts = tabulateRows(data, { variables: columns });
      const margin = marginsOf(counts);
      for (const variables of asked) expect(margin(variables)).toEqual(marginalise(counts, variables));
    }),
  );
});

test("the same margin is summed once", () => {
  const margin = marginsOf(tabulateRows([{ a: 1, b: 2 }], { variables: ["a", "b"] }));
  expect(margin(["a"])).toBe(margin(["a"]));
});

test("a margin of the wrong variable is a RangeError, as it is of the whole", () => {
  const margin = marginsOf(tabulateRows([{ a: 1 }], { variables: ["a"], source: { table: "calls" } }));
  expect(() => margin(["x"])).toThrow('counts of "calls" have no variable "x"; they have a');
});
