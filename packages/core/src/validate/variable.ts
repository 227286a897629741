import type { Variable } from "../model/dataset.ts";
import { type CodedCells, missing, present } from "./code-cells.ts";
import type { MissingWords } from "./missing-words.ts";

/** A variable and the level of each row. */
export interface CodedVariable {
  readonly variable: Variable;
  readonly codes: Uint16Array;
}

/** A variable with these levels and, behind them, the missing ones. */
export function variableOf(
  named: { readonly id: string; readonly label: string },
  levels: readonly { readonly id: string; readonly label: string }[],
  missingLevels: Pick<MissingWords, "levels">,
  ordered: boolean,
): Variable {
  const known = levels.map(({ id, label }) => ({ id, label, missing: false }));
  return { id: named.id, label: named.label, levels: [...known, ...missingLevels.levels], ordered };
}

/** The level of each row: its value or what `levelOf` makes of it, a missing level where there is none. */
export function codeVariable(
  variable: Variable,
  cells: CodedCells,
  levelOf?: (value: number) => number,
): CodedVariable {
  const { values, states } = cells;
  const firstMissing = variable.levels.findIndex((level) => level.missing);
  const codes = new Uint16Array(values.length).fill(variable.levels.length - 1);
  for (let row = 0; row < codes.length; row++) {
    const value = values[row] ?? 0;
    if (states[row] === present) codes[row] = levelOf === undefined ? value : levelOf(value);
    else if (states[row] === missing && value > 0) codes[row] = firstMissing + value - 1;
  }
  return { variable, codes };
}
