import type { Checked, DataError } from "../model/data-error.ts";
import type { Workbook, WorkbookSheet } from "../model/workbook.ts";
import { nearestWord } from "../statistics/edit-distance.ts";
import { spellingKey } from "../statistics/spelling-key.ts";

/**
 * The sheet that holds a table: the one that the codebook names, hidden or not, or else the only visible one with data, or
 * the only one with data at all.
 *
 * @param name What the codebook says.
 * @returns The sheet; or `sheet-unknown`, `sheet-ambiguous` with the names to choose from, or `file-empty`.
 */
export function chooseSheet({ sheets }: Workbook, file: string, name?: string): Checked<WorkbookSheet> {
  const names = (some: readonly WorkbookSheet[]): readonly string[] => some.map((sheet) => sheet.name);
  if (name !== undefined) {
    const named = sheets.find((sheet) => spellingKey(sheet.name) === spellingKey(name));
    if (named !== undefined) return { ok: true, value: named, warnings: [] };
    const suggestion = nearestWord(name, names(sheets));
    const found = { value: name, expected: names(sheets), ...(suggestion === undefined ? {} : { suggestion }) };
    return fault({ code: "sheet-unknown", severity: "error", file, ...found });
  }
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== null)));
  const visible = filled.filter((sheet) => !sheet.hidden);
  const choice = visible.length > 0 ? visible : filled;
  const [only] = choice;
  if (only === undefined) return fault({ code: "file-empty", severity: "error", file });
  if (choice.length > 1) return fault({ code: "sheet-ambiguous", severity: "error", file, expected: names(choice) });
  return { ok: true, value: only, warnings: [] };
}

function fault(error: DataError): Checked<never> {
  return { ok: false, errors: [error] };
}
