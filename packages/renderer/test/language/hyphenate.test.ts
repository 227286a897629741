import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compoundWords } from "../../src/language/compound-words.ts";
import { hyphenateWord } from "../../src/language/hyphenate.ts";

const broken = (word: string, language: "da" | "nb" | "en" = "da"): string => hyphenateWord(word, language).join("-");

describe("Danish", () => {
  test.each([
    ["evalueringsrapport", "eva-lue-rings-rap-port"],
    ["medarbejdere", "med-ar-bej-dere"],
    ["Offerrådgivningen", "Of-fer-råd-giv-nin-gen"],
    ["rådgivning", "råd-giv-ning"],
    ["opkaldet", "op-kal-det"],
    ["over", "over"],
    ["forbrydelse", "for-bry-delse"],
    ["fortrolighedserklæring", "for-tro-lig-heds-er-klæ-ring"],
    ["gennemsnitsalder", "gen-nem-snits-al-der"],
    ["gennemsnitsindkomst", "gen-nem-snits-ind-komst"],
    ["psykologsamtale", "psy-ko-log-sam-tale"],
    ["vidneudsagn", "vidne-ud-sagn"],
    ["arbejdsulykker", "ar-bejds-ulyk-ker"],
    ["utryghed", "utryg-hed"],
    ["uenig", "uenig"],
    ["personoplysninger", "per-son-op-lys-nin-ger"],
    ["foråret", "for-året"],
    ["workshops", "work-shops"],
  ])("%s", (word, expected) => {
    expect(broken(word)).toBe(expected);
  });

  test("words with digits, hyphens or none are left whole", () => {
    expect(hyphenateWord("e-mail", "da")).toEqual(["e-mail"]);
    expect(hyphenateWord("2.783", "da")).toEqual(["2.783"]);
    expect(hyphenateWord("", "da")).toEqual([""]);
  });
});

describe("Norwegian", () => {
  test.each([
    ["rådgivningstilbud", "råd-giv-nings-til-bud"],
    ["medarbeiderne", "med-ar-bei-derne"],
    ["hovedresultater", "ho-ved-re-sul-ta-ter"],
    ["rusomsorgen", "rus-om-sor-gen"],
    ["tverretatlig", "tverr-etat-lig"],
    ["spørreundersøkelse", "spørre-un-der-sø-kelse"],
    ["svarprosenten", "svar-pro-sen-ten"],
    ["overgrepsutsatte", "over-greps-ut-satte"],
  ])("%s", (word, expected) => {
    expect(broken(word, "nb")).toBe(expected);
  });
});

test.each([
  ["multidisciplinary", "multi-dis-cip-lin-ary"],
  ["overrepresented", "over-rep-res-en-ted"],
  ["socioeconomic", "so-cio-eco-nomic"],
])("English: %s", (word, expected) => {
  expect(broken(word, "en")).toBe(expected);
});

test("Norwegian and English have patterns of their own", () => {
  expect(broken("undersøkelse", "nb")).toBe("un-der-sø-kelse");
  expect(hyphenateWord("registration", "en").length).toBeGreaterThan(1);
});

test("pieces join to the word, two letters before a break, three after, none of one letter, no soft hyphen", () => {
  const letters = fc.constantFrom(..."abdefghijklmnoprstuvyæøå");
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 24 }), (word) => {
      const pieces = hyphenateWord(word, "da");
      expect(pieces.join("")).toBe(word);
      expect(pieces.every((piece) => !piece.includes("\u00AD"))).toBe(true);
      if (pieces.length < 2) return;
      expect(pieces.every((piece) => piece.length >= 2)).toBe(true);
      expect(pieces.at(-1)?.length).toBeGreaterThanOrEqual(3);
    }),
  );
});

test.each(["da", "nb", "en"] as const)("%s: every listed compound can be broken at its seams", (language) => {
  for (const compound of compoundWords[language]) {
    const seams = compound.split("-");
    const pieces = hyphenateWord(`${seams.join("")}erne`, language);
    const breaks = new Set(pieces.map((_, index) => pieces.slice(0, index + 1).join("").length));
    seams.slice(0, -1).forEach((_, index) => {
      const place = seams.slice(0, index + 1).join("").length;
      expect([compound, place, breaks.has(place)]).toEqual([compound, place, place > 1]);
    });
  }
});
