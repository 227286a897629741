import type { IntegerColumn } from "../model/codebook.ts";
import { boundsInSigns, isWithin } from "./bounds.ts";
import type { CodedCells, Meaning } from "./code-cells.ts";
import { safeToShow } from "./personal-data.ts";
import { type CodedVariable, codeVariable, variableOf } from "./variable.ts";

const wholeNumber = /^[-\u2212]?\d{1,9}$/;

/**
 * How cells of a column of whole numbers are read: digits and nothing else, within the bounds and within one of the bands,
 * else `number-invalid` or `value-out-of-bounds`.
 */
export function integerReader(column: IntegerColumn): (text: string) => Meaning {
  const { min, max, bands } = column;
  return (text) => {
    const shown = safeToShow(text);
    const found = shown === undefined ? {} : { value: shown };
    if (!wholeNumber.test(text)) return { fault: { code: "number-invalid", expected: ["0, 1, 2 …"], ...found } };
    const value = Number(text.replace("\u2212", "-"));
    if (!isWithin(value, min, max)) {
      return { fault: { code: "value-out-of-bounds", expected: boundsInSigns(min, max), ...found } };
    }
    if (bands.length > 0 && !bands.some(({ from, to }) => isWithin(value, from, to))) {
      return { fault: { code: "value-out-of-bounds", expected: bands.map(({ label }) => label), ...found } };
    }
    return { value };
  };
}

/** The variable of bands; none when the column has no bands. */
export function bandVariables(column: IntegerColumn, cells: CodedCells): readonly CodedVariable[] {
  if (column.bands.length === 0) return [];
  const variable = variableOf(column, column.bands, true);
  return [
    codeVariable(variable, cells, (value) => column.bands.findIndex(({ from, to }) => isWithin(value, from, to))),
  ];
}
