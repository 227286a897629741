import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/udbytte.js", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const version = (): string => execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" }).trim();
const kept = (): readonly string[] => readdirSync(dist).filter((name) => name.endsWith(".code-cache"));

test("compiled code is kept from run to run, and code that is spoilt is compiled anew", () => {
  const expected = version();
  expect(expected).toMatch(/^\d+\.\d+\.\d+$/);
  const [file = ""] = kept().filter((name) => name.includes(process.versions.v8));
  const spoilt = Buffer.from("not compiled code");
  writeFileSync(dist + file, spoilt);
  expect(version()).toBe(expected);
  expect(readFileSync(dist + file).equals(spoilt)).toBe(false);
  expect(version()).toBe(expected);
});

test("the licences of what the script holds lie beside it", () => {
  const licences = readFileSync(`${dist}LICENSES.txt`, "utf8");
  for (const name of ["pdfkit", "vega-lite", "zod", "hucre", "hyphen"])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: (MIT|BSD-3-Clause|ISC)`, "m"));
});
