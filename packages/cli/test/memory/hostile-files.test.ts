import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorkbook, makeZip, type ZipFile } from "../../../core/test/read/make-workbook.ts";

/** A whole process, with what Node itself takes. */
const mostMemory = 300_000_000;
const mostSeconds = 60;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (rows: string): Uint8Array => makeWorkbook({ sheets: [{ name: "Ark1", data: rows }] });
const header = `<row r="1">${cell("A1", "A")}</row>`;
const types = { name: "[Content_Types].xml", bytes: bytes("<a/>") };
const packed = (name: string, size: number, declared: number): ZipFile => {
  const body = deflateRawSync(new Uint8Array(size).fill(0x20));
  return { name, bytes: body, declared, method: 8 };
};

/** What is wrong → name, content and what is said of it, and of nothing else. */
const files: readonly (readonly [string, string, () => Uint8Array, readonly string[]])[] = [
  ["an empty file", "t.csv", () => new Uint8Array(), ["file-empty"]],
  ["a program named .csv", "t.csv", () => noise(2_000_000), ["file-unreadable binary"]],
  ["50 MB of NUL bytes", "t.csv", () => new Uint8Array(50_000_000), ["file-unreadable NUL"]],
  ["a NUL byte after 10 MB", "t.csv", () => bytes(`A;B\n${"Ja;x\n".repeat(2e6)}Ja;\0\n`), ["file-unreadable NUL"]],
  ["50 MB in one cell", "t.csv", () => new Uint8Array(50_000_000).fill(0x41), ["too-large line"]],
  ["50 MB in one cell of many lines", "t.csv", () => bytes(`A;B\nJa;"${"x\n".repeat(25e6)}"\n`), ["too-large line"]],
  ["a million columns", "t.csv", () => bytes(`A${";B".repeat(1e6)}\nJa\n`), ["too-large columns"]],
  ["nine million empty columns", "t.csv", () => bytes(`A${";".repeat(9e6)}\n`.repeat(5)), ["too-large line"]],
  ["ragged rows", "t.csv", () => bytes(`A;B\n${`Ja${";x".repeat(5000)}\n`.repeat(1500)}`), ["row-ragged"]],
  ["a quote never closed", "t.csv", () => bytes(`A;B\nJa;"x\n${"Ja;y\n".repeat(8e6)}`), ["too-large line"]],
  ["duplicate headers", "t.csv", () => bytes(`${"A;".repeat(16_000)}B\n`), ["header-duplicate"]],
  ["a __proto__ header", "t.csv", () => bytes("A;__proto__;constructor\nJa;Ja;Ja\n"), []],
  [
    "a zip bomb",
    "t.xlsx",
    () => makeZip([types, packed("xl/worksheets/sheet1.xml", 1.2e8, 1.2e8)]),
    ["too-large workbook"],
  ],
  [
    "one that lies",
    "t.xlsx",
    () => makeZip([types, packed("xl/worksheets/sheet1.xml", 1.2e8, 9e6)]),
    ["too-large workbook"],
  ],
  ["many bombs in one", "t.xlsx", () => makeZip([types, ...bombs(40)]), ["too-large workbook"]],
  [
    "four million texts",
    "t.xlsx",
    () => makeWorkbook({ sheets: [{ name: "Ark1", data: header }], sharedStrings: "<si><t/></si>".repeat(4e6) }),
    ["too-large tags"],
  ],
  [
    "a cell at XFD1048576",
    "t.xlsx",
    () => sheet(`${header}<row>${cell("XFD1048576", "Ja")}</row>`),
    ["too-large area"],
  ],
  ["cells at XFD", "t.xlsx", () => sheet(header + farCells(2000)), ["too-large area"]],
  ["an encrypted workbook", "t.xlsx", () => encrypted(), ["file-encrypted"]],
  ["a workbook that is HTML", "t.xlsx", () => bytes("<html><table>".padEnd(5e7)), ["file-unreadable html"]],
];

function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 16) & 0xff;
  });
}

function bombs(count: number): readonly ZipFile[] {
  const one = packed("", 9_900_000, 2_400_000);
  return Array.from({ length: count }, (_, index) => ({ ...one, name: `xl/worksheets/sheet${index}.xml` }));
}

function farCells(count: number): string {
  return Array.from({ length: count }, (_, row) => `<row>${cell(`XFD${row + 2}`, "x")}</row>`).join("");
}

function encrypted(): Uint8Array {
  const name = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(508).fill(0), ...name]);
}

describe("a hostile file", () => {
  const folder = mkdtempSync(join(tmpdir(), "udbytte-peak-"));
  const program = join(folder, "read-peak.mjs");

  beforeAll(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL("read-peak.ts", import.meta.url))],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["@udbytte/source"],
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (path: string, name: string): { readonly codes: readonly string[]; readonly peak: number } =>
    JSON.parse(
      execFileSync(process.execPath, [program, path, name], { encoding: "utf8", timeout: mostSeconds * 1000 }),
    );

  it.each(files)(
    "%s: one cause is told, in bounded memory and time",
    (_, name, content, codes) => {
      const path = join(folder, name);
      writeFileSync(path, content());
      const said = read(path, name);
      expect(said.codes).toEqual(codes);
      expect(said.peak, "bytes of memory").toBeLessThan(mostMemory);
    },
    2 * mostSeconds * 1000,
  );

  it("a folder", () => {
    mkdirSync(join(folder, "folder.csv"));
    expect(read(join(folder, "folder.csv"), "folder.csv").codes).toEqual(["file-unreadable EISDIR"]);
  });
});
