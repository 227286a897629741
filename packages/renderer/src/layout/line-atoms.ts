import { keepTogether } from "./keep-together.ts";
import { lineBreak, type Run } from "./shape-inline.ts";
import type { Typesetter } from "./typesetter.ts";

/** The smallest parts of a paragraph that line breaking moves about. */
export type Atom =
  | { readonly type: "piece"; readonly run: Run; readonly text: string }
  | { readonly type: "space"; readonly run: Run; readonly breakable: boolean }
  /** A place inside a word where a line may end. */
  | { readonly type: "point"; readonly run: Run; readonly mark: "hyphen" | "plain" | "emergency" }
  | { readonly type: "newline" };

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
  const atoms = withoutIdleSpaces(runs.flatMap(roughAtoms));
  return atoms.map((atom, index) =>
    atom.type === "space" && staysTogether(atoms, index, typesetter) ? { ...atom, breakable: false } : atom,
  );
}

/** Words split into the parts between which a line may end. The last word of a paragraph keeps its syllables together. */
export function splitAtoms(atoms: readonly Atom[], typesetter: Typesetter, splitting: Splitting): readonly Atom[] {
  const lastSpace = atoms.findLastIndex(({ type }) => type === "space");
  return atoms.flatMap((atom, index): Atom | readonly Atom[] => {
    if (atom.type === "space") return splitting.anySpace && !atom.breakable ? { ...atom, breakable: true } : atom;
    if (atom.type !== "piece") return atom;
    const isWide = wide(atom, typesetter, splitting);
    if (atom.run.together && !isWide) return atom;
    const hyphenate = isWide || (splitting.hyphenate && index < lastSpace);
    return splitPiece(atom, typesetter, hyphenate, isWide ? splitting.widest : Number.POSITIVE_INFINITY);
  });
}

type Piece = Extract<Atom, { type: "piece" }>;

function roughAtoms(run: Run): readonly Atom[] {
  return run.text
    .split(/( |\u2028)/)
    .filter((text) => text !== "")
    .map((text) => {
      if (text === " ") return { type: "space", run, breakable: true };
      return text === lineBreak ? { type: "newline" } : { type: "piece", run, text };
    });
}

function withoutIdleSpaces(atoms: readonly Atom[]): readonly Atom[] {
  const kept: Atom[] = [];
  for (const atom of atoms) {
    const last = kept.at(-1)?.type ?? "newline";
    if (atom.type === "space" && (last === "space" || last === "newline")) continue;
    if (atom.type === "newline" && last === "space") kept.pop();
    kept.push(atom);
  }
  while (kept.length > 0 && kept.at(-1)?.type !== "piece") kept.pop();
  return kept;
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

function splitPiece(piece: Piece, typesetter: Typesetter, hyphenate: boolean, widest: number): Atom | readonly Atom[] {
  const parts = typesetter.split(piece.text, hyphenate);
  const [only] = parts;
  if (parts.length === 1 && only?.text === piece.text && widest === Number.POSITIVE_INFINITY) return piece;
  return parts.flatMap(({ text, breakAfter }) => [
    ...lettersOf({ ...piece, text }, typesetter, widest),
    ...(breakAfter === null ? [] : [{ type: "point", run: piece.run, mark: breakAfter } as const]),
  ]);
}

function lettersOf(piece: Piece, typesetter: Typesetter, widest: number): readonly Atom[] {
  if (!wide(piece, typesetter, { widest })) return [piece];
  return [...piece.text].flatMap((text, index): readonly Atom[] => [
    ...(index === 0 ? [] : [{ type: "point", run: piece.run, mark: "emergency" } as const]),
    { ...piece, text },
  ]);
}

function wide({ run, text }: Piece, typesetter: Typesetter, { widest }: Pick<Splitting, "widest">): boolean {
  return widest < Number.POSITIVE_INFINITY && typesetter.width(text, run.font, run.size) > widest;
}
