import type { Column } from "../model/codebook.ts";
import type { SheetCell } from "../model/workbook.ts";

/**
 * A cell of a workbook as the text that the column's reader takes. A true number is written with the column's own decimal
 * sign and never with three decimals, so that it cannot be taken for thousands; a true date as ISO, without its time in a
 * column of dates.
 *
 * @param cell Any cell but an error.
 * @param column What the codebook says of it; undefined for a header.
 * @example
 * const amount = { id: "a", header: "A", label: "A", required: false, type: "amount", locale: "da", unit: "kr." };
 * cellText(43000.5, amount); // => "43000,5"
 * cellText(2.783, amount); // => "2,7830"
 * cellText({ date: "2019-12-31", time: "" }, undefined); // => "2019-12-31"
 */
export function cellText(cell: SheetCell, column?: Column): string {
  if (cell === null) return "";
  if (typeof cell === "string") return column?.type === "date" ? cell.replace(/^(\d{4}-\d\d-\d\d)T.*$/, "$1") : cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return numberText(cell, column);
  if ("percent" in cell) return `${numberText(cell.percent, column)}%`;
  if ("error" in cell) return cell.error;
  return cell.time === "" || column?.type === "date" ? cell.date : `${cell.date} ${cell.time}`;
}

function numberText(value: number, column: Column | undefined): string {
  const plain = plainDecimal(value);
  if (column?.type !== "amount" && column?.type !== "integer") return plain;
  const padded = /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
  return column.type === "amount" && column.locale !== "en" ? padded.replace(".", ",") : padded;
}

/** All digits, no exponent: 1e-7 is 0.0000001. Sums that miss by a last bit (0.1 + 0.2) are put right at 15 digits, as a spreadsheet shows them. */
function plainDecimal(value: number): string {
  const [digits = "0", exponent = "0"] = String(Number(value.toPrecision(15))).split("e");
  const shift = Number(exponent);
  if (shift === 0) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "0", decimals = ""] = digits.replace("-", "").split(".");
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - whole.length)}${whole}${decimals}`
    : `${sign}${whole}${decimals.padEnd(shift, "0")}`;
}
