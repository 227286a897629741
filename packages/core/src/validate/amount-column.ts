import type { AmountColumn } from "../model/codebook.ts";
import { safeToShow } from "../statistics/personal-data.ts";
import { boundsInSigns, isWithin } from "./bounds.ts";
import { type CodedCells, type Meaning, missing, present } from "./code-cells.ts";
import { numberForms, numberIn } from "./number-form.ts";

/** `43,000` in Danish is forty-three to three decimals; more often it is forty-three thousand from an English file. */
const looksGroupedElsewhere = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * How cells of a column of amounts are read: in the number form of the column's language, the unit may follow. Anything
 * else is `number-invalid`; three decimals that could be thousands in another language are read, with a warning.
 */
export function amountReader(column: AmountColumn): (text: string) => Meaning {
  const form = numberForms[column.locale];
  const unit = column.unit.toLowerCase();
  const units = [unit, unit.replace(/\.$/, "")].filter((word) => word !== "");
  return (text) => {
    const number = withoutUnit(text, units).replace("\u2212", "-");
    const shown = safeToShow(text);
    const found = shown === undefined ? {} : { value: shown };
    const value = numberIn(form, number);
    if (value === undefined) return { fault: { code: "number-invalid", expected: form.examples, ...found } };
    if (!isWithin(value, column.min, column.max)) {
      const expected = boundsInSigns(column.min, column.max);
      return { fault: { code: "value-out-of-bounds", expected, ...found } };
    }
    const isDoubtful = number.includes(form.decimal) && looksGroupedElsewhere.test(number);
    return isDoubtful ? { value, fault: { code: "number-invalid", expected: form.examples, ...found } } : { value };
  };
}

function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units.find((word) => text.toLowerCase().endsWith(word));
  return unit === undefined ? text : text.slice(0, -unit.length).trim();
}

/** The amount of each row, 0 where it is missing, and how many are. */
export function amountsOf(cells: CodedCells): { readonly amounts: Float64Array; readonly missingCount: number } {
  const { values, states } = cells;
  const amounts = values.map((value, row) => (states[row] === present ? value : 0));
  return { amounts, missingCount: states.filter((state) => state === missing).length };
}
