import { expect, test } from "vitest";
import { goal } from "../../src/measure/goal.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";
import { registrations } from "../outreach-programme.ts";

const definition = {
  id: "maal",
  population: "kontaktede",
  among: { kontakt: "ja" },
  having: { svar: "ja" },
  goal: 0.15,
};

test("15 % aimed at, 25 % reached: how far above, and how probable by chance alone", () => {
  const [reached, against] = goal(registrations, definition);
  expect(reached).toMatchObject({ id: "maal", numerator: 701, denominator: 2783 });
  expect(against).toMatchObject({
    id: "maal.against-goal",
    kind: "comparison",
    estimate: 701 / 2783 - 0.15,
    interval: { lower: expect.closeTo(0.0861080573, 9), upper: expect.closeTo(0.1183488627, 9), method: "wilson" },
    reference: { estimate: 0.15, numerator: null, denominator: null },
    test: "binomial-upper",
  });
  // R 4.2.2: pbinom(700, 2783, 0.15, lower.tail = FALSE, log.p = TRUE)
  const p = against?.kind === "comparison" ? against.p : null;
  expect(Math.log(p ?? 1) / -100.836917714365 - 1).toBeCloseTo(0, 9);
});

test("a goal that was missed has a distance below 0, one of nobody none", () => {
  const [, missed] = goal(registrations, { ...definition, goal: 0.3 });
  expect(missed).toMatchObject({ estimate: expect.closeTo(-0.0481135, 6), p: expect.closeTo(1, 6) });
  const nobody = tabulateRows(
    { svar: ["nej"], kontakt: ["nej"] },
    { variables: { svar: { levels: ["ja", "nej"] }, kontakt: { levels: ["ja", "nej"] } } },
  );
  expect(goal(nobody, definition)[1]).toMatchObject({ estimate: null, interval: null, p: null, test: null });
});

test("a goal is a share", () => {
  expect(() => goal(registrations, { ...definition, goal: 15 })).toThrow(/goal must be between 0 and 1, got 15/);
});
