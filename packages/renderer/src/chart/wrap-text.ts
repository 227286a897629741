/** Width of a piece of text in points. */
export type MeasureLine = (text: string) => number;

/** A space that no line ends at, while a text is taken apart. */
const bond = "\uE000";

/** Words up to this width, in points, are never broken: about 27 letters of a label. */
const longestWhole = 120;

/** A word of a line, or a piece of one that is too long for a line. */
interface Word {
  readonly text: string;
  /** Whether the rest of the word follows, on a new line. */
  readonly isBroken: boolean;
}

/**
 * Breaks a text into as few lines as fit the width, and makes those lines about equally long. Breaks at spaces, so every
 * word stays whole, even one that is wider than the width; only a word that is longer than any line of a chart should be
 * is broken itself, with a hyphen. No line begins with a dash or a per cent sign, and a number stays with the word after it.
 *
 * @param text Text of a label.
 * @param maxWidth Points.
 * @param measure Width of a line in the font it is drawn in.
 * @returns At least one line.
 * @example
 * wrapText("Indbrud og tyveri", 60, (line) => line.length * 5); // => ["Indbrud", "og tyveri"]
 */
export function wrapText(text: string, maxWidth: number, measure: MeasureLine): readonly string[] {
  const words = breakable(text).flatMap((word) => piecesOf(word, Math.max(maxWidth, longestWhole), measure));
  const lines = fill(words, maxWidth, measure);
  if (lines.length === 1) return lines;
  return fill(words, narrowest(words, maxWidth, lines.length, measure), measure);
}

/**
 * The widest word of a text, as far as words are kept whole: below this width no label fits.
 *
 * @param text Text of a label.
 * @param measure Width of a line in the font it is drawn in.
 * @returns Points.
 * @example
 * widestWord("Indbrud og tyveri", (word) => word.length * 5); // => 35
 */
export function widestWord(text: string, measure: MeasureLine): number {
  return Math.min(longestWhole, widest(breakable(text), measure));
}

/**
 * Width of the longest of some lines.
 *
 * @param lines Lines of a label.
 * @param measure Width of a line in the font it is drawn in.
 * @returns Points; 0 for no lines.
 * @example
 * widest(["ja", "nej"], (line) => line.length); // => 3
 */
export function widest(lines: readonly string[], measure: MeasureLine): number {
  return lines.reduce((width, line) => Math.max(width, measure(line)), 0);
}

function breakable(text: string): readonly string[] {
  const bound = text.trim().replace(/ (?=[–%=])|(?<==) |(?<=\d) (?=\p{L})/gu, bond);
  return bound.split(/ +/).map((word) => word.replaceAll(bond, " "));
}

/** Where a long word is broken, the best first: after a sign inside it; before a consonant and vowel; anywhere. */
const seams: readonly RegExp[] = [
  /(?<=[-/_.@])/gu,
  /(?<=[\p{L}\d]{2})(?=[bcdfghjklmnpqrstvwxz][aeiouyæøåäö])/giu,
  /(?=.)/gsu,
];
/** Fewest signs of a long word on a line. */
const leastPiece = 3;

/** A word as it is, or in pieces no wider than a line. */
function piecesOf(word: string, maxWidth: number, measure: MeasureLine): readonly Word[] {
  if (measure(word) <= maxWidth) return [{ text: word, isBroken: false }];
  const fits = (place: number): boolean => measure(hyphened(word.slice(0, place))) <= maxWidth;
  const places = seams.map((seam) =>
    Array.from(word.matchAll(seam), ({ index }) => index).findLast(
      (place) => place >= leastPiece && place <= word.length - leastPiece && fits(place),
    ),
  );
  const place = places.find((one) => one !== undefined) ?? leastPiece;
  const first = { text: hyphened(word.slice(0, place)), isBroken: true };
  return [first, ...piecesOf(word.slice(place), maxWidth, measure)];
}

function hyphened(piece: string): string {
  return /[-/_.@]$/.test(piece) ? piece : `${piece}-`;
}

function fill(words: readonly Word[], maxWidth: number, measure: MeasureLine): readonly string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const { text, isBroken } of words) {
    const longer = `${lines.at(-1)} ${text}`;
    if (isOpen && measure(longer) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(text);
    isOpen = !isBroken;
  }
  return lines;
}

/** Narrowest width, to a quarter of a point, that still gives `count` lines. */
function narrowest(words: readonly Word[], maxWidth: number, count: number, measure: MeasureLine): number {
  let enough = maxWidth;
  let tooNarrow = 0;
  while (enough - tooNarrow > 0.25) {
    const middle = (enough + tooNarrow) / 2;
    if (fill(words, middle, measure).length <= count) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
