import { expect, test } from "vitest";
import { answerers } from "../../src/measure/answerers.ts";
import { compareShares } from "../../src/measure/compare-shares.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const column = (...parts: readonly (readonly [string | null, number])[]) =>
  parts.flatMap(([value, number]) => Array<string | null>(number).fill(value));
const sent = tabulateRows(
  {
    answered: column(["yes", 487], ["no", 603]),
    gender: column(["f", 330], ["m", 150], [null, 7], ["f", 300], ["m", 300], [null, 3]),
  },
  { variables: { answered: { levels: ["yes", "no"] }, gender: { label: "Gender", levels: ["f", "m"] } } },
);
const definition = { id: "who", population: "people asked", answered: { answered: "yes" }, of: ["gender"] };

test("the mix of those who answered against that of all", () => {
  const results = answerers(sent, definition);
  expect(results.map(({ id }) => id)).toEqual([
    "who.gender.f.answered",
    "who.gender.f.all",
    "who.gender.f.difference",
    "who.gender.m.answered",
    "who.gender.m.all",
    "who.gender.m.difference",
  ]);
  expect(results[0]).toMatchObject({ numerator: 330, denominator: 480, missing: 10, missingOf: ["Gender"] });
  expect(results[1]).toMatchObject({ numerator: 630, denominator: 1080 });
  expect(results[2]).toMatchObject({ estimate: expect.closeTo(330 / 480 - 630 / 1080, 12), test: "chi-squared" });
});

test("where everyone answered, the two are the same: the difference is 0, and nothing can be tested", () => {
  const all = tabulateRows(
    { answered: ["yes", "yes", "yes"], gender: ["f", "f", "m"] },
    { variables: ["answered", "gender"] },
  );
  expect(answerers(all, definition)[2]).toMatchObject({ estimate: 0, interval: null, p: null, test: null });
});

test("tests those who answered against those who did not, once for each level of the definition", () => {
  const { difference } = compareShares(
    { numerator: 330, denominator: 480 },
    { numerator: 300, denominator: 600 },
    0.95,
  );
  const result = answerers(sent, definition)[2];
  if (result?.kind !== "comparison") throw new Error("there is no comparison");
  expect(result.p).toBe(difference.p);
  expect(result.adjustedP).toBeCloseTo(2 * (difference.p ?? 0), 15);
  const scale = 600 / 1080;
  expect(result.interval?.lower).toBeCloseTo(scale * (difference.interval?.lower ?? 0), 12);
  expect(result.interval?.upper).toBeCloseTo(scale * (difference.interval?.upper ?? 0), 12);
});
