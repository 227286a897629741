import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openContent, streamedFrom } from "../../src/read-files.ts";
import { copyReport, type ReportCopy, runIn } from "../report-copy.ts";

const register = "data-samples/projekt-opsoegende-indsats/registreringer.csv";
let copy: ReportCopy;
let folder: string;

beforeAll(() => {
  copy = copyReport();
  folder = mkdtempSync(join(tmpdir(), "udbytte-large-"));
});
afterAll(() => {
  copy.dispose();
  rmSync(folder, { recursive: true });
});

it("gives the same outcome for a register that is read as a stream", async () => {
  const path = join(copy.folder, register);
  const [header = "", ...rows] = readFileSync(path, "latin1").trimEnd().split("\r\n");
  const wide = (cell: string, faulty: number): string =>
    [`${header};Fritekst`, ...rows.map((row, index) => `${index < faulty ? `${row}x` : row};${cell}`)].join("\r\n");
  const outcomes: unknown[] = [];
  for (const cell of ["x", "x".repeat(4000)]) {
    const text = wide(cell, 3);
    expect(text.length > streamedFrom).toBe(cell.length > 1);
    writeFileSync(path, text, "latin1");
    outcomes.push(await runIn(copy.folder, "check", copy.report, "--json"));
  }
  expect(outcomes[0]).toMatchObject({ code: 1 });
  expect(outcomes[1]).toEqual(outcomes[0]);
}, 60_000);

it("streams a large file, and says so when it changes or goes away meanwhile", async () => {
  const path = join(folder, "a.csv");
  writeFileSync(path, "a\n".repeat(streamedFrom / 2));
  const small = await openContent({ path, shown: "a.csv" });
  expect(small.ok && small.value.content instanceof Uint8Array).toBe(true);
  appendFileSync(path, "b");

  const faultAfter = async (meanwhile: () => void) => {
    const opened = await openContent({ path, shown: "a.csv" });
    if (!opened.ok || typeof opened.value.content !== "function") throw new Error("No stream");
    let length = 0;
    for await (const chunk of opened.value.content()) {
      if (length === 0) meanwhile();
      length += chunk.length;
    }
    expect(length).toBeGreaterThan(streamedFrom);
    return opened.value.fault();
  };
  expect(await faultAfter(() => {})).toBeUndefined();
  expect(await faultAfter(() => appendFileSync(path, "c"))).toMatchObject({ code: "file-changed", file: "a.csv" });
  expect(await faultAfter(() => rmSync(path))).toMatchObject({ code: "file-missing", file: "a.csv" });
});
