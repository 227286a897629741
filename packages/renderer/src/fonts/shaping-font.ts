import type { LearnedKerning } from "../model/font-book.ts";
import { remembered } from "../model/remembered.ts";

/** What shaping needs of a font opened by fontkit. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
  getGlyph(id: number): FontGlyph;
  layout(text: string, features: Readonly<Record<string, boolean>>, script: string): FontLayout;
}

export interface FontGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface FontLayout {
  readonly glyphs: readonly FontGlyph[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
}

/** The reports' languages are written in it; fontkit would look for it in the font's tables anew for every word. */
const script = "latn";

/** What composed text (NFC) in Latin letters has no use for: marks that stand apart, and forms of other scripts. */
const features = Object.fromEntries(
  ["ccmp", "locl", "rlig", "mark", "mkmk", "calt", "clig", "rclt", "curs"].map((tag) => [tag, false]),
);

/** Text as fontkit lays it out, with kerning and standard ligatures. */
export function layOutText(font: ShapingFont, text: string): FontLayout {
  return font.layout(text, features, script);
}

/** The signs of a font: its characters, and one character of the private use area for each ligature that is known. */
export interface Signs {
  /** A text in signs. */
  readonly of: (text: string) => string;
  /** What a sign, or several, stand for. */
  readonly text: (signs: string) => string;
  readonly glyph: (sign: string) => FontGlyph;
}

const firstLigature = 0xe000;

/** The sign of a ligature, by its place in the list. */
export function ligatureSign(index: number): string {
  return String.fromCodePoint(firstLigature + index);
}

/** Opens the signs of a font. */
export function openSigns(font: ShapingFont, ligatures: LearnedKerning["ligatures"]): Signs {
  const byText = new Map(ligatures.map(({ text }, index) => [text, ligatureSign(index)]));
  const bySign = new Map(ligatures.map((ligature, index) => [ligatureSign(index), ligature]));
  const anyText = new RegExp(ligatures.map(({ text }) => text).join("|"), "g");
  const anySign = new RegExp([...bySign.keys()].join("|"), "g");
  return {
    of: (text) => (ligatures.length === 0 ? text : text.replace(anyText, (found) => byText.get(found) ?? found)),
    text: (signs) =>
      ligatures.length === 0 ? signs : signs.replace(anySign, (sign) => bySign.get(sign)?.text ?? sign),
    glyph: remembered((sign: string) => {
      const ligature = bySign.get(sign);
      return ligature === undefined ? font.glyphForCodePoint(sign.codePointAt(0) ?? 0) : font.getGlyph(ligature.glyph);
    }),
  };
}

/** Advances of all signs but the last, or null when some become other glyphs than their own or move. */
export function advancesBetween(font: ShapingFont, text: string, signs: Signs): readonly number[] | null {
  const own = [...text];
  const { glyphs, positions } = layOutText(font, signs.text(text));
  const unchanged =
    glyphs.length === own.length && own.every((sign, index) => glyphs[index]?.id === signs.glyph(sign).id);
  const unmoved = positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
  const lastKept = positions.at(-1)?.xAdvance === glyphs.at(-1)?.advanceWidth;
  return unchanged && unmoved && lastKept ? positions.slice(0, -1).map(({ xAdvance }) => xAdvance) : null;
}
