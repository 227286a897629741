import type { LearnedKerning } from "../model/font-book.ts";
import { advancesBetween, layOutText, ligatureSign, openSigns, type ShapingFont } from "./shaping-font.ts";

/**
 * Finds out which characters a font draws as ligatures, and how it kerns every pair of some characters and ligatures. It
 * takes a second or more: for fonts that are known long before a report is made.
 *
 * @param font An opened font.
 * @param characters Composed characters, each once.
 */
export function learnKerning(font: ShapingFont, characters: string): LearnedKerning {
  const ligatures = findLigatures(font, [...characters]);
  const signs = openSigns(font, ligatures);
  const all = characters + ligatures.map((_, index) => ligatureSign(index)).join("");
  const kerned: Record<string, string> = {};
  let joined = "";
  for (const first of all) {
    for (const second of all) {
      const pair = first + second;
      const [advance] = signs.of(signs.text(pair)) === pair ? (advancesBetween(font, pair, signs) ?? []) : [];
      const units = advance === undefined ? undefined : advance - signs.glyph(first).advanceWidth;
      if (units === undefined) joined += pair;
      else if (units !== 0) kerned[units] = (kerned[units] ?? "") + pair;
    }
  }
  return { characters: all, ligatures, kerned, joined };
}

/** Two or three characters that become one glyph. */
function findLigatures(font: ShapingFont, characters: readonly string[]): LearnedKerning["ligatures"] {
  const among = (texts: readonly string[]): LearnedKerning["ligatures"] =>
    texts.flatMap((text) => {
      const { glyphs } = layOutText(font, text);
      return glyphs.length === 1 ? glyphs.map(({ id }) => ({ text, glyph: id })) : [];
    });
  const pairs = among(characters.flatMap((first) => characters.map((second) => first + second)));
  const triples = among(pairs.flatMap(({ text }) => characters.map((next) => text + next)));
  return [...triples, ...pairs];
}
