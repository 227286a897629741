import type { Atom } from "./line-atoms.ts";
import type { Run } from "./shape-inline.ts";
import type { SizedFont } from "./sized-font.ts";

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
 * Makes a line of atoms: spaces at its start are dropped, neighbours of one run are joined and measured together, so that
 * kerning counts.
 *
 * @param atoms Atoms between two breaks.
 * @param end What the line ends with; `hyphen` adds one.
 */
export function makeLine(atoms: readonly Atom[], end: LineEnd): Line {
  const segments: OpenSegment[] = [];
  let open: OpenSegment | undefined;
  for (const atom of atoms) {
    if (atom.type !== "piece" && (atom.type !== "space" || open === undefined)) continue;
    if (open?.run !== atom.run) {
      closeWord(open, "");
      open = {
        run: atom.run,
        font: atom.font,
        text: "",
        word: "",
        width: 0,
        spaces: 0,
      };
      segments.push(open);
    }
    if (atom.type === "piece") open.word += atom.printed;
    else {
      closeWord(open, " ");
      open.spaces++;
    }
  }
  closeWord(open, end === "hyphen" ? "-" : "");
  return {
    segments: segments.map(({ run, text, width, spaces }) => ({ run, text, width, spaces })),
    width: segments.reduce((sum, segment) => sum + segment.width, 0),
    spaces: segments.reduce((sum, segment) => sum + segment.spaces, 0),
    spaceWidth: segments.reduce((sum, { spaces, font }) => sum + spaces * font.width(" "), 0),
    end,
  };
}

/** A segment to which words are added. */
interface OpenSegment {
  readonly run: Run;
  readonly font: SizedFont;
  text: string;
  /** The word that is not yet in the text. */
  word: string;
  width: number;
  spaces: number;
}

/** Adds a segment's word with what follows it to the text: they are measured together, so that kerning counts. */
function closeWord(segment: OpenSegment | undefined, mark: "" | " " | "-"): void {
  if (segment === undefined) return;
  const word = segment.word + mark;
  if (word === "") return;
  segment.text += word;
  segment.width += segment.font.width(word);
  segment.word = "";
}
