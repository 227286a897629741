import { remembered } from "../model/remembered.ts";
import type { WordPart } from "./split-word.ts";

/** Words in one font and size, each measured and split once. Widths are in points, without justification. */
export interface SizedFont {
  width(text: string): number;
  /** A word in the parts between which a line may break, syllables among them when asked to hyphenate. */
  parts(word: string, hyphenate: boolean): readonly SizedPart[];
}

/** A part of a word in one font and size. */
export interface SizedPart {
  readonly text: string;
  /** `emergency` cuts a word that is wider than the column; for the others see `WordPart`. */
  readonly breakAfter: WordPart["breakAfter"] | "emergency";
  /** What it adds to the width of the word before it, so that parts add up to the whole, kerning included. */
  readonly width: number;
}

/**
 * Opens the memory of a font in one size.
 *
 * @param measure Width of a text.
 * @param split Splits a word.
 */
export function openSizedFont(
  measure: (text: string) => number,
  split: (word: string, hyphenate: boolean) => readonly WordPart[],
): SizedFont {
  const width = remembered(measure);
  const whole = remembered((word) => sizeParts(split(word, false), width));
  const hyphenated = remembered((word) => sizeParts(split(word, true), width));
  return { width, parts: (word, hyphenate) => (hyphenate ? hyphenated : whole)(word) };
}

/** The parts of a word with what each adds to its width. */
export function sizeParts(
  parts: readonly Omit<SizedPart, "width">[],
  width: (text: string) => number,
): readonly SizedPart[] {
  let word = "";
  let before = 0;
  return parts.map(({ text, breakAfter }) => {
    word += text;
    const reach = width(word);
    const part = { text, breakAfter, width: reach - before };
    before = reach;
    return part;
  });
}
