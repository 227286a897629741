import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { runIn } from "../report-copy.ts";

describe("udbytte, used wrongly or asked for help", () => {
  it("--version gives the version", async () => {
    expect(await runIn(".", "--version")).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  });

  it("--help speaks Danish, and English when asked", async () => {
    const danish = await runIn(".", "--help");
    expect(danish.code).toBe(0);
    expect(danish.stdout).toContain("Gør registreringer og spørgeskemaer til en evalueringsrapport.");
    expect(danish.stdout).toContain("Kommandoer:");
    const english = await runIn(".", "render", "--help", "--language", "en");
    expect(english.code).toBe(0);
    expect(english.stdout).toContain("the report's folder, with report.yaml");
  });

  it.each([
    [["rendr", "x"], "Ukendt kommando „rendr“. Se udbytte --help.\n"],
    [["render"], "Argumentet <mappe> mangler. Se udbytte --help.\n"],
    [["check", "a", "b"], "For mange argumenter. Se udbytte --help.\n"],
    [["render", "x", "--ud", "y"], "Ukendt tilvalg „--ud“. Se udbytte --help.\n"],
    [["render", "x", "--out"], "Tilvalget --out <dir> mangler sin værdi. Se udbytte --help.\n"],
    [["check", "x", "--language", "sv"], "Ukendt sprog „sv“: vælg da eller en. Se udbytte --help.\n"],
    [["rendr", "--language", "en"], "Unknown command “rendr”. See udbytte --help.\n"],
  ])("%j is wrong use: exit 2", async (args, said) => {
    expect(await runIn(".", ...args)).toEqual({ code: 2, stdout: "", stderr: said });
  });

  it("without a command shows what there is: exit 2", async () => {
    const { code, stderr } = await runIn(".");
    expect(code).toBe(2);
    expect(stderr).toContain("render");
  });
});
