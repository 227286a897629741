import type { Text } from "mdast";

type Position = NonNullable<Text["position"]>;

/** A place in a text file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  return placesIn(text)(offset);
}

/** Line and column of any offset in a text, whose lines are found once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    for (let beyond = starts.length; beyond - line > 1; ) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** A position of the tree from two offsets in the text whose places these are. */
export function positionOf(placeOfOffset: (offset: number) => Place, start: number, end: number): Position {
  return {
    start: { ...placeOfOffset(start), offset: start },
    end: { ...placeOfOffset(end), offset: end },
  };
}

/** Where a node starts; the first character of the file when it has no position. */
export function placeOf(node: { readonly position?: Position | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
