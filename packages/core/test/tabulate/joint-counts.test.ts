import { describe, expect, test } from "vitest";
import { jointCounts } from "../../src/tabulate/joint-counts.ts";

describe("jointCounts", () => {
  test("agrees with counting by hand over many columns", () => {
    const rows = 500;
    const columns = [2, 3, 5, 7].map((modulus) =>
      Uint16Array.from({ length: rows }, (_, row) => (row * row + row) % modulus),
    );
    const byHand = new Map<string, number>();
    for (let row = 0; row < rows; row += 1) {
      const key = columns.map((column) => column[row]).join();
      byHand.set(key, (byHand.get(key) ?? 0) + 1);
    }
    const cells = jointCounts(columns, rows);
    expect(new Map(cells.map(({ levels, count }) => [levels.join(), count]))).toEqual(byHand);
    expect(cells.map(({ levels }) => levels.join())).toEqual([...byHand.keys()].sort());
  });

  test("tells apart codes whose digits run together", () => {
    expect(
      jointCounts(
        [
          [1, 11],
          [11, 1],
        ],
        2,
      ),
    ).toEqual([
      { levels: [1, 11], count: 1 },
      { levels: [11, 1], count: 1 },
    ]);
  });

  test("counts exactly over more combinations than a number can tell apart", () => {
    const columns = Array.from({ length: 40 }, (_, index) => [index % 7, 6, index % 7, (index + 1) % 7]);
    const cells = jointCounts(columns, 4);
    expect(cells.map(({ count }) => count).sort()).toEqual([1, 1, 2]);
    const first = cells.find(({ count }) => count === 2);
    expect(first?.levels).toEqual(columns.map(([code]) => code));
  });

  test("sums a single group and many", () => {
    expect(jointCounts([[0, 0]], 2, [1, 2])).toEqual([{ levels: [0], count: 3 }]);
    expect(jointCounts([[0, 1]], 2, [1, 2])).toEqual([
      { levels: [0], count: 1 },
      { levels: [1], count: 2 },
    ]);
    expect(jointCounts([], 10, Array<number>(10).fill(0.1))).toEqual([{ levels: [], count: 1 }]);
  });
});
