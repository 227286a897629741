import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { sampleAttachments, sampleDocument } from "../write/sample-pages.ts";
import { replacing, rewritePdf } from "./rewrite-pdf.ts";

const script = fileURLToPath(new URL("../../../../scripts/check-pdf.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "udbytte-check-"));
const sound = join(folder, "sound.pdf");
const broken = join(folder, "broken.pdf");

beforeAll(async () => {
  const bytes = await writePdf(sampleDocument, openedFonts, sampleAttachments);
  writeFileSync(sound, bytes);
  writeFileSync(broken, rewritePdf(bytes, replacing(/\/Lang \(da\)/, "")));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run check:pdf", () => {
  test("says what was run, what was not there, and that it passed", async () => {
    const { code, said } = await check(sound, "no-such-program");
    expect(said).toMatch(/^passed {4}our \d\d rules/m);
    expect(said).toMatch(/^passed {4}pdf\.js reads the same/m);
    expect(said).toMatch(/^not there {1}veraPDF: PDF\/A-3a$/m);
    expect(said).toMatch(/^Not run, since this machine does not have it: .*veraPDF: PDF\/UA-1\.$/m);
    expect(said).toContain("Every check that was run passed.");
    expect(code).toBe(0);
  });

  test("asks veraPDF for both standards and believes what it says", async () => {
    const { code, said } = await check(broken, fakeVeraPdf());
    expect(said).toMatch(/^failed {4}our \d\d rules.*\n {10}language: no language$/m);
    expect(said).toMatch(/^passed {4}veraPDF: PDF\/A-3a$/m);
    expect(said).toMatch(/^failed {4}veraPDF: PDF\/UA-1\n {10}FAIL .* ua1$/m);
    expect(code).toBe(1);
  });
});

/** A program that finds the one standard kept and the other not. */
function fakeVeraPdf(): string {
  const path = join(folder, "verapdf");
  writeFileSync(
    path,
    '#!/bin/sh\n[ "$1" = --flavour ] || exit 3\nfor file; do :; done\n' +
      'if [ "$2" = 3a ]; then echo "PASS $file $2"; else echo "FAIL $file $2"; exit 1; fi\n',
  );
  chmodSync(path, 0o755);
  return path;
}

async function check(file: string, veraPdf: string): Promise<{ readonly code: number; readonly said: string }> {
  const options = { env: { ...process.env, VERAPDF: veraPdf } };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, file], options);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
}
