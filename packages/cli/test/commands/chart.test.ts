import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyReport, type ReportCopy, runIn } from "../report-copy.ts";

let copy: ReportCopy;
beforeAll(() => {
  copy = copyReport();
});
afterAll(() => copy.dispose());

const chart = (...args: readonly string[]) => runIn(copy.folder, "chart", copy.report, ...args);

describe("udbytte chart --spec", () => {
  it("prints the specification of a figure, with data and description inside, and nothing else", async () => {
    const { code, stdout, stderr } = await chart("svar-type", "--spec");
    expect([code, stderr]).toEqual([0, ""]);
    const specification = JSON.parse(stdout);
    expect(specification.$schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
    expect(specification.description).toContain("vandrette søjler");
    expect(specification.usermeta.figure).toBe("svar-type");
    expect(stdout).not.toContain('"url"');
    expect(stdout).not.toContain('"sans"');
  });

  it("writes it to a file", async () => {
    const { stdout } = await chart("svar-type", "--spec");
    const { code, stdout: said } = await chart("svar-type", "--spec", "--out", "figurer/optag.vl.json");
    expect([code, said]).toEqual([0, `${join("figurer", "optag.vl.json")}\n`]);
    expect(readFileSync(join(copy.folder, "figurer/optag.vl.json"), "utf8")).toBe(stdout);
  });

  it("names the nearest figure and all of them where there is no such one", async () => {
    const { code, stdout, stderr } = await chart("svar-typ", "--spec");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Ukendt figur „svar-typ“");
    expect(stderr).toContain("Mente du „svar-type“?");
    const english = await chart("svar-typ", "--spec", "--language", "en");
    expect(english.stderr).toContain("Did you mean “svar-type”?");
  });

  it("says where a figure is not drawn by Vega-Lite, and which are", async () => {
    const { code, stderr } = await chart("trin", "--spec");
    expect(code).toBe(1);
    expect(stderr).toContain("„steps“ tegnes uden Vega-Lite");
    expect(stderr).toContain("svar-type");
  });

  it("without --spec or a figure is wrong use", async () => {
    expect(await chart("svar-type")).toEqual({
      code: 2,
      stdout: "",
      stderr: "Tilvalget --spec mangler: kommandoen chart skriver kun specifikationer. Se udbytte --help.\n",
    });
    expect((await chart("--spec")).stderr).toBe("Argumentet <figur> mangler. Se udbytte --help.\n");
  });
});
