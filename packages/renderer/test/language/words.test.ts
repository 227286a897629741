import { expect, test } from "vitest";
import { altSentences } from "../../src/language/alt-sentences.ts";
import { captionSentences } from "../../src/language/caption-sentences.ts";
import { policyAuthority, withheldWords } from "../../src/language/disclosure-words.ts";
import { capitalize, words } from "../../src/language/words.ts";

test("no word is empty, and each begins in lower case but N", () => {
  for (const language of ["da", "nb", "en"] as const) {
    for (const [key, word] of Object.entries(words(language))) {
      if (typeof word !== "string") continue;
      expect(word).not.toBe("");
      if (key !== "totalN") expect(word.charAt(0)).toBe(word.charAt(0).toLowerCase());
    }
  }
});

test("capitals", () => {
  expect(capitalize("ærlig")).toBe("Ærlig");
  expect(capitalize("")).toBe("");
});

test("withheld numbers are spoken of by the policy's threshold", () => {
  expect(withheldWords("dst-5", "da")).toBe("vises ikke (færre end 5)");
  expect(withheldWords("ssb-3", "nb")).toBe("vises ikke (færre enn 3)");
  expect(policyAuthority("ssb-3", "da")).toBe("Statistisk sentralbyrå");
});

test.each([
  ["da", "En vandret søjle på", "Tre vandrette søjler på", "i en gruppe,", "i tre grupper,"],
  ["nb", "Én vannrett søyle på", "Tre vannrette søyler på", "i én gruppe,", "i tre grupper,"],
  ["en", "One horizontal bar on", "Three horizontal bars on", "in one group,", "in three groups,"],
] as const)("one and several in %s", (language, bar, bars, group, groups) => {
  const sentences = altSentences(language);
  expect(sentences.bars(1)).toContain(bar);
  expect(sentences.bars(3)).toContain(bars);
  expect(sentences.stackedBars(1, "A", "B")).toContain(bar.replace(/ \p{L}+$/u, ""));
  expect(sentences.groupedBars(1, ["A", "B"])).toContain(group);
  expect(sentences.groupedBars(3, ["A", "B"])).toContain(groups);
});

test("sentences in the three languages", () => {
  expect(captionSentences("da").bridge("15 personer er ikke med", "2.768", "2.783", "figur 2")).toBe(
    "15 personer er ikke med, så N er 2.768 mod 2.783 i figur 2.",
  );
  expect(captionSentences("nb").withheld(2, 5, "SSB")).toContain("To grupper vises ikke");
  expect(captionSentences("en").withheld(1, 5, "DST")).toContain("One group is not shown");
  expect(altSentences("da").wholeBar(1, 3)).toBe("En vandret søjle, delt i tre dele af en helhed.");
  expect(altSentences("nb").wholeBar(2, 3)).toBe("To vannrette søyler, hver delt i tre deler av en helhet.");
  expect(altSentences("en").wholeBar(2, 3)).toBe("Two horizontal bars, each split into three parts of a whole.");
});
