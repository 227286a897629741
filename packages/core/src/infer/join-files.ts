import type { TableFile } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { headerTexts } from "./header-texts.ts";
import { idFrom, nameIds } from "./name-ids.ts";
import type { ProposalWords } from "./proposal-words.ts";
import { labelOf } from "./propose-table.ts";

/** How several files are one table. */
export interface JoinedFiles {
  readonly files: readonly TableFile[];
  readonly fileVariable: { readonly label: string };
  /** What the names of the files have in common; empty when that is nothing. */
  readonly name: string;
}

/**
 * What tells tables of one shape apart: the same headers in any order.
 *
 * @example
 * shapeOf(["Svar", "alder "]) === shapeOf(["Alder", "svar"]); // => true
 */
export function shapeOf(header: readonly string[]): string {
  return JSON.stringify(header.map(spellingKey).toSorted());
}

/**
 * Files of one shape as one table: each is a level of a variable, named by the part of its name that is its own
 * (`register-2018.csv`, `register-2019.csv`: 2018 and 2019).
 */
export function joinFiles(files: readonly string[], words: ProposalWords): JoinedFiles {
  const stems = files.map((file) => file.replace(/\.[^.]+$/, "").split(/[\s_-]+/));
  const isShared = (word: string): boolean => stems.every((stem) => stem.includes(word));
  const own = stems.map((stem) => stem.filter((word) => !isShared(word)).join(" "));
  const labels = own.map((part, index) => labelOf(part === "" ? (files[index] ?? "") : part));
  const ids = nameIds(labels, "fil");
  const isYears = labels.every((label) => /^(?:19|20)\d\d$/.test(label));
  return {
    files: files.map((file, index) => ({ file, level: { id: ids[index] ?? "", label: labels[index] ?? "" } })),
    fileVariable: { label: isYears ? words.fileYear : words.file },
    name: (stems[0] ?? []).filter((word) => isShared(word) && idFrom(word) !== "").join(" "),
  };
}

/** The rows of all, under the headers of the first; a second row of headers is kept once. */
export function joinRows(tables: readonly RawTable[]): RawTable {
  const [first] = tables;
  if (first === undefined) throw new RangeError("joinRows: no tables");
  const places = (table: RawTable): readonly number[] => {
    const keys = table.header.map(spellingKey);
    return first.header.map((header) => keys.indexOf(spellingKey(header)));
  };
  const skipped = headerTexts(first) === undefined ? 0 : 1;
  const parts = tables.map((table, index) => {
    const [order, begin] = [places(table), index === 0 ? 0 : skipped];
    return table.rows.slice(begin).map((row) => order.map((place) => row[place] ?? ""));
  });
  const rowNumbers = tables.flatMap((table, index) => table.rowNumbers.slice(index === 0 ? 0 : skipped));
  return { ...first, rows: parts.flat(), rowNumbers };
}
