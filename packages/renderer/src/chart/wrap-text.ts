/** Width of a piece of text in points. */
export type MeasureLine = (text: string) => number;

/** A space that no line ends at, while a text is taken apart. */
const bond = "\uE000";

/**
 * Breaks a text into as few lines as fit the width, and makes those lines about equally long. Breaks only at spaces, so
 * every word stays whole, even one that is wider than the width. No line begins with a dash or a per cent sign, and a
 * number stays with the word after it.
 *
 * @param text Text of a label.
 * @param maxWidth Points.
 * @param measure Width of a line in the font it is drawn in.
 * @returns At least one line.
 * @example
 * wrapText("Indbrud og tyveri", 60, (line) => line.length * 5); // => ["Indbrud", "og tyveri"]
 */
export function wrapText(text: string, maxWidth: number, measure: MeasureLine): readonly string[] {
  const words = breakable(text);
  const lines = fill(words, maxWidth, measure);
  if (lines.length === 1) return lines;
  return fill(words, narrowest(words, maxWidth, lines.length, measure), measure);
}

/**
 * The widest word of a text: below this width no label fits.
 *
 * @param text Text of a label.
 * @param measure Width of a line in the font it is drawn in.
 * @returns Points.
 * @example
 * widestWord("Indbrud og tyveri", (word) => word.length * 5); // => 35
 */
export function widestWord(text: string, measure: MeasureLine): number {
  return widest(breakable(text), measure);
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

function fill(words: readonly string[], maxWidth: number, measure: MeasureLine): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Narrowest width, to a quarter of a point, that still gives `count` lines. */
function narrowest(words: readonly string[], maxWidth: number, count: number, measure: MeasureLine): number {
  let enough = maxWidth;
  let tooNarrow = 0;
  while (enough - tooNarrow > 0.25) {
    const middle = (enough + tooNarrow) / 2;
    if (fill(words, middle, measure).length <= count) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
