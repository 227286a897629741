import { describe, expect, test } from "vitest";
import { openSizedFont, sizeParts } from "../../src/layout/sized-font.ts";

/** Letters are 10 wide; „f“ and „i“ are drawn closer together. */
function measure(text: string): number {
  return text.length * 10 - (text.split("fi").length - 1) * 3;
}

describe("openSizedFont", () => {
  test("measures and splits a word once", () => {
    const asked: string[] = [];
    const font = openSizedFont(
      (text) => {
        asked.push(text);
        return measure(text);
      },
      (word, hyphenate) => {
        asked.push(`${word} ${hyphenate}`);
        return [{ text: word, breakAfter: null }];
      },
    );
    expect([font.width("ord"), font.width("ord")]).toEqual([30, 30]);
    expect(font.parts("ord", true)).toBe(font.parts("ord", true));
    expect(font.parts("ord", false)).toEqual([{ text: "ord", breakAfter: null, width: 30 }]);
    expect(asked).toEqual(["ord", "ord true", "ord false"]);
  });
});

test("parts add up to the width of the word, with the kerning between them", () => {
  const parts = sizeParts(
    [
      { text: "buf", breakAfter: "hyphen" },
      { text: "ik", breakAfter: null },
    ],
    measure,
  );
  expect(parts.map(({ width }) => width)).toEqual([30, 17]);
  expect(measure("bufik")).toBe(47);
});
