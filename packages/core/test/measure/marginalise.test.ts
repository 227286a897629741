import { describe, expect, test } from "vitest";
import { marginalise } from "../../src/measure/marginalise.ts";
import type { Counts } from "../../src/model/counts.ts";
import type { Variable } from "../../src/model/dataset.ts";
import { registrations } from "../outreach-programme.ts";

describe("marginalise", () => {
  test("sums over the variables that are left out", () => {
    const margin = marginalise(registrations, ["koen", "svar"]);
    expect(margin.variables.map(({ id }) => id)).toEqual(["koen", "svar"]);
    const count = (levels: readonly number[]) =>
      margin.cells.find((cell) => cell.levels.join() === levels.join())?.count;
    expect(count([0, 0])).toBe(458);
    expect(count([1, 1])).toBe(1149);
    expect(count([2, 2])).toBeUndefined();
    expect(margin.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(4531);
  });

  test("over none is the number of all", () => {
    expect(marginalise(registrations, []).cells).toEqual([{ levels: [], count: 4531 }]);
  });

  test("leaves counts over very many variables as they are", () => {
    const levels = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, label: "", missing: false }));
    const variables = Array.from(
      { length: 20 },
      (_, index): Variable => ({ id: `v${index}`, label: "", levels, ordered: false }),
    );
    const counts: Counts = { ...registrations, variables, cells: [{ levels: variables.map(() => 9), count: 3 }] };
    expect(
      marginalise(
        counts,
        variables.map(({ id }) => id),
      ),
    ).toBe(counts);
    expect(marginalise(counts, ["v3"]).cells).toEqual([{ levels: [9], count: 3 }]);
  });

  test("refuses a variable that is not there", () => {
    expect(() => marginalise(registrations, ["farve"])).toThrow(/no variable "farve"/);
  });
});
