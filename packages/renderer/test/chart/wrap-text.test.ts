import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widest, widestWord, wrapText } from "../../src/chart/wrap-text.ts";

const measure = (line: string): number => line.length * 5;

describe("wrapText", () => {
  it("breaks at spaces, into lines of about one length", () => {
    expect(wrapText("Indbrud og tyveri", 60, measure)).toEqual(["Indbrud", "og tyveri"]);
    expect(wrapText("en to tre fire fem seks", 90, measure)).toEqual(["en to tre", "fire fem seks"]);
  });

  it("keeps a line that fits", () => {
    expect(wrapText("Vold", 100, measure)).toEqual(["Vold"]);
    expect(wrapText("", 100, measure)).toEqual([""]);
  });

  it("never breaks a word of usual length, however narrow the space", () => {
    expect(wrapText("Blufærdighedskrænkelser her", 10, measure)).toEqual(["Blufærdighedskrænkelser", "her"]);
  });

  it("breaks a word that no line can hold between syllables, or after a sign inside it", () => {
    expect(wrapText("Arbejdsmarkedsuddannelsescentermedarbejder", 150, measure)).toEqual([
      "Arbejdsmarkedsuddannelsescen-",
      "termedarbejder",
    ]);
    expect(wrapText("https://www.eksempel.dk/en-meget-lang-adresse", 150, measure)).toEqual([
      "https://www.eksempel.dk/en-",
      "meget-lang-adresse",
    ]);
    expect(wrapText("x".repeat(50), 150, measure)).toEqual([`${"x".repeat(29)}-`, "x".repeat(21)]);
  });

  it("asks for no more width than words that are kept whole need", () => {
    expect(widestWord("Blufærdighedskrænkelser her", measure)).toBe(115);
    expect(widestWord("x".repeat(50), measure)).toBe(120);
    expect(widest(wrapText(`Kort ${"x".repeat(99)}`, 10, measure), measure)).toBeLessThanOrEqual(120);
  });

  it("lets no line begin with a dash, and keeps numbers with what they count", () => {
    expect(wrapText("Vold – trusler", 25, measure)).toEqual(["Vold –", "trusler"]);
    expect(wrapText("n = 487", 5, measure)).toEqual(["n = 487"]);
    expect(wrapText("af 1.090 personer", 5, measure)).toEqual(["af", "1.090 personer"]);
    expect(wrapText("25 % ja", 5, measure)).toEqual(["25 %", "ja"]);
    expect(wrapText("25\u00a0% ja", 5, measure)).toEqual(["25\u00a0%", "ja"]);
  });

  it("keeps all words in order, within the width unless one word is wider, and in as few lines as greedy filling", () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom(..."abcæøå"), minLength: 1, maxLength: 12 }), { minLength: 1 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 200 }), (label, width) => {
        const lines = wrapText(label, width, measure);
        expect(lines.join(" ")).toBe(label);
        expect(widest(lines, measure)).toBeLessThanOrEqual(Math.max(width, widestWord(label, measure)));
        const greedy = label.split(" ").reduce(
          ({ count, length }, word) => {
            const joined = length === 0 ? measure(word) : length + measure(` ${word}`);
            return joined <= width ? { count, length: joined } : { count: count + 1, length: measure(word) };
          },
          { count: 1, length: 0 },
        );
        expect(lines.length).toBeLessThanOrEqual(greedy.count);
      }),
      { seed: 3 },
    );
  });
});
