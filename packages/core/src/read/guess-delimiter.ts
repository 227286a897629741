import Papa from "papaparse";
import type { Delimiter } from "../model/codebook.ts";
import { spellingKey } from "../statistics/spelling-key.ts";

/** In the order in which they are preferred for a file of one column. */
export const delimiters: readonly Delimiter[] = [";", "\t", ",", "|"];

interface Candidate {
  readonly delimiter: Delimiter;
  /** Headers of the codebook that this delimiter brings out. */
  readonly known: number;
  /** Cuts it makes in a row, times the share of the rows that it cuts as it cuts the header. */
  readonly score: number;
  /** Every row is one cell. */
  readonly whole: boolean;
}

const sampleRows = 100;

/**
 * The character between the columns of a file that does not say. Known headers decide; without them, the character that
 * cuts the rows as it cuts the header, when no other does half as well.
 *
 * @param text CSV with `\n` between rows.
 * @param headers Headers that the file should have; may be empty.
 * @returns The delimiter alone, or all that are likely when there is doubt.
 * @example
 * guessDelimiter("Post;Beløb\nLøn;1,5\nHusleje;2,5\n", []); // => [";"]
 * guessDelimiter("Post, kr;Beløb\nLøn;1,5\n", []); // => [";", ","]
 */
export function guessDelimiter(text: string, headers: readonly string[]): readonly Delimiter[] {
  const wanted = new Set(headers.map(spellingKey));
  const candidates = delimiters.map((delimiter) => judge(text, delimiter, wanted));
  const known = likeliest(candidates, (candidate) => candidate.known, 1);
  if (known.length === 1) return known;
  const cutting = likeliest(candidates, (candidate) => candidate.score, 0.5);
  if (cutting.length > 0) return cutting;
  return [(candidates.find((candidate) => candidate.whole) ?? { delimiter: ";" as const }).delimiter];
}

function likeliest(
  candidates: readonly Candidate[],
  measure: (candidate: Candidate) => number,
  nearness: number,
): readonly Delimiter[] {
  const best = Math.max(...candidates.map(measure));
  if (best === 0) return [];
  return candidates.filter((candidate) => measure(candidate) >= best * nearness).map(({ delimiter }) => delimiter);
}

function judge(text: string, delimiter: Delimiter, wanted: ReadonlySet<string>): Candidate {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", fastMode: false, preview: sampleRows });
  const rows = data.filter((row) => row.length > 1 || row[0]?.trim() !== "");
  const header = rows[0] ?? [];
  const alike = rows.filter((row) => row.length === header.length).length;
  return {
    delimiter,
    known: header.filter((cell) => wanted.has(spellingKey(cell))).length,
    score: rows.length === 0 ? 0 : ((header.length - 1) * alike) / rows.length,
    whole: rows.every((row) => row.length === 1),
  };
}
