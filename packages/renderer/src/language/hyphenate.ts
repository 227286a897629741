// biome-ignore lint/style/noRestrictedImports: loads the code of one dependency on first use, no file of a user.
import { createRequire } from "node:module";
import type { Language } from "../model/report-definition.ts";
import { compoundWords } from "./compound-words.ts";

type Hyphenator = (text: string) => string;
type HyphenatorFactory = (patterns: unknown, options: Readonly<Record<string, unknown>>) => Hyphenator;

const require = createRequire(import.meta.url);
/** Loaded on first use: the Norwegian patterns alone take 150 ms, the Danish 6. */
const patterns: Readonly<Record<Language, () => unknown>> = {
  da: () => require("hyphen/patterns/da.js"),
  nb: () => require("hyphen/patterns/nb.js"),
  en: () => require("hyphen/patterns/en-gb.js"),
};
const mark = "|";
const minimumBefore = 2;
const minimumAfter = 3;
const onlyLetters = /^\p{L}+$/u;

const hyphenators = new Map<Language, Hyphenator>();

/** `import` is asynchronous when it is conditional, and all three languages at once would cost every run. */
function hyphenatorOf(language: Language): Hyphenator {
  const known = hyphenators.get(language);
  if (known !== undefined) return known;
  const createHyphenator = require("hyphen") as HyphenatorFactory;
  const made = createHyphenator(patterns[language](), { hyphenChar: mark, html: false, minWordLength: 5 });
  hyphenators.set(language, made);
  return made;
}

/** Parts of a word at the seams of a compound of the list; the word itself when it is none. */
function splitCompound(word: string, language: Language): readonly string[] {
  const lower = word.toLowerCase();
  const compound = compoundWords[language].find((entry) => lower.startsWith(entry.replaceAll("-", "")));
  if (compound === undefined) return [word];
  const parts = compound.split("-");
  const ends = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("").length);
  return [0, ...ends].map((start, index) => word.slice(start, ends[index]));
}

/** A piece of one letter joins the piece before it: rå-d-giv is råd-giv. */
function joinSingleLetters(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    if (piece.length === 1 && joined.length > 0) joined.push((joined.pop() ?? "") + piece);
    else joined.push(piece);
  }
  return joined;
}

/** Short pieces at the ends of the word join their neighbours. */
function joinShortEnds(pieces: readonly string[]): readonly string[] {
  const [first = "", second, ...rest] = pieces;
  if (second === undefined) return pieces;
  if (first.length < minimumBefore) return joinShortEnds([first + second, ...rest]);
  const last = pieces.at(-1) ?? "";
  const beforeLast = pieces.at(-2) ?? "";
  return last.length < minimumAfter ? joinShortEnds([...pieces.slice(0, -2), beforeLast + last]) : pieces;
}

/**
 * A word in the pieces between which a line may break, at least two letters before a break and three after. Words with
 * anything but letters (e-mail, 2019) come back whole. No soft hyphen is ever in the output.
 *
 * @param word One word without spaces or punctuation.
 * @param language Language of the patterns; those of no other are loaded.
 * @returns Pieces that join to the word.
 * @see Liang (1983) Word Hy-phen-a-tion by Com-put-er; patterns of the TeX distribution, through the package `hyphen`.
 * @example
 * hyphenateWord("evalueringsrapport", "da").join("-"); // => "eva-lue-rings-rap-port"
 * hyphenateWord("medarbejdere", "da").join("-"); // => "med-ar-bej-dere"
 */
export function hyphenateWord(word: string, language: Language): readonly string[] {
  if (!onlyLetters.test(word)) return [word];
  const hyphenate = hyphenatorOf(language);
  const pieces = splitCompound(word, language).flatMap((part) =>
    joinShortEnds(joinSingleLetters(hyphenate(part).split(mark))),
  );
  return joinShortEnds(pieces);
}
