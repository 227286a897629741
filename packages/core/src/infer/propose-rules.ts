import type { Column, Rule, TableCodebook } from "../model/codebook.ts";
import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";
import { spellingsOf } from "./missing-codes.ts";
import { nameIds } from "./name-ids.ts";
import type { ProposalWords } from "./proposal-words.ts";

/** A rule that would hold by chance more often than this is none. */
const chance = 1e-6;
/** Columns with more levels than this are no conditions. */
const mostLevels = 12;

interface CodedColumn {
  readonly column: Column;
  /** By row: −1 for no value, else the level, or 0 where there are no levels. */
  readonly codes: Int16Array;
  readonly filled: number;
}

interface Holding {
  readonly required: Column & { readonly type: "category" };
  readonly level: number;
  readonly rows: number;
}

/**
 * Rules that every row keeps: „a value in Svar requires that Kontakt is Ja". Only such as the data speak for: were the two
 * columns independent, the rule would hold in fewer than one of a million such tables. Where several hold for a column, the
 * narrowest is taken, since it implies the others.
 *
 * @param table What the columns mean.
 * @param rows The columns of the table, in its order, as `readTable` gives them.
 */
export function proposeRules(table: TableCodebook, rows: readonly RawTable[], words: ProposalWords): readonly Rule[] {
  const cells = rows.flatMap((part) => part.rows);
  const coded = table.columns.map((column, index) => codeCells(column, index, cells, table));
  const found = coded.flatMap((answer) => {
    if (isOption(answer.column) || answer.filled === 0 || answer.filled === cells.length) return [];
    const holding = coded.flatMap((other) => (other === answer ? [] : (requirement(answer, other) ?? [])));
    const [narrowest] = holding.toSorted((a, b) => a.rows - b.rows);
    return narrowest === undefined ? [] : [{ answer: answer.column, ...narrowest }];
  });
  const ids = nameIds(
    found.map(({ answer, required }) => `${answer.id} ${words.requires} ${required.id}`),
    "regel",
  );
  return found.map(({ answer, required, level }, index): Rule => {
    const { id = "", label = "" } = required.levels[level] ?? {};
    const [when, then] = [{ [answer.id]: "present" }, { [required.id]: id }];
    return { id: ids[index] ?? "", label: words.rule(answer.label, required.label, label), when, then };
  });
}

function isOption(column: Column): boolean {
  return column.type === "category" && (column.item !== undefined || column.freeText === true);
}

function codeCells(
  column: Column,
  index: number,
  rows: readonly (readonly string[])[],
  table: TableCodebook,
): CodedColumn {
  const absent = new Set(["", ...spellingsOf([...table.missing, ...(column.missing ?? [])]).map(spellingKey)]);
  const levels = new Map<string, number>();
  if (column.type === "category") {
    for (const [place, { id, label, synonyms }] of column.levels.entries())
      for (const spelling of [id, label, ...synonyms]) levels.set(spellingKey(spelling), place);
  }
  const codes = Int16Array.from(rows, (row) => {
    const key = spellingKey(row[index] ?? "");
    return absent.has(key) ? -1 : (levels.get(key) ?? 0);
  });
  return { column, codes, filled: codes.reduce((count, code) => count + (code < 0 ? 0 : 1), 0) };
}

/** The level that the other column has in every row in which this one has a value, when that is no chance. */
function requirement(answer: CodedColumn, other: CodedColumn): Holding | undefined {
  const { column } = other;
  if (column.type !== "category" || isOption(column) || column.levels.length > mostLevels) return undefined;
  const level = other.codes[answer.codes.findIndex((code) => code >= 0)] ?? -1;
  if (level < 0 || answer.codes.some((code, row) => code >= 0 && other.codes[row] !== level)) return undefined;
  const rows = other.codes.reduce((count, code) => count + (code === level ? 1 : 0), 0);
  const isUnlikely = answer.filled * Math.log(rows / other.codes.length) < Math.log(chance);
  return isUnlikely ? { required: column, level, rows } : undefined;
}
