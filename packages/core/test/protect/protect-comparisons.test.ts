import { describe, expect, test } from "vitest";
import { compareUptake } from "../../src/measure/compare-uptake.ts";
import { goal } from "../../src/measure/goal.ts";
import { linkedConversion } from "../../src/measure/linked-conversion.ts";
import { meanChange } from "../../src/measure/mean-change.ts";
import type { Result } from "../../src/model/result.ts";
import { protect } from "../../src/protect/protect.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const reasonsOf = (results: readonly Result[]) =>
  protect(results, "dst-5").map((result) => (result.status === "withheld" ? result.reason : null));
const compared = (women: readonly [yes: number, no: number], men: readonly [yes: number, no: number]) => {
  const gender = [...Array(women[0] + women[1]).fill("f"), ...Array(men[0] + men[1]).fill("m")];
  const answer = [women, men].flatMap(([yes, no]) => [...Array(yes).fill("yes"), ...Array(no).fill("no")]);
  const counts = tabulateRows({ gender, answer }, { variables: ["gender", "answer"] });
  const asked = { id: "u", population: "people", accepted: { answer: "yes" }, by: "gender", reference: "m" };
  return compareUptake(counts, asked);
};

describe("protect", () => {
  test("withholds a comparison when one of its two shares is about too few", () => {
    expect(reasonsOf(compared([20, 30], [10, 40]))).toEqual([null, null]);
    expect(reasonsOf(compared([4, 30], [10, 40]))).toEqual(["small-count", "small-count"]);
    expect(reasonsOf(compared([20, 30], [10, 3]))).toEqual(["small-complement", "small-complement"]);
    expect(reasonsOf(compared([20, 30], [1, 2]))).toEqual(["small-base", "small-base"]);
  });

  test("a withheld comparison holds no number of its reference, estimate or test", () => {
    const [withheld] = protect(compared([20, 30], [10, 3]), "dst-5");
    expect(Object.keys(withheld ?? {})).not.toEqual(expect.arrayContaining(["reference"]));
    expect(JSON.stringify(withheld)).not.toMatch(/estimate|reference|interval|"p"/);
  });

  test("a goal counts nobody, so that only the share itself is looked at", () => {
    const counts = tabulateRows(
      { answer: [...Array(9).fill("yes"), ...Array(9).fill("no")] },
      { variables: ["answer"] },
    );
    const aim = { id: "g", population: "people", having: { answer: "yes" }, goal: 0.15 };
    expect(reasonsOf(goal(counts, aim))).toEqual([null, null]);
  });

  test("withholds durations of few sessions or few open cases, and means of few", () => {
    const outcome = [...Array(20).fill("session"), ...Array(3).fill("open")];
    const days = outcome.map((_, index) => index);
    const counts = tabulateRows({ days, outcome }, { variables: ["days", "outcome"] });
    const [, ...durations] = linkedConversion(counts, { id: "w", population: "people" });
    expect(reasonsOf(durations)).toEqual(["small-count", "small-count", "small-count"]);
    const pairs = tabulateRows({ before: [1, 2, 3], after: [2, 2, 1] }, { variables: ["before", "after"] });
    const [mean] = meanChange(pairs, { id: "c", population: "people", before: "before", after: "after" });
    expect(reasonsOf([mean])).toEqual(["small-base"]);
  });
});
