import { expect, test } from "vitest";
import { faultsOf, firstLine, usual } from "./report-fixture.ts";

test("a list of abbreviations needs abbreviations", () => {
  const line = firstLine + usual.split("\n").length - 1;
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: true }\n`)).toEqual([`key-missing undefined ${line}:25`]);
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: false }\n`)).toEqual([]);
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: true }\nabbreviations: { A: B }\n`)).toEqual([]);
});

test("a sentence is no abbreviation for a list, and may be one without", () => {
  const long = "A".repeat(31);
  const line = firstLine + usual.split("\n").length - 1;
  const declared = `abbreviations: { ${long}: B }\n`;
  expect(faultsOf("# A\n", `${usual}${declared}lists: { abbreviations: true }\n`)).toEqual([
    `value-invalid ${long} ${line}:18`,
  ]);
  expect(faultsOf("# A\n", usual + declared)).toEqual([]);
});
