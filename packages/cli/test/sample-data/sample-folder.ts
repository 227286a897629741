import { readFileSync } from "node:fs";

const repository = new URL("../../../../", import.meta.url);
const dataFolder = new URL("data-samples/projekt-opsoegende-indsats/", repository);
const reportFolder = new URL("reports/projekt-opsoegende-indsats/", repository);

/** The four data files of the sample report. */
export const SAMPLE_FILES = ["registreringer.csv", "samtaler.csv", "spoergeskema.csv", "oekonomi.csv"] as const;

/** Bytes of a file of the data folder. */
export function readData(file: string): Uint8Array {
  return readFileSync(new URL(file, dataFolder));
}

/** Text of a UTF-8 file of the data folder: the codebook, the counts. */
export function readDataText(file: string): string {
  return readFileSync(new URL(file, dataFolder), "utf8");
}

/** Text of a file of the report folder. */
export function readReportText(file: string): string {
  return readFileSync(new URL(file, reportFolder), "utf8");
}

/** Where a module of the repository is, for an import at run time. */
export function repositoryUrl(path: string): string {
  return new URL(path, repository).href;
}

/** A row as header → cell. */
export type Row = Readonly<Record<string, string>>;

/**
 * Rows of delimited text, quoted cells included. Written apart from the reader under test, so that the two check each
 * other.
 */
export function parseRows(text: string, delimiter: string): readonly Row[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => splitLine(line, delimiter));
  const [header = [], ...rows] = lines;
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new RangeError(`row ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""]));
  });
}

function splitLine(line: string, delimiter: string): readonly string[] {
  const cell = delimiter === "," ? /("(?:[^"]|"")*"|[^,]*)(,|$)/y : /("(?:[^"]|"")*"|[^;]*)(;|$)/y;
  const cells: string[] = [];
  let more = true;
  while (more) {
    const [, text = "", end = ""] = cell.exec(line) ?? [];
    cells.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    more = end !== "";
  }
  return cells;
}

/** How often each value occurs. */
export function tally(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
