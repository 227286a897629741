import type { CategoryColumn } from "../model/codebook.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { safeToShow } from "../statistics/personal-data.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import type { CellFault, Meaning } from "./code-cells.ts";

/**
 * How cells of a column of words are read: to the index of the level whose label, id or synonym it is, or `level-unknown`
 * with the labels and the one that was probably meant.
 */
export function categoryReader(column: CategoryColumn): (text: string) => Meaning {
  const spellings = new Map<string, number>();
  const words: string[] = [];
  for (const [index, { id, label, synonyms }] of column.levels.entries()) {
    for (const spelling of [label, id, ...synonyms]) {
      const key = spellingKey(spelling);
      if (!spellings.has(key)) spellings.set(key, index);
      words.push(spelling);
    }
  }
  const labels = column.levels.map(({ label }) => label);
  return (text) => {
    const value = spellings.get(spellingKey(text));
    if (value !== undefined) return { value };
    const shown = safeToShow(text);
    const fault: CellFault = { code: "level-unknown", expected: labels };
    if (shown === undefined) return { fault };
    const suggest = (): string | undefined => labels[spellings.get(spellingKey(nearestWord(text, words) ?? "")) ?? -1];
    return { fault: { ...fault, value: shown }, suggest };
  };
}
