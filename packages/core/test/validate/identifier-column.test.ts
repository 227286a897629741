import { expect, test } from "vitest";
import { datasetOf, errorsOf, tableOf } from "./table-of.ts";

const unique = tableOf(["{ id: nr, header: Sagsnr., label: Sagsnummer, type: identifier, unique: true }"]);

test("identifiers are checked and go no further", () => {
  const dataset = datasetOf(unique, [["R-00017"], ["R-00018"], [""], [""]]);
  expect(dataset).toMatchObject({ rowCount: 4, variables: [], codes: new Map(), amounts: new Map() });
});

test("value-duplicate: the first row that repeats and how many do; the name is never shown", () => {
  expect(errorsOf(unique, [["R-1"], ["R-2"], ["R-1 "], ["R-2"], ["R-1"]])).toEqual([
    { code: "value-duplicate", severity: "error", file: "t.csv", line: 4, header: "Sagsnr.", occurrences: 3 },
  ]);
});

test("identifiers that need not be unique may repeat", () => {
  const table = tableOf(["{ id: nr, header: Nr, label: Nr, type: identifier }"]);
  expect(errorsOf(table, [["1"], ["1"]])).toEqual([]);
});
