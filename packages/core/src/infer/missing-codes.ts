import { spellingKey } from "../statistics/spelling-key.ts";
import { type ColumnCells, filled } from "./column-cells.ts";
import { isWholeNumber } from "./written-forms.ts";

/** Words that mean „no value". „Ved ikke" is an answer and none of them. */
const missingWords: ReadonlySet<string> = new Set(
  [
    "ukendt",
    "uoplyst",
    "ikke oplyst",
    "mangler",
    "ukjent",
    "uoppgitt",
    "unknown",
    "n/a",
    "na",
    "#n/a",
    "null",
    "-",
    "–",
    "—",
    "?",
    ".",
  ].map(spellingKey),
);

/** Numbers that questionnaires write for „no value". */
const missingNumbers = ["99", "999", "9999", "-1", "-9", "-99"] as const;

/** A code that lies so far above the other numbers of its column is no number. */
const gap = 4;

/**
 * Cells of a table that seem to mean „no value", with how many there are. Numbers are among them only when no column has
 * them as an ordinary value: the codebook names missing codes for a whole table.
 */
export function missingCodes(columns: readonly ColumnCells[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, count: number): void => void found.set(text, (found.get(text) ?? 0) + count);
  for (const { values } of columns) {
    if (values.length < 2) continue;
    for (const { key, text, count } of values) {
      const known = [...found.keys()].find((code) => spellingKey(code) === key) ?? text;
      if (missingWords.has(key)) add(known, count);
    }
  }
  for (const code of missingNumbers) {
    const holding = columns.filter(({ values }) => values.some(({ key }) => key === code));
    if (holding.length === 0 || !holding.every((column) => isOutside(code, column))) continue;
    add(
      code,
      holding.reduce((sum, { values }) => sum + filled(values.filter(({ key }) => key === code)), 0),
    );
  }
  return found;
}

function isOutside(code: string, { values }: ColumnCells): boolean {
  const others = values.filter(({ key }) => key !== code && !missingWords.has(key));
  if (others.length < 2 || !others.every(({ text }) => isWholeNumber(text))) return false;
  const numbers = others
    .map(({ text }) => Number(text))
    .filter((number) => !missingNumbers.some((each) => Number(each) === number));
  const largest = Math.max(0, ...numbers);
  return code.startsWith("-") ? numbers.every((number) => number >= 0) : Number(code) > gap * largest;
}
