import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPdf } from "../../../renderer/test/pdf/check-pdf.ts";
import { copyReport, type ReportCopy, type Run, runIn } from "../report-copy.ts";

const out = "out/projekt-opsoegende-indsats";

describe("udbytte render", () => {
  let copy: ReportCopy;
  let first: Run;

  beforeAll(async () => {
    copy = copyReport();
    first = await runIn(copy.folder, "render", copy.report);
  }, 60_000);
  afterAll(() => copy.dispose());

  const read = (name: string): Buffer => readFileSync(join(copy.folder, out, name));

  it("says what it wrote, and nothing on standard error", () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(
      /^out\/projekt-opsoegende-indsats\/rapport\.pdf\nout\/projekt-opsoegende-indsats\/resultater\.json\n\d+ sider, 7 figurer, \d+,\d s\n$/,
    );
  });

  it("writes these two files and leaves nothing else behind", () => {
    expect(readdirSync(join(copy.folder, out))).toEqual(["rapport.pdf", "resultater.json"]);
  });

  it("writes a PDF that passes every conformance check", () => {
    expect(checkPdf(read("rapport.pdf"))).toEqual([]);
  });

  it("keeps the file small", () => {
    expect(read("rapport.pdf").length).toBeLessThan(400 * 1024);
  });

  it("writes the results as JSON, the withheld without a number", () => {
    const { results } = JSON.parse(read("resultater.json").toString()) as {
      results: readonly Record<string, unknown>[];
    };
    const find = (id: string) => results.find((result) => result.id === id);
    expect(find("optag")).toMatchObject({ status: "published", numerator: 701, denominator: 2783 });
    const withheld = find("optag-type.blandede");
    expect(withheld).toMatchObject({ status: "withheld", reason: "small-count" });
    expect(withheld).not.toHaveProperty("numerator");
    expect(withheld).not.toHaveProperty("estimate");
    expect(withheld).not.toHaveProperty("interval");
  });

  it("gives the same bytes again", async () => {
    const before = [read("rapport.pdf"), read("resultater.json")];
    expect((await runIn(copy.folder, "render", copy.report, "--out", "again")).code).toBe(0);
    const after = ["rapport.pdf", "resultater.json"].map((name) => readFileSync(join(copy.folder, "again", name)));
    expect(after.map((bytes, index) => bytes.equals(before[index] ?? Buffer.of()))).toEqual([true, true]);
  }, 60_000);

  it("leaves the report that stands there as it is when a fault turns up later", async () => {
    const before = read("rapport.pdf");
    copy.edit("report/chapters/04-modtagelse.md", "# ", "# {{ findes-ikke }} ");
    const run = await runIn(copy.folder, "render", copy.report);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("Intet er skrevet.");
    expect(read("rapport.pdf").equals(before)).toBe(true);
    copy.edit("report/chapters/04-modtagelse.md", "# {{ findes-ikke }} ", "# ");
  });

  it("says that it cannot write, and leaves nothing half written", async () => {
    const blocked = mkdtempSync(join(tmpdir(), "udbytte-blocked-"));
    try {
      mkdirSync(join(blocked, "resultater.json"));
      const run = await runIn(copy.folder, "render", copy.report, "--out", blocked, "--language", "en");
      expect(run.code).toBe(1);
      expect(run.stderr).toContain("Cannot write here");
      expect(readdirSync(blocked)).toEqual(["resultater.json"]);
    } finally {
      rmSync(blocked, { recursive: true });
    }
  }, 60_000);

  it("warns of a figure whose letters became too small, in words and as JSON", async () => {
    const [text, long] = ['text: "Politiets', `text: "${"Et langt trin med mange ord ".repeat(60)}Politiets`];
    copy.edit("report/report.yaml", text, long);
    const run = await runIn(copy.folder, "render", copy.report, "--out", "small", "--language", "en");
    const asJson = await runIn(copy.folder, "render", copy.report, "--out", "small", "--json");
    copy.edit("report/report.yaml", long, text);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/report\.yaml: warning\n {2}The figure “trin” has shrunk .* only 4\.\d points high/);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ ok: true, warnings: 1, faults: [{ code: "figure-small" }] });
  });

  it("names a character that the typefaces lack", async () => {
    copy.edit("report/chapters/04-modtagelse.md", "# ", "# 我 ");
    const run = await runIn(copy.folder, "render", copy.report, "--language", "en");
    copy.edit("report/chapters/04-modtagelse.md", "# 我 ", "# ");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("The typeface has no character “我”");
  }, 60_000);
});

describe("a command that draws nothing", () => {
  const main = new URL("../../dist/main.js", import.meta.url).href;
  const root = fileURLToPath(new URL("../../../../", import.meta.url));

  /** Names of the packages that a run of the command loads, from the loader itself. */
  function loadedBy(...args: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), "udbytte-loaded-"));
    try {
      writeFileSync(
        join(folder, "hook.mjs"),
        'import { appendFileSync } from "node:fs";\nexport async function load(url, context, next) { appendFileSync(process.env.LOADED, url + "\\n"); return next(url, context); }\n',
      );
      writeFileSync(
        join(folder, "register.mjs"),
        'import { register } from "node:module";\nregister("./hook.mjs", import.meta.url);\n',
      );
      const program = join(folder, "program.mjs");
      writeFileSync(
        program,
        `import { run } from "${main}";\nconst { env: environment, stdin, stdout, stderr } = process;\nprocess.exitCode = await run(process.argv.slice(2), { workingDirectory: process.cwd(), environment, stdin, stdout, stderr });\n`,
      );
      const log = join(folder, "loaded.txt");
      execFileSync(process.execPath, ["--import", join(folder, "register.mjs"), program, ...args], {
        cwd: root,
        env: { ...process.env, LOADED: log },
        stdio: "ignore",
      });
      return readFileSync(log, "utf8");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("loads neither vega nor pdfkit", () => {
    const loaded = loadedBy("check", "reports/projekt-opsoegende-indsats");
    expect(loaded).toContain("/arquero/");
    expect(loaded).not.toMatch(/node_modules\/(vega|vega-lite|pdfkit|fontkit)\//);
  });

  it("loads no statistics for --help", () => {
    expect(loadedBy("--help")).not.toMatch(/node_modules\/(arquero|vega|pdfkit|zod)\//);
  });
});
