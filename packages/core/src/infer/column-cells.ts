import type { RawTable } from "../model/dataset.ts";
import { spellingKey } from "../statistics/spelling-key.ts";

/** The cells of a column, counted by spelling: capitals and spaces do not tell values apart. */
export interface ColumnCells {
  readonly header: string;
  readonly rowCount: number;
  /** Spelling key → value, the commonest first, then in the order of the file. */
  readonly values: readonly CellValue[];
  readonly empty: number;
}

export interface CellValue {
  readonly key: string;
  /** The commonest way of writing it. */
  readonly text: string;
  readonly count: number;
}

/** Counts the cells of each column of a table. */
export function countCells(table: RawTable): readonly ColumnCells[] {
  return table.header.map((header, index) => {
    const spellings = new Map<string, Map<string, number>>();
    let empty = 0;
    for (const row of table.rows) {
      const text = (row[index] ?? "").trim();
      const key = spellingKey(text);
      if (key === "") {
        empty++;
        continue;
      }
      const forms = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, forms.set(text, (forms.get(text) ?? 0) + 1));
    }
    return { header, rowCount: table.rows.length, values: commonestFirst(spellings), empty };
  });
}

/** The column without some of its values, which are then empty cells. */
export function without(cells: ColumnCells, keys: ReadonlySet<string>): ColumnCells {
  const values = cells.values.filter(({ key }) => !keys.has(key));
  return { ...cells, values, empty: cells.rowCount - filled(values) };
}

/** How many cells these values fill. */
export function filled(values: readonly CellValue[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

function commonestFirst(spellings: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly CellValue[] {
  const values = [...spellings].map(([key, forms]) => {
    const [text = key] = [...forms].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    return { key, text, count: [...forms.values()].reduce((sum, count) => sum + count, 0) };
  });
  return values.toSorted((a, b) => b.count - a.count);
}
