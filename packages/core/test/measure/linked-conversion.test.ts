import { expect, test } from "vitest";
import { linkedConversion } from "../../src/measure/linked-conversion.ts";
import { linkRecords } from "../../src/tabulate/link-records.ts";
import { tabulateRows } from "../../src/tabulate/tabulate-rows.ts";

const day = (number: number) => new Date(Date.UTC(2019, 0, 1 + number)).toISOString().slice(0, 10);
const waits = [3, 7, 7, null, 14, 21, null];
const referrals = [...waits.map((_, index) => ({ id: index, date: day(index) })), { id: 99, date: null }];
const sessions = waits.flatMap((wait, index) => (wait === null ? [] : [{ id: index, date: day(index + wait) }]));
const definition = { id: "wait", population: "people referred" };

test("open cases are followed to the end, not dropped", () => {
  const [held, ...times] = linkedConversion(linkRecords(referrals, sessions, { until: day(40) }), definition);
  expect(held).toMatchObject({ id: "wait", numerator: 5, denominator: 7, missing: 1 });
  // R 4.2.2, survival 3.4: quantile(survfit(Surv(c(3, 7, 7, 37, 14, 21, 34), c(1, 1, 1, 0, 1, 1, 0)) ~ 1))
  expect(times.map(({ id, estimate }) => [id, estimate])).toEqual([
    ["wait.lower-quartile", 7],
    ["wait.median", 14],
    ["wait.upper-quartile", null],
  ]);
  expect(times[0]).toMatchObject({ kind: "duration", unit: "days", events: 5, censored: 2, denominator: 7 });
});

test("of nobody there is no time", () => {
  const [held, median] = linkedConversion(linkRecords([], [], { until: day(1) }), definition);
  expect(held.estimate).toBeNull();
  expect(median).toMatchObject({ estimate: null, denominator: 0 });
});

test("levels of days in any order are days, and words are none", () => {
  const count = (days: readonly string[]) =>
    tabulateRows({ days, outcome: days.map(() => "session") }, { variables: { days: { levels: days }, outcome: {} } });
  expect(linkedConversion(count(["30", "7", "14"]), definition)[2]).toMatchObject({ id: "wait.median", estimate: 14 });
  expect(() => linkedConversion(count(["soon"]), definition)).toThrow(
    /the level "soon" of "days" is no number of days/,
  );
});
