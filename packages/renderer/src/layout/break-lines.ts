import { type BreakPoint, type BreakPoints, breakPoints, type Spacing } from "./break-points.ts";
import { type BreakRules, chooseBreaks } from "./choose-breaks.ts";
import { type Line, makeLine } from "./line.ts";
import { type Atom, extraRoom, wordAtoms } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** One attempt at breaking a paragraph; a later one allows more. */
interface Attempt extends BreakRules {
  /** Whether words may be split, at their syllables and where they are wider than the column. */
  readonly hyphenate: boolean;
  /** Stretch and shrink of a space, as parts of its width. */
  readonly stretch: number;
  readonly shrink: number;
  /** Stretch of every part of a word, in type sizes. */
  readonly wordStretch: number;
  readonly hyphenCost: number;
}

const justified = { stretch: 0.55, shrink: 0.26, wordStretch: 0, hyphenCost: 70, doubleHyphenCost: 9e3 };
const ragged: Omit<Attempt, "hyphenate"> = {
  stretch: 0,
  shrink: 0,
  wordStretch: 0.6,
  looseness: { first: 6, last: null },
  hyphenCost: 200,
  doubleHyphenCost: 9e4,
};
const raggedAttempts: readonly Attempt[] = [
  { ...ragged, hyphenate: false },
  { ...ragged, hyphenate: true },
];
const justifiedAttempts: readonly Attempt[] = [
  { ...justified, hyphenate: false, looseness: { first: 0.9, last: 0.9 } },
  { ...justified, hyphenate: true, looseness: { first: 1.6, last: 5 } },
  { ...ragged, hyphenate: true },
];
const greedy = { hyphenate: true, betweenRuns: true, space: 1, stretch: 0, shrink: 0, wordStretch: 0, hyphenCost: 0 };
const mostHyphensInARow = 2;
/** A hyphen too many in a row is taken away and the paragraph broken again, so often. */
const mostTries = 12;

type LineWidth = (line: number) => number;

/**
 * Breaks a paragraph into lines by Knuth and Plass, over the whole paragraph at once. Syllables are tried only when the
 * words alone give loose lines, and letters only when a word is wider than the column.
 *
 * @param runs Text of the paragraph.
 * @param style Justified text stretches its spaces; ragged text has lines of similar length.
 * @param width Width of the column in points, above 0.
 * @param hang How much wider the first line is.
 * @returns Lines no wider than the column once their spaces are set; none for an empty paragraph.
 * @see Knuth and Plass (1981) Breaking Paragraphs into Lines, Software: Practice and Experience 11:1119.
 */
export function breakLines(
  runs: readonly Run[],
  style: TextStyle,
  width: number,
  typesetter: Typesetter,
  hang = 0,
): readonly Line[] {
  const widthOf = (line: number): number => (line === 0 ? width + hang : width);
  const words = wordAtoms(runs, typesetter);
  if (words.length === 0) return [];
  if (!words.some(({ type }) => type === "newline")) {
    const whole = makeLine(words, "end");
    if (whole.width + roomLeft(words) <= widthOf(0)) return [whole];
  }
  const widest = Math.max(0, width - typesetter.width("-", style.font, style.size));
  for (const attempt of style.align === "justify" ? justifiedAttempts : raggedAttempts) {
    const points = breakPoints(words, width, spacingOf(attempt, style, widest, typesetter));
    const lines = tryBreak(words, points, widthOf, attempt);
    if (lines !== null) return lines;
  }
  return greedyLines(words, widthOf, widest);
}

/** @param widest Widest part of a word that fits a line with a hyphen after it. */
function spacingOf(attempt: Attempt, { size }: TextStyle, widest: number, { spaces }: Typesetter): Spacing {
  const { hyphenate, stretch, shrink, wordStretch, hyphenCost } = attempt;
  const space = shrink === 0 ? 1 : spaces;
  return {
    hyphenate,
    widest: hyphenate ? widest : Number.POSITIVE_INFINITY,
    betweenRuns: false,
    space,
    stretch,
    shrink: Math.max(0, shrink + space - 1),
    wordStretch: wordStretch * size,
    hyphenCost,
  };
}

