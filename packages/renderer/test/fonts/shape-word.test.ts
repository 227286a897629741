import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { remembered } from "../../src/fonts/remembered.ts";
import { wordShaper } from "../../src/fonts/shape-word.ts";
import type { FontId } from "../../src/model/font-book.ts";
import { fontFiles } from "../font-files.ts";

function open(id: FontId): Font {
  return create(fontFiles[id] as Buffer) as Font;
}

const characters = [
  ..."abcdefghijklmnopqrstuvwxyzæøåéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,:;-–()„“”»«/%&’…\u00a0×≥≤†→•−§",
];
const words = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 12 });

describe.each(Object.keys(fontFiles) as FontId[])("%s", (id) => {
  const font = open(id);
  const shape = wordShaper(font);

  test("words put together from pairs are those that fontkit lays out", () => {
    fc.assert(
      fc.property(words, (word) => {
        const { glyphs, positions } = font.layout(`${word} `);
        const expected = glyphs.map((glyph, index) => [glyph.id, positions[index]?.xAdvance]);
        expect(shape(`${word} `).map((glyph) => [glyph.id, glyph.advance])).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test("the glyphs together read as the word", () => {
    fc.assert(
      fc.property(words, (word) => {
        const text = shape(word).map((glyph) => glyph.text);
        expect(text.join("")).toBe(word.replaceAll("\u00a0", " "));
      }),
      { numRuns: 100 },
    );
  });
});

test("a ligature stands for several letters", () => {
  expect(wordShaper(open("serif"))("offer").map(({ text }) => text)).toEqual(["o", "ff", "e", "r"]);
});

test("a glyph that two characters share reads as the one that is meant", () => {
  const shape = wordShaper(open("sans"));
  const [space, , micro, mu] = shape("\u00a0 µμ");
  expect([space?.text, micro?.text, mu?.text]).toEqual([" ", "µ", "μ"]);
  expect(micro?.id).toBe(mu?.id);
});

test("a value is computed once", () => {
  let calls = 0;
  const length = remembered((key) => {
    calls++;
    return key.length;
  });
  expect([length("ab"), length("ab"), length("")]).toEqual([2, 2, 0]);
  expect(calls).toBe(2);
});
