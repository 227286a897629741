import { describe, expect, test } from "vitest";
import { printRange } from "../../src/compose/compose-value.ts";
import { decimalPlace } from "../../src/language/number-cell.ts";
import { writeFigureFiles } from "../../src/write/write-figure-files.ts";
import { usual } from "../define/report-fixture.ts";
import { blocksOf, composeChapter, documentOf, prose } from "./composed-fixture.ts";

describe("every format", () => {
  test.each([
    ["answer.yes", "46~%"],
    ["answer.yes percent1", "45,6~%"],
    ["answer.yes count", "57"],
    ["answer.yes n", "125"],
    ["answer.yes interval", "37–54~%"],
    ["answer.yes number", "46"],
    ["answer.yes label", "yes"],
    ["answer.yes about 10", "ca.~60"],
    ["answer.yes About 10", "Ca.~60"],
    ["answer.self words", "fem"],
    ["answer.self Words", "Fem"],
    ["uptake missing", "15"],
    ["reached", "125"],
    ["reached about 100", "ca.~100"],
    ["cost", "444.000~kr."],
    ["cost.start number", "58.000"],
    ["cost about 100000", "ca.~400.000~kr."],
    ["cost.per.person", "3.552~kr."],
    ["cost.per.person n", "125"],
    ["goal", "15~%"],
    ["goal percent1", "15,0~%"],
    ["grant", "989.876~kr."],
    ["counsellors", "40"],
    ["counsellors words", "40"],
    ['uptake.violence fraction "under to tredjedele"', "under to tredjedele"],
    ["range answer.self answer.yes", "4–46~%"],
    ["range answer.self answer.yes count", "5–57"],
    ["range cost.start cost.run", "58.000–386.000~kr."],
  ])("{{ %s }} prints %s", (expression, expected) => {
    expect(prose(`Se {{ ${expression} }}.`)).toBe(`Se ${expected}.`);
  });
});

describe("ends that are printed alike", () => {
  const yaml = usual
    .replace("of: answer, base: known }", "of: answer, base: known, level: 0.01 }")
    .replace("facts:", "facts:\n  - { id: near, value: 0.154, unit: share, source: A }")
    .replace(
      "figures:",
      `  - { id: differ, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: incident, reference: others, level: 0.01 }
  - { id: spend, measure: cost, table: costs, population: udgifter, amount: amount, by: [], per: { yes: { result: reached, orResult: reached, label: pr. person } } }
figures:
  - { id: shares, kind: bars, title: T, results: [answer.yes] }
  - { id: ratio, kind: dots, title: T, results: [differ.violence.ratio] }
  - { id: points, kind: dots, title: T, results: [differ.theft.difference] }`,
    );

  test.each([
    ["answer.yes interval", "ca.~46~%"],
    ["range goal near", "ca.~15~%"],
    ["range goal goal", "15~%"],
    ["spend.per.yes", "3.552~kr."],
  ])("{{ %s }} prints %s", (expression, expected) => {
    expect(prose(`Se {{ ${expression} }}.`, yaml)).toBe(`Se ${expected}.`);
  });

  test("in charts, in the tables behind them, and in the files their decimals", () => {
    const document = documentOf("# A\n\n::figure{#shares}\n\n::figure{#ratio}\n\n::figure{#points}\n", yaml);
    const printed = document.figureData.flatMap(({ records }) => records.map(({ printedInterval }) => printedInterval));
    expect(printed.map((text) => text.replaceAll("\u00a0", "~"))).toEqual(["ca.~46~%", "ca.~1,7", "ca.~−14"]);
    const charts = document.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.type === "figure" ? [one.chart] : [])),
    );
    const texts = charts.flatMap((chart) => (chart.kind === "dots" ? chart.rows.map(({ text }) => text) : []));
    expect(texts.map((text) => text.replaceAll("\u00a0", "~"))).toEqual(["1,7 (ca.~1,7)", "−14 (ca.~−14)"]);
    const [file] = writeFigureFiles(document);
    const line = new TextDecoder().decode(file?.bytes).split(/\r?\n/)[1];
    expect(line).toContain("45,5");
    expect(line).toContain("45,7");
  });

  test("and a column of such numbers keeps its decimal signs below each other", () => {
    expect(["24–27\u00a0%", "ca.\u00a01\u00a0%"].map((cell) => decimalPlace(cell, "da"))).toEqual([5, 5]);
  });
});

