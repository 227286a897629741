import { describe, expect, test } from "vitest";
import { validateTable } from "../../src/validate/validate-table.ts";
import { datasetOf, errorsOf, levelIds, rawOf, tableOf, year2019 } from "./table-of.ts";

const columns = [
  "{ id: nr, header: Sagsnr., label: Sagsnummer, type: identifier, unique: true, required: true }",
  "{ id: dato, header: Dato, label: Dato, type: date, required: true, derive: [{ id: maaned, by: month }] }",
  "{ id: type, header: Type, label: Type, type: category, levels: [{ id: vold, label: Vold }, { id: roeveri, label: Røveri }] }",
  "{ id: alder, header: Alder, label: Alder, type: integer, bands: [{ id: unge, label: Unge, to: 17 }, { id: voksne, label: Voksne, from: 18 }] }",
  "{ id: timer, header: Timer, label: Timer, type: amount, locale: da, unit: timer }",
];
const rules = [
  '{ id: vold-kraever-alder, label: "Vold kræver, at alderen er kendt", when: { type: vold }, then: { alder: present } }',
];
const table = tableOf(columns, rules, `${year2019}    missing: ["-"]\n`);
const good = ["R-1", "01-02-2019", "Vold", "34", "1,5"];

describe("a table that fits", () => {
  test("becomes variables and amounts in the order of the columns", () => {
    const dataset = datasetOf(table, [good, ["R-2", "2019-03-01", "-", "", "-"]]);
    expect(dataset.table).toBe(table);
    expect(dataset.variables.map(({ id }) => id)).toEqual(["maaned", "type", "alder"]);
    expect(levelIds(dataset, "maaned")).toEqual(["2019-02", "2019-03"]);
    expect(levelIds(dataset, "type")).toEqual(["vold", "missing"]);
    expect(levelIds(dataset, "alder")).toEqual(["voksne", "missing"]);
    expect(dataset.amounts).toEqual(new Map([["timer", Float64Array.of(1.5, 0)]]));
    expect(dataset.missingAmounts).toEqual(new Map([["timer", 1]]));
  });

  test("columns are found by header, wherever they stand and however they are spelt", () => {
    const raw = {
      file: "t.csv",
      header: ["TYPE ", "ekstra", "timer", "Alder", "dato", "SAGSNR."],
      rows: [["Røveri", "x", "2", "12", "01-02-2019", "R-1"]],
      rowNumbers: [2],
    };
    const checked = validateTable(raw, table);
    expect(checked).toMatchObject({ ok: true });
    if (checked.ok) expect(levelIds(checked.value, "type")).toEqual(["roeveri"]);
  });

  test("no rows", () => {
    const dataset = datasetOf(table, []);
    expect(dataset.rowCount).toBe(0);
    expect([...dataset.codes.values(), ...dataset.amounts.values()].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
  });

  test("arguments are left as they are", () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
      return Object.freeze(value);
    };
    const frozen = freeze(structuredClone(table));
    expect(validateTable(freeze(rawOf(frozen, [[...good]])), frozen)).toMatchObject({ ok: true });
  });
});

describe("faults", () => {
  test("all of them at once, in the order of the rows", () => {
    const rows = [
      ["R-1", "01-02-2019", "Vold", "", "x"],
      ["R-1", "31-02-2019", "Røverri", "34,5", ""],
      ["", "", "Vold", "34", "1"],
      ["010190-1234", "01-02-2018", "Vold", "34", "1"],
    ];
    expect(errorsOf(table, rows).map(({ line, header, code }) => `${line} ${header} ${code}`)).toEqual([
      "2 Timer number-invalid",
      "2 Alder rule-broken",
      "3 Sagsnr. value-duplicate",
      "3 Dato date-invalid",
      "3 Type level-unknown",
      "3 Alder number-invalid",
      "4 Sagsnr. value-required",
      "4 Dato value-required",
      "5 Sagsnr. personal-data",
      "5 Dato date-out-of-period",
    ]);
  });

  test("rows are numbered as in the file", () => {
    const raw = { ...rawOf(table, [good, ["R-2", "i går", "", "", ""]]), rowNumbers: [4, 19] };
    expect(validateTable(raw, table)).toMatchObject({ errors: [{ code: "date-invalid", line: 19 }] });
  });

  test("personal-data in any column: the row, the header, how many; never the number", () => {
    const rows = [
      ["010190-1234", "01-02-2019", "Vold", "34", "1"],
      ["0202901234", "01-02-2019", "Hanne, 030390-1234", "34", "1"],
      ["R-3", "040490-1234", "Vold", "0505901234", "060690 1234"],
    ];
    const errors = errorsOf(table, rows);
    const found = { code: "personal-data", severity: "error", file: "t.csv", detail: "cpr-suspected" };
    expect(errors).toEqual([
      { ...found, line: 2, header: "Sagsnr.", occurrences: 2 },
      { ...found, line: 3, header: "Type" },
      { ...found, line: 4, header: "Dato" },
      { ...found, line: 4, header: "Alder" },
      { ...found, line: 4, header: "Timer" },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/\d{4}/);
  });

  test("a missing code is missing for required cells too", () => {
    expect(errorsOf(table, [["R-1", "-", "Røveri", "", ""]])).toEqual([
      { code: "value-required", severity: "error", file: "t.csv", line: 2, header: "Dato" },
    ]);
  });

  test("column-missing, when the table was not read by this codebook", () => {
    const raw = { file: "t.csv", header: ["Sagsnr.", "Dato", "Type"], rows: [], rowNumbers: [] };
    expect(validateTable(raw, table)).toMatchObject({
      ok: false,
      errors: [
        { code: "column-missing", line: 1, header: "Alder", expected: ["Sagsnr.", "Dato", "Type"] },
        { code: "column-missing", header: "Timer" },
      ],
    });
  });

  test("a warning does not stand in the way, and is not lost beside an error", () => {
    const doubtful = ["R-2", "01-02-2019", "", "", "7,500"];
    expect(validateTable(rawOf(table, [doubtful]), table)).toMatchObject({
      ok: true,
      warnings: [{ code: "number-invalid", severity: "warning" }],
    });
    expect(errorsOf(table, [doubtful, ["", "01-02-2019", "", "", ""]]).map(({ severity }) => severity)).toEqual([
      "warning",
      "error",
    ]);
  });
});
