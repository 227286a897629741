import { remembered } from "../model/remembered.ts";

/** Adds up advance widths in 1000ths of the type size. */
export type MeasureText = (text: string) => number;

const oneWord = /^[^ \t]*[ \t]?$/;

/**
 * Measures text as it is drawn: word by word, each with the space that follows, with kerning and ligatures.
 *
 * @param measureWord Width of a word, and of the space that follows it.
 */
export function measureText(measureWord: (word: string) => number): MeasureText {
  const word = remembered(measureWord);
  return (text) => {
    const drawn = withoutSoftHyphens(text);
    return oneWord.test(drawn) ? word(drawn) : splitAfterSpaces(drawn).reduce((sum, part) => sum + word(part), 0);
  };
}

/** Soft hyphens have no width, and must not reach fontkit: their glyph is the hyphen's. */
function withoutSoftHyphens(text: string): string {
  return text.replaceAll("\u00ad", "");
}

function splitAfterSpaces(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [];
}
