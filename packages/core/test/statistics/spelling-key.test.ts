import fc from "fast-check";
import { expect, test } from "vitest";
import { spellingKey } from "../../src/statistics/spelling-key.ts";

test.each([
  ["letter case", "RØVERI", "røveri"],
  ["spaces around, no-break ones too", "\u00a0 Ja\u202f", "ja"],
  ["repeated spaces", "Vil \u00a0selv\tringe", "vil selv ringe"],
  ["composed and decomposed letters", "Pa\u030aro\u0308rende", "pårörende"],
  ["soft hyphens, zero-width spaces and marks", "\ufeffHændel\u00adses\u200btype", "hændelsestype"],
])("%s do not matter", (_, text, key) => {
  expect(spellingKey(text)).toBe(key);
});

test("different letters do matter", () => {
  expect(spellingKey("Røveri")).not.toBe(spellingKey("Roveri"));
});

test("words of plain letters have the key that they have with an invisible character in them", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", "1", "-", " ", "\t", "\u00a0"), maxLength: 8 });
  fc.assert(fc.property(text, (word) => spellingKey(word) === spellingKey(`${word}\u00ad`)));
});
