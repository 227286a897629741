import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/define/parse-report.ts";
import { firstLine, reportYaml, usual } from "./report-fixture.ts";

describe("a right report", () => {
  const parsed = parseReport(reportYaml(usual), "reports/test/report.yaml");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const settings = parsed.value;

  test("is named by its folder, chapters are numbered unless they say no", () => {
    expect(settings.slug).toBe("test");
    expect(settings.chapters).toEqual([{ file: "chapters/01-svar.md", numbered: true, appendix: false }]);
    expect(settings.policy).toBe("dst-5");
    expect(settings.figures.map((figure) => "rounding" in figure && figure.rounding)).toEqual(["half-up", "half-up"]);
  });

  test("says where its settings stand", () => {
    const yaml = reportYaml(usual).split("\n");
    const { line, column } = settings.locate(["results", 1, "of"]);
    expect(yaml[line - 1]?.slice(column - 1)).toMatch(/^answer, base/);
  });
});

test("chapters may say that they carry no number", () => {
  const parsed = parseReport(reportYaml("chapters: [{ file: a.md, numbered: false }, { file: b.md }]"), "report.yaml");
  expect(parsed.ok && parsed.value.chapters).toEqual([
    { file: "a.md", numbered: false, appendix: false },
    { file: "b.md", numbered: true, appendix: false },
  ]);
  expect(parsed.ok && parsed.value.slug).toBe("report");
});

test("every fault at once, with line, column and what was meant", () => {
  const parsed = parseReport(
    reportYaml(`chapters: [a.md]
polici: dst-5
results:
  - { id: a, measure: count, table: calls }
  - { id: b, measure: cuont, table: calls, population: alle }
figures:
  - { id: c, kind: bars, title: C, results: [a], rounding: half_up }
`),
    "report.yaml",
  );
  expect(parsed.ok).toBe(false);
  const errors = parsed.ok ? [] : parsed.errors;
  const found = errors.map(({ code, line, suggestion }) => `${code} ${(line ?? 0) - firstLine} ${suggestion ?? ""}`);
  expect(found).toContain("key-unknown 1 policy");
  expect(found).toContain("value-invalid 4 count");
  expect(found).toContain("value-invalid 6 half-up");
  expect(found.some((fault) => fault.startsWith("key-missing 3"))).toBe(true);
  expect(errors.every(({ column }) => column !== undefined && column > 0)).toBe(true);
});

test.each([
  ['keywords: ["a\\u0007"]', "U+0007"],
  ['keywords: ["a\\ud800"]', "U+D800"],
  ['abbreviations: { RKH: "Røde \\uf0b7 Kors" }', "U+F0B7"],
])("%s has a character that nobody can say", (yaml, value) => {
  const parsed = parseReport(reportYaml(`chapters: [a.md]\n${yaml}`), "report.yaml");
  expect(parsed.ok ? [] : parsed.errors.map((error) => [error.code, error.value])).toEqual([["value-invalid", value]]);
});

test("nor may the subtitle, which can be empty", () => {
  const subtitled = (subtitle: string): string =>
    reportYaml("chapters: [a.md]").replace(/^subtitle: .*$/m, `subtitle: ${subtitle}`);
  expect(parseReport(subtitled('""'), "report.yaml").ok).toBe(true);
  const parsed = parseReport(subtitled('"a\\u0007"'), "report.yaml");
  expect(parsed.ok ? [] : parsed.errors).toMatchObject([
    { code: "value-invalid", detail: "subtitle", value: "U+0007" },
  ]);
});

test("line breaks and soft hyphens are no such characters", () => {
  const yaml = 'chapters: [a.md]\nkeywords: ["a\\nb", "sam\\u00adtale"]';
  expect(parseReport(reportYaml(yaml), "report.yaml").ok).toBe(true);
});
