import type { Atom } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { Typesetter } from "./typesetter.ts";

/** A line of a paragraph. */
export interface Line {
  readonly segments: readonly Segment[];
  /** Width without justification. */
  readonly width: number;
  /** Spaces that justification can change. */
  readonly spaces: number;
  /** Width of those spaces. */
  readonly spaceWidth: number;
  readonly end: LineEnd;
}

/** Text of one run on a line. */
export interface Segment {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
  readonly spaces: number;
}

/** After the line: a new word, the rest of the word after a printed hyphen, the rest of the word, or nothing. */
export type LineEnd = "space" | "hyphen" | "inside-word" | "newline" | "end";

/**
 * Makes a line of atoms: spaces and break points at its start are dropped, neighbours of one run are joined and measured
 * together, so that kerning counts.
 *
 * @param atoms Atoms between two breaks.
 * @param end What the line ends with; `hyphen` adds one.
 */
export function makeLine(atoms: readonly Atom[], end: LineEnd, typesetter: Typesetter): Line {
  const first = atoms.findIndex(({ type }) => type === "piece");
  const texts: { run: Run; text: string }[] = [];
  for (const atom of first === -1 ? [] : atoms.slice(first)) {
    if (atom.type !== "piece" && atom.type !== "space") continue;
    const text = atom.type === "piece" ? atom.text : " ";
    const last = texts.at(-1);
    if (last?.run === atom.run) last.text += text;
    else texts.push({ run: atom.run, text });
  }
  const last = texts.at(-1);
  if (last !== undefined && end === "hyphen") last.text += "-";
  const segments = texts.map(({ run, text }) => measureSegment(run, text, typesetter));
  return {
    segments,
    width: segments.reduce((sum, segment) => sum + segment.width, 0),
    spaces: segments.reduce((sum, segment) => sum + segment.spaces, 0),
    spaceWidth: segments.reduce((sum, { spaces, run }) => sum + spaces * typesetter.width(" ", run.font, run.size), 0),
    end,
  };
}

function measureSegment(run: Run, text: string, typesetter: Typesetter): Segment {
  const words = text.match(/[^ ]* |[^ ]+$/g) ?? [];
  const width = words.reduce((sum, word) => sum + typesetter.width(word, run.font, run.size), 0);
  return { run, text, width, spaces: text.split(" ").length - 1 };
}
