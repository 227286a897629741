import { describe, expect, test } from "vitest";
import { decodeText, decodeWindows1252 } from "../../src/read/decode-text.ts";

const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(numbers);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] =>
  Array.from(text, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat();
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes 0x80 to 0x9F as unicode.org's CP1252.TXT and the WHATWG index have them. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

describe("decodeWindows1252", () => {
  test("gives all 256 bytes their character", () => {
    const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const straight = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, index) => String.fromCharCode(from + index)).join("");
    expect(all).toBe(straight(0, 0x80) + upper + straight(0xa0, 0x100));
  });

  test("does not lose a letter at the seams of its chunks", () => {
    const long = "æøå".repeat(10_000);
    expect(decodeWindows1252(latin(long))).toBe(long);
  });
});

describe("decodeText", () => {
  test.each([
    ["UTF-8", utf8("Rød grød – „ja“")],
    ["UTF-8 with mark", bytes(0xef, 0xbb, 0xbf, ...utf8("Rød grød – „ja“"))],
    ["UTF-16LE with mark", bytes(0xff, 0xfe, ...utf16("Rød grød – „ja“"))],
    ["Windows-1252", bytes(...latin("Rød grød "), 0x96, 0x20, 0x84, ...latin("ja"), 0x93)],
  ])("recognises %s", (_, file) => {
    expect(decodeText(file, "a.csv")).toEqual({ ok: true, value: "Rød grød – „ja“", warnings: [] });
  });

  test("the codebook overrides the guess", () => {
    expect(decodeText(utf8("søm"), "a.csv", "utf-8")).toMatchObject({ value: "søm" });
    expect(decodeText(bytes(0xc2, 0xa7), "a.csv", "windows-1252")).toMatchObject({ value: "Â§" });
    expect(decodeText(bytes(...utf16("søm")), "a.csv", "utf-16le")).toMatchObject({ value: "søm" });
  });

  test("a mark is right even when the codebook says otherwise", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8("søm")), "a.csv", "windows-1252")).toMatchObject({
      value: "søm",
    });
  });

  test("an empty file", () => {
    expect(decodeText(bytes(), "a.csv")).toEqual({
      ok: false,
      errors: [{ code: "file-empty", severity: "error", file: "a.csv" }],
    });
  });

  test("bytes that the named encoding does not have, with the line of the first", () => {
    expect(decodeText(latin("Type\r\nVold\nRøveri"), "a.csv", "utf-8")).toEqual({
      ok: false,
      errors: [{ code: "encoding-invalid", severity: "error", file: "a.csv", line: 3, detail: "utf-8" }],
    });
    expect(decodeText(bytes(0xff, 0xfe, 0x41), "a.csv")).toMatchObject({
      errors: [{ code: "encoding-invalid", line: 1, detail: "utf-16le" }],
    });
  });

  test("UTF-8 with one broken byte is not taken for Windows-1252", () => {
    expect(decodeText(bytes(...utf8("Æble\nRøveri "), 0xff), "a.csv")).toMatchObject({
      errors: [{ code: "encoding-invalid", line: 2, detail: "utf-8" }],
    });
  });

  test("UTF-8 that the codebook calls Windows-1252", () => {
    expect(decodeText(utf8("Røveri"), "a.csv", "windows-1252")).toMatchObject({
      errors: [{ code: "encoding-invalid", detail: "windows-1252", suggestion: "utf-8" }],
    });
  });

  test.each([
    ["\n", 3],
    ["\r", 3],
    ["\r\n", 3],
  ])("a line without end, with its number where lines end in %j", (end, line) => {
    expect(decodeText(utf8(`A${end}Ja${end}${"x".repeat(5_000_001)}${end}Ja`), "a.csv")).toMatchObject({
      errors: [{ code: "too-large", detail: "line", line, value: "5000001", expected: ["≤ 5000000"] }],
    });
    const longest = "x".repeat(4_999_990);
    expect(decodeText(utf8(`A${end}${longest}${end}${longest}${end}`), "a.csv")).toMatchObject({ ok: true });
  });

  test("UTF-16 without its mark", () => {
    expect(decodeText(bytes(...utf16("Type;Dato\nVold;")), "a.csv")).toMatchObject({
      errors: [{ code: "encoding-invalid", suggestion: "utf-16le" }],
    });
  });

  test.each([
    ["a workbook", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, ...utf8("xl/workbook.xml")), { detail: "xlsx" }],
    ["another archive", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, ...utf8("word/document.xml")), { detail: "packed" }],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47), { detail: "image" }],
    ["a PDF", utf8("%PDF-1.7"), { detail: "pdf" }],
    ["UTF-16 in the other order", bytes(0xfe, 0xff, 0, 0x41), { detail: "utf-16be" }],
    ["a program", bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 3, 0, 0x3e), { detail: "binary" }],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { detail: "xls" }],
    ["an SPSS file", utf8("$FL2@(#) SPSS"), { detail: "sav" }],
    ["zero bytes", bytes(...utf8("a;b\n1;"), 0, 0, 0), { detail: "NUL", line: 2 }],
  ])("refuses %s", (_, file, parts) => {
    expect(decodeText(file, "a.csv")).toEqual({
      ok: false,
      errors: [{ code: "file-unreadable", severity: "error", file: "a.csv", ...parts }],
    });
  });
});
