import { keepTogether } from "./keep-together.ts";
import { lineBreak, type Run } from "./shape-inline.ts";
import { type SizedFont, type SizedPart, sizeParts } from "./sized-font.ts";
import type { Typesetter } from "./typesetter.ts";

/** The smallest parts of a paragraph that line breaking moves about. */
export type Atom = Piece | Exclude<SplitAtom, SplitPiece>;

/** The same when words are split. */
export type SplitAtom =
  | SplitPiece
  | { readonly type: "space"; readonly run: Run; readonly breakable: boolean }
  /** A place inside a word where a line may end. */
  | { readonly type: "point"; readonly run: Run; readonly mark: "hyphen" | "plain" | "emergency" }
  | { readonly type: "newline" };

interface Piece {
  readonly type: "piece";
  readonly run: Run;
  readonly text: string;
}

interface SplitPiece extends Piece {
  /** What it adds to the width of the word before it: see `SizedPart`; and what its run's room is wider. */
  readonly width: number;
}

/** How words may be split. */
export interface Splitting {
  readonly hyphenate: boolean;
  /** Parts wider than this are split between letters; infinite to leave them whole. */
  readonly widest: number;
  /** Lines may end at every space, also where two words should stay together. */
  readonly anySpace: boolean;
}

/**
 * Words, spaces and line breaks of a paragraph in order. White space at its ends and around line breaks is gone, and so is
 * every space after the first.
 */
export function wordAtoms(runs: readonly Run[], typesetter: Typesetter): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const run of runs) addAtoms(atoms, run);
  while (atoms.length > 0 && atoms.at(-1)?.type !== "piece") atoms.pop();
  return atoms.map((atom, index) =>
    atom.type === "space" && staysTogether(atoms, index, typesetter) ? { ...atom, breakable: false } : atom,
  );
}

/** Words split into the parts between which a line may end. The last word of a paragraph keeps its syllables together. */
export function splitAtoms(atoms: readonly Atom[], typesetter: Typesetter, splitting: Splitting): readonly SplitAtom[] {
  const lastSpace = atoms.findLastIndex(({ type }) => type === "space");
  const split: SplitAtom[] = [];
  for (const [index, atom] of atoms.entries()) {
    if (atom.type === "piece") {
      const inside = index < lastSpace ? splitting : { ...splitting, hyphenate: false };
      addParts(split, atom, typesetter, inside);
    } else if (atom.type === "space" && splitting.anySpace) split.push({ ...atom, breakable: true });
    else split.push(atom);
  }
  return split;
}

/** What a run's room is wider than its text. */
export function extraRoom({ room, text, font, size }: Run, typesetter: Typesetter): number {
  return room === null ? 0 : Math.max(0, typesetter.width(room, font, size) - typesetter.width(text, font, size));
}

/** Adds a run's atoms, without spaces that follow another one or begin a line. */
function addAtoms(atoms: Atom[], run: Run): void {
  const space: Atom = { type: "space", run, breakable: true };
  for (const [line, text] of run.text.split(lineBreak).entries()) {
    if (line > 0) {
      if (atoms.at(-1)?.type === "space") atoms.pop();
      atoms.push({ type: "newline" });
    }
    for (const [place, word] of text.split(" ").entries()) {
      if (place > 0 && atoms.at(-1)?.type === "piece") atoms.push(space);
      if (word !== "") atoms.push({ type: "piece", run, text: word });
    }
  }
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

function addParts(split: SplitAtom[], { run, text }: Piece, typesetter: Typesetter, splitting: Splitting): void {
  const font = typesetter.sized(run.font, run.size);
  const room = extraRoom(run, typesetter);
  const isWide = splitting.widest < Number.POSITIVE_INFINITY && font.width(text) > splitting.widest;
  if (run.together && !isWide) {
    split.push({ type: "piece", run, text, width: font.width(text) + room });
    return;
  }
  const parts = isWide ? lettersOf(font, text, splitting.widest) : font.parts(text, splitting.hyphenate);
  for (const { text, width, breakAfter } of parts) {
    split.push({ type: "piece", run, text, width: width + room });
    if (breakAfter !== null) split.push({ type: "point", run, mark: breakAfter });
  }
}

/** The syllables of a word, and the letters of those that are too wide. */
function lettersOf(font: SizedFont, word: string, widest: number): readonly SizedPart[] {
  const parts = font.parts(word, true).flatMap((part): readonly Omit<SizedPart, "width">[] => {
    if (font.width(part.text) <= widest) return [part];
    const letters = [...part.text];
    return letters.map((text, index) => ({
      text,
      breakAfter: index === letters.length - 1 ? part.breakAfter : "emergency",
    }));
  });
  return sizeParts(parts, font.width);
}
