import { describe, expect, test } from "vitest";
import { defineWith, faultsOf, firstLine, usual } from "./report-fixture.ts";

const chapter = `# Svarene

Af {{ reached }} sagde {{ answer.yes percent }} ja, se {{ figure answers }} og {{ chapter svar }}.[^a]

::figure{#answers}

::figure{#types}

[^a]: Målet var {{ goal }}.
`;

/** Faults of the settings: code, value, line in the added YAML, what was meant. */
function faultsOfYaml(yaml: string): readonly string[] {
  const defined = defineWith("# Svarene\n", yaml);
  return (defined.ok ? defined.warnings : defined.errors)
    .filter(({ code }) => code !== "figure-unplaced")
    .map(({ code, value, line, suggestion }) => `${code} ${value} ${(line ?? 0) - firstLine + 1} ${suggestion ?? "–"}`);
}

test("a right report", () => {
  const defined = defineWith(chapter);
  expect(defined.ok && defined.warnings).toEqual([]);
  expect(defined.ok && defined.value.chapters.map(({ id, numbered }) => [id, numbered])).toEqual([["svar", true]]);
  expect(defined.ok && "locate" in defined.value).toBe(false);
});

describe("definitions against the codebook", () => {
  test("tables, variables, levels and results that are not there", () => {
    const yaml = `chapters: [chapters/01-svar.md]
results:
  - { id: a, measure: count, table: cals, population: alle }
  - { id: b, measure: share, table: calls, population: alle, having: { anser: "yes" } }
  - { id: c, measure: share, table: calls, population: alle, having: { answer: [yess, "no"] }, among: { age: not-missing } }
  - { id: d, measure: composition, table: calls, population: alle, of: incidents, base: all }
  - { id: e, measure: cost, table: costs, population: alle, amount: amout, by: [fase], per: { x: { result: bb, label: x } } }
  - { id: b, measure: uptake, table: calls, population: alle, accepted: { answer: "yes" }, by: [age], merge: { age: { all: { label: x, levels: [yong] } } } }
`;
    expect(faultsOfYaml(yaml)).toEqual([
      "table-unknown cals 3 calls",
      "variable-unknown anser 4 answer",
      "level-unknown yess 5 yes",
      "variable-unknown incidents 6 incident",
      "variable-unknown amout 7 amount",
      "variable-unknown fase 7 –",
      "result-unknown bb 7 –",
      "level-unknown yong 8 young",
      "id-duplicate b 8 –",
    ]);
  });

  test("new levels with the id of one that stays, and levels merged twice", () => {
    const merging = (made: string) => `chapters: [chapters/01-svar.md]
results:
  - { id: a, measure: composition, table: calls, population: alle, of: age, base: all, merge: { age: { ${made} } } }
`;
    expect(faultsOfYaml(merging("missing: { label: x, levels: [young] }"))).toEqual(["id-duplicate missing 3 –"]);
    expect(faultsOfYaml(merging("old: { label: x, levels: [young] }"))).toEqual(["id-duplicate old 3 –"]);
    expect(faultsOfYaml(merging("a: { label: x, levels: [young, young] }"))).toEqual(["id-duplicate young 3 –"]);
    expect(faultsOfYaml(merging("young: { label: x, levels: [young, old] }"))).toEqual([]);
  });

  test("the levels that there are come as expected", () => {
    const yaml = `chapters: [chapters/01-svar.md]
results: [{ id: a, measure: share, table: calls, population: alle, having: { answer: ja } }]
`;
    const defined = defineWith("# A\n", yaml);
    expect(defined.ok ? [] : defined.errors[0]?.expected).toEqual(["yes", "no", "self", "missing", "not-missing"]);
  });

  test("facts and results share their names", () => {
    expect(faultsOfYaml(usual.replace("id: goal", "id: reached"))).toEqual(["id-duplicate reached 7 –"]);
  });
});

describe("figures against the results", () => {
  test("results that are not there, or do not fit, and labels out of step", () => {
    const yaml = usual
      .replace("answer.self]", "answer.selv]")
      .replace("results: uptake,", "results: answer,")
      .replace("labels: [Ja, Nej, Selv]", "labels: [Ja, Nej]");
    expect(faultsOfYaml(yaml)).toEqual([
      "result-unknown answer.selv 15 answer.self",
      "value-invalid 2 15 –",
      "figure-kind answer 16 –",
    ]);
    const bars = `${usual}  - { id: b, kind: bars, title: B, results: [reached] }\n`;
    expect(faultsOfYaml(bars).map((fault) => fault.slice(0, 19))).toEqual(["figure-kind reached"]);
  });

  test("a figure that is nowhere is a warning where it is defined", () => {
    const defined = defineWith("# A\n\n::figure{#answers}\n");
    expect(defined.ok && defined.warnings).toMatchObject([
      {
        code: "figure-unplaced",
        severity: "warning",
        value: "types",
        file: "reports/test/report.yaml",
        line: firstLine + 15,
      },
    ]);
  });
});