describe("ranges, tests and weighted shares", () => {
  const per = "{ yes: { result: answer.yes, orResult: reached, label: pr. person } }";
  const yaml = usual.replace(
    "figures:",
    `  - { id: spend, measure: cost, table: costs, population: udgifter, amount: amount, by: [], per: ${per} }
  - { id: differ, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: incident, reference: others, merge: { incident: { crime: { label: Andet, levels: [theft, robbery] } } } }
  - { id: surely, measure: uptake-comparison, table: calls, population: personer, accepted: { answer: "yes" }, by: answer, reference: others }
  - id: weighted
    measure: weighted-share
    table: calls
    population: svar
    items: [{ variable: answer, positive: ["yes"] }]
    dontKnow: [self]
    base: answered
    margins: [{ variables: [incident], targets: { violence: 25, theft: 50, robbery: 25 } }]
figures:`,
  );
  test.each([
    ["spend.per.yes", "3.552–7.789~kr."],
    ["spend.per.yes number", "3.552–7.789"],
    ["spend.per.yes n", "57–125"],
    ["spend.per.yes label", "pr. person"],
    ["differ.test number", "0,039"],
    ["differ.test", "p~=~0,039"],
    ["surely.test", "p~<~0,001"],
    ["surely.test number", "<~0,001"],
    ["differ.crime.difference p", "p~=~0,077"],
    ["differ.test n", "110"],
    ["weighted.answer", "31~%"],
    ["weighted.answer percent1", "30,8~%"],
    ["weighted.answer n", "110"],
    ["weighted.answer count", "42"],
    ["weighted.answer missing", "15"],
  ])("{{ %s }} prints %s", (expression, expected) => {
    const composed = composeChapter(`# A\n\nSe {{ ${expression} }}.\n`, yaml);
    if (!composed.ok) throw new Error(JSON.stringify(composed.errors));
    expect(JSON.stringify(composed.value)).toContain(`"text":"${expected.replaceAll("~", "\u00A0")}"`);
  });
});

describe("days from one event to another", () => {
  const yaml = usual.replace(
    "figures:",
    "  - { id: wait, measure: linked-conversion, table: calls, population: henviste, joinBy: number, date: date, sessions: { table: calls, joinBy: number, date: date } }\nfigures:",
  );
  test.each([
    ["wait", "55~%"],
    ["wait.median", "11,5~dage"],
    ["wait.lower-quartile", "6~dage"],
    ["wait.median number", "11,5"],
    ["wait.median n", "22"],
    ["range wait.lower-quartile wait.median", "6–11,5~dage"],
    ["wait.upper-quartile", "ingen data"],
  ])("{{ %s }} prints %s", (expression, expected) => {
    expect(prose(`Se {{ ${expression} }}.`, yaml)).toBe(`Se ${expected}.`);
  });
});

test("a value knows its results", () => {
  const [block] = blocksOf("# A\n\n{{ answer.yes }} og {{ range answer.no answer.yes }}\n");
  const values = block?.type === "paragraph" ? block.children.filter(({ type }) => type === "value") : [];
  expect(values).toMatchObject([{ results: ["answer.yes"] }, { results: ["answer.no", "answer.yes"] }]);
});

test("printed ranges keep one unit", () => {
  expect(printRange("882 kr.", "1.212 kr.")).toBe("882–1.212 kr.");
  expect(printRange("62%", "62%")).toBe("62%");
});

describe("what is withheld", () => {
  test("is a neutral phrase in prose and a warning, wherever it stands", () => {
    const composed = composeChapter("# A\n\nAf de røvede {{ uptake.robbery }} og {{ range uptake.robbery uptake }}.\n");
    expect(composed.ok && composed.warnings.filter(({ code }) => code === "value-withheld")).toMatchObject([
      { severity: "warning", value: "uptake.robbery", line: 3, column: 14 },
      { severity: "warning", value: "uptake.robbery", line: 3, column: 38 },
    ]);
    expect(prose("Af dem {{ uptake.robbery percent }}, {{ uptake.robbery count }}.")).toBe(
      "Af dem vises ikke, vises ikke.",
    );
    expect(prose("{{ uptake.robbery label }}")).toBe("robbery");
  });

  test("its numbers are nowhere in the document", () => {
    const composed = composeChapter("# A\n\n{{ uptake.robbery interval }}\n\n::figure{#types}\n");
    const text = JSON.stringify(composed);
    expect(text).not.toContain("20 %");
    expect(text).not.toMatch(/:0\.2[,}]/);
  });
});

describe("claims", () => {
  const faults = (expression: string) => {
    const composed = composeChapter(`# A\n\nAf dem {{ ${expression} }}\n`);
    return (composed.ok ? composed.warnings : composed.errors).filter(({ code }) => code === "claim-untrue");
  };

  test("an untrue one is an error with the true ones", () => {
    const [fault] = faults('answer.yes fraction "en fjerdedel"');
    expect(fault).toMatchObject({
      severity: "error",
      value: "en fjerdedel",
      line: 3,
      column: 8,
      suggestion: "over en tredjedel",
    });
    expect(fault?.expected).not.toContain("en fjerdedel");
    expect(fault?.detail).toContain("45,6");
  });

  test("„over halvdelen“ with the half inside the interval is a warning", () => {
    expect(faults('answer.no fraction "over halvdelen"')).toMatchObject([{ severity: "warning" }]);
  });

  test("facts can be claimed too", () => {
    expect(faults('goal fraction "halvdelen"')).toMatchObject([{ severity: "error" }]);
  });
});
