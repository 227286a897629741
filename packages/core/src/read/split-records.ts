import Papa from "papaparse";
import type { Delimiter } from "../model/codebook.ts";
import type { Records } from "./shape-table.ts";

/**
 * Whole records of CSV to cells, composed (Unicode NFC).
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
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", fastMode: false });
  if (text.endsWith("\n")) data.pop();
  const hasQuotes = text.includes('"');
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
