import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyReport, type ReportCopy, type Run, runIn } from "../report-copy.ts";

const data = "data-samples/projekt-opsoegende-indsats";

/** The conversations in two files, the second of them with faults; and a column that refers to the register. */
describe("a table of several files with references, missing codes and numbers like people's", () => {
  let copy: ReportCopy;
  let danish: Run;
  let english: Run;

  beforeAll(async () => {
    copy = copyReport();
    const folder = join(copy.folder, data);
    const [header = "", ...rows] = readFileSync(join(folder, "samtaler.csv"), "utf8").trim().split("\r\n");
    const half = rows.length / 2;
    const wide = (part: readonly string[], cell: (index: number) => string): string =>
      [`${header};Sag;Sæson`, ...part.map((row, index) => `${row};${cell(index)};x`)].join("\r\n");
    const known = (index: number): string => `R-${String(index + 1).padStart(5, "0")}`;
    const faulty = (index: number): string =>
      index === 6 || index === 8 ? "R-99999" : index === 9 ? "22-33-44-55" : "";
    writeFileSync(join(folder, "samtaler-1.csv"), wide(rows.slice(0, half), known));
    writeFileSync(join(folder, "samtaler-2.csv"), wide(rows.slice(half), faulty).replaceAll("Politiet", "Politiett"));
    rmSync(join(folder, "samtaler.csv"));
    copy.edit("data/codebook.yaml", "file: samtaler.csv", "files: [samtaler-*.csv]");
    const sag =
      "      - { id: sag, header: Sag, label: Sag, type: identifier, personal: allowed, references: { table: registreringer, column: sagsnr } }\n";
    copy.edit(
      "data/codebook.yaml",
      "    rules:\n      - id: poi-fra-marts",
      `${sag}    rules:\n      - id: poi-fra-marts`,
    );
    danish = await runIn(copy.folder, "check", copy.report);
    english = await runIn(copy.folder, "check", copy.report, "--language", "en");
  });
  afterAll(() => copy.dispose());

  it("ends with exit 1", () => expect([danish.code, english.code]).toEqual([1, 1]));

  it("says every fault with its file and row in Danish", async () => {
    await expect(danish.stderr).toMatchFileSnapshot("../golden/values.da.txt");
  });

  it("says every fault with its file and row in English", async () => {
    await expect(english.stderr).toMatchFileSnapshot("../golden/values.en.txt");
  });

  it("shows no number that a row is named by", () => {
    expect(danish.stderr + english.stderr).not.toMatch(/R-\d|22-33/);
  });
});

describe("udbytte check --json", () => {
  it("gives the outcome where all is well, and exits 0", async () => {
    const copy = copyReport();
    try {
      const { code, stdout, stderr } = await runIn(copy.folder, "check", copy.report, "--json");
      const outcome = JSON.parse(stdout) as Record<string, unknown>;
      expect([code, stderr]).toEqual([0, ""]);
      expect(Object.keys(outcome)).toEqual([
        "ok",
        "errors",
        "warnings",
        "notes",
        "tables",
        "results",
        "withheld",
        "faults",
      ]);
      expect(outcome).toMatchObject({ ok: true, errors: 0, warnings: 0, tables: 4 });
    } finally {
      copy.dispose();
    }
  });

  it("gives the faults as data, their fields always in the same order, and exits 1", async () => {
    const copy = copyReport();
    try {
      copy.edit("data/spoergeskema.csv", "Status", "Stattus");
      copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ figure svar }}", "{{ figure svaar }}");
      const first = ";Indbrud og tyveri;";
      copy.edit("data/registreringer.csv", first, ";Indbrud og tyvveri;");
      const checked = await runIn(copy.folder, "check", copy.report, "--json");
      const rendered = await runIn(copy.folder, "render", copy.report, "--json", "--language", "en");
      expect([checked.code, checked.stderr, rendered.code, rendered.stderr]).toEqual([1, "", 1, ""]);
      expect(rendered.stdout).toBe(checked.stdout);
      await expect(checked.stdout).toMatchFileSnapshot("../golden/faults.json.txt");
    } finally {
      copy.dispose();
    }
  });

  it("render --json names the files it wrote", async () => {
    const copy = copyReport();
    try {
      const { code, stdout } = await runIn(copy.folder, "render", copy.report, "--json", "--out", "ud");
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: true,
        files: ["ud/rapport.pdf", "ud/resultater.json"],
        figures: 7,
      });
    } finally {
      copy.dispose();
    }
  }, 60_000);
});
