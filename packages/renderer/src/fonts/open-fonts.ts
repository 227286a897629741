import { create, type Font } from "fontkit";
import type { FontFiles, FontId, LearnedKernings, ShapedGlyph, ShapingFontBook } from "../model/font-book.ts";
import { remembered } from "../model/remembered.ts";
import { type MeasureText, measureText } from "./measure-text.ts";
import { wordShaper } from "./shape-word.ts";

interface OpenFont {
  readonly font: Font;
  readonly shape: (word: string) => readonly ShapedGlyph[];
  readonly measure: MeasureText;
}

/**
 * Opens the typefaces of a report. A file is parsed when its font is first asked for, and shapes and widths are
 * remembered, so one book serves charts, layout and the writer together.
 *
 * Widths are those that pdfkit draws without features: words laid out one by one with kerning and standard ligatures.
 * Soft hyphens (U+00AD) have no width and are never missing: whoever draws leaves them out.
 *
 * @param files TrueType files, one for each use of a font.
 * @param learned What is known beforehand of the kerning in these files.
 * @returns A book whose methods throw TypeError when a file is no TrueType font.
 */
export function openFonts(files: FontFiles, learned: LearnedKernings = {}): ShapingFontBook {
  const opened = new Map<FontId, OpenFont>();
  const open = (id: FontId): OpenFont => {
    const known = opened.get(id);
    if (known) return known;
    const font = parse(files[id], id);
    const { shape, measure } = wordShaper(font, learned[id]);
    const entry = { font, shape: remembered(shape), measure: measureText(measure) };
    opened.set(id, entry);
    return entry;
  };
  const metric = (id: FontId, length: (font: Font) => number, size: number): number => {
    const { font } = open(id);
    return (Math.abs(length(font)) / font.unitsPerEm) * size;
  };

  return {
    opened: (id) => open(id).font,
    shape: (word, id) => open(id).shape(word),
    width: (text, id, size) => (open(id).measure(text) * size) / 1000,
    ascent: (id, size) => metric(id, (font) => font.ascent, size),
    descent: (id, size) => metric(id, (font) => font.descent, size),
    capHeight: (id, size) => metric(id, capHeight, size),
    missingGlyphs: (text, id) => missing(text, open(id).font),
  };
}

function parse(file: Uint8Array, id: FontId): Font {
  const font = attempt(file);
  if (font === null || !("layout" in font)) throw new TypeError(`openFonts: the file for "${id}" is no TrueType font`);
  return font;
}

function attempt(file: Uint8Array): ReturnType<typeof create> | null {
  try {
    return create(file as Parameters<typeof create>[0]);
  } catch {
    return null;
  }
}

/** Fonts before version 2 of the OS/2 table do not say how tall capitals are: then as tall as the H is drawn. */
function capHeight(font: Font): number {
  const told: number | undefined = font.capHeight;
  return told || font.glyphForCodePoint(0x48).bbox.maxY;
}

function missing(text: string, font: Font): readonly string[] {
  const lacks = (character: string): boolean =>
    character !== "\u00ad" && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return [...new Set(text)].filter(lacks);
}
