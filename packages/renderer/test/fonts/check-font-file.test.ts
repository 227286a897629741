import { describe, expect, it } from "vitest";
import { checkFontFile } from "../../src/fonts/check-font-file.ts";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { FontFiles } from "../../src/model/font-book.ts";
import type { DrawnDocument, StructureElement, TextItem } from "../../src/model/page.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { fontFiles } from "../font-files.ts";

const file = "fonts/egen.ttf";
const detailOf = async (bytes: Uint8Array) => (await checkFontFile(bytes, file))?.detail ?? null;

function copy(whole: Uint8Array = fontFiles.sans): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = Uint8Array.from(whole);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Where the entry of a table stands in the directory. */
function entryOf(view: DataView, name: string): number {
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const tag = (entry: number) => [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join("");
  return entries.find((entry) => tag(entry) === name) ?? Number.NaN;
}

function withTag(tag: string): Uint8Array {
  const { bytes } = copy();
  bytes.set(new TextEncoder().encode(tag));
  return bytes;
}

function withPermissions(fsType: number): Uint8Array {
  const { bytes, view } = copy();
  view.setUint16(view.getUint32(entryOf(view, "OS/2") + 8) + 8, fsType);
  return bytes;
}

function withTableCalled(from: string, to: string): Uint8Array {
  const { bytes, view } = copy();
  bytes.set(new TextEncoder().encode(to), entryOf(view, from));
  return bytes;
}

describe("checkFontFile", () => {
  it.each(Object.entries(fontFiles))("has nothing against %s", async (_, bytes) => {
    expect(await checkFontFile(bytes, file)).toBeNull();
  });

  it("names the file", async () => {
    expect(await checkFontFile(withTag("OTTO"), file)).toEqual({
      code: "font-unusable",
      severity: "error",
      file,
      detail: "opentype-cff",
    });
  });

  it.each([
    ["OTTO", "opentype-cff"],
    ["wOFF", "woff"],
    ["wOF2", "woff"],
    ["ttcf", "collection"],
    ["%PDF", "no-font"],
  ])("knows a file that begins with %s: %s", async (tag, fault) => expect(await detailOf(withTag(tag))).toBe(fault));

  it.each([
    ["variable", withTableCalled("GSUB", "fvar")],
    ["opentype-cff", withTableCalled("glyf", "CFF ")],
    ["broken", withTableCalled("glyf", "glyx")],
    ["broken", fontFiles.sans.slice(0, 50_000)],
    ["broken", fontFiles.sans.slice(0, 40)],
    ["no-font", new Uint8Array(3)],
  ])("finds it %s", async (fault, bytes) => expect(await detailOf(bytes)).toBe(fault));

  it.each([
    [0x0002, "restricted"],
    [0x0100, "no-subsetting"],
    [0x0200, "bitmap-only"],
    [0x0004, null],
    [0x0008, null],
    [0x0006, null],
  ])("takes fsType %i as %s", async (fsType, fault) => expect(await detailOf(withPermissions(fsType))).toBe(fault));

  it("wants a map of Unicode characters", async () => {
    const { bytes, view } = copy();
    const cmap = view.getUint32(entryOf(view, "cmap") + 8);
    for (let index = 0; index < view.getUint16(cmap + 2); index++) view.setUint16(cmap + 4 + index * 8, 1);
    expect(await detailOf(bytes)).toBe("no-unicode");
  });

  it("has nothing against one without Latin letters: those are missing where they are used", async () => {
    const record = [0, 3, 0, 1, 0, 0, 0, 12];
    const oneLetter = [0x04, 0x16, 0xff, 0xff];
    const segments = [...oneLetter, 0, 0, ...oneLetter, 0xfb, 0xef, 0, 1, 0, 0, 0, 0];
    const map = [0, 0, 0, 1, ...record, 0, 4, 0, 32, 0, 0, 0, 4, 0, 4, 0, 1, 0, 0, ...segments];
    const bytes = damaged("cmap", 0, map, true);
    expect(await detailOf(bytes)).toBeNull();
    // What stands for a missing character may have no width.
    expect(await detailOf(damaged("hmtx", 0, [0, 0], true, bytes))).toBeNull();
  });

  it("reads a file that is part of a larger piece of memory", async () => {
    const memory = new Uint8Array(fontFiles.sans.length + 7);
    memory.set(fontFiles.sans, 7);
    expect(await detailOf(memory.subarray(7))).toBeNull();
  });
});

/** Bytes of a table replaced, from a place in it on; with `sums` the directory says that it is so. */
function damaged(
  name: string,
  at: number,
  values: readonly number[],
  sums = false,
  whole: Uint8Array = fontFiles.sans,
): Uint8Array {
  const { bytes, view } = copy(whole);
  const entry = entryOf(view, name);
  const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
  bytes.set(values, offset + Math.min(at, length - values.length));
  if (sums) view.setUint32(entry + 4, checkSum(bytes.subarray(offset, offset + length)));
  return bytes;
}

function checkSum(table: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
  padded.set(table);
  const view = new DataView(padded.buffer);
  const numbers = Array.from({ length: padded.length / 4 }, (_, index) => view.getUint32(index * 4));
  return numbers.reduce((sum, number) => (sum + number) >>> 0, 0);
}

/** A page with a word a line. */
function pageOf(words: readonly string[]): DrawnDocument {
  const line: StructureElement = { role: "P", children: [] };
  const look = { font: "serif", size: 10, color: "#000000", wordSpacing: 0, softHyphen: false, element: line } as const;
  const items = words.map((text, index): TextItem => ({ type: "text", x: 50, y: 50 + 12 * index, text, ...look }));
  return {
    title: "Prøve",
    author: "A",
    subject: "",
    keywords: [],
    language: "da",
    date: "2020-05-04",
    pages: [{ width: 200, height: 200, label: "1", items }],
    structure: { role: "Document", children: [line] },
    outline: [],
    destinations: new Map(),
    drawings: new Map(),
  };
}

/** Draws a line of text as a report does: widths, glyphs that are missing, the file. */
async function drawn(bytes: Uint8Array): Promise<string> {
  const files = Object.fromEntries(Object.keys(fontFiles).map((id) => [id, bytes])) as unknown as FontFiles;
  const fonts = openFonts(files);
  const words = ["Opsøgende ", "fi ", "„AVATAR“ ", "25 "];
  const missing = fonts.missingGlyphs(words.join(""), "serif");
  if (missing.length > 0) return "glyph-missing";
  const lengths = words.map((word) => fonts.width(word, "serif", 10));
  expect([...lengths, fonts.ascent("serif", 10), fonts.capHeight("serif", 10)].every(Number.isFinite)).toBe(true);
  const pdf = await writePdf(pageOf(words), fonts, []);
  return String.fromCharCode(...pdf.subarray(0, 4));
}

describe("a file that is corrupt inside", () => {
  const places = [0, 3, 10, 40, 1001];
  const garbage = [
    [0xff, 0xff, 0xff, 0xff],
    [0x13, 0x37, 0x00, 0xaa, 0x55],
  ];
  const copies = (tables: readonly string[], sums: boolean) =>
    tables.flatMap((name) =>
      places.flatMap((at) => garbage.map((values) => [name, at, damaged(name, at, values, sums)] as const)),
    );

  it("is a fault when a table that text is drawn from is not as its sum says", async () => {
    const tables = ["cmap", "GDEF", "glyf", "GPOS", "GSUB", "hhea", "hmtx", "loca", "maxp"];
    for (const [name, at, bytes] of copies(tables, false)) {
      expect(["altered", "broken"], `${name} ${at}`).toContain(await detailOf(bytes));
    }
  });

  it("is a fault or draws text when the sums do not tell", async () => {
    const told = copies(["head", "name", "OS/2", "post"], false);
    const summed = copies(["cmap", "glyf", "hhea", "hmtx", "loca", "maxp"], true);
    const forbidden = ["restricted", "bitmap-only", "no-subsetting"];
    const allowed = ["broken", "no-unicode", ...forbidden, "%PDF", "glyph-missing"];
    const outcomes = new Set<string>();
    for (const [name, at, bytes] of [...told, ...summed].filter((_, index) => index % 13 === 0)) {
      const outcome = (await detailOf(bytes)) ?? (await drawn(bytes));
      outcomes.add(outcome);
      expect(allowed, `${name} ${at}`).toContain(outcome);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(["broken", "%PDF"]));
  });

  it("is a fault when outlines end in the middle", async () => {
    const { bytes, view } = copy();
    const glyf = entryOf(view, "glyf");
    view.setUint32(glyf + 12, Math.floor(view.getUint32(glyf + 12) / 2));
    expect(await detailOf(bytes)).toBe("broken");
  });
});