/** Null when the attempt gives no lines that fit, or too many hyphens in a row. */
function tryBreak(
  words: readonly Atom[],
  paragraph: BreakPoints,
  widthOf: LineWidth,
  attempt: Attempt,
): readonly Line[] | null {
  const closed: BreakPoint[] = [];
  const isOpen = ({ atom, letters }: BreakPoint): boolean =>
    !closed.some((point) => point.atom === atom && point.letters === letters);
  const inside = (index: number): readonly BreakPoint[] => paragraph.inside(index).filter(isOpen);
  for (let tries = 0; tries < mostTries; tries++) {
    const ends = chooseBreaks({ ...paragraph, inside }, widthOf, attempt);
    if (ends === null) return null;
    const lines = ends.map((end, index) => makeLine(atomsBetween(words, ends[index - 1], end), end.end));
    const fits = lines.every((line, index) => line.width - line.spaceWidth * attempt.shrink <= widthOf(index) + 0.01);
    if (!fits) return null;
    const tooMany = ends[lines.findIndex((_, index) => hyphensBefore(lines, index) > mostHyphensInARow)];
    if (tooMany === undefined) return lines;
    closed.push(tooMany);
  }
  return null;
}

/** What is on a line from one break to the next. */
function atomsBetween(words: readonly Atom[], from: BreakPoint | undefined, to: BreakPoint): readonly Atom[] {
  if (from === undefined) return [...words.slice(0, to.atom), ...cut(words[to.atom], 0, to.letters)];
  if (from.atom === to.atom) return cut(words[to.atom], from.letters, to.letters);
  const rest = cut(words[from.atom], from.letters);
  return [...rest, ...words.slice(from.atom + 1, to.atom), ...cut(words[to.atom], 0, to.letters)];
}

/** Some letters of a word; nothing of another atom. */
function cut(atom: Atom | undefined, from: number, to?: number): readonly Atom[] {
  const printed = atom?.type === "piece" ? atom.printed.slice(from, to) : "";
  return atom?.type === "piece" && printed !== "" ? [{ ...atom, printed }] : [];
}

/** Lines in a row, up to this one, that end with a hyphen. */
function hyphensBefore(lines: readonly Line[], index: number): number {
  let row = 0;
  while (lines[index - row]?.end === "hyphen") row++;
  return row;
}

function roomLeft(words: readonly Atom[]): number {
  return words.reduce((sum, atom) => sum + (atom.type === "piece" ? extraRoom(atom) : 0), 0);
}

/**
 * The last resort, for text in a column of a few letters: each line takes as much as fits, at least one part, and may end
 * even where the font changes inside a word.
 */
function greedyLines(words: readonly Atom[], widthOf: LineWidth, widest: number): readonly Line[] {
  const everySpace = words.map((atom) => (atom.type === "space" ? { ...atom, breakable: true } : atom));
  const paragraph = breakPoints(everySpace, widthOf(1), { ...greedy, widest });
  const points = paragraph.points.flatMap((point, index) => [...paragraph.inside(index), point]);
  const lines: Line[] = [];
  let from = 0;
  while (from < points.length) {
    let best: { line: Line; next: number } | null = null;
    for (const [index, point] of points.slice(from).entries()) {
      const part = atomsBetween(everySpace, points[from - 1], point);
      const line = makeLine(part, point.end);
      if (best !== null && line.width + roomLeft(part) > widthOf(lines.length)) break;
      best = { line, next: from + index + 1 };
      if (point.end === "newline") break;
    }
    if (best === null) break;
    if (best.line.segments.length > 0) lines.push(best.line);
    from = best.next;
  }
  return lines;
}
