import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkTheme } from "../../src/define/check-theme.ts";
import { makeTheme } from "../../src/define/make-theme.ts";
import { parseReport } from "../../src/define/parse-report.ts";
import type { OwnColors } from "../../src/define/theme-schema.ts";
import { contrast } from "../../src/model/contrast.ts";
import { defineWith, firstLine, reportYaml, usual } from "./report-fixture.ts";

const place = { line: 1, column: 1 };
const faultsOf = (colors: OwnColors) =>
  checkTheme({ theme: makeTheme({ colors }), file: "report.yaml", locate: () => place });
const words = (colors: OwnColors) => faultsOf(colors).map(({ value, detail }) => `${value} ${detail}`);

describe("colours that are hard to see", () => {
  it.each<[string, OwnColors, readonly string[]]>([
    ["an accent on paper", { accent: "#7fb800" }, ["#7fb800 paper #ffffff 2.39 4.5"]],
    ["text on paper", { text: "#999999" }, ["#999999 paper #ffffff 2.84 4.5"]],
    ["quiet text on paper", { quiet: "#8a8a8a" }, ["#8a8a8a paper #ffffff 3.45 4.5"]],
    ["headings on the ground of boxes", { accentSoft: "#888888" }, ["#888888 accent #12436d 2.89 4.5"]],
    ["a bar on paper", { series: ["#ffcc00"] }, ["#ffcc00 paper #ffffff 1.51 3"]],
    ["two bars beside each other", { series: ["#0b5d3b", "#0b6d3b"] }, ["#0b6d3b series #0b5d3b 1.23 1.4"]],
    ["a bar and the rest", { rest: "#12436d", series: ["#16487a"] }, ["#16487a rest #12436d 1.09 1.4"]],
    ["numbers in a bar", { series: ["#777777"] }, ["#777777 paper #ffffff 4.47 4.5"]],
  ])("%s", (_, colors, expected) => expect(words(colors)).toEqual(expected));

  it("are told by the contrast that WCAG gives the pair", () => {
    expect(contrast("#7fb800", "#ffffff")).toBeCloseTo(2.3976, 4);
  });

  it("come with a colour of the same kind that would do", () => {
    for (const [name, color] of Object.entries({ accent: "#7fb800", text: "#999999", accentSoft: "#888888" })) {
      const suggestion = faultsOf({ [name]: color })[0]?.suggestion ?? "";
      expect(suggestion).toMatch(/^#[0-9a-f]{6}$/);
      expect(faultsOf({ [name]: suggestion })).toEqual([]);
    }
  });

  it("are none in what is made of any accent that reads on paper", () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const accent = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        const readable = contrast(accent, "#ffffff") >= 4.5;
        expect(words({ accent }).length, `${accent} ${words({ accent })}`).toBe(readable ? 0 : 1);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe("theme: in report.yaml", () => {
  const parse = (theme: string) => parseReport(reportYaml(`chapters: [a.md]\n${theme}`), "report.yaml");
  const errors = (theme: string) => {
    const parsed = parse(theme);
    return parsed.ok ? [] : parsed.errors;
  };

  it("is in the settings as a whole look", () => {
    const parsed = parse('theme: { colors: { accent: "#0B5D3B" }, size: { body: 11 }, spacing: 1.2 }');
    expect(parsed.ok && parsed.value.theme).toEqual(
      makeTheme({ colors: { accent: "#0b5d3b" }, size: { body: 11 }, spacing: 1.2 }),
    );
  });

  it("asks for the quotes without which a colour is a comment", () => {
    expect(errors("theme:\n  colors:\n    accent: #0b5d3b\n")).toMatchObject([
      { code: "value-invalid", line: firstLine + 3, value: "#0b5d3b", suggestion: '"#0b5d3b"' },
    ]);
  });

  it("says how a colour is written", () => {
    expect(errors("theme: { colors: { accent: green } }")).toMatchObject([
      { code: "value-invalid", value: "green", expected: ['"#0b5d3b"'] },
    ]);
  });

  it.each([
    ["a size out of bounds", "theme: { size: { body: 14 } }", "body", "≤ 12"],
    ["too much air", "theme: { spacing: 2 }", "spacing", "≤ 1.5"],
    ["a narrow margin", "theme: { margins: { left: 10 } }", "left", "≥ 25"],
  ])("names %s", (_, yaml, detail, expected) => {
    expect(errors(yaml)).toMatchObject([{ code: "value-invalid", detail, expected: [expected] }]);
  });

  it("wants all styles of a typeface", () => {
    expect(errors("theme: { fonts: { serif: { regular: a.ttf } } }")).toMatchObject([
      { code: "key-missing", detail: "italic" },
      { code: "key-missing", detail: "semibold" },
    ]);
  });
});

test("a faulty colour is a fault of the report, at its line and column, beside the others", () => {
  const yaml = `${usual}theme:\n  colors:\n    accent: "#7fb800"\n    series: ["#12436d", "#16487a"]\n`;
  const defined = defineWith("# A\n\n{{ findes-ikke }}\n", yaml);
  const faults = defined.ok ? [] : defined.errors;
  const line = reportYaml(yaml).split("\n").indexOf('    accent: "#7fb800"') + 1;
  expect(faults.filter(({ code }) => code === "contrast-low")).toEqual([
    {
      code: "contrast-low",
      severity: "error",
      file: "reports/test/report.yaml",
      line,
      column: 13,
      value: "#7fb800",
      detail: "paper #ffffff 2.39 4.5",
      suggestion: "#5a8200",
    },
    expect.objectContaining({ value: "#16487a", line: line + 1, column: 25 }),
  ]);
  expect(faults.map(({ code }) => code)).toContain("result-unknown");
});
