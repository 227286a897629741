import type { Checked } from "../model/data-error.ts";
import type { RawTable } from "../model/dataset.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";

/**
 * A data file without a codebook: every column, for a look at what it holds. Personal columns are among them, so the table
 * goes no further than the proposal that is made from it; for anything else use `readTable`.
 *
 * @param bytes The whole file.
 * @param file Name for errors.
 * @returns Cells as text; or every fault of the text and the CSV.
 * @example
 * const bytes = new TextEncoder().encode("Svar;Alder\nJa;34\n");
 * sniffTable(bytes, "opkald.csv").value.header; // => ["Svar", "Alder"]
 */
export function sniffTable(bytes: Uint8Array, file: string): Checked<RawTable> {
  const text = decodeText(bytes, file);
  return text.ok ? parseCsv(text.value, file) : text;
}
