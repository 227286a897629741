import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords } from "../../src/language/compare-words.ts";
import type { Language } from "../../src/model/report-definition.ts";

const sorted = (words: string, language: Language): string =>
  words
    .split(" ")
    .toSorted((a, b) => compareWords(a, b, language))
    .join(" ");

describe.each(["da", "nb"] as const)("%s", (language) => {
  test("… x y z æ ø å", () => {
    expect(sorted("å ø æ z y x wien vold", language)).toBe("vold wien x y z æ ø å");
    expect(sorted("Ørn Ærø Zoo Åse Anna", language)).toBe("Anna Zoo Ærø Ørn Åse");
  });

  test("aa stands as å, as in names of places and people", () => {
    expect(sorted("Aarhus Aabenraa Abel Zoo Østerbro Århus", language)).toBe("Abel Zoo Østerbro Aabenraa Århus Aarhus");
    expect(sorted("Aasen Aas Øverland Berg", language)).toBe("Berg Øverland Aas Aasen");
  });

  test("foreign letters stand with their nearest", () => {
    expect(sorted("Müller Møller Mylius Muller", language)).toBe("Muller Mylius Müller Møller");
  });
});

test("in English aa is two letters, and ø an o", () => {
  expect(sorted("Zoo Aarhus Abel Østerbro Oslo", "en")).toBe("Aarhus Abel Oslo Østerbro Zoo");
});

test("numbers by their value, capitals first", () => {
  expect(["figur 10", "figur 9", "a", "A"].toSorted((a, b) => compareWords(a, b, "da"))).toEqual([
    "A",
    "a",
    "figur 9",
    "figur 10",
  ]);
});

test("is an order: whatever the words, and no two different words are the same", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aåæøAÅzyé\u0301 1-"), maxLength: 5 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(Math.sign(compareWords(a, b, "da"))).toBe(-Math.sign(compareWords(b, a, "da")) + 0);
      expect(compareWords(a, b, "da") === 0).toBe(a === b);
      if (compareWords(a, b, "da") <= 0 && compareWords(b, c, "da") <= 0) {
        expect(compareWords(a, c, "da")).toBeLessThanOrEqual(0);
      }
    }),
  );
});
