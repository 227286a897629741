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
  const text = drawnText(run.text);
  const stretch = operand((-run.wordSpacing * 1000) / run.size);
  const afterSpace = stretch === "0" ? " " : ` ${stretch} `;
  let shown = "";
  let start = 0;
  for (let space = text.indexOf(" "); space !== -1; space = text.indexOf(" ", start)) {
    shown += font.show(text.slice(start, space + 1)) + afterSpace;
    start = space + 1;
  }
  const rest = text.slice(start);
  if (rest !== "") shown += run.softHyphen ? font.showHyphenated(rest) : font.show(rest);
  const look = `${rgb(run.color)} rg /${font.name} ${operand(run.size)} Tf`;
  return `${look}\n1 0 0 -1 ${operand(run.x)} ${operand(run.y)} Tm\n[${shown.trimEnd()}] TJ`;
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
