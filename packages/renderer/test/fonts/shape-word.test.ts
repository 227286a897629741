import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { learnKerning } from "../../src/fonts/learn-kerning.ts";
import { wordShaper } from "../../src/fonts/shape-word.ts";
import type { FontId, LearnedKerning } from "../../src/model/font-book.ts";
import { remembered } from "../../src/model/remembered.ts";
import { fontFiles, learnedKernings } from "../font-files.ts";

function open(id: FontId): Font {
  return create(fontFiles[id] as Buffer) as Font;
}

const characters = [
  ..."abcdefghijklmnopqrstuvwxyzæøåéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,:;-–()„“”»«/%&’…\u00a0×≥≤†→•−§",
];
/** Letters that ligatures are made of are as frequent as all others together. */
const unit = fc.oneof(fc.constantFrom(...characters), fc.constantFrom("f", "f", "i", "l", "t", "j", "b", "h"));
const words = fc.string({ unit, minLength: 1, maxLength: 12 });

function unitsOf(pair: string, learned: LearnedKerning | undefined): string {
  const among = (pairs: string): boolean => [...pairs.matchAll(/../gsu)].some(([found]) => found === pair);
  if (learned === undefined || among(learned.joined)) return "joined";
  return Object.entries(learned.kerned).find(([, pairs]) => among(pairs))?.[0] ?? "0";
}

describe.each(Object.keys(fontFiles) as FontId[])("%s", (id) => {
  const font = open(id);
  const learned = learnedKernings[id];

  test.each([
    ["from the first words that have them", wordShaper(font).shape],
    ["beforehand", wordShaper(font, learned).shape],
  ])("words put together from pairs learned %s are those that fontkit lays out", (_, shape) => {
    fc.assert(
      fc.property(words, (word) => {
        const { glyphs, positions } = font.layout(`${word} `);
        const expected = glyphs.map((glyph, index) => [glyph.id, positions[index]?.xAdvance]);
        expect(shape(`${word} `).map((glyph) => [glyph.id, glyph.advance])).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test("a word is as wide as its glyphs advance, whether they were asked for before or not", () => {
    const { shape, measure } = wordShaper(font, learned);
    const advance = (word: string): number => shape(word).reduce((sum, glyph) => sum + glyph.advance, 0);
    fc.assert(
      fc.property(words, fc.boolean(), (word, isShaped) => {
        const before = isShaped ? advance(word) : null;
        const width = measure(word);
        expect(width).toBe(before ?? advance(word));
      }),
      { numRuns: 100 },
    );
  });

  test("the committed kerning is that of the font", () => {
    const some = "AVTWaoyæø.,- 1";
    const pairs = [...some].flatMap((first) => [...some].map((second) => first + second));
    const fresh = learnKerning(font, some);
    expect([...some].filter((character) => !learned?.characters.includes(character))).toEqual([]);
    expect(pairs.map((pair) => unitsOf(pair, learned))).toEqual(pairs.map((pair) => unitsOf(pair, fresh)));
  });

  test("the glyphs together read as the word", () => {
    const { shape } = wordShaper(font, learned);
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
  expect(
    wordShaper(open("serif"))
      .shape("offer")
      .map(({ text }) => text),
  ).toEqual(["o", "ff", "e", "r"]);
});

test("a glyph that two characters share reads as the one that is meant", () => {
  const { shape } = wordShaper(open("sans"));
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
