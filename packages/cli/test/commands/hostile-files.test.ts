import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataError } from "@udbytte/core";
import { describe, expect, it } from "vitest";
import { makeWorkbook, makeZip } from "../../../core/test/read/make-workbook.ts";
import { writeErrors } from "../../src/messages/write-errors.ts";
import { type FileAccess, readBytes } from "../../src/read-files.ts";
import { copyReport, runIn } from "../report-copy.ts";

const data = "data-samples/projekt-opsoegende-indsats";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (word: string): number[] => Array.from(word, (letter) => [letter.charCodeAt(0), 0]).flat();
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const headings = `<row>${["Post", "Fase", "Beløb"].map(cell).join("")}</row>`;
const filled = `<row>${cell("Post")}</row><row>${cell("x")}</row>`;
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(508).fill(0)];
const bomb = [
  { name: "[Content_Types].xml", bytes: bytes("<a/>") },
  { name: "xl/worksheets/sheet1.xml", bytes: new Uint8Array(100), declared: 700_000_000 },
];

/** What the codebook says of the file's form: left out where that is in doubt. */
const undeclared = 'unit: poster\n    encoding: utf-8\n    delimiter: ";"\n';

/** Files that take the place of oekonomi.csv, by name: each must give its error text and nothing else. */
const files: readonly (readonly [string, string, Uint8Array])[] = [
  ["empty", "oekonomi.csv", new Uint8Array()],
  ["picture named .csv", "oekonomi.csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)],
  ["program named .csv", "oekonomi.csv", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 3, 0, 0x3e)],
  ["PDF named .csv", "oekonomi.csv", bytes("%PDF-1.7\n1 0 obj\n")],
  ["archive named .csv", "oekonomi.csv", makeZip([{ name: "a.txt", bytes: bytes("A;B") }])],
  ["SPSS file named .csv", "oekonomi.csv", bytes("$FL2@(#) SPSS")],
  ["UTF-16BE", "oekonomi.csv", Uint8Array.of(0xfe, 0xff, 0, 0x41, 0, 0x0a)],
  ["workbook named .csv", "oekonomi.csv", makeWorkbook({ sheets: [{ name: "Ark1", data: filled }] })],
  ["NUL bytes", "oekonomi.csv", bytes("Post;Fase;Beløb\nx;Opstart;\0\n")],
  ["50 MB in one cell", "oekonomi.csv", new Uint8Array(50_000_000).fill(0x41)],
  ["a million columns", "oekonomi.csv", bytes(`Post${";B".repeat(1e6)}\nx\n`)],
  ["ragged rows", "oekonomi.csv", bytes("Post;Fase;Beløb\nx;Opstart\ny;Opstart;1;2\n")],
  ["a quote in quotes", "oekonomi.csv", bytes('Post;Fase;Beløb\nx;"Op"start";1\n')],
  ["a quote never closed", "oekonomi.csv", bytes('Post;Fase;Beløb\nx;"Opstart;1\ny;Opstart;2\n')],
  ["duplicate headers", "oekonomi.csv", bytes("Post;Fase;Beløb;BELØB \nx;Opstart;1;2\n")],
  ["doubt about the delimiter", "oekonomi.csv", bytes("Navn, kr;Tal\nLøn;1,5\n")],
  ["zip bomb", "oekonomi.xlsx", makeZip(bomb)],
  ["encrypted workbook", "oekonomi.xlsx", Uint8Array.from([...oldOffice, ...utf16("EncryptedPackage")])],
  ["old workbook", "oekonomi.xlsx", Uint8Array.from([...oldOffice, ...utf16("Workbook")])],
  ["workbook that is HTML", "oekonomi.xlsx", bytes("<html><table><tr><td>1</td></tr></table></html>")],
  ["workbook that is CSV", "oekonomi.xlsx", bytes("Post;Fase;Beløb\n")],
  ["damaged workbook", "oekonomi.xlsx", makeWorkbook({ sheets: [{ name: "Ark1", data: filled }] }).subarray(0, 900)],
  [
    "two sheets with data",
    "oekonomi.xlsx",
    makeWorkbook({ sheets: ["2018", "2019"].map((name) => ({ name, data: filled })) }),
  ],
  [
    "formula errors",
    "oekonomi.xlsx",
    makeWorkbook({
      sheets: [
        {
          name: "Ark1",
          data: `<row>${["Post", "Fase", "Beløb"].map(cell).join("")}</row><row>${cell("x")}${cell("Opstart")}<c t="e"><v>#REF!</v></c></row>`,
        },
      ],
    }),
  ],
  [
    "a formula that was never calculated",
    "oekonomi.xlsx",
    makeWorkbook({
      sheets: [{ name: "Ark1", data: `${headings}<row>${cell("x")}${cell("Opstart")}<c><f>1+1</f></c></row>` }],
    }),
  ],
  [
    "merged cells",
    "oekonomi.xlsx",
    makeWorkbook({
      sheets: [
        {
          name: "Ark1",
          data: `${headings}<row>${cell("x")}${cell("Opstart")}<c><v>1</v></c></row><row>${cell("y")}<c/><c><v>2</v></c></row>`,
          merged: ["B2:B3"],
        },
      ],
    }),
  ],
];

