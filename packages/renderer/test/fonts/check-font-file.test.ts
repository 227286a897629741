import { describe, expect, it } from "vitest";
import { checkFontFile } from "../../src/fonts/check-font-file.ts";
import { fontFiles } from "../font-files.ts";

const file = "fonts/egen.ttf";
const detailOf = (bytes: Uint8Array) => checkFontFile(bytes, file)?.detail ?? null;

function copy(): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = Uint8Array.from(fontFiles.sans);
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
  it.each(Object.entries(fontFiles))("has nothing against %s", (_, bytes) => {
    expect(checkFontFile(bytes, file)).toBeNull();
  });

  it("names the file", () => {
    expect(checkFontFile(withTag("OTTO"), file)).toEqual({
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
  ])("knows a file that begins with %s: %s", (tag, fault) => expect(detailOf(withTag(tag))).toBe(fault));

  it.each([
    ["variable", withTableCalled("GSUB", "fvar")],
    ["opentype-cff", withTableCalled("glyf", "CFF ")],
    ["broken", withTableCalled("glyf", "glyx")],
    ["broken", fontFiles.sans.slice(0, 50_000)],
    ["broken", fontFiles.sans.slice(0, 40)],
    ["no-font", new Uint8Array(3)],
  ])("finds it %s", (fault, bytes) => expect(detailOf(bytes)).toBe(fault));

  it.each([
    [0x0002, "restricted"],
    [0x0100, "no-subsetting"],
    [0x0200, "bitmap-only"],
    [0x0004, null],
    [0x0008, null],
    [0x0006, null],
  ])("takes fsType %i as %s", (fsType, fault) => expect(detailOf(withPermissions(fsType))).toBe(fault));

  it("wants a map of Unicode characters", () => {
    const { bytes, view } = copy();
    const cmap = view.getUint32(entryOf(view, "cmap") + 8);
    for (let index = 0; index < view.getUint16(cmap + 2); index++) view.setUint16(cmap + 4 + index * 8, 1);
    expect(detailOf(bytes)).toBe("no-unicode");
  });

  it("reads a file that is part of a larger piece of memory", () => {
    const memory = new Uint8Array(fontFiles.sans.length + 7);
    memory.set(fontFiles.sans, 7);
    expect(detailOf(memory.subarray(7))).toBeNull();
  });
});
