import type { LearnedKerning, ShapedGlyph } from "../model/font-book.ts";
import { remembered } from "../model/remembered.ts";
import { advancesBetween, layOutText, openSigns, type ShapingFont, type Signs } from "./shaping-font.ts";

/** Spaces that only line breaking tells apart are read as plain ones: a reader who searches or copies types those. */
const anySpace = /[\u00a0\u2009\u202f]/g;

/** Words as a font draws them, of composed text (NFC) without soft hyphens. */
export interface WordShaper {
  /** The glyphs of a word and of the space that follows it. */
  shape(word: string): readonly ShapedGlyph[];
  /** Sum of their advances, for words of which no glyph is asked for. */
  measure(word: string): number;
}

/**
 * Shapes words, with the space that follows them: kerning and standard ligatures as fontkit lays them out, as the font
 * book measures them. Kerning does not reach from a space to the next word, since lines are broken between them.
 *
 * fontkit takes a while for each word, and a glyph shared by several characters (space and no-break space, hyphen and soft
 * hyphen) carries the text that came first. So a word is put together from pairs of characters and ligatures, which are few
 * and are known beforehand or learned from the first words that have them, and keeps its own text; a word in which a pair
 * becomes another glyph is laid out whole. A test compares both ways.
 *
 * @param font An opened font.
 * @param learned What `learnKerning` found in the same font.
 */
export function wordShaper(font: ShapingFont, learned?: LearnedKerning): WordShaper {
  const scale = 1000 / font.unitsPerEm;
  const signs = openSigns(font, learned?.ligatures ?? []);
  const texts = remembered((sign: string) => signs.text(sign).replace(anySpace, " "));
  const pairs = openPairs(font, signs, learned);

  const shape = (word: string): readonly ShapedGlyph[] => {
    const own = [...signs.of(word)];
    const advances = pairs.within(own);
    if (advances.includes(null)) return shapeWhole(font, word);
    return own.map((sign, index) => {
      const { id, advanceWidth } = signs.glyph(sign);
      const advance = advances[index] ?? advanceWidth;
      return { id, text: texts(sign), width: advanceWidth * scale, advance: advance * scale };
    });
  };

  /** Null when only a layout can tell. */
  const measurePairs = (word: string): number | null => {
    let width = 0;
    let last = "";
    for (const sign of signs.of(word)) {
      const advance = last === "" ? 0 : pairs.advance(last, sign);
      if (advance === undefined || advance === null) return null;
      width += advance * scale;
      last = sign;
    }
    return last === "" ? 0 : width + signs.glyph(last).advanceWidth * scale;
  };

  return { shape, measure: (word) => measurePairs(word) ?? shape(word).reduce((sum, { advance }) => sum + advance, 0) };
}

/** Advances of the first of two signs: null when they become other glyphs or move. */
interface Pairs {
  /** Undefined when only a layout can tell. */
  advance(first: string, next: string): number | null | undefined;
  /** Advances of all signs of a word but the last. */
  within(signs: readonly string[]): readonly (number | null)[];
}

function openPairs(font: ShapingFont, signs: Signs, learned: LearnedKerning | undefined): Pairs {
  const advances = new Map<string, number | null>();
  const recall = recallPairs(learned, signs);
  const advance = (first: string, next: string): number | null | undefined => {
    const pair = first + next;
    const known = advances.get(pair);
    if (known !== undefined) return known;
    const recalled = recall(pair, first);
    if (recalled !== undefined) advances.set(pair, recalled);
    return recalled;
  };
  const within = (own: readonly string[]): readonly (number | null)[] => {
    const found = own.slice(1).map((next, index) => advance(own[index] ?? "", next));
    if (!found.includes(undefined)) return found.map((units) => units ?? null);
    const pairs = own.slice(1).map((next, index) => `${own[index]}${next}`);
    learnPairs(font, own.join(""), pairs, signs, advances);
    return pairs.map((pair) => advances.get(pair) ?? null);
  };
  return { advance, within };
}

/** Advance of the first of two signs as it was learned: null when they become other glyphs, undefined when unknown. */
function recallPairs(
  learned: LearnedKerning | undefined,
  signs: Signs,
): (pair: string, first: string) => number | null | undefined {
  if (learned === undefined) return () => undefined;
  const characters = new Set(learned.characters);
  const joined = new Set(pairsIn(learned.joined));
  const kerned = new Map(
    Object.entries(learned.kerned).flatMap(([units, pairs]) =>
      pairsIn(pairs).map((pair) => [pair, Number(units)] as const),
    ),
  );
  return (pair, first) => {
    if (!characters.has(first) || !characters.has(pair.slice(first.length))) return undefined;
    return joined.has(pair) ? null : signs.glyph(first).advanceWidth + (kerned.get(pair) ?? 0);
  };
}

function pairsIn(text: string): readonly string[] {
  return text.match(/../gsu) ?? [];
}

/** Learns the pairs of a word from its layout when every sign keeps its glyph, else from theirs one by one. */
function learnPairs(
  font: ShapingFont,
  word: string,
  pairs: readonly string[],
  signs: Signs,
  advances: Map<string, number | null>,
): void {
  const known = advancesBetween(font, word, signs);
  for (const [index, pair] of pairs.entries()) {
    if (advances.has(pair)) continue;
    const advance = known === null ? advancesBetween(font, pair, signs)?.[0] : known[index];
    advances.set(pair, advance ?? null);
  }
}

/** A word as fontkit lays it out, the characters dealt out to the glyphs in order. */
function shapeWhole(font: ShapingFont, word: string): readonly ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = layOutText(font, word);
  const characters = [...word.replace(anySpace, " ")];
  let at = 0;
  return glyphs.map((glyph, index) => {
    const end = index === glyphs.length - 1 ? characters.length : at + glyph.codePoints.length;
    const text = characters.slice(at, end).join("");
    at = end;
    const width = glyph.advanceWidth * scale;
    return { id: glyph.id, text, width, advance: (positions[index]?.xAdvance ?? glyph.advanceWidth) * scale };
  });
}
