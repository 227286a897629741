import fc from "fast-check";
import { create, type Font } from "fontkit";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { FontFiles, FontId } from "../../src/model/font-book.ts";
import { fontFiles } from "../font-files.ts";

const ids = Object.keys(fontFiles) as FontId[];
const fonts = openFonts(fontFiles);
const sentence =
  "Affæren i Avedøre: „To af fjorten“ – 1.090 (25 %) blev ringet op; offentlig, effektiv og fjern. AVATAR Type Ørefigen, e-mail & fløjt.";

describe("openFonts", () => {
  it("measures what pdfkit draws", () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    for (const id of ["serif", "serif-italic", "sans", "sans-semibold"] as const) {
      pdf.registerFont(id, Buffer.from(fontFiles[id]));
      pdf.font(id).fontSize(8.5);
      expect(fonts.width(sentence, id, 8.5), id).toBeCloseTo(pdf.widthOfString(sentence), 6);
    }
  });

  it("kerns and ligates: a pair is not the sum of its letters", () => {
    const sum = (text: string) => [...text].reduce((total, letter) => total + fonts.width(letter, "serif", 10), 0);
    expect(fonts.width("AV", "serif", 10)).toBeLessThan(sum("AV") - 0.5);
    expect(fonts.width("fi", "serif", 10)).toBeLessThan(sum("fi"));
  });

  it("agrees with fontkit's own layout for any word", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."AVTafijltrypæøåéL1470.,-–%()„“ "), maxLength: 12 });
    const opened = new Map(ids.map((id) => [id, create(Buffer.from(fontFiles[id])) as Font]));
    fc.assert(
      fc.property(fc.constantFrom("serif", "sans", "sans-semibold"), letters, (id, text) => {
        const words = text.match(/[^ ]* |[^ ]+$/g) ?? [];
        const expected = words.reduce((sum, word) => sum + (opened.get(id)?.layout(word).advanceWidth ?? 0), 0);
        expect(fonts.width(text, id, 1000)).toBeCloseTo(expected, 6);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("scales with the size and gives nothing for nothing", () => {
    expect(fonts.width("Takker ja", "sans", 17)).toBeCloseTo(2 * fonts.width("Takker ja", "sans", 8.5), 9);
    expect(fonts.width("", "sans", 8.5)).toBe(0);
  });

  it("gives soft hyphens no width", () => {
    expect(fonts.width("evalue\u00adrings\u00adrapport", "serif", 10.5)).toBe(
      fonts.width("evalueringsrapport", "serif", 10.5),
    );
  });

  it("knows heights in points, descent positive", () => {
    for (const id of ids) {
      expect(fonts.ascent(id, 10)).toBeGreaterThan(fonts.capHeight(id, 10));
      expect(fonts.capHeight(id, 10)).toBeGreaterThan(6);
      expect(fonts.descent(id, 10)).toBeGreaterThan(2);
    }
    expect(fonts.capHeight("sans", 10)).toBeCloseTo(6.6, 9);
  });

  it("names characters that the font cannot draw, each once", () => {
    expect(fonts.missingGlyphs("Æblegrød ≤ 5 → „ja“ − 25\u00a0%\u00ad", "sans")).toEqual([]);
    expect(fonts.missingGlyphs("我 og 我 og 😀", "serif")).toEqual(["我", "😀"]);
  });

  it("opens a file at its first use only, and says which file is no font", () => {
    const files: FontFiles = { ...fontFiles, "serif-italic": new Uint8Array([1, 2, 3]) };
    const book = openFonts(files);
    expect(book.width("ja", "sans", 10)).toBeGreaterThan(0);
    expect(() => book.width("ja", "serif-italic", 10)).toThrow(
      new TypeError('openFonts: the file for "serif-italic" is no TrueType font'),
    );
  });

  it("gives known widths: 25 % in the sans at 10 points, Å in 1000ths", () => {
    expect(fonts.width("25 %", "sans", 10).toFixed(2)).toBe("20.18");
    expect(fonts.width("Å", "sans", 1000)).toBe(544);
  });
});
