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

  test.each([
    ["one digit", "1-4-2019"],
    ["one digit, ISO", "2019-4-1"],
    ["the month in words", "1. april 2019"],
    ["the month cut short", "1 apr. 2019"],
    ["the month in Norwegian or English", "1 April 2019"],
    ["a time", "01-04-2019 13:45"],
    ["a Danish time", "01.04.2019 kl. 13.45"],
    ["an ISO time", "2019-04-01T13:45:00.000Z"],
    ["a time of a database", "2019-04-01 13:45:00"],
    ["an American time", "2019-04-01 1:45 PM"],
    ["a number of Excel", "43556"],
    ["a number of Excel with a time", "43556,5729"],
  ])("a date with %s", (_, cell) => {
    expect(levelIds(datasetOf(table, [[cell]]), "maaned")).toEqual(["2019-04"]);
  });

  test.each([
    ["jan", "januar", "january"],
    ["feb", "februar", "february"],
    ["mar", "marts", "mars", "march"],
    ["apr", "april"],
    ["maj", "mai", "may"],
    ["jun", "juni", "june"],
    ["jul", "juli", "july"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["okt", "oktober", "october"],
    ["nov", "november"],
    ["dec", "des", "december", "desember"],
  ])("the month %s in every language", (...names) => {
    const cells = names.map((name) => [`15. ${name} 2019`]);
    expect(new Set(levelIds(datasetOf(table, cells), "maaned")).size).toBe(1);
    expect(errorsOf(table, [[`15. ${names[0]}x 2019`]])).toMatchObject([{ code: "date-invalid" }]);
  });

  test("numbers of Excel count from 1900, or from 1904 where the codebook says so", () => {
    const from1904 = tableOf([column.replace("type: date", "type: date, serials: 1904")], [], year2019);
    expect(levelIds(datasetOf(table, [["43466"], ["43830"]]), "maaned")).toEqual(["2019-01", "2019-12"]);
    expect(levelIds(datasetOf(from1904, [["42004"], ["42368"]]), "maaned")).toEqual(["2019-01", "2019-12"]);
    expect(errorsOf(from1904, [["43466"]])).toMatchObject([{ code: "date-out-of-period" }]);
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
          expected: ["31-12-2019", "31/12/2019", "31.12.2019", "31. december 2019", "2019-12-31"],
        },
      ]);
    },
  );

  test.each(["01-04-19", "01-04/2019", "12/31/2019", "i går", "2019", "31. dezember 2019", "13:45"])(
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
    for (const error of errorsOf(table, [
      ["24-12-1985"],
      ["31-02-1985"],
      ["1-4-1985"],
      ["31000"],
      ["1. april 1985"],
      ["1. aprl 1985"],
    ]))
      expect(error).not.toHaveProperty("value");
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
