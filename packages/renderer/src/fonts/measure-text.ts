import type { ShapedGlyph } from "../model/font-book.ts";
import { remembered } from "./remembered.ts";

/** Adds up advance widths in 1000ths of the type size. */
export type MeasureText = (text: string) => number;

/**
 * Measures text as it is drawn: shaped word by word, each with the space that follows, with kerning and ligatures.
 *
 * @param shape Shapes a word.
 */
export function measureText(shape: (word: string) => readonly ShapedGlyph[]): MeasureText {
  const word = remembered((text) => shape(text).reduce((sum, { advance }) => sum + advance, 0));
  return (text) => splitAfterSpaces(withoutSoftHyphens(text)).reduce((sum, part) => sum + word(part), 0);
}

/** Soft hyphens have no width, and must not reach fontkit: their glyph is the hyphen's. */
function withoutSoftHyphens(text: string): string {
  return text.replaceAll("\u00ad", "");
}

function splitAfterSpaces(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [];
}
