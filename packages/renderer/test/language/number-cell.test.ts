import { describe, expect, test } from "vitest";
import { decimalPlace, holdsNumbers } from "../../src/language/number-cell.ts";
import type { Language } from "../../src/model/report-definition.ts";

const nb = "\u00a0";

/** The cell with a bar where its decimal sign is or would be. */
function marked(text: string, language: Language = "da"): string | null {
  const place = decimalPlace(text, language);
  return place === null ? null : `${text.slice(0, place)}|${text.slice(place)}`;
}

describe("decimalPlace", () => {
  test.each([
    ["701", "701|"],
    ["25 %", "25| %"],
    [`25,25${nb}%`, `25|,25${nb}%`],
    ["1.234.567,5 kr.", "1.234.567|,5 kr."],
    ["−989 kr.", "−989| kr."],
    ["+0,5", "+0|,5"],
    ["<5", "<5|"],
    ["færre end 5", "færre end 5|"],
    ["ca. 2.800", "ca. 2.800|"],
    ["n = 487", "n = 487|"],
    ["24–27 %", "24–27| %"],
    ["8,25–11,5 %", "8,25–11|,5 %"],
    ["−3,5–−1,5", "−3,5–−1|,5"],
    ["882 til 1.212 kr.", "882 til 1.212| kr."],
    ["25 % (24–27 %)", "25| % (24–27 %)"],
    ["(24–27 %)", "(24–27| %)"],
    ["701 af 2.783", "701| af 2.783"],
    ["12 timer", "12| timer"],
    ["5*", "5|*"],
    ["–", "–|"],
    ["..", "..|"],
  ])("da: %s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each<readonly [string, Language, string]>([
    [`1${nb}234,5 %`, "nb", `1${nb}234|,5 %`],
    ["færre enn 5", "nb", "færre enn 5|"],
    ["1,234.5", "en", "1,234|.5"],
    ["25%", "en", "25|%"],
    ["12.5–14.25%", "en", "12.5–14|.25%"],
  ])("%s in %s", (text, language, expected) => {
    expect(marked(text, language)).toBe(expected);
  });

  test.each(["", "vises ikke", "3. kvartal", "31.12.2019", "Interview 17", "17 interviewede", "kapitel 4", "A–B"])(
    "„%s“ is no number",
    (text) => {
      expect(decimalPlace(text, "da")).toBeNull();
    },
  );

  test("signs are those of the language", () => {
    expect(marked("1.234,5", "en")).toBeNull();
    expect(marked("12.5", "da")).toBeNull();
  });
});

describe("holdsNumbers", () => {
  test("most of the cells that say something decide", () => {
    expect(holdsNumbers(["25 %", "vises ikke", "9 %", "", "–"], "da")).toBe(true);
    expect(holdsNumbers(["25 %", "vises ikke"], "da")).toBe(false);
    expect(holdsNumbers(["–", "…", ""], "da")).toBe(false);
    expect(holdsNumbers([], "da")).toBe(false);
  });
});