describe("hostile and broken files", () => {
  it.each(["da", "en"])(
    "give their error text in %s, and nothing is written",
    async (language) => {
      const said: string[] = [];
      for (const [what, name, content] of files) {
        const copy = copyReport();
        copy.remove("data/oekonomi.csv");
        if (what === "doubt about the delimiter") copy.edit("data/codebook.yaml", undeclared, "unit: poster\n");
        if (name !== "oekonomi.csv") copy.edit("data/codebook.yaml", "oekonomi.csv", name);
        writeFileSync(join(copy.folder, data, name), content);
        const before = copy.files();
        const { code, stderr, stdout } = await runIn(copy.folder, "render", copy.report, "--language", language);
        said.push(`# ${what}: exit ${code}\n${stdout}${stderr}`);
        expect(copy.files()).toEqual(before);
        copy.dispose();
      }
      await expect(said.join("\n")).toMatchFileSnapshot(`../golden/hostile-files.${language}.txt`);
    },
    240_000,
  );

  it("a folder in place of a file", async () => {
    const copy = copyReport();
    copy.remove("data/oekonomi.csv");
    mkdirSync(join(copy.folder, data, "oekonomi.csv"));
    const { code, stderr } = await runIn(copy.folder, "check", copy.report, "--language", "en");
    expect([code, stderr]).toEqual([
      1,
      `${data}/oekonomi.csv: error\n  This is a folder, not a file.\n  Name a file in the folder.\n\n1 error.\n`,
    ]);
    expect(readdirSync(join(copy.folder, data, "oekonomi.csv"))).toEqual([]);
    rmSync(copy.folder, { recursive: true });
  });
});

describe("reading a file", () => {
  const still = { size: 3, mtimeMs: 1 };
  const access = (parts: Partial<FileAccess>): FileAccess => ({
    stat: async () => still,
    readFile: async () => bytes("abc"),
    ...parts,
  });
  const file = { path: "a.csv", shown: "a.csv" };
  const failing = (code: string) => async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  const states = (...list: readonly { size: number; mtimeMs: number }[]): FileAccess["stat"] => {
    const rest = [...list];
    return async () => rest.shift() ?? still;
  };

  it("gives the bytes of a file that lies still", async () => {
    expect(await readBytes(file, access({}))).toEqual({ ok: true, value: bytes("abc"), warnings: [] });
  });

  it.each<[string, Partial<FileAccess>, Partial<DataError>]>([
    ["grows meanwhile", { stat: states(still, { size: 4, mtimeMs: 2 }) }, { code: "file-changed" }],
    ["is written anew meanwhile", { stat: states(still, { size: 3, mtimeMs: 2 }) }, { code: "file-changed" }],
    ["is cut off meanwhile", { readFile: async () => bytes("ab") }, { code: "file-changed" }],
    ["may not be read", { readFile: failing("EACCES") }, { code: "file-unreadable", detail: "EACCES" }],
    ["is a folder", { readFile: failing("EISDIR") }, { code: "file-unreadable", detail: "EISDIR" }],
    ["is gone", { stat: failing("ENOENT") }, { code: "file-missing" }],
    ["is enormous", { stat: async () => ({ size: 3e9, mtimeMs: 1 }) }, { code: "too-large", detail: "file" }],
  ])("that %s", async (_, parts, fault) => {
    const read = await readBytes(file, access(parts));
    expect(read).toMatchObject({ ok: false, errors: [{ severity: "error", file: "a.csv", ...fault }] });
  });

  it("faults of the file system have their sentences in both languages", async () => {
    const faults: DataError[] = [
      { code: "file-changed", severity: "error", file: "changed.csv" },
      { code: "file-unreadable", severity: "error", file: "forbidden.csv", detail: "EACCES" },
      { code: "file-unreadable", severity: "error", file: "folder.csv", detail: "EISDIR" },
      { code: "file-unreadable", severity: "error", file: "other.csv", detail: "EIO" },
      { code: "sheet-unknown", severity: "error", file: "sheet.xlsx", value: "2020", expected: ["2018", "2019"] },
      { code: "too-large", severity: "error", file: "large.csv", detail: "file", value: "3000000000" },
    ];
    const both = `${writeErrors(faults, "da")}\n${writeErrors(faults, "en")}`;
    await expect(both).toMatchFileSnapshot("../golden/file-system-faults.txt");
  });
});
