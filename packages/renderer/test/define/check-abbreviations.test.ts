import { expect, test } from "vitest";
import { parseReport } from "../../src/define/parse-report.ts";
import { faultsOf, firstLine, reportYaml, usual } from "./report-fixture.ts";

test("a list of abbreviations needs abbreviations", () => {
  const line = firstLine + usual.split("\n").length - 1;
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: true }\n`)).toEqual([`key-missing undefined ${line}:25`]);
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: false }\n`)).toEqual([]);
  expect(faultsOf("# A\n", `${usual}lists: { abbreviations: true }\nabbreviations: { A: B }\n`)).toEqual([]);
});

test("a sentence is no abbreviation", () => {
  const settings = parseReport(reportYaml(`${usual}abbreviations: { ${"A".repeat(31)}: B }\n`), "report.yaml");
  expect(settings.ok ? [] : settings.errors.map(({ code }) => code)).toEqual(["value-invalid"]);
});
