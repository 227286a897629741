import type { DocumentFont } from "./document-fonts.ts";
import { operand, rgb } from "./operators.ts";

/** A run of text on one baseline, in the page's coordinates (y downwards). */
export interface TextRun {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly color: string;
  /** Points added to each space; a no-break space keeps its width. */
  readonly wordSpacing: number;
  /** The last character is a hyphen that is not part of the word. */
  readonly softHyphen: boolean;
}

/**
 * Operators that show a run, to stand between BT and ET. Every space is a glyph of its own and is widened by the
 * adjustments of TJ: a viewer that copies or speaks the text meets the spaces that the reader sees.
 */
export function textOperators(run: TextRun, font: DocumentFont): string {
  const stretch = operand((-run.wordSpacing * 1000) / run.size);
  const words = drawnText(run.text).match(/[^ ]* |[^ ]+$/g) ?? [];
  const operands = words.flatMap((word, index) => {
    const hyphenated = run.softHyphen && index === words.length - 1;
    const shown = hyphenated ? font.showHyphenated(word) : font.show(word);
    return stretch !== "0" && word.endsWith(" ") ? [shown, stretch] : [shown];
  });
  return [
    `${rgb(run.color)} rg /${font.name} ${operand(run.size)} Tf`,
    `1 0 0 -1 ${operand(run.x)} ${operand(run.y)} Tm`,
    `[${operands.join(" ")}] TJ`,
  ].join("\n");
}

/**
 * The characters of a text that are drawn: composed letters, and no soft hyphens, which only say where a word may be
 * broken.
 *
 * @example
 * drawnText("e\u0301n\u00adgang"); // => "éngang"
 */
export function drawnText(text: string): string {
  return text.normalize("NFC").replaceAll("\u00ad", "");
}
