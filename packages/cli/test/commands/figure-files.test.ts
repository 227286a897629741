import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReadAttachment, readPdf } from "../../../renderer/test/pdf/read-pdf.ts";
import { runIn } from "../report-copy.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const report = "packages/cli/test/chart-kinds";

describe("the files behind the figures", () => {
  let folder: string;
  let files: readonly ReadAttachment[];
  const attachments = (): readonly ReadAttachment[] =>
    readPdf(readFileSync(join(folder, "out/chart-kinds/rapport.pdf"))).attachments;
  const text = ({ bytes }: ReadAttachment): string => new TextDecoder().decode(bytes);
  const linesOf = (name: string): readonly string[] =>
    files.flatMap((file) => (file.name === name ? text(file).trimEnd().split("\r\n") : []));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "udbytte-files-"));
    for (const part of [report, "data-samples/projekt-opsoegende-indsats"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    await runIn(folder, "render", report);
    files = attachments();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are one a figure beside the results, each described, dated and tied to the document as its data", () => {
    const csv = files.filter(({ mimeType }) => mimeType === "text/csv");
    expect(csv).toHaveLength(13);
    expect(new Set(files.map(({ name }) => name)).size).toBe(14);
    for (const { relationship, associated, description, dates } of csv) {
      expect([relationship, associated]).toEqual(["Data", true]);
      expect(description).toMatch(/^(Tallene bag|Trinene i) figur/);
      expect(dates.every((date) => date?.startsWith("D:20200504"))).toBe(true);
    }
  });

  it("hold the numbers of the results, unrounded from numerator and denominator", () => {
    const results: readonly { id: string; numerator?: number; denominator?: number }[] = JSON.parse(
      readFileSync(join(folder, "out/chart-kinds/resultater.json"), "utf8"),
    ).results;
    const byId = new Map(results.map((result) => [result.id, result]));
    const [head = "", ...rows] = linesOf("figur-5-alder-koen.csv");
    expect(head).toBe("Alder;Serie;Antal;n;Værdi;Enhed;Nedre grænse;Øvre grænse;Vist i rapporten;Bemærkning;Resultat");
    expect(rows).toHaveLength(12);
    for (const fields of rows.map((row) => row.split(";"))) {
      const { numerator = 0, denominator = 0 } = byId.get(fields[10] ?? "") ?? {};
      expect(fields.slice(2, 4)).toEqual([String(numerator), String(denominator)]);
      expect(Number(fields[4]?.replace(",", "."))).toBeCloseTo((100 * numerator) / denominator, 0);
    }
  });

  it("hold no digit of a withheld number but that of the rule", () => {
    const published = readFileSync(join(folder, "out/chart-kinds/resultater.json"), "utf8");
    const withheld = new Set(
      (JSON.parse(published).results as readonly { id: string; status: string }[]).flatMap(({ id, status }) =>
        status === "withheld" ? [id] : [],
      ),
    );
    const rows = files.filter(({ mimeType }) => mimeType === "text/csv").flatMap((file) => text(file).split("\r\n"));
    const hidden = rows.filter((row) => withheld.has(row.split(";").at(-1) ?? ""));
    expect(hidden.length).toBeGreaterThan(3);
    for (const row of hidden) {
      const fields = row.split(";");
      expect(fields.slice(-9, -2).join("")).toBe("");
      expect(fields.at(-2)).toBe("vises ikke (færre end 5)");
    }
  });

  it("are the same at the next run", async () => {
    await runIn(folder, "render", report);
    expect(attachments().map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")])).toEqual(
      files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]),
    );
  }, 60_000);
});
