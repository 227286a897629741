import type { LearnedKerning, ShapedGlyph } from "../model/font-book.ts";
import { remembered } from "./remembered.ts";

/** What shaping needs of a font opened by fontkit. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
    script: string,
  ): {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}

interface FontGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** The reports' languages are written in it; fontkit would look for it in the font's tables anew for every word. */
const script = "latn";

/** What composed text (NFC) in Latin letters has no use for: marks that stand apart, and forms of other scripts. */
const features = Object.fromEntries(
  ["ccmp", "locl", "rlig", "mark", "mkmk", "calt", "clig", "rclt", "curs"].map((tag) => [tag, false]),
);

/** Spaces that only line breaking tells apart are read as plain ones: a reader who searches or copies types those. */
const anySpace = /[\u00a0\u2009\u202f]/g;

/**
 * A word, with the space that follows it, as glyphs: kerning and standard ligatures as fontkit lays them out, as the font
 * book measures them. Kerning does not reach from a space to the next word, since lines are broken between them.
 *
 * fontkit takes a while for each word, and a glyph shared by several characters (space and no-break space, hyphen and soft
 * hyphen) carries the text that came first. So a word is put together from pairs of characters, which are few and are
 * known beforehand or learned from the first words that have them, and keeps its own text; a word in which a pair becomes
 * another glyph is laid out whole. A test compares both ways.
 *
 * @param font An opened font.
 * @param learned What `learnKerning` found in the same font.
 * @returns A function of composed text (NFC) without soft hyphens.
 */
export function wordShaper(font: ShapingFont, learned?: LearnedKerning): (word: string) => readonly ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const single = remembered((character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const advances = new Map<string, number | null>();
  const recall = recallPairs(learned, single);

  return (word) => {
    const characters = [...word];
    const pairs = characters.slice(1).map((next, index) => `${characters[index]}${next}`);
    for (const [index, pair] of pairs.entries()) {
      if (advances.has(pair)) continue;
      const advance = recall(pair, characters[index] ?? "");
      if (advance !== undefined) advances.set(pair, advance);
    }
    if (pairs.some((pair) => !advances.has(pair))) learnPairs(font, word, pairs, single, advances);
    if (pairs.some((pair) => advances.get(pair) === null)) return shapeWhole(font, word);
    return characters.map((character, index) => {
      const { id, advanceWidth } = single(character);
      const pair = pairs[index];
      const advance = (pair === undefined ? null : advances.get(pair)) ?? advanceWidth;
      return { id, text: character.replace(anySpace, " "), width: advanceWidth * scale, advance: advance * scale };
    });
  };
}

/** Advance of the first of two characters as it was learned: null when they become other glyphs, undefined when unknown. */
function recallPairs(
  learned: LearnedKerning | undefined,
  single: (character: string) => FontGlyph,
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
    return joined.has(pair) ? null : single(first).advanceWidth + (kerned.get(pair) ?? 0);
  };
}

function pairsIn(text: string): readonly string[] {
  return text.match(/../gsu) ?? [];
}

/**
 * Finds out how a font kerns every pair of some characters. It takes a second or more: for fonts that are known long
 * before a report is made.
 *
 * @param font An opened font.
 * @param characters Composed characters, each once.
 */
export function learnKerning(font: ShapingFont, characters: string): LearnedKerning {
  const single = remembered((character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const kerned: Record<string, string> = {};
  let joined = "";
  for (const first of characters) {
    for (const second of characters) {
      const [advance] = advancesBetween(font, first + second, single) ?? [];
      const units = advance === undefined ? undefined : advance - single(first).advanceWidth;
      if (units === undefined) joined += first + second;
      else if (units !== 0) kerned[units] = (kerned[units] ?? "") + first + second;
    }
  }
  return { characters, kerned, joined };
}

/** Learns the pairs of a word from its layout when every character keeps its glyph, else from theirs one by one. */
function learnPairs(
  font: ShapingFont,
  word: string,
  pairs: readonly string[],
  single: (character: string) => FontGlyph,
  advances: Map<string, number | null>,
): void {
  const known = advancesBetween(font, word, single);
  for (const [index, pair] of pairs.entries()) {
    if (advances.has(pair)) continue;
    const advance = known === null ? advancesBetween(font, pair, single)?.[0] : known[index];
    advances.set(pair, advance ?? null);
  }
}

/** Advances of all characters but the last, or null when some become other glyphs than their own or move. */
function advancesBetween(
  font: ShapingFont,
  text: string,
  single: (character: string) => FontGlyph,
): readonly number[] | null {
  const characters = [...text];
  const { glyphs, positions } = font.layout(text, features, script);
  const unchanged =
    glyphs.length === characters.length &&
    characters.every((character, index) => glyphs[index]?.id === single(character).id);
  const unmoved = positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
  const lastKept = positions.at(-1)?.xAdvance === glyphs.at(-1)?.advanceWidth;
  return unchanged && unmoved && lastKept ? positions.slice(0, -1).map(({ xAdvance }) => xAdvance) : null;
}

/** A word as fontkit lays it out, the characters dealt out to the glyphs in order. */
function shapeWhole(font: ShapingFont, word: string): readonly ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(word, features, script);
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
