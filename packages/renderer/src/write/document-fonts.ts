import type { FontId, ShapedGlyph, ShapingFontBook } from "../model/font-book.ts";
import { embedFont } from "./embed-font.ts";
import { operand } from "./operators.ts";
import type { EmbeddedFont, PdfFile, PdfReference } from "./pdf-file.ts";

/** A font of the document being written. */
export interface DocumentFont {
  /** Name in the resources of a page: `F1`. */
  readonly name: string;
  readonly reference: PdfReference;
  has(character: string): boolean;
  /** Operands of TJ for a word and the space that follows it: `<00010002> 20 <0003>`. */
  show(word: string): string;
  /** The same for the beginning of a word whose last character is a hyphen that line breaking put there. */
  showHyphenated(word: string): string;
}

/**
 * The fonts of a document, as they were opened for measuring: no file is parsed again, and only what is used is embedded.
 *
 * A code of the content stream stands for a glyph *and* its text. pdfkit gives every glyph one code and the first text it
 * meets, so that soft hyphens would swallow hyphens („e-mail" read as „email"); here the same outline gets a second
 * code, and the subset font holds it twice.
 *
 * @throws TypeError when a file is no TrueType font.
 */
export function documentFonts(file: PdfFile, fonts: ShapingFontBook): (id: FontId) => DocumentFont {
  const opened = new Map<FontId, DocumentFont>();
  const ofEmbedded = new Map<EmbeddedFont, DocumentFont>();
  return (id) => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const embedded = embed(file, fonts, id);
    const font = ofEmbedded.get(embedded) ?? documentFont(embedded, (word) => fonts.shape(word, id));
    ofEmbedded.set(embedded, font);
    opened.set(id, font);
    return font;
  };
}

function embed(file: PdfFile, fonts: ShapingFontBook, id: FontId): EmbeddedFont {
  try {
    file.registerFont(id, fonts.opened(id));
    file.font(id);
    const { _font: font } = file;
    font.embed = () => embedFont(file, font);
    return font;
  } catch (cause) {
    throw new TypeError(`writePdf: the file for font "${id}" is no TrueType font`, { cause });
  }
}

function documentFont(embedded: EmbeddedFont, shape: (word: string) => readonly ShapedGlyph[]): DocumentFont {
  const code = glyphCoder(embedded);
  const shown = new Map<string, string>();
  return {
    name: embedded.id,
    reference: embedded.ref(),
    has: (character) => embedded.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    show: (word) => {
      let operands = shown.get(word);
      if (operands === undefined) {
        operands = showOperands(shape(word), code);
        shown.set(word, operands);
      }
      return operands;
    },
    showHyphenated: (word) => showOperands(withSoftHyphen(shape(word)), code),
  };
}

/** U+00AD is never shaped: the font draws it with the hyphen, and only the text it is read as differs. */
function withSoftHyphen(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  return glyphs.map((glyph, index) => (index === glyphs.length - 1 ? { ...glyph, text: "\u00ad" } : glyph));
}

/** Codes in one hexadecimal string for as long as each glyph is as far from the next as it is wide. */
function showOperands(glyphs: readonly ShapedGlyph[], code: (glyph: ShapedGlyph) => string): string {
  let operands = "";
  let codes = "";
  for (const glyph of glyphs) {
    codes += code(glyph);
    if (glyph.width === glyph.advance) continue;
    const adjustment = operand(glyph.width - glyph.advance);
    if (adjustment === "0") continue;
    operands += `<${codes}> ${adjustment} `;
    codes = "";
  }
  return codes === "" ? operands.trimEnd() : `${operands}<${codes}>`;
}

/** Gives each glyph and text the four hexadecimal digits that show the one and are read as the other. */
function glyphCoder({ subset, unicode, widths, scale }: EmbeddedFont): (glyph: ShapedGlyph) => string {
  const codes = new Map<number, Map<string, string>>();
  unicode[0] = [0xfffd];
  // pdfkit gives the glyph of missing characters, which is never shown, a width in units of the font.
  widths[0] = (widths[0] ?? 0) * scale;
  const newCode = ({ id, text, width }: ShapedGlyph): string => {
    const own = subset.includeGlyph(id);
    const index = unicode[own] === undefined ? own : subset.glyphs.push(id) - 1;
    unicode[index] = [...text].map((character) => character.codePointAt(0) ?? 0);
    widths[index] = width;
    return index.toString(16).padStart(4, "0");
  };
  return (glyph) => {
    const known = codes.get(glyph.id)?.get(glyph.text);
    if (known !== undefined) return known;
    const code = newCode(glyph);
    codes.set(glyph.id, (codes.get(glyph.id) ?? new Map()).set(glyph.text, code));
    return code;
  };
}
