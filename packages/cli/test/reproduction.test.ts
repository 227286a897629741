import { evaluate, type MeasureDefinition, parseCodebook, protect, type Result } from "@udbytte/core";
import { parseReport } from "@udbytte/renderer";
import { beforeAll, describe, expect, test } from "vitest";
import { type Comparison, compareFigures, contradictions } from "./reproduction/compare-figures.ts";
import { comparisonSummary, comparisonTable, publicationNotes } from "./reproduction/comparison-table.ts";
import { parsePublishedFigures } from "./reproduction/published-figures.ts";
import { halfUpPercent, largestRemainderPercents } from "./reproduction/rounding.ts";
import { unpublishedDefinitions } from "./reproduction/unpublished-definitions.ts";
import { readData, readDataText, readReportText, SAMPLE_FILES } from "./sample-data/sample-folder.ts";

const ERRATA = ["P032", "P102", "P113", "P126"];

type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly unknown[] };
function checkedValue<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(JSON.stringify(checked.errors.slice(0, 5), null, 2));
}

const codebook = checkedValue(parseCodebook(readDataText("codebook.yaml"), "codebook.yaml"));
const report = checkedValue(parseReport(readReportText("report.yaml"), "report.yaml"));
const figures = parsePublishedFigures(readReportText("published-figures.csv"));
const definitions: readonly MeasureDefinition[] = [...report.results, ...unpublishedDefinitions];
const files: ReadonlyMap<string, Uint8Array> = new Map(SAMPLE_FILES.map((file) => [file, readData(file)]));

const resultsOf = (changed: ReadonlyMap<string, Uint8Array>): readonly Result[] =>
  checkedValue(evaluate(codebook, changed, definitions));
const compare = (results: readonly Result[]): readonly Comparison[] => compareFigures(figures, results, report.facts);

describe("the printed numbers come back", () => {
  let results: readonly Result[];
  let comparisons: readonly Comparison[];
  beforeAll(() => {
    results = resultsOf(files);
    comparisons = compare(results);
  });

  test("all 153 are there, each once", () => {
    const ids = Array.from({ length: 153 }, (_, index) => `P${String(index + 1).padStart(3, "0")}`);
    expect(figures.map((figure) => figure.id)).toEqual(ids);
  });

  test("from data files that raise no warning", () => {
    expect(evaluate(codebook, files, definitions)).toMatchObject({ ok: true, warnings: [] });
  });

  test("and are compared, one line each", () => {
    const published = protect(results, report.policy);
    const notes = publicationNotes(comparisons, published, unpublishedDefinitions);
    process.stdout.write(`\n${comparisonTable(comparisons, notes)}\n\n${comparisonSummary(comparisons)}\n\n`);
    expect(comparisons).toHaveLength(153);
    expect(comparisons.filter((row) => row.computed === null).map((row) => row.figure.id)).toEqual([]);
  });

  test("four differ, the known errata, and no other", () => {
    expect(comparisons.filter((row) => !row.agrees).map((row) => row.figure.id)).toEqual(ERRATA);
    expect(figures.filter((figure) => figure.status === "erratum").map((figure) => figure.id)).toEqual(ERRATA);
    expect(contradictions(comparisons)).toEqual([]);
  });

  test("what no data can give says why, and so does every erratum", () => {
    const silent = figures.filter((figure) => figure.status !== "matched" && figure.why === "");
    expect(silent).toEqual([]);
    const facts = new Set(report.facts.map((fact) => fact.id));
    const context = figures.filter((figure) => figure.status === "context");
    expect(context.flatMap((figure) => figure.results).filter((id) => !facts.has(id))).toEqual([]);
  });

  test("charts by the largest remainder and prose half up are both needed", () => {
    const swapped = figures.map((figure) =>
      figure.rounding === "largest-remainder" ? { ...figure, rounding: "half-up" as const } : figure,
    );
    expect(contradictions(compareFigures(swapped, results, report.facts))).toContain("P108");
    expect(halfUpPercent(438, 701)).toBe(62);
    expect(largestRemainderPercents([438, 164, 99])).toEqual([63, 23, 14]);
  });

  test("a result that is gone is noticed in every row that names it", () => {
    const rows = (id: string) => figures.filter((figure) => [...figure.results, ...figure.whole].includes(id));
    const without = results.filter((result) => result.id !== "henvisning.drop-out");
    expect(contradictions(compare(without))).toEqual(rows("henvisning.drop-out").map((figure) => figure.id));
    expect(contradictions(compare([]))).toHaveLength(135);
  });

  test("the answers that the report leaves out are not among its results", () => {
    const reported = new Set(report.results.map((definition) => definition.id));
    expect(unpublishedDefinitions.filter((definition) => reported.has(definition.id))).toEqual([]);
  });
});

describe("changing one person is noticed", () => {
  const change = (file: string, edit: (text: string) => string): ReadonlyMap<string, Uint8Array> => {
    const encoding = file === "registreringer.csv" ? "latin1" : "utf8";
    const before = Buffer.from(files.get(file) ?? []).toString(encoding);
    const after = edit(before);
    if (after === before) throw new Error(`${file}: nothing was changed`);
    return new Map([...files, [file, Buffer.from(after, encoding)]]);
  };
  const noticed = (changed: ReadonlyMap<string, Uint8Array>) => contradictions(compare(resultsOf(changed)));

  test.each([
    [
      "an answer from no to yes",
      "registreringer.csv",
      /;Ja;Ja;Nej;[^;\r]+\r\n/,
      ";Ja;Ja;Ja;\r\n",
      ["P034", "P036", "P044"],
    ],
    [
      "a woman who was reached",
      "registreringer.csv",
      /;Kvinde(;\d+;Ja;Ja;)/,
      ";Mand$1",
      ["P024", "P025", "P081", "P082"],
    ],
    ["an incident of violence", "registreringer.csv", /;Vold;/, ";Trusler;", ["P030"]],
    ["a person nobody reached", "registreringer.csv", /R-\d+;[^\r]*;Nej;Nej;;\r\n/, "", ["P013", "P023", "P033"]],
    ["a session of the project", "samtaler.csv", /;Projekt Opsøgende Indsats;/, ";Andet;", ["P096", "P107", "P118"]],
    ["a session of 2019", "samtaler.csv", /-2019;Politiet;Kvinde/, "-2019;Politiet;Mand", ["P084", "P085"]],
    ["a survey answer", "spoergeskema.csv", /Besvaret,Helt enig,/, "Besvaret,Uenig,", ["P007", "P119"]],
    ["a questionnaire sent back", "spoergeskema.csv", /,Ikke besvaret,/, ",Fritaget,", ["P015", "P017"]],
    ["an amount", "oekonomi.csv", /43\.000/, "44.000", ["P143", "P145", "P149"]],
  ])("%s", (_, file, pattern, replacement, expected) => {
    const found = noticed(change(file, (text) => text.replace(pattern, replacement)));
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
