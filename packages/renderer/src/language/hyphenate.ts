// biome-ignore lint/style/noRestrictedImports: loads the code of one dependency on first use, no file of a user.
import { createRequire } from "node:module";
import type { Language } from "../model/report-definition.ts";
import { compoundWords } from "./compound-words.ts";
import { type HyphenationPatterns, patternBreaks } from "./pattern-breaks.ts";

const require = createRequire(import.meta.url);
/** Loaded on first use: the Norwegian patterns alone take 150 ms, the Danish 6. */
const patterns: Readonly<Record<Language, () => unknown>> = {
  da: () => require("hyphen/patterns/da.js"),
  nb: () => require("hyphen/patterns/nb.js"),
  en: () => require("hyphen/patterns/en-gb.js"),
};
const minimumBefore = 2;
const minimumAfter = 3;
const shortestPart = 5;
const onlyLetters = /^\p{L}+$/u;

/** What is known of a language's words: the patterns, and compounds of the list with the places of their seams. */
interface Hyphenation {
  readonly patterns: HyphenationPatterns;
  readonly seams: ReadonlyMap<string, readonly number[]>;
  readonly compound: RegExp;
}

const opened = new Map<Language, Hyphenation>();

/** `import` is asynchronous when it is conditional, and all three languages at once would cost every run. */
function open(language: Language): Hyphenation {
  const known = opened.get(language);
  if (known !== undefined) return known;
  const seams = new Map(compoundWords[language].map((entry) => [entry.replaceAll("-", ""), seamsIn(entry)]));
  const compound = new RegExp(`^(?:${[...seams.keys()].join("|")})`);
  const hyphenation = { patterns: patterns[language]() as HyphenationPatterns, seams, compound };
  opened.set(language, hyphenation);
  return hyphenation;
}

/** Letters before each hyphen. */
function seamsIn(entry: string): readonly number[] {
  const parts = entry.split("-");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("").length);
}

/** Places where a word of small letters may be broken, but for those near its ends. */
function breaksIn(word: string, { patterns, seams, compound }: Hyphenation): readonly number[] {
  const ends = seams.get(compound.exec(word)?.[0] ?? "") ?? [];
  return [0, ...ends].flatMap((start, index) => {
    const part = word.slice(start, ends[index]);
    const inside = part.length < shortestPart ? [] : insidePart(part.length, patternBreaks(part, patterns));
    return [...(start === 0 ? [] : [start]), ...inside.map((place) => start + place)];
  });
}

/** Neither near the ends of a part nor before a single letter, which joins what is before it: rå-d-giv is råd-giv. */
function insidePart(length: number, breaks: readonly number[]): readonly number[] {
  return breaks.filter((place, index) => isInside(place, length) && breaks[index + 1] !== place + 1);
}

function isInside(place: number, length: number): boolean {
  return place >= minimumBefore && place <= length - minimumAfter;
}

/**
 * A word in the pieces between which a line may break, at least two letters before a break and three after. Words with
 * anything but letters (e-mail, 2019) come back whole. No soft hyphen is ever in the output.
 *
 * @param word One word without spaces or punctuation.
 * @param language Language of the patterns; those of no other are loaded.
 * @returns Pieces that join to the word.
 * @see Liang (1983) Word Hy-phen-a-tion by Com-put-er; patterns of the TeX distribution, from the package `hyphen`.
 * @example
 * hyphenateWord("evalueringsrapport", "da").join("-"); // => "eva-lue-rings-rap-port"
 * hyphenateWord("medarbejdere", "da").join("-"); // => "med-ar-bej-dere"
 */
export function hyphenateWord(word: string, language: Language): readonly string[] {
  if (!onlyLetters.test(word)) return [word];
  const breaks = breaksIn(word.toLowerCase(), open(language)).filter((place) => isInside(place, word.length));
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index]));
}
