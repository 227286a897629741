import type { LineEnd } from "./line.ts";
import { type Atom, extraRoom, type Piece } from "./line-atoms.ts";
import type { SizedPart } from "./sized-font.ts";
import { type Splitting, splitPiece } from "./split-piece.ts";

/** Sums over the words and spaces from the start of a paragraph, as if no line ended, in points. */
export interface Sums {
  readonly words: number;
  readonly spaces: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** A place where a line may end, or must. */
export interface BreakPoint {
  /** Index of the atom that ends the line, or of the word that the line ends in. */
  readonly atom: number;
  /** How much of that word is on the line, in characters without soft hyphens; 0 when the line ends with another atom. */
  readonly letters: number;
  readonly end: LineEnd;
  /** How undesirable a break is, from 0. */
  readonly cost: number;
  /** Width of the hyphen that a break prints. */
  readonly hyphen: number;
  /** Sums of what is before, and those at the start of the next line: a space where a line ends is on neither. */
  readonly before: Sums;
  readonly after: Sums;
}

/** A paragraph as line breaking sees it. */
export interface BreakPoints {
  /** Sums at the start. */
  readonly start: Sums;
  /** Points between words, in order; the last one is the paragraph's end. */
  readonly points: readonly BreakPoint[];
  /** Points inside the words between a point and the one before it, in order: found when they are asked for. */
  inside(index: number): readonly BreakPoint[];
}

/** How words may be split, how far spaces give way, and what a hyphen costs. */
export interface Spacing extends Splitting {
  /** Lines may end wherever the font changes. */
  readonly betweenRuns: boolean;
  /** Width, stretch and shrink of a space, as parts of the width that it has in the font. */
  readonly space: number;
  readonly stretch: number;
  readonly shrink: number;
  /** Stretch of every part of a word in points, so that a line of one long word is no impossibility. */
  readonly wordStretch: number;
  readonly hyphenCost: number;
}

interface Paragraph {
  readonly atoms: readonly Atom[];
  readonly spacing: Spacing;
  /** The word after it keeps its syllables together. */
  readonly lastSpace: number;
}

const pointCosts = { plain: 30, emergency: 700 } as const;
const start: Sums = { words: 0, spaces: 0, stretch: 0, shrink: 0 };
/** Stretch of a line that its author ends. */
const lineFill = 1e5;
/** A last line shorter than this part of the column is avoided. */
const shortestLastLine = 0.22;

/**
 * Finds the places where lines of a paragraph may end. Its last word keeps its syllables together.
 *
 * @param atoms Words, spaces and line breaks of the paragraph.
 * @param width Width of the column.
 */
export function breakPoints(atoms: readonly Atom[], width: number, spacing: Spacing): BreakPoints {
  const paragraph = { atoms, spacing, lastSpace: atoms.findLastIndex(({ type }) => type === "space") };
  const points: BreakPoint[] = [];
  let sums = start;
  atoms.forEach((atom, index) => {
    const before = sums;
    sums = sumsAfter(before, index, paragraph);
    if (atom.type === "newline") points.push(pointAt(index, "newline", sums, sums));
    if (atom.type === "space" && atom.breakable) points.push(pointAt(index, "space", before, sums));
  });
  const filled = addWord(sums, 0, width * (1 - shortestLastLine));
  points.push(pointAt(atoms.length, "end", filled, filled));
  return { start, points, inside: (index) => pointsBetween(points[index - 1], points[index], paragraph) };
}

/** The sums with those of one more atom. */
function sumsAfter(sums: Sums, index: number, paragraph: Paragraph): Sums {
  const { atoms, spacing } = paragraph;
  const atom = atoms[index];
  if (atom?.type === "space") return addSpace(sums, atom.font.width(" "), spacing);
  if (atom?.type !== "piece") return addWord(sums, 0, lineFill);
  const stretch = stretchOf(atom, spacing);
  const parts = stretch === 0 ? 0 : partsOf(index, paragraph).length;
  return addWord(sums, atom.font.width(atom.printed) + extraRoom(atom), stretch * parts);
}

function addWord({ words, spaces, stretch, shrink }: Sums, width: number, wordStretch: number): Sums {
  return { words: words + width, spaces, stretch: stretch + wordStretch, shrink };
}

function addSpace({ words, spaces, stretch, shrink }: Sums, plain: number, spacing: Spacing): Sums {
  return {
    words,
    spaces: spaces + plain * spacing.space,
    stretch: stretch + plain * spacing.stretch,
    shrink: shrink + plain * spacing.shrink,
  };
}

function stretchOf({ run }: Piece, { wordStretch }: Spacing): number {
  return run.footnote === null ? wordStretch : 0;
}

function pointAt(atom: number, end: LineEnd, before: Sums, after: Sums): BreakPoint {
  return { atom, letters: 0, end, cost: 0, hyphen: 0, before, after };
}

function pointsBetween(
  previous: BreakPoint | undefined,
  next: BreakPoint | undefined,
  paragraph: Paragraph,
): readonly BreakPoint[] {
  const found: BreakPoint[] = [];
  let sums = previous?.after ?? start;
  for (let index = (previous?.atom ?? -1) + 1; index < (next?.atom ?? 0); index++) {
    addPointsInside(found, index, sums, paragraph);
    sums = sumsAfter(sums, index, paragraph);
  }
  return found;
}

/** Adds the points inside a word, and that after it when another word follows without a space. */
function addPointsInside(found: BreakPoint[], index: number, sums: Sums, paragraph: Paragraph): void {
  const { atoms, spacing } = paragraph;
  const piece = atoms[index];
  if (piece?.type !== "piece") return;
  const { font, printed } = piece;
  const isFollowed = atoms[index + 1]?.type === "piece";
  let before = sums;
  let letters = 0;
  for (const { text, width, breakAfter } of partsOf(index, paragraph)) {
    letters += text.length;
    before = addWord(before, width, stretchOf(piece, spacing));
    const isInside = letters < printed.length;
    const mark = breakAfter ?? (spacing.betweenRuns ? "emergency" : null);
    if (mark === null || !(isInside || isFollowed)) continue;
    const isHyphen = mark === "hyphen";
    found.push({
      atom: index,
      letters,
      end: isHyphen ? "hyphen" : "inside-word",
      cost: isHyphen ? spacing.hyphenCost : pointCosts[mark],
      hyphen: isHyphen ? font.width("-") : 0,
      before,
      after: before,
    });
  }
}

function partsOf(index: number, { atoms, spacing, lastSpace }: Paragraph): readonly SizedPart[] {
  const atom = atoms[index];
  if (atom?.type !== "piece") return [];
  return splitPiece(atom, index < lastSpace ? spacing : { ...spacing, hyphenate: false });
}
