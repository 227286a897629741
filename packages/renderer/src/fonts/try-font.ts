import { create, type Font } from "fontkit";
import { layOutText } from "./shaping-font.ts";

/** The marks that a report in Danish, Norwegian or English has beside letters and digits. */
const marks = "–—‘’“”„•…−€";
/** Neighbours that typefaces kern or join, for the tables that do it to be read. */
const neighbours = "fi fl ff ffi ffl fj AV To Te Ty Wa P. r, 1/2 ";
/** No letter is wider, and no line higher, in ems. */
const greatest = 10;

/**
 * Whether a typeface holds what a report needs of it: every character of Latin text that it says it has is laid out, with
 * kerning and ligatures, its outline is read, and all of them are put into a smaller font, as the writer does.
 *
 * @param bytes A TrueType file.
 */
export function passesTrial(bytes: Uint8Array): boolean {
  try {
    const font = create(bytes as Parameters<typeof create>[0]);
    if (!("layout" in font && hasMetrics(font))) return false;
    // One of other letters is whole for all that a report can tell; that they are missing is said where they are used.
    return lettersOf(font) === "" || (laysOut(font) && canBeSubset(font));
  } catch {
    return false;
  }
}

function hasMetrics(font: Font): boolean {
  const { ascent, descent, unitsPerEm, bbox, italicAngle, capHeight, xHeight, postscriptName } = font;
  const height = Math.abs(ascent) + Math.abs(descent);
  const told = [italicAngle, capHeight ?? 0, xHeight ?? 0, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY];
  return height > 0 && height < greatest * unitsPerEm && told.every(Number.isFinite) && postscriptName !== "";
}

function laysOut(font: Font): boolean {
  const { glyphs, positions } = layOutText(font, lettersOf(font) + neighbours);
  const most = greatest * font.unitsPerEm;
  const known = glyphs.every(({ id, advanceWidth }) => id < font.numGlyphs && advanceWidth >= 0 && advanceWidth < most);
  const placed = positions.every(({ xAdvance, xOffset, yOffset }) =>
    [xAdvance, xOffset, yOffset].every((length) => Math.abs(length) < most),
  );
  return known && placed && glyphs.some(({ advanceWidth }) => advanceWidth > 0);
}

function canBeSubset(font: Font): boolean {
  const subset = font.createSubset();
  for (const letter of lettersOf(font)) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    subset.includeGlyph(glyph);
  }
  return subset.encode().length > 0;
}

/** U+0020 to U+017F and the marks, as far as the typeface has them. */
function lettersOf(font: Font): string {
  const latin = Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).filter(
    (letter) => letter !== "\u00ad" && !/\p{Cc}/u.test(letter),
  );
  return [...latin, ...marks].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join("");
}
