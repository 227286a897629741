import { describe, expect, test } from "vitest";
import { breakLines } from "../../src/layout/break-lines.ts";
import type { Line } from "../../src/layout/line.ts";
import { plainRun } from "../../src/layout/shape-inline.ts";
import { textStylesOf } from "../../src/layout/text-style.ts";
import { openTypesetter } from "../../src/layout/typesetter.ts";
import { theme } from "../../src/model/theme.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { prose } from "./sample-document.ts";

const typesetter = openTypesetter(fakeFonts, "da", theme);
const textStyles = textStylesOf(theme);
const body = { ...textStyles.body, size: 10 };
const ragged = { ...body, align: "left", hyphenate: false } as const;

function broken(text: string, width: number, style = body as typeof textStyles.body): readonly Line[] {
  return breakLines([plainRun(text, style, null)], style, width, typesetter);
}

function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join("");
}

const noLine: Line = { segments: [], width: 0, spaces: 0, spaceWidth: 0, end: "end" };

describe("breakLines", () => {
  test("an empty paragraph has no lines, a short one has one", () => {
    expect(broken("", 100)).toEqual([]);
    expect(broken("  ", 100)).toEqual([]);
    expect(broken(" kort  tekst ", 100).map(textOf)).toEqual(["kort tekst"]);
  });

  test("gives back the words, and lines that fit once spaces shrink", () => {
    const text = prose(200);
    const lines = broken(text, 370);
    const joined = lines
      .map((line) => (line.end === "hyphen" ? textOf(line).slice(0, -1) : `${textOf(line)} `))
      .join("");
    expect(joined.trim()).toBe(text);
    for (const line of lines) expect(line.width - 0.26 * line.spaceWidth).toBeLessThanOrEqual(370.01);
  });

  test("hyphenates where words alone would be loose, and never three lines in a row", () => {
    const hyphens = Array.from({ length: 30 }, (_, start) => broken(prose(120, start), 260).map(({ end }) => end));
    expect(hyphens.flat().filter((end) => end === "hyphen").length).toBeGreaterThan(10);
    const threeInARow = /(hyphen ){3}/;
    for (const ends of hyphens) expect(`${ends.join(" ")} `).not.toMatch(threeInARow);
  });

  test("the last word keeps its syllables", () => {
    for (let width = 96; width < 260; width += 7) {
      expect(textOf(broken(`${prose(12)} evalueringsrapport`, width).at(-1) ?? noLine)).toContain("evalueringsrapport");
    }
  });

  test("never ends a line before a dash or a unit, nor at a no-break space", () => {
    const text = `${prose(4)} 25 % af 1.090 personer – og n = 487 den 5. november – igen 989.876\u00a0kr. `.repeat(8);
    for (let width = 120; width < 400; width += 13) {
      const lines = broken(text, width).map(textOf);
      for (const line of lines) expect(line, `${width}`).not.toMatch(/^(–|%|personer|=|487|november|kr\.)/);
    }
  });

  test("a no-break space is no space of justification", () => {
    expect(broken("25\u00a0% ja", 400)[0]?.spaces).toBe(1);
  });

  test("breaks after the hyphen of a compound and in an address, without a printed hyphen", () => {
    const lines = broken("https://www.example.org/rapporter/2020/opsoegende-kontakt", 150, ragged);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(textOf).join("")).toBe("https://www.example.org/rapporter/2020/opsoegende-kontakt");
    expect(lines.slice(0, -1).every(({ end }) => end === "inside-word")).toBe(true);
    expect(broken("Røde Kors-frivillige", 65, ragged).map(textOf)).toEqual(["Røde Kors-", "frivillige"]);
  });

  test("takes a soft hyphen as a place to break, and prints it only there", () => {
    expect(broken("sam\u00adtale", 100).map(textOf)).toEqual(["samtale"]);
    expect(broken("en sam\u00adtalerapport", 44).map(textOf)[0]).toBe("en sam-");
  });

  test("a word wider than the column is cut rather than let out of it", () => {
    for (const style of [body, ragged]) {
      const lines = broken(`xx ${"m".repeat(70)} yy`, 80, style);
      expect(lines.length).toBeGreaterThan(4);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(80.01);
    }
  });

  test("words that should stay together are parted when they are wider than the column", () => {
    for (const line of broken("1.090 personer = 25 % – x", 50)) expect(line.width).toBeLessThanOrEqual(50.01);
  });

  test("a column narrower than a letter still ends", () => {
    expect(broken("abc", 1).map(textOf).join("")).toBe("abc");
  });

  test("forced breaks end lines", () => {
    expect(broken("en\u2028to tre", 300).map(textOf)).toEqual(["en", "to tre"]);
  });
});
