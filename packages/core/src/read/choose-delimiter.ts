import Papa from "papaparse";
import type { Delimiter } from "../model/codebook.ts";
import type { Checked, DataError } from "../model/data-error.ts";
import { delimiters, guessDelimiter } from "./guess-delimiter.ts";

/** What is known of a CSV file beforehand. */
export interface CsvOptions {
  readonly delimiter?: Delimiter;
  /** Headers that the file should have: they settle a doubt about the delimiter. */
  readonly headers?: readonly string[];
}

/** How the text of a file is cut into cells, and where its table begins. */
export interface CsvForm {
  readonly delimiter: Delimiter;
  /** Characters of the `sep=` line, if any. */
  readonly begin: number;
  /** Line that the text begins on after it. */
  readonly firstLine: number;
}

/** Characters of the beginning of a file that are looked at. */
export const headLength = 250_000;

/**
 * The delimiter of a CSV file: what the codebook says, else Excel's `sep=` line, else a guess. Doubt is
 * `delimiter-ambiguous`, which shows the first row in every likely reading: `";" = [Post, kr] [Beløb]`.
 *
 * @param head The beginning of the text, `headLength` of it or all, with `\n` between rows.
 */
export function chooseDelimiter(head: string, file: string, options: CsvOptions): Checked<CsvForm> {
  const line = /^"?sep=(.)"?(?:\n|$)/i.exec(head);
  const begin = line?.[0].length ?? 0;
  const firstLine = line === null ? 1 : 2;
  const body = head.slice(begin);
  const likely = options.delimiter ?? line?.[1] ?? guessDelimiter(body, options.headers ?? []);
  const choice = typeof likely === "string" ? [likely] : likely;
  const delimiter = delimiters.find((known) => known === choice[0]);
  if (delimiter !== undefined && choice.length === 1)
    return { ok: true, value: { delimiter, begin, firstLine }, warnings: [] };
  const readings = (choice.length > 1 ? choice : delimiters).map((each) => reading(body, each));
  const error: DataError = {
    code: "delimiter-ambiguous",
    severity: "error",
    file,
    line: firstLine,
    expected: readings,
  };
  return { ok: false, errors: [error] };
}

function reading(body: string, delimiter: string): string {
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: "\n", fastMode: false, preview: 20 });
  const row = data.find((cells) => cells.length > 1 || cells[0]?.trim() !== "") ?? [];
  const cells = row.slice(0, 8).map((cell) => `[${shown(cell)}]`);
  return `"${delimiter === "\t" ? "\\t" : delimiter}" = ${cells.join(" ")}${row.length > 8 ? " …" : ""}`;
}

/** A file without headers begins with data: digits and addresses of the first row are not shown. */
function shown(cell: string): string {
  const text = cell.trim().replace(/\s+/g, " ").slice(0, 40);
  return /@|\d(?:\D?\d){3}/.test(text) ? "…" : text;
}
