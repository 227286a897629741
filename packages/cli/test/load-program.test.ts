import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const report = fileURLToPath(new URL("../../../reports/projekt-opsoegende-indsats", import.meta.url));
const bin = fileURLToPath(new URL("../bin/udbytte.js", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const said = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [bin, ...words], { encoding: "utf8", timeout: 60_000 }).trim();
const kept = (command: string): readonly string[] =>
  readdirSync(dist).filter(
    (name) => new RegExp(`^udbytte-${command}-[0-9a-f]{16}-`).test(name) && name.includes(process.versions.v8),
  );

test("compiled code is kept from run to run, and code that is spoilt is compiled anew", () => {
  const checked = (): string => said("check", report);
  const expected = checked();
  expect(expected).not.toBe("");
  expect(kept("check")).toHaveLength(1);
  const [file = ""] = kept("check");
  const spoilt = Buffer.from("not compiled code");
  writeFileSync(dist + file, spoilt);
  expect(checked()).toBe(expected);
  expect(readFileSync(dist + file).equals(spoilt)).toBe(false);
  expect(checked()).toBe(expected);
});

test("a render keeps its own code and that of its thread", () => {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-"));
  try {
    said("render", report, "--out", folder);
    expect([kept("render").length, kept("render-thread").length]).toEqual([1, 1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("where threads are not to be had, a render writes the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-"));
  const restricted = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  const permissions = [restricted, "--allow-fs-read=*", "--allow-fs-write=*"];
  const files = ["rapport.pdf", "resultater.json"];
  try {
    said("render", report, "--out", join(folder, "two"));
    execFileSync(process.execPath, [...permissions, bin, "render", report, "--out", join(folder, "one")], {
      stdio: "ignore",
    });
    for (const file of files)
      expect(readFileSync(join(folder, "one", file)).equals(readFileSync(join(folder, "two", file)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the name tells the command and the fingerprint of the script", () => {
  said("check", report);
  const [, fingerprint = ""] = /^\/\/ ([0-9a-f]{16})\n/.exec(readFileSync(`${dist}udbytte.cjs`, "utf8")) ?? [];
  expect(fingerprint).not.toBe("");
  expect(kept("check").map((name) => name.includes(fingerprint))).toEqual([true]);
});

test("the script is ASCII, so that V8 takes its bytes as they are", () => {
  const bytes = readFileSync(`${dist}udbytte.cjs`);
  expect(bytes.length).toBeGreaterThan(1_000_000);
  expect(bytes.every((byte) => byte < 128)).toBe(true);
});

test("help, faults and words that are no command leave nothing behind", () => {
  const before = readdirSync(dist);
  expect(said("--version")).toMatch(/^\d+\.\d+\.\d+$/);
  said("chart", "--help");
  // Its thread has started by then, and must not keep it.
  said("render", "--help");
  expect(() =>
    execFileSync(process.execPath, [bin, "chart", report, "unknown", "--spec"], { stdio: "ignore" }),
  ).toThrow();
  expect(readdirSync(dist)).toEqual(before);
});

test("the licences of what the script holds lie beside it", () => {
  const licences = readFileSync(`${dist}LICENSES.txt`, "utf8");
  for (const name of ["pdfkit", "vega-lite", "zod", "hucre", "hyphen"])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: (MIT|BSD-3-Clause|ISC)`, "m"));
  // What is left out of the script is none of its parts.
  for (const name of ["brotli", "@noble/ciphers"]) expect(licences).not.toMatch(new RegExp(`^${name} `, "m"));
});

test("a reader that closes the pipe early sees no stack trace, and the run ends as it would have", async () => {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-"));
  try {
    const run = spawn(process.execPath, [bin, "render", report, "--out", folder]);
    run.stdout.destroy();
    const saidOfIt: string[] = [];
    run.stderr.setEncoding("utf8").on("data", (text: string) => saidOfIt.push(text));
    const [exitCode] = await once(run, "close");
    expect(saidOfIt.join("")).not.toContain("EPIPE");
    expect(exitCode).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
