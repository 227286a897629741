import type { Column } from "../model/codebook.ts";
import { type CodedCells, missing, present } from "./code-cells.ts";
import { blank } from "./missing-words.ts";

interface OptionCells {
  readonly column: Column;
  readonly cells: CodedCells;
}

/**
 * The columns with the blanks of multiple-choice items filled: an option that was left blank was not chosen (its level
 * `no`) where another option of the same item has an answer. Where none has, all of them stay missing: nobody can tell
 * whether the item was asked. A missing code is no blank and stays as it is.
 */
export function fillUnchosen<C extends OptionCells>(columns: readonly C[]): readonly C[] {
  const items = new Set(columns.flatMap(({ column }) => itemOf(column) ?? []));
  return [...items].reduce((filled, item) => fillItem(filled, item), columns);
}

function itemOf(column: Column): string | undefined {
  return column.type === "category" ? column.item : undefined;
}

function fillItem<C extends OptionCells>(columns: readonly C[], item: string): readonly C[] {
  const options = columns.filter(({ column }) => itemOf(column) === item);
  const rowCount = options[0]?.cells.states.length ?? 0;
  const answered = new Uint8Array(rowCount);
  for (const { cells } of options) {
    for (let row = 0; row < rowCount; row++) if (cells.states[row] === present) answered[row] = 1;
  }
  return columns.map((entry) =>
    itemOf(entry.column) === item ? { ...entry, cells: filled(entry.cells, answered, notChosen(entry.column)) } : entry,
  );
}

function notChosen(column: Column): number {
  return column.type === "category" ? column.levels.findIndex(({ id }) => id === "no") : -1;
}

function filled(cells: CodedCells, answered: Uint8Array, no: number): CodedCells {
  const values = cells.values.slice();
  const states = cells.states.slice();
  for (let row = 0; row < states.length; row++) {
    if (answered[row] !== 1 || states[row] !== missing || values[row] !== blank) continue;
    states[row] = present;
    values[row] = no;
  }
  return { values, states, faults: cells.faults };
}
