import type { FontBook } from "../../src/model/font-book.ts";

/** Fonts in which every character is half as wide as it is high. */
export const fakeFonts: FontBook = {
  width: (text, _font, size) => 0.5 * size * text.length,
  ascent: (_font, size) => 0.75 * size,
  descent: (_font, size) => 0.25 * size,
  capHeight: (_font, size) => 0.65 * size,
  missingGlyphs: () => [],
};
