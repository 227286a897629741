import texLineBreak from "tex-linebreak";
import { type Line, type LineEnd, makeLine } from "./line.ts";
import { type Atom, type Splitting, splitAtoms, wordAtoms } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

type Item =
  | { readonly type: "box"; readonly width: number }
  | { readonly type: "glue"; readonly width: number; readonly stretch: number; readonly shrink: number }
  | { readonly type: "penalty"; readonly width: number; readonly cost: number; readonly flagged: boolean };

/** One attempt at breaking a paragraph; a later one allows more. */
interface Attempt {
  readonly splitting: Splitting;
  /** Stretch and shrink of a space, as parts of its width. */
  readonly stretch: number;
  readonly shrink: number;
  /** Stretch of every word, so that a line of one long word is no impossibility. */
  readonly wordStretch: number;
  /** First and last limit of how far spaces stretch, in stretches. */
  readonly looseness: { readonly first: number; readonly last: number | null };
  readonly hyphenCost: number;
  readonly doubleHyphenCost: number;
}

const forbidden = 1000;
const forced = -1000;
const forbid: Item = { type: "penalty", width: 0, cost: forbidden, flagged: false };
const pointCosts = { hyphen: 70, plain: 30, emergency: 700 } as const;
/** A last line shorter than this part of the column is avoided. */
const shortestLastLine = 0.22;
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
    hyphenCost: pointCosts.hyphen,
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
  const whole = new Set<number>();
  for (let tries = 0; tries < mostTries; tries++) {
    const { items, origins } = itemsOf(atoms, widthOf(1), typesetter, attempt, whole);
    const widths = widthOf(0) === widthOf(1) ? widthOf(1) : items.map((_, line) => widthOf(line));
    const breaks = breakItems(items, widths, attempt);
    if (breaks === null) return null;
    const ends = breaks.map((item) => origins[item] ?? atoms.length);
    const lines = ends.map((to, index) => {
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
      return makeLine(atoms.slice(from, to), endAt(atoms[to]), typesetter);
    });
    const fits = lines.every((line, index) => line.width - line.spaceWidth * attempt.shrink <= widthOf(index) + 0.01);
    if (!fits) return null;
    const oneTooMany = lines.findIndex((_, index) => hyphensBefore(lines, index) > mostHyphensInARow);
    if (oneTooMany === -1) return lines;
    whole.add(ends[oneTooMany] ?? 0);
  }
  return null;
}

function breakItems(items: readonly Item[], widths: number | number[], attempt: Attempt): readonly number[] | null {
  try {
    const breaks = texLineBreak.breakLines([...items], widths, {
      maxAdjustmentRatio: attempt.looseness.last,
      initialMaxAdjustmentRatio: attempt.looseness.first,
      doubleHyphenPenalty: attempt.doubleHyphenCost,
      adjacentLooseTightPenalty: 3000,
    });
    return breaks.slice(1);
  } catch (error) {
    if (error instanceof texLineBreak.MaxAdjustmentExceededError) return null;
    throw error;
  }
}

/** Lines in a row, up to this one, that end with a hyphen. */
function hyphensBefore(lines: readonly Line[], index: number): number {
  let row = 0;
  while (lines[index - row]?.end === "hyphen") row++;
  return row;
}

/**
 * Items of the paragraph with the atom that each comes from; the final break comes from none, past the last atom.
 *
 * @param whole Points at which no line ends this time.
 */
function itemsOf(
  atoms: readonly Atom[],
  width: number,
  typesetter: Typesetter,
  attempt: Attempt,
  whole: ReadonlySet<number>,
): { readonly items: readonly Item[]; readonly origins: readonly number[] } {
  const items: Item[] = [];
  const origins: number[] = [];
  const lineFill = { type: "glue", width: 0, stretch: 1e5, shrink: 0 } as const;
  const lastFill = { ...lineFill, stretch: width * (1 - shortestLastLine) };
  const lineEnd = { type: "penalty", width: 0, cost: forced, flagged: false } as const;
  let wordStart = 0;
  for (const [index, atom] of atoms.entries()) {
    let made: readonly Item[];
    if (atom.type === "newline") made = [forbid, lineFill, lineEnd];
    else if (atom.type === "piece") made = pieceItems(atom, prefixWidth(atoms, wordStart, index, typesetter), attempt);
    else if (whole.has(index)) made = [forbid];
    else made = breakItemsOf(atom, typesetter, attempt);
    if (atom.type === "space" || atom.type === "newline") wordStart = index + 1;
    items.push(...made);
    origins.push(...made.map(() => index));
  }
  items.push(forbid, lastFill, lineEnd);
  origins.push(...[0, 0, 0].map(() => atoms.length));
  return { items, origins };
}

function pieceItems(atom: Extract<Atom, { type: "piece" }>, width: number, attempt: Attempt): readonly Item[] {
  const box: Item = { type: "box", width };
  if (attempt.wordStretch === 0 || atom.run.footnote !== null) return [box];
  return [box, forbid, { type: "glue", width: 0, stretch: attempt.wordStretch, shrink: 0 }, { type: "box", width: 0 }];
}

function breakItemsOf(atom: Extract<Atom, { type: "space" | "point" }>, typesetter: Typesetter, attempt: Attempt) {
  const { font, size } = atom.run;
  if (atom.type === "space") {
    const plain = typesetter.width(" ", font, size);
    const factor = attempt.shrink === 0 ? 1 : typesetter.spaces;
    const shrink = plain * Math.max(0, attempt.shrink + factor - 1);
    const glue: Item = { type: "glue", width: plain * factor, stretch: plain * attempt.stretch, shrink };
    return atom.breakable ? [glue] : [forbid, glue];
  }
  const hyphen = atom.mark === "hyphen";
  const cost = hyphen ? attempt.hyphenCost : pointCosts[atom.mark];
  return [{ type: "penalty", width: hyphen ? typesetter.width("-", font, size) : 0, cost, flagged: hyphen } as const];
}

/** What a piece adds to the word before it: syllables of a word then add up to the width of the whole, kerning included. */
function prefixWidth(atoms: readonly Atom[], wordStart: number, index: number, typesetter: Typesetter): number {
  const atom = atoms[index];
  if (atom?.type !== "piece") return 0;
  const { run, text } = atom;
  let before = "";
  for (const other of atoms.slice(wordStart, index)) {
    if (other.type === "piece") before = other.run === run ? before + other.text : "";
  }
  const whole = typesetter.width(before + text, run.font, run.size) + extraRoom(run, typesetter);
  return before === "" ? whole : whole - typesetter.width(before, run.font, run.size);
}

/** What a run's room is wider than its text. */
function extraRoom({ room, text, font, size }: Run, typesetter: Typesetter): number {
  return room === null ? 0 : Math.max(0, typesetter.width(room, font, size) - typesetter.width(text, font, size));
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
