import { describe, expect, test } from "vitest";
import { validateTable } from "../../src/validate/validate-table.ts";
import { datasetOf, errorsOf, levelIds, rawOf, tableOf, year2019 } from "./table-of.ts";

const derive = "[{ id: aar, by: year }, { id: kvartal, by: quarter }, { id: maaned, by: month }]";
const column = `{ id: dato, header: Dato, label: Dato, type: date, derive: ${derive} }`;
const table = tableOf([column], [], year2019);

describe("what is read", () => {
  test("four ways to write a date", () => {
    const dataset = datasetOf(table, [["31-12-2019"], ["01/02/2019"], ["30.09.2019"], ["2019-04-01"], [""]]);
    expect(levelIds(dataset, "maaned")).toEqual(["2019-12", "2019-02", "2019-09", "2019-04", "missing"]);
    expect(levelIds(dataset, "kvartal")).toEqual(["2019-q4", "2019-q1", "2019-q3", "2019-q2", "missing"]);
    expect(levelIds(dataset, "aar")).toEqual(["2019", "2019", "2019", "2019", "missing"]);
  });

  test("variables have every year, quarter and month of the period, in order; the date goes no further", () => {
    const long = tableOf([column], [], '    period: { from: "2018-11-30", to: "2020-01-01" }\n');
    const { variables } = datasetOf(long, [["24-12-2018"]]);
    expect(variables.map(({ id, ordered }) => [id, ordered])).toEqual([
      ["aar", true],
      ["kvartal", true],
      ["maaned", true],
    ]);
    expect(variables[0]?.levels.map(({ id, label }) => `${id} ${label}`)).toEqual([
      "2018 2018",
      "2019 2019",
      "2020 2020",
      "missing (mangler)",
    ]);
    expect(variables[1]?.levels.map(({ id }) => id)).toEqual([
      "2018-q4",
      "2019-q1",
      "2019-q2",
      "2019-q3",
      "2019-q4",
      "2020-q1",
      "missing",
    ]);
    expect(variables[2]?.levels).toHaveLength(16);
    expect(variables[2]?.levels[0]).toEqual({ id: "2018-11", label: "2018-11", missing: false });
  });

  test("the days of a leap year", () => {
    const leap = tableOf([column], [], '    period: { from: "2000-01-01", to: "2100-12-31" }\n');
    expect(levelIds(datasetOf(leap, [["29-02-2000"], ["29-02-2096"]]), "aar")).toEqual(["2000", "2096"]);
    expect(errorsOf(leap, [["29-02-2100"]])).toMatchObject([{ code: "date-invalid" }]);
  });

  test("the first and the last day of the period are in it", () => {
    expect(errorsOf(table, [["01-01-2019"], ["31-12-2019"]])).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each(["31-02-2019", "29-02-2019", "00-01-2019", "01-13-2019", "2019-06-31"])(
    "date-invalid: %s is in no calendar",
    (cell) => {
      expect(errorsOf(table, [[cell]])).toEqual([
        {
          code: "date-invalid",
          severity: "error",
          file: "t.csv",
          line: 2,
          header: "Dato",
          value: cell,
          expected: ["31-12-2019", "31/12/2019", "31.12.2019", "2019-12-31"],
        },
      ]);
    },
  );

  test.each(["1-4-2019", "01-04-19", "01-04/2019", "12/31/2019", "i går", "43585", "2019"])(
    "date-invalid: %s is written in another way",
    (cell) => {
      expect(errorsOf(table, [[cell]])).toMatchObject([{ code: "date-invalid" }]);
    },
  );

  test("date-out-of-period, with the period", () => {
    expect(errorsOf(table, [["31-12-2018"], ["02-01-2020"], ["02-01-2020"]])).toEqual([
      {
        code: "date-out-of-period",
        severity: "error",
        file: "t.csv",
        line: 2,
        header: "Dato",
        value: "31-12-2018",
        expected: ["2019-01-01 – 2019-12-31"],
      },
      expect.objectContaining({ line: 3, value: "02-01-2020", occurrences: 2 }),
    ]);
  });

  test("a date far from the period could be a date of birth and is not shown", () => {
    for (const error of errorsOf(table, [["24-12-1985"], ["31-02-1985"]])) expect(error).not.toHaveProperty("value");
  });

  test("a column that derives variables needs a period", () => {
    const { period, ...without } = table;
    expect(() => validateTable(rawOf(without, []), without)).toThrow(RangeError);
  });

  test("without a period any date is right, and without variables none is needed", () => {
    const open = tableOf(["{ id: dato, header: Dato, label: Dato, type: date }"]);
    expect(datasetOf(open, [["24-12-1985"]]).variables).toEqual([]);
    expect(errorsOf(open, [["31-02-2019"]])).toMatchObject([{ code: "date-invalid" }]);
  });
});
