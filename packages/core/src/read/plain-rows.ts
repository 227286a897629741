import type { Delimiter } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import { sizeLimits } from "./size-limits.ts";

/** How rows are cut once the header is known. */
export interface RowForm {
  readonly delimiter: Delimiter;
  /** Cells of a row. */
  readonly width: number;
  /** Places in the row of the cells that are wanted, in the order in which they are. */
  readonly places: readonly number[];
}

const lineBreak = 0x0a;
const quote = 0x22;
const space = 0x20;
const firstBeyondAscii = 0x80;
const beyondLatin = /[\u0300-\uffff]/;

/**
 * The wanted cells of whole records that are as most are: every row as wide as the header, with a letter in it, no cell in
 * quotes, all composed (Unicode NFC). No text is made of the other cells, and few things of these: a file of a million rows
 * leaves little behind.
 *
 * @param text With `\n` between rows.
 * @param firstLine Line of the file that it begins on.
 * @returns Undefined when some record is not so.
 */
export function plainRows(
  text: string,
  { delimiter, width, places }: RowForm,
  firstLine: number,
): Pick<RawTable, "rows" | "rowNumbers"> | undefined {
  if (beyondLatin.test(text) && text.normalize("NFC") !== text) return undefined;
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const starts = new Uint32Array(width + 1);
  const separator = delimiter.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const end = endOfRow(text, at, separator, starts);
    if (end < 0) return undefined;
    rows.push(places.map((place) => text.slice(starts[place], (starts[place + 1] ?? 0) - 1)));
    rowNumbers.push(firstLine + rowNumbers.length);
    at = end + 1;
  }
  return { rows, rowNumbers };
}

/** Where the row ends that begins at `begin`, with the starts of its cells, one beyond the last too; -1 for a row of another kind. */
function endOfRow(text: string, begin: number, separator: number, starts: Uint32Array): number {
  let column = 0;
  let hasLetter = false;
  let at = begin;
  starts[0] = begin;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineBreak) break;
    if (code === separator) {
      column++;
      if (column >= starts.length - 1) return -1;
      starts[column] = at + 1;
    } else if (code === quote && starts[column] === at) return -1;
    else hasLetter ||= code > space && code < firstBeyondAscii;
  }
  if (column !== starts.length - 2 || !hasLetter || at - begin > sizeLimits.cell) return -1;
  starts[column + 1] = at + 1;
  return at;
}
