import type { Column, TableCodebook } from "../model/codebook.ts";
import type { Level } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";

/** A cell that is empty. */
export const blank = 0;
/** A cell that holds a missing code without a name. */
export const unnamedCode = -1;

/** What means „no value" in a column, and the levels that it becomes. */
export interface MissingWords {
  /** Spelling key → `blank`, `unnamedCode`, or the number of the named level, counted from 1. */
  readonly values: ReadonlyMap<string, number>;
  /** The named levels in the order of the codebook, the table's before the column's, and `missing` as the last. */
  readonly levels: readonly Level[];
}

const missingLevel: Level = { id: "missing", label: "(mangler)", missing: true };

/**
 * The missing codes of a table and of one of its columns; where both have a code, the column's holds.
 *
 * @example
 * const refused = { code: "99", id: "refused", label: "Ønsker ikke at svare", synonyms: [] };
 * const { values, levels } = missingWords({ missing: ["ukendt", refused] }, {});
 * [values.get(""), values.get("ukendt"), values.get("99"), values.get("ønsker ikke at svare")]; // => [0, -1, 1, 1]
 * levels.map(({ id }) => id); // => ["refused", "missing"]
 */
export function missingWords(table: Pick<TableCodebook, "missing">, column: Pick<Column, "missing">): MissingWords {
  const values = new Map([["", blank]]);
  const named: Level[] = [];
  for (const code of [...table.missing, ...(column.missing ?? [])]) {
    if (typeof code === "string") {
      const key = spellingKey(code);
      if (key !== "") values.set(key, unnamedCode);
      continue;
    }
    const { id, label } = code;
    if (!named.some((level) => level.id === id)) named.push({ id, label, missing: true });
    const number = named.findIndex((level) => level.id === id) + 1;
    for (const word of [code.code, id, label, ...code.synonyms]) values.set(spellingKey(word), number);
  }
  return { values, levels: [...named, missingLevel] };
}
