import { expectTypeOf, test } from "vitest";
import { countUnits } from "../../src/measure/count-units.ts";
import { goal } from "../../src/measure/goal.ts";
import { share } from "../../src/measure/share.ts";
import { uptake } from "../../src/measure/uptake.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

declare const people: readonly { readonly gender: "f" | "m"; readonly answer: "yes" | "no" | null }[];

test("results that are always there are known to be", () => {
  const counts = tabulateRows(people, { variables: ["gender", "answer"] });
  const asked = { id: "x", population: "people" };
  const yes = { answer: "yes" };
  expectTypeOf(share(counts, { ...asked, having: yes })[0].estimate).toEqualTypeOf<number | null>();
  expectTypeOf(countUnits(counts, asked)[0].count).toEqualTypeOf<number>();
  expectTypeOf(uptake(counts, { ...asked, accepted: yes, by: [] })[0].missing).toEqualTypeOf<number>();
  expectTypeOf(goal(counts, { ...asked, having: yes, goal: 0.15 })[1].p).toEqualTypeOf<number | null>();
});
