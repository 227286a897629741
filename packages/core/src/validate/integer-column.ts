import type { IntegerColumn } from "../model/codebook.ts";
import { safeToShow } from "../statistics/personal-data.ts";
import { boundsInSigns, isWithin } from "./bounds.ts";
import type { CodedCells, Meaning } from "./code-cells.ts";
import type { MissingWords } from "./missing-words.ts";
import { numberForms, numberIn } from "./number-form.ts";
import { type CodedVariable, codeVariable, variableOf } from "./variable.ts";

const wholeNumber = /^[-\u2212]?\d{1,9}$/;

/**
 * How cells of a column of whole numbers are read: digits and nothing else, or whole numbers in the form of the column's
 * language (`1.234`, `34,0`), within the bounds and within one of the bands; else `number-invalid` or
 * `value-out-of-bounds`.
 */
export function integerReader(column: IntegerColumn): (text: string) => Meaning {
  const { min, max, bands, locale } = column;
  const form = locale === undefined ? undefined : numberForms[locale];
  const examples = form?.wholeExamples ?? ["0, 1, 2 …"];
  return (text) => {
    const shown = safeToShow(text);
    const found = shown === undefined ? {} : { value: shown };
    const value = form === undefined ? digitsAlone(text) : numberIn(form, text);
    if (value === undefined || !Number.isSafeInteger(value)) {
      return { fault: { code: "number-invalid", expected: examples, ...found } };
    }
    if (!isWithin(value, min, max)) {
      return { fault: { code: "value-out-of-bounds", expected: boundsInSigns(min, max), ...found } };
    }
    if (bands.length > 0 && !bands.some(({ from, to }) => isWithin(value, from, to))) {
      return { fault: { code: "value-out-of-bounds", expected: bands.map(({ label }) => label), ...found } };
    }
    return { value };
  };
}

function digitsAlone(text: string): number | undefined {
  return wholeNumber.test(text) ? Number(text.replace("\u2212", "-")) : undefined;
}

/** The variable of bands; none when the column has no bands. */
export function bandVariables(
  column: IntegerColumn,
  cells: CodedCells,
  missing: MissingWords,
): readonly CodedVariable[] {
  if (column.bands.length === 0) return [];
  const variable = variableOf(column, column.bands, missing, true);
  return [codeVariable(variable, cells, (value) => bandOf(value, column.bands))];
}

function bandOf(value: number, bands: IntegerColumn["bands"]): number {
  for (let index = 0; index < bands.length; index++) {
    if (isWithin(value, bands[index]?.from, bands[index]?.to)) return index;
  }
  return -1;
}
