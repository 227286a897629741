import { keepTogether } from "./keep-together.ts";
import { lineBreak, type Run } from "./shape-inline.ts";
import type { SizedFont } from "./sized-font.ts";
import type { Typesetter } from "./typesetter.ts";

/** The parts of a paragraph that line breaking moves about. */
export type Atom = Piece | Space | { readonly type: "newline" };

/** A word, or as much of one as a run has. */
export interface Piece {
  readonly type: "piece";
  readonly run: Run;
  readonly font: SizedFont;
  readonly text: string;
  /** The text without soft hyphens. */
  readonly printed: string;
}

export interface Space {
  readonly type: "space";
  readonly run: Run;
  readonly font: SizedFont;
  readonly breakable: boolean;
}

const softHyphen = "\u00ad";

/**
 * Words, spaces and line breaks of a paragraph in order. White space at its ends and around line breaks is gone, and so is
 * every space after the first.
 */
export function wordAtoms(runs: readonly Run[], typesetter: Typesetter): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const run of runs) addAtoms(atoms, run, typesetter.sized(run.font, run.size));
  while (atoms.length > 0 && atoms.at(-1)?.type !== "piece") atoms.pop();
  return atoms.map((atom, index) =>
    atom.type === "space" && staysTogether(atoms, index, typesetter) ? { ...atom, breakable: false } : atom,
  );
}

/** What a run's room is wider than its text. */
export function extraRoom({ run, font }: Piece): number {
  return run.room === null ? 0 : Math.max(0, font.width(run.room) - font.width(run.text));
}

/** Adds a run's atoms, without spaces that follow another one or begin a line. */
function addAtoms(atoms: Atom[], run: Run, font: SizedFont): void {
  const space: Atom = { type: "space", run, font, breakable: true };
  run.text.split(lineBreak).forEach((line, lines) => {
    if (lines > 0) {
      if (atoms.at(-1)?.type === "space") atoms.pop();
      atoms.push({ type: "newline" });
    }
    line.split(" ").forEach((text, words) => {
      if (words > 0 && atoms.at(-1)?.type === "piece") atoms.push(space);
      const printed = text.includes(softHyphen) ? text.replaceAll(softHyphen, "") : text;
      if (printed !== "") atoms.push({ type: "piece", run, font, text, printed });
    });
  });
}

function staysTogether(atoms: readonly Atom[], space: number, typesetter: Typesetter): boolean {
  const atom = atoms[space];
  if (atom?.type === "space" && atom.run.together) return true;
  return keepTogether(wordAt(atoms, space - 1, -1), wordAt(atoms, space + 1, 1), typesetter.language);
}

/** The word that ends or begins at an atom, over changes of font; raised numbers are not part of it. */
function wordAt(atoms: readonly Atom[], from: number, step: 1 | -1): string {
  let word = "";
  for (let index = from; ; index += step) {
    const atom = atoms[index];
    if (atom?.type !== "piece") return word;
    if (atom.run.footnote === null) word = step === 1 ? word + atom.text : atom.text + word;
  }
}
