import type { Font } from "fontkit";

/** Adds up advance widths in 1000ths of the type size. */
export type MeasureText = (text: string) => number;

/** Characters whose shaping looks no further than their neighbour; every other text is laid out whole. */
const plain = /^[A-Za-z0-9ÆØÅæøåÄÖÜäöüéèÉÈß .,:;!?%&()[\]"'+=*@§/„“”‘’«»–—−•→\u00a0-]*$/;

/** Marks a pair that becomes other glyphs than its two letters alone, such as the ligature „fi". */
const joined = Number.NaN;

/**
 * Measures text as pdfkit draws it: laid out word by word, each with the space that follows, with kerning and ligatures.
 *
 * Laying out a word takes fontkit about a tenth of a millisecond, and a report has thousands. A word's width is the sum
 * of the advances of its letters and of the kerning of its pairs, and there are only some hundred pairs; words in which
 * a pair joins are laid out whole. A test compares both ways.
 *
 * @param font An opened font.
 */
export function measureText(font: Font): MeasureText {
  const layOut = (text: string): Run => {
    const { advanceWidth, glyphs } = font.layout(text);
    return { width: (advanceWidth * 1000) / font.unitsPerEm, glyphs: glyphs.map(({ id }) => id).join(" ") };
  };
  const letter = remembering(layOut);
  const kerning = remembering((pair) => pairKerning(layOut(pair), letter(pair.slice(0, 1)), letter(pair.slice(1))));
  const word = remembering((text) => {
    const sum = plain.test(text) ? sumOfPairs(text, letter, kerning) : joined;
    return Number.isNaN(sum) ? layOut(text).width : sum;
  });
  return (text) => splitAfterSpaces(withoutSoftHyphens(text)).reduce((sum, part) => sum + word(part), 0);
}

/** A text as laid out: width in 1000ths of the size, and the ids of its glyphs. */
interface Run {
  readonly width: number;
  readonly glyphs: string;
}

/** Soft hyphens have no width, and must not reach fontkit: their glyph is the hyphen's. */
function withoutSoftHyphens(text: string): string {
  return text.replaceAll("\u00ad", "");
}

function splitAfterSpaces(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [];
}

function pairKerning(pair: Run, first: Run, second: Run): number {
  return pair.glyphs === `${first.glyphs} ${second.glyphs}` ? pair.width - first.width - second.width : joined;
}

function sumOfPairs(text: string, letter: (text: string) => Run, kerning: MeasureText): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum += letter(text.charAt(index)).width;
    if (index > 0) sum += kerning(text.slice(index - 1, index + 1));
  }
  return sum;
}

function remembering<T>(compute: (key: string) => T): (key: string) => T {
  const memory = new Map<string, T>();
  return (key) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    memory.set(key, value);
    return value;
  };
}
