import type { Text } from "mdast";

type Position = NonNullable<Text["position"]>;

/** A place in a text file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** A position of the tree from two offsets in the text. */
export function positionOf(text: string, start: number, end: number): Position {
  return {
    start: { ...placeAt(text, start), offset: start },
    end: { ...placeAt(text, end), offset: end },
  };
}

/** Where a node starts; the first character of the file when it has no position. */
export function placeOf(node: { readonly position?: Position | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
