import type { ShapedGlyph } from "../model/font-book.ts";
import { remembered } from "./remembered.ts";

/** What shaping needs of a font opened by fontkit. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
  layout(
    text: string,
    features: undefined,
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

/** Spaces that only line breaking tells apart are read as plain ones: a reader who searches or copies types those. */
const anySpace = /[\u00a0\u2009\u202f]/g;

/**
 * A word, with the space that follows it, as glyphs: kerning and standard ligatures as fontkit lays them out, as the font
 * book measures them. Kerning does not reach from a space to the next word, since lines are broken between them.
 *
 * fontkit takes a while for each word, and a glyph shared by several characters (space and no-break space,
 * hyphen and soft hyphen) carries the text that came first. So a word is put together from pairs of characters, which
 * are few, and keeps its own text; a word in which a pair becomes another glyph is laid out whole. A test compares both
 * ways.
 *
 * @param font An opened font.
 * @returns A function of composed text (NFC) without soft hyphens.
 */
export function wordShaper(font: ShapingFont): (word: string) => readonly ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const single = remembered((character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const advanceBefore = remembered((pair: string) => {
    const [first = "", second = ""] = pair;
    return pairAdvance(font, pair, [single(first).id, single(second).id]);
  });

  return (word) => {
    const characters = [...word];
    const glyphs: ShapedGlyph[] = [];
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1];
      const { id, advanceWidth } = single(character);
      const advance = next === undefined ? advanceWidth : advanceBefore(character + next);
      if (advance === null) return shapeWhole(font, word);
      glyphs.push({
        id,
        text: character.replace(anySpace, " "),
        width: advanceWidth * scale,
        advance: advance * scale,
      });
    }
    return glyphs;
  };
}

/** Advance of the first of two characters, or null when they become other glyphs than their own or move. */
function pairAdvance(font: ShapingFont, pair: string, own: readonly number[]): number | null {
  const { glyphs, positions } = font.layout(pair, undefined, script);
  const unchanged = glyphs.length === 2 && glyphs.every((glyph, index) => glyph.id === own[index]);
  const unmoved = positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
  const lastKept = positions[1]?.xAdvance === glyphs[1]?.advanceWidth;
  return unchanged && unmoved && lastKept ? (positions[0]?.xAdvance ?? null) : null;
}

/** A word as fontkit lays it out, the characters dealt out to the glyphs in order. */
function shapeWhole(font: ShapingFont, word: string): readonly ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(word, undefined, script);
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
