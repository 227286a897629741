import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";

const itemCode = /^[\p{L}]{1,12}[_.-]?\d+(?:[_.-]?(?:\d+|[a-z]))*$/iu;

/** Looked at for the text of an item coming again. */
const sampleRows = 200;

/**
 * The texts of the items, when the first row below the headers holds them as survey exports write it: `Q1`, `Q2` above
 * „Er du tilfreds med hjælpen?". Undefined for a table with one row of headers.
 *
 * @example
 * const rows = [["Hvordan fik du hjælp?", "Kunne du bruge hjælpen?"], ["Telefon", "Ja"], ["Brev", "Nej"]];
 * headerTexts({ file: "a.csv", header: ["Q1", "Q2"], rows, rowNumbers: [2, 3, 4] }); // => ["Hvordan fik du hjælp?", "Kunne du bruge hjælpen?"]
 */
export function headerTexts({ header, rows }: RawTable): readonly string[] | undefined {
  const [texts, ...data] = rows;
  if (texts === undefined || data.length === 0) return undefined;
  const coded = header.flatMap((name, index) => (itemCode.test(name) ? [index] : []));
  const worded = coded.filter((index) => isItemText(texts[index] ?? ""));
  if (worded.length < 2 || worded.length * 2 < header.length || worded.length * 5 < coded.length * 4) return undefined;
  const comesAgain = worded.some((index) => {
    const key = spellingKey(texts[index] ?? "");
    return data.slice(0, sampleRows).some((row) => spellingKey(row[index] ?? "") === key);
  });
  return comesAgain ? undefined : texts.map((text) => text.replace(/\s+/g, " ").trim());
}

function isItemText(text: string): boolean {
  return text.trim().length >= 10 && /\p{L}\s+\p{L}/u.test(text);
}
