import fc from "fast-check";
import { expect, test } from "vitest";
import type { Variable } from "../../src/model/dataset.ts";
import { cellCounter } from "../../src/tabulate/cell-counter.ts";
import { jointCounts } from "../../src/tabulate/joint-counts.ts";

function variable(id: string, levels: number): Variable {
  const known = Array.from({ length: levels }, (_, index) => ({ id: `${index}`, label: `${index}`, missing: false }));
  return { id, label: id, levels: known, ordered: false };
}

const codedColumns = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), fc.integer({ min: 0, max: 40 }))
  .chain(([sizes, rowCount]) =>
    fc.record({
      variables: fc.constant(sizes.map((size, index) => variable(`v${index}`, size))),
      columns: fc.tuple(
        ...sizes.map((size) =>
          fc
            .array(fc.nat(size - 1), { minLength: rowCount, maxLength: rowCount })
            .map((codes) => Uint16Array.from(codes)),
        ),
      ),
      amounts: fc
        .array(fc.integer({ min: 0, max: 99_999 }), { minLength: rowCount, maxLength: rowCount })
        .map((ore) => Float64Array.from(ore, (each) => each / 100)),
      rowCount: fc.constant(rowCount),
      cut: fc.nat(rowCount),
    }),
  );

test("counts and sums as jointCounts does, of all rows or of two parts", () => {
  fc.assert(
    fc.property(codedColumns, ({ variables, columns, amounts, rowCount, cut }) => {
      for (const weights of [undefined, amounts]) {
        const whole = cellCounter(variables);
        whole.add({ variables, columns, weights }, rowCount);
        const expected = jointCounts(columns, rowCount, weights);
        expect(whole.cells()).toEqual(expected);

        const parts = cellCounter(variables);
        const from = (start: number, end: number) => ({
          variables,
          columns: columns.map((codes) => codes.subarray(start, end)),
          weights: weights?.subarray(start, end),
        });
        parts.add(from(0, cut), cut);
        parts.add(from(cut, rowCount), rowCount - cut);
        expect(parts.cells()).toEqual(expected);
      }
    }),
  );
});

test("tells combinations apart that have no whole number of their own", () => {
  const variables = Array.from({ length: 40 }, (_, index) => variable(`v${index}`, 8));
  const columns = Array.from({ length: 40 }, (_, index) => Uint16Array.of(index % 7, 6, index % 7, (index + 1) % 7));
  const counter = cellCounter(variables);
  counter.add({ variables, columns, weights: undefined }, 4);
  const cells = counter.cells();
  expect(cells.map(({ count }) => count).sort()).toEqual([1, 1, 2]);
  expect(cells.find(({ count }) => count === 2)?.levels).toEqual(columns.map(([code]) => code));
});
