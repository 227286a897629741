import { table } from "arquero";
import { describe, expect, test } from "vitest";
import { linkRecords } from "../../src/tabulate/link-records.ts";

const until = "2019-12-31";
const outcomes = (...given: Parameters<typeof linkRecords>) => {
  const { variables, cells } = linkRecords(...given);
  return cells.map(({ levels, count }) => [
    ...levels.map((level, index) => variables[index]?.levels[level]?.id),
    count,
  ]);
};

describe("linkRecords", () => {
  test('takes plain objects, column arrays and arquero tables, and 7 and "7" as one id', () => {
    const referrals = { id: ["a", 7, "b"], date: ["2019-03-01", "2019-03-02", "2019-03-03"] };
    const sessions = { id: ["7", "a"], date: ["2019-03-04", "2019-03-08"] };
    const rowsOf = ({ id, date }: typeof referrals) => id.map((each, row) => ({ id: each, date: date[row] }));
    const expected = outcomes(rowsOf(referrals), rowsOf(sessions), { until });
    expect(expected).toContainEqual(["2", "session", 1]);
    expect(outcomes(referrals, sessions, { until })).toEqual(expected);
    expect(outcomes(table(referrals), table(sessions), { until })).toEqual(expected);
  });

  test("two people without an id are not the same person", () => {
    for (const id of ["", null, undefined, Number.NaN]) {
      const referrals = [{ id, date: "2019-12-30" }];
      expect(outcomes(referrals, [{ id, date: "2019-12-31" }], { until })).toEqual([["1", "open", 1]]);
    }
  });

  test("names the column that is not there, and those that are", () => {
    const rows = { id: ["a"], day: ["2019-03-01"] };
    // @ts-expect-error there are no dates
    expect(() => linkRecords(rows, [], { until })).toThrow(
      /linkRecords: no row has a column "date"; there are id, day/,
    );
  });

  test("counts the days to the first session on the day or later", () => {
    const referrals = [
      { id: "a", date: "2019-02-27" },
      { id: "b", date: "2019-02-27" },
      { id: 3, date: "2019-02-27" },
    ];
    const sessions = [
      { id: "a", date: "2019-05-01" },
      { id: "a", date: "2019-03-01" },
      { id: "b", date: "2019-02-26" },
      { id: "b", date: "2019-02-27" },
      { id: 3, date: "2019-03-01" },
    ];
    expect(outcomes(referrals, sessions, { until })).toEqual([
      ["0", "session", 1],
      ["2", "session", 2],
    ]);
  });

  test("keeps the open cases, with the days they were looked at", () => {
    const referrals = [
      { id: "a", date: "2019-12-01" },
      { id: null, date: "2019-12-01" },
    ];
    const sessions = [
      { id: "a", date: "2020-01-01" },
      { id: null, date: "2019-12-02" },
    ];
    expect(outcomes(referrals, sessions, { until })).toEqual([["30", "open", 2]]);
  });

  test("a referral without a date, or after the last day, is missing", () => {
    const referrals = [
      { id: "a", date: null },
      { id: "b", date: "2020-01-01" },
    ];
    expect(outcomes(referrals, [], { until })).toEqual([["missing", "missing", 2]]);
  });

  test("counts days over a leap day and a change of clocks", () => {
    const from = (date: string, to: string) =>
      outcomes([{ id: 1, date }], [{ id: 1, date: to }], { until: "2024-12-31" })[0]?.[0];
    expect(from("2024-02-28", "2024-03-01")).toBe("2");
    expect(from("2024-03-30", "2024-04-01")).toBe("2");
  });

  test("says where a date is none, not which", () => {
    const wrong = [{ id: "a", date: "2019-02-30" }];
    expect(() => linkRecords(wrong, [], { until })).toThrow(/referrals: row 0 \(from 0\) has no date/);
    expect(() => linkRecords([], wrong, { until })).toThrow(/sessions: row 0/);
    expect(() => linkRecords([], [], { until: "31-12-2019" })).toThrow(/until has no date/);
  });
});