describe("chapters", () => {
  test("files that are missing and names that are taken", () => {
    const yaml = usual.replace("[chapters/01-svar.md]", "[chapters/01-svar.md, chapters/02-svar.md]");
    expect(faultsOfYaml(yaml).toSorted()).toEqual(["file-missing chapters/02-svar.md 1 –", "id-duplicate svar 1 –"]);
  });

  test("unknown results, formats that do not fit, unknown references", () => {
    const text =
      "# A\n\n{{ answer.ye }} {{ reached percent }} {{ cost n }} {{ grant percent }} {{ figure answer }} {{ chapter b }}\n\n{{ range answer.yes cost }} {{ range answer.yes answer.no kr }}\n";
    expect(faultsOf(text)).toEqual([
      "result-unknown answer.ye 3:1",
      "format-unfit percent 3:17",
      "format-unfit n 3:39",
      "format-unfit percent 3:52",
      "figure-reference-unknown answer 3:72",
      "figure-reference-unknown b 3:92",
      "format-unfit percent 5:1",
      "format-unfit kr 5:29",
      "format-unfit kr 5:29",
    ]);
  });

  test("pages of what is not there, and of what two things are called", () => {
    const table = ':::table{#svar title="T"}\n| a | b |\n|---|---|\n| x | y |\n:::';
    expect(
      faultsOf(`# A\n\n## Køn\n\n{{ page svar.koen }} {{ page svar.alder }} {{ page svar }}\n\n${table}\n`),
    ).toEqual(["figure-reference-unknown svar.alder 5:22", "expression-syntax {{ page svar }} 5:44"]);
    expect(faultsOf(`# A\n\n{{ page table svar }} {{ page chapter svar }}\n\n${table}\n`)).toEqual([]);
  });

  test("suggestions", () => {
    const defined = defineWith("# A\n\n{{ uptake.violense }}\n");
    expect(defined.ok ? [] : defined.errors[0]).toMatchObject({ suggestion: "uptake.violence", line: 3, column: 1 });
    const misspelt = defineWith("# Svar\n\n{{ uptake precent }}\n");
    expect(misspelt.ok ? [] : misspelt.errors[0]).toMatchObject({ code: "format-unknown", suggestion: "percent" });
  });

  test("footnotes without text, and text without footnote", () => {
    expect(faultsOf("# A\n\nHer[^a] og der[^b].\n\n[^a]: x\n\n[^c]: y\n")).toEqual([
      "footnote-unknown b 3:15",
      "footnote-unknown c 7:1",
    ]);
  });

  test("figures placed twice, unknown figures, tables of one name", () => {
    const table = ':::table{#t title="T"}\n| a |\n|---|\n| b |\n:::\n';
    expect(
      faultsOf(`# A\n\n::figure{#answers}\n\n::figure{#answers}\n\n::figure{#anwers}\n\n${table}\n${table}`),
    ).toEqual(["figure-unknown anwers 7:1", "id-duplicate answers 5:1", "id-duplicate t 15:1"]);
  });
});

test("the words of weights, scores, editions and ranges are those of the codebook and the report", () => {
  const yaml = usual.replace(
    "figures:",
    `  - { id: w, measure: weighted-share, table: calls, population: p, items: [{ variable: answer, positive: [ja] }], dontKnow: [], base: valid, margins: [{ variables: [incident], targets: { violence: 1, theif: 2 } }, { variables: [typ] }], to: { table: cals } }
  - { id: c, measure: change, table: calls, population: p, before: answer, after: answer, scores: { "yes": 1, "no": 2 } }
  - { id: e, measure: editions, table: calls, population: p, of: { measure: share, having: { answer: "yes" } }, before: { table: costs, among: { phase: begin }, label: "2018" } }
  - { id: r, measure: cost, table: costs, population: p, amount: amount, by: [], per: { x: { result: reached, orResult: reachd, label: l } } }
  - { id: t, measure: over-time, table: calls, population: p, period: month, by: quarter, of: { measure: count }, breaks: [{ at: 2019-q1, label: a }, { at: 2019-q2, label: b }] }
  - { id: y, measure: over-time, table: calls, population: p, period: year, by: quarter, of: { measure: count } }
figures:`,
  );
  const found = faultsOf("# A\n", yaml).map((fault) => fault.replace(/ \d+:\d+$/, ""));
  expect(found).toEqual([
    "table-unknown cals",
    "level-unknown ja",
    "level-unknown theif",
    "variable-unknown typ",
    "level-unknown self",
    "level-unknown begin",
    "variable-unknown answer",
    "result-unknown reachd",
    "level-unknown 2019-q2",
    "variable-unknown year",
  ]);
});

test("a measure that links tables names columns of identifiers and dates, and until when they were looked at", () => {
  const link = (id: string, rest: string) =>
    `  - { id: ${id}, measure: linked-conversion, table: calls, population: p, ${rest} }\n`;
  const right = "joinBy: number, date: date";
  const results = [
    link("a", `${right}, sessions: { table: calls, ${right}, among: { answer: "yes" } }`),
    link(
      "b",
      `joinBy: answer, date: month, sessions: { table: calls, joinBy: numbr, date: dato, among: { answer: ja } }`,
    ),
    link("c", `${right}, sessions: { table: coasts, ${right} }`),
    link("d", `${right}, sessions: { table: costs, ${right} }`),
    link("e", `${right}, until: "2019-02-30", sessions: { table: calls, ${right} }`),
  ];
  const faultsWith = (own: readonly string[]) =>
    faultsOf("# A\n", usual.replace("figures:", `${own.join("")}figures:`)).map((fault) =>
      fault.replace(/ \d+:\d+$/, ""),
    );
  expect(faultsWith(results.slice(0, 4))).toEqual([
    "variable-unknown answer",
    "variable-unknown month",
    "variable-unknown numbr",
    "variable-unknown dato",
    "level-unknown ja",
    "table-unknown coasts",
    "variable-unknown number",
    "variable-unknown date",
    "key-missing until",
  ]);
  expect(() => faultsWith(results.slice(4))).toThrow(/until/);
});
