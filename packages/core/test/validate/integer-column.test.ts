import { expect, test } from "vitest";
import { datasetOf, errorsOf, levelIds, tableOf } from "./table-of.ts";

const bands = "[{ id: 0-17, label: 0–17 år, from: 0, to: 17 }, { id: 30-plus, label: 30 år og derover, from: 30 }]";
const table = tableOf([`{ id: alder, header: Alder, label: Alder, type: integer, min: 0, max: 110, bands: ${bands} }`]);

test("a number becomes its band, both ends included", () => {
  const dataset = datasetOf(table, [["0"], ["17"], [" 30 "], ["110"], [""], ["007"]]);
  expect(levelIds(dataset, "alder")).toEqual(["0-17", "0-17", "30-plus", "30-plus", "missing", "0-17"]);
  expect(dataset.variables[0]).toMatchObject({ id: "alder", label: "Alder", ordered: true });
});

test("a column without bands is checked and goes no further", () => {
  const plain = tableOf(["{ id: n, header: N, label: N, type: integer, min: -5 }"]);
  expect(datasetOf(plain, [["-5"], ["\u22121"]]).variables).toEqual([]);
  expect(errorsOf(plain, [["-6"]])).toMatchObject([{ code: "value-out-of-bounds", value: "-6", expected: ["≥ -5"] }]);
});

test.each(["34,5", "34.0", "1.234", "1e2", "34 år", "fyrre", "0x1F", "½"])("number-invalid: %s", (cell) => {
  expect(errorsOf(table, [[cell]])).toEqual([
    {
      code: "number-invalid",
      severity: "error",
      file: "t.csv",
      line: 2,
      header: "Alder",
      value: cell,
      expected: ["0, 1, 2 …"],
    },
  ]);
});

test.each([
  ["-1", ["0–110"]],
  ["111", ["0–110"]],
  ["20", ["0–17 år", "30 år og derover"]],
])("value-out-of-bounds: %s", (cell, expected) => {
  expect(errorsOf(table, [["5"], [cell]])).toEqual([
    { code: "value-out-of-bounds", severity: "error", file: "t.csv", line: 3, header: "Alder", value: cell, expected },
  ]);
});

test("a number of six digits is not shown", () => {
  expect(errorsOf(table, [["010190"]])[0]).not.toHaveProperty("value");
});
