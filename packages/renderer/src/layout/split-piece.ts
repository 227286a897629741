import type { Piece } from "./line-atoms.ts";
import { type SizedFont, type SizedPart, sizeParts } from "./sized-font.ts";

/** How words may be split. */
export interface Splitting {
  readonly hyphenate: boolean;
  /** Words wider than this are hyphenated, and parts wider than this split between letters; infinite to leave them whole. */
  readonly widest: number;
}

/**
 * The parts of a word between which a line may end. A word that should stay together is one part unless it is too wide.
 *
 * @param piece The word.
 */
export function splitPiece(
  { run, font, text, printed }: Piece,
  { hyphenate, widest }: Splitting,
): readonly SizedPart[] {
  if (widest < Number.POSITIVE_INFINITY && font.width(printed) > widest) return lettersOf(font, text, widest);
  return run.together ? [{ text: printed, breakAfter: null, width: font.width(printed) }] : font.parts(text, hyphenate);
}

/** The syllables of a word, and the letters of those that are too wide. */
function lettersOf(font: SizedFont, word: string, widest: number): readonly SizedPart[] {
  const parts = font.parts(word, true).flatMap((part): readonly Omit<SizedPart, "width">[] => {
    if (font.width(part.text) <= widest) return [part];
    const letters = [...part.text];
    return letters.map((text, index) => ({
      text,
      breakAfter: index === letters.length - 1 ? part.breakAfter : "emergency",
    }));
  });
  return sizeParts(parts, font.width);
}
