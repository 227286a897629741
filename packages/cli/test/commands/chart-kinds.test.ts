import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPdf } from "../../../renderer/test/pdf/check-pdf.ts";
import { type Run, runIn } from "../report-copy.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const report = "packages/cli/test/chart-kinds";

/** A folder that holds a copy of the report at its place in the repository, with the data it names. */
function copyKinds(edit: (yaml: string) => string = (yaml) => yaml): string {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-kinds-"));
  for (const part of [report, "data-samples/projekt-opsoegende-indsats"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const path = join(folder, report, "report.yaml");
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  return folder;
}

describe("a report with every kind of figure", () => {
  let folder: string;
  let first: Run;

  beforeAll(async () => {
    folder = copyKinds();
    first = await runIn(folder, "render", report);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const pdf = (): Buffer => readFileSync(join(folder, "out/chart-kinds/rapport.pdf"));

  it("becomes a PDF that passes every conformance check", () => {
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("13 figurer");
    expect(checkPdf(pdf())).toEqual([]);
  });

  it("is the same at the next run", async () => {
    const before = pdf();
    await runIn(folder, "render", report);
    expect(pdf().equals(before)).toBe(true);
  }, 60_000);
});

/** Each of the kinds is given results of another sort. */
describe("figures of kinds that do not fit their results", () => {
  let folder: string;

  beforeAll(() => {
    folder = copyKinds((yaml) =>
      [
        ["results: [tilfreds.kendte, tilfreds.ny-viden]", "results: [tilfreds.kendte, mod-andre.vold.ratio, vej.ja]"],
        ["results: optag-type\n", "results: svar-paa\n"],
        ["results: [kvinder, maend]", "results: [kvinder, vej]"],
        ["results: oplevelse", "results: tilfreds.kendte"],
        ["results: vej\n", "results: optag\n"],
        ["    positive: [enig, helt-enig]\n    dontKnow: ved-ikke\n", "    positive: [enig, helt-enig]\n"],
        ["- mod-andre.voldtaegt.ratio", "- mod-andre.voldtaegt.difference"],
      ].reduce((text, [from = "", to = ""]) => text.replace(from, to), yaml),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["da", "en"])("are named with the kinds that would fit, in %s", async (language) => {
    const { code, stderr } = await runIn(folder, "check", report, "--language", language);
    expect(code).toBe(1);
    await expect(stderr).toMatchFileSnapshot(`../golden/figure-kinds.${language}.txt`);
  });
});
