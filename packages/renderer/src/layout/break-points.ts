import type { SplitAtom } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { Typesetter } from "./typesetter.ts";

/** Sums over the words and spaces from the start of a paragraph, as if no line ended, in points. */
export interface Sums {
  readonly words: number;
  readonly spaces: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** A place where a line may end, or must. */
export interface BreakPoint {
  /** Index of the atom that the line ends before; after the last one at the end of the paragraph. */
  readonly atom: number;
  /** Sums of what is before. */
  readonly sums: Sums;
  /** Width of the hyphen that a break prints. */
  readonly width: number;
  /** How undesirable a break is, from 0. */
  readonly cost: number;
  readonly isHyphen: boolean;
  readonly isForced: boolean;
}

/** A paragraph as line breaking sees it. */
export interface BreakPoints {
  /** In order; the last one is the paragraph's end. */
  readonly points: readonly BreakPoint[];
  /** Sums at the start of the first line, and at that of the line after each point: spaces at a break are gone. */
  readonly starts: readonly Sums[];
}

/** How far spaces give way, and what a hyphen costs. */
export interface Spacing {
  /** Stretch and shrink of a space, as parts of its width. */
  readonly stretch: number;
  readonly shrink: number;
  /** Stretch of every word, so that a line of one long word is no impossibility. */
  readonly wordStretch: number;
  readonly hyphenCost: number;
}

const pointCosts = { plain: 30, emergency: 700 } as const;
/** Stretch of a line that its author ends. */
const lineFill = 1e5;
/** A last line shorter than this part of the column is avoided. */
const shortestLastLine = 0.22;

/**
 * Finds the places where lines of a paragraph may end.
 *
 * @param width Width of the column.
 * @param closed Points at which no line ends this time, by their atoms.
 */
export function breakPoints(
  atoms: readonly SplitAtom[],
  width: number,
  typesetter: Typesetter,
  spacing: Spacing,
  closed: ReadonlySet<number>,
): BreakPoints {
  const points: BreakPoint[] = [];
  const starts: Sums[] = [];
  let sums: Sums = { words: 0, spaces: 0, stretch: 0, shrink: 0 };
  const startLine = (): void => {
    while (starts.length <= points.length) starts.push(sums);
  };
  const endLine = (atom: number, stretch: number): void => {
    startLine();
    sums = addWord(sums, 0, stretch);
    points.push({ atom, sums, width: 0, cost: 0, isHyphen: false, isForced: true });
  };
  atoms.forEach((atom, index) => {
    if (atom.type === "newline") return endLine(index, lineFill);
    if (atom.type === "piece" || closed.has(index) || (atom.type === "space" && !atom.breakable)) startLine();
    else if (atom.type === "point") points.push(pointInside(atom, index, sums, typesetter, spacing));
    else if (atoms[index - 1]?.type === "piece") {
      points.push({ atom: index, sums, width: 0, cost: 0, isHyphen: false, isForced: false });
    }
    if (atom.type === "piece") sums = addWord(sums, atom.width, atom.run.footnote === null ? spacing.wordStretch : 0);
    if (atom.type === "space") sums = addSpace(sums, atom.run, spacing, typesetter);
  });
  endLine(atoms.length, width * (1 - shortestLastLine));
  return { points, starts };
}

type PointAtom = Extract<SplitAtom, { type: "point" }>;

function pointInside(
  { mark, run }: PointAtom,
  atom: number,
  sums: Sums,
  typesetter: Typesetter,
  { hyphenCost }: Spacing,
): BreakPoint {
  const isHyphen = mark === "hyphen";
  const width = isHyphen ? typesetter.width("-", run.font, run.size) : 0;
  return { atom, sums, width, cost: isHyphen ? hyphenCost : pointCosts[mark], isHyphen, isForced: false };
}

function addWord({ words, spaces, stretch, shrink }: Sums, width: number, wordStretch: number): Sums {
  return { words: words + width, spaces, stretch: stretch + wordStretch, shrink };
}

/** Spaces of text that stretches are as wide as the typesetter says, and shrink to the same width as all others. */
function addSpace(sums: Sums, { font, size }: Run, { stretch, shrink }: Spacing, typesetter: Typesetter): Sums {
  const plain = typesetter.width(" ", font, size);
  const factor = shrink === 0 ? 1 : typesetter.spaces;
  return {
    words: sums.words,
    spaces: sums.spaces + plain * factor,
    stretch: sums.stretch + plain * stretch,
    shrink: sums.shrink + plain * Math.max(0, shrink + factor - 1),
  };
}
