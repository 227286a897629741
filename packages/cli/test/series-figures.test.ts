import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runIn } from "./report-copy.ts";
import { type SeriesReport, writeSeriesReport } from "./series-report.ts";

let report: SeriesReport | undefined;
afterEach(() => {
  report?.dispose();
  report = undefined;
});

function begin(language?: "da" | "nb" | "en"): SeriesReport {
  report = writeSeriesReport(language);
  return report;
}

describe("a report of lines, slopes, ranges and small multiples", () => {
  it("is rendered, and twice the same", async () => {
    const { folder } = begin();
    const first = await runIn(folder, "render", "rapport", "--out", "et");
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    await runIn(folder, "render", "rapport", "--out", "to");
    const bytes = (out: string) => readFileSync(join(folder, out, "rapport.pdf"));
    expect(bytes("et").equals(bytes("to"))).toBe(true);
  });

  it("tells the days from referral to session, and no identifier or date", async () => {
    const { folder } = begin();
    const { code } = await runIn(folder, "render", "rapport", "--out", "et");
    expect(code).toBe(0);
    const text = readFileSync(join(folder, "et", "resultater.json"), "utf8");
    const { results } = JSON.parse(text) as {
      results: readonly { id: string; estimate: number; denominator: number }[];
    };
    // R 4.2.2, survival 3.5.3: quantile(survfit(Surv(days, held) ~ 1)) of the same rows
    const own = results.filter(({ id }) => id.startsWith("ventetid"));
    expect(own.map(({ id, estimate }) => [id, estimate])).toEqual([
      ["ventetid", 0.78],
      ["ventetid.lower-quartile", 6],
      ["ventetid.median", 23.5],
      ["ventetid.upper-quartile", 53.5],
    ]);
    expect(text).not.toContain("H-17");
  });

  it.each([
    ["lines of what is no measure over time", "results: kontakt }", "results: type-2018 }", "stacked-bars"],
    ["a slope of a count", "before: type-2018.vold", "before: pris.lav", "ranges"],
    ["a ratio as a slope", "mod-andre.tyveri.difference", "mod-andre.tyveri.ratio", "dots"],
    ["panels of one variable", "results: type-rolle", "results: type-2018", "stacked-bars"],
  ])("says what would fit: %s", async (_, from, to, fits) => {
    const own = begin();
    own.edit(from, to);
    const { code, stderr } = await runIn(own.folder, "check", "rapport");
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`kan ikke vise resultatet[^]*${fits}`));
  });

  it("says that shares and amounts do not stand in one figure of ranges", async () => {
    const own = begin();
    own.edit("upper: graenser.nyttig.upper", "upper: pris.hoej");
    const { code, stderr } = await runIn(own.folder, "check", "rapport");
    expect(code).toBe(1);
    expect(stderr).toContain("„pris.hoej“ kan ikke stå på samme akse");
  });

  it("names the nearest where there is no such definition or part", async () => {
    const own = begin();
    own.edit("results: kontakt }", "results: kontak }");
    own.edit("part: vold", "part: vodl");
    const { stderr } = await runIn(own.folder, "check", "rapport");
    expect(stderr).toContain("Mente du „kontakt“?");
    expect(stderr).toContain("Mente du „vold“?");
  });

  it("speaks bokmål and English below figures and in their descriptions", async () => {
    const alts = async (language: "nb" | "en") => {
      const { folder } = begin(language);
      const printed = await Promise.all(
        ["optag-tid", "udgaver", "bortfald", "roller", "kontakt-tid"].map((id) =>
          runIn(folder, "chart", "rapport", id, "--spec"),
        ),
      );
      const said = printed.map(({ stdout }) => JSON.parse(stdout));
      report?.dispose();
      report = undefined;
      return said.map(({ description, usermeta }) => [description, ...usermeta.notes].join(" ")).join(" ");
    };
    const norwegian = await alts("nb");
    expect(norwegian).toContain("linjer over tid fra 1.\u00a0kv. 2018 til 4.\u00a0kv. 2019");
    expect(norwegian).not.toMatch(/værdi|søjle|\bbrud\b| efter sammenlignes|begynder| ender /);
    const english = await alts("en");
    expect(english).toContain("Four lines over time from Q1 2018 to Q4 2019.");
    expect(english).toContain("percentage points");
    expect(english).not.toMatch(/ går | fra | linjer|søjler/);
  });
});
