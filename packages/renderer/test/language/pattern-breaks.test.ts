import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HyphenationPatterns, patternBreaks } from "../../src/language/pattern-breaks.ts";

const require = createRequire(import.meta.url);
const createHyphenator = require("hyphen") as (
  patterns: HyphenationPatterns,
  options: Readonly<Record<string, unknown>>,
) => (text: string) => string;

function broken(word: string, patterns: HyphenationPatterns): string {
  const breaks = patternBreaks(word, patterns);
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index])).join("|");
}

describe.each(["da", "nb", "en-gb"])("%s", (language) => {
  const patterns = require(`hyphen/patterns/${language}.js`) as HyphenationPatterns;
  const hyphenate = createHyphenator(structuredClone(patterns), { hyphenChar: "|", html: false, minWordLength: 1 });

  test("words are broken where the package that keeps the patterns breaks them", () => {
    const letters = fc.constantFrom(..."aaabdeeeefghiiijklmnooprrsstttuvyæøå");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2, maxLength: 20 }), (word) => {
        expect(broken(word, patterns)).toBe(hyphenate(word));
      }),
      { numRuns: 300 },
    );
  });

  test("so are the words that the patterns get wrong", () => {
    for (const word of Object.keys(patterns[2])) expect(broken(word, patterns)).toBe(hyphenate(word));
  });
});

test("an odd level allows a break, a higher even one forbids it again", () => {
  const levels = [
    [0, 0, 1],
    [0, 2],
  ];
  expect(patternBreaks("abcde", [levels, { a: { b: 0 } }, {}])).toEqual([2]);
  expect(patternBreaks("abcde", [levels, { a: { b: 0 }, b: { c: 1 } }, {}])).toEqual([]);
  expect(patternBreaks("abcde", [levels, { a: { b: 0 } }, { abcde: [3] }])).toEqual([3]);
});
