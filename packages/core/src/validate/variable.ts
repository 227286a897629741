import type { Level, Variable } from "../model/dataset.ts";
import { type CodedCells, present } from "./code-cells.ts";

/** A variable and the level of each row. */
export interface CodedVariable {
  readonly variable: Variable;
  readonly codes: Uint16Array;
}

const missingLevel: Level = { id: "missing", label: "(mangler)", missing: true };

/** A variable with these levels and, as the last, the missing one. */
export function variableOf(
  named: { readonly id: string; readonly label: string },
  levels: readonly { readonly id: string; readonly label: string }[],
  ordered: boolean,
): Variable {
  const known = levels.map(({ id, label }): Level => ({ id, label, missing: false }));
  return { id: named.id, label: named.label, levels: [...known, missingLevel], ordered };
}

/** The level of each row: what `levelOf` makes of its value, the missing level where there is none. */
export function codeVariable(
  variable: Variable,
  cells: CodedCells,
  levelOf: (value: number) => number = (value) => value,
): CodedVariable {
  const { values, states } = cells;
  const codes = new Uint16Array(values.length).fill(variable.levels.length - 1);
  for (let row = 0; row < codes.length; row++) {
    if (states[row] === present) codes[row] = levelOf(values[row] ?? 0);
  }
  return { variable, codes };
}
