import { breakPoints, type Spacing } from "./break-points.ts";
import { type BreakRules, chooseBreaks } from "./choose-breaks.ts";
import { type Line, type LineEnd, makeLine } from "./line.ts";
import { type Atom, extraRoom, type Splitting, splitAtoms, wordAtoms } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** One attempt at breaking a paragraph; a later one allows more. */
interface Attempt extends Spacing, BreakRules {
  readonly splitting: Splitting;
}

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
    const whole = makeLine(withoutSoftHyphens(words), "end", typesetter);
    if (whole.width + roomLeft(words, typesetter) <= widthOf(0)) return [whole];
  }
  const widest = Math.max(0, width - typesetter.width("-", style.font, style.size));
  for (const attempt of attempts(style, widest)) {
    const lines = tryBreak(words, widthOf, typesetter, attempt);
    if (lines !== null) return lines;
  }
  return greedyLines(words, widthOf, widest, typesetter);
}

function withoutSoftHyphens(words: readonly Atom[]): readonly Atom[] {
  return words.map((atom) =>
    atom.type === "piece" && atom.text.includes("\u00ad")
      ? { ...atom, text: atom.text.replaceAll("\u00ad", "") }
      : atom,
  );
}

/** @param widest Widest part of a word that fits a line with a hyphen after it. */
function attempts(style: TextStyle, widest: number): readonly Attempt[] {
  const whole: Splitting = { hyphenate: false, widest: Number.POSITIVE_INFINITY, anySpace: false };
  const syllables: Splitting = { hyphenate: true, widest, anySpace: false };
  const justified = {
    stretch: 0.55,
    shrink: 0.26,
    wordStretch: 0,
    hyphenCost: 70,
    doubleHyphenCost: 9e3,
  };
  const ragged: Omit<Attempt, "splitting"> = {
    stretch: 0,
    shrink: 0,
    wordStretch: style.size * 0.6,
    looseness: { first: 6, last: null },
    hyphenCost: 200,
    doubleHyphenCost: 9e4,
  };
  const last = { ...ragged, splitting: syllables };
  if (style.align !== "justify") return [{ ...ragged, splitting: whole }, last];
  const loose = { ...justified, splitting: syllables, looseness: { first: 1.6, last: 5 } };
  return [{ ...justified, splitting: whole, looseness: { first: 0.9, last: 0.9 } }, loose, last];
}

/** Null when the attempt gives no lines that fit, or too many hyphens in a row. */
function tryBreak(
  words: readonly Atom[],
  widthOf: LineWidth,
  typesetter: Typesetter,
  attempt: Attempt,
): readonly Line[] | null {
  const atoms = splitAtoms(words, typesetter, attempt.splitting);
  const closed = new Set<number>();
  for (let tries = 0; tries < mostTries; tries++) {
    const ends = chooseBreaks(breakPoints(atoms, widthOf(1), typesetter, attempt, closed), widthOf, attempt);
    if (ends === null) return null;
    const lines = ends.map(({ atom: to }, index) => {
      const from = index === 0 ? 0 : (ends[index - 1]?.atom ?? 0) + 1;
      return makeLine(atoms.slice(from, to), endAt(atoms[to]), typesetter);
    });
    const fits = lines.every((line, index) => line.width - line.spaceWidth * attempt.shrink <= widthOf(index) + 0.01);
    if (!fits) return null;
    const oneTooMany = lines.findIndex((_, index) => hyphensBefore(lines, index) > mostHyphensInARow);
    if (oneTooMany === -1) return lines;
    closed.add(ends[oneTooMany]?.atom ?? 0);
  }
  return null;
}

/** Lines in a row, up to this one, that end with a hyphen. */
function hyphensBefore(lines: readonly Line[], index: number): number {
  let row = 0;
  while (lines[index - row]?.end === "hyphen") row++;
  return row;
}

function roomLeft(words: readonly Atom[], typesetter: Typesetter): number {
  return words.reduce((sum, atom) => sum + (atom.type === "piece" ? extraRoom(atom.run, typesetter) : 0), 0);
}

function endAt(atom: Atom | undefined): LineEnd {
  if (atom === undefined) return "end";
  if (atom.type === "space") return "space";
  if (atom.type === "newline") return "newline";
  return atom.type === "point" && atom.mark === "hyphen" ? "hyphen" : "inside-word";
}

/**
 * The last resort, for text in a column of a few letters: each line takes as much as fits, at least one part, and may end
 * even where the font changes inside a word.
 */
function greedyLines(
  words: readonly Atom[],
  widthOf: LineWidth,
  widest: number,
  typesetter: Typesetter,
): readonly Line[] {
  const split = splitAtoms(words, typesetter, { hyphenate: true, widest, anySpace: true });
  const atoms = split.flatMap((atom, index): readonly Atom[] =>
    atom.type === "piece" && split[index - 1]?.type === "piece"
      ? [{ type: "point", run: atom.run, mark: "emergency" }, atom]
      : [atom],
  );
  const lines: Line[] = [];
  let from = 0;
  while (from < atoms.length) {
    let best: { line: Line; next: number } | null = null;
    for (let to = from + 1; to <= atoms.length; to++) {
      const atom = atoms[to];
      if (atom?.type === "piece") continue;
      const part = atoms.slice(from, to);
      const line = makeLine(part, endAt(atom), typesetter);
      if (best !== null && line.width + roomLeft(part, typesetter) > widthOf(lines.length)) break;
      best = { line, next: to + 1 };
      if (atom?.type === "newline") break;
    }
    if (best === null) break;
    if (best.line.segments.length > 0) lines.push(best.line);
    from = best.next;
  }
  return lines;
}
