import Papa from "papaparse";
import type { Delimiter } from "../model/codebook.ts";
import type { Records } from "./shape-table.ts";

/**
 * Whole records of CSV to cells, composed (Unicode NFC).
 *
 * The parser itself and not `Papa.parse`, whose every call ties what it made to the last one: a stream in small pieces
 * would fill the old part of the heap.
 *
 * @param text With `\n` between rows and every quote in order.
 * @param firstLine Line of the file that it begins on.
 * @returns The rows and the line that each begins on; `nextLine` is the one after the last.
 */
export function splitRecords(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): Records & { readonly nextLine: number } {
  const hasQuotes = text.includes('"');
  const parser = new Papa.Parser({ delimiter, newline: "\n", fastMode: !hasQuotes });
  const data: string[][] = parser.parse(text, 0, false).data;
  if (text.endsWith("\n")) data.pop();
  const lines: number[] = [];
  let line = firstLine;
  for (const row of data) {
    lines.push(line);
    line += 1;
    if (hasQuotes) for (const cell of row) line += lineBreaks(cell);
  }
  const isComposed = text.normalize("NFC") === text;
  const rows = isComposed ? data : data.map((row) => row.map((cell) => cell.normalize("NFC")));
  return { rows, lines, nextLine: line };
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
