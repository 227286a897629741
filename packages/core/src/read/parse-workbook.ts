import type { Checked, DataError } from "../model/data-error.ts";
import type { MergedCells, SheetCell, Workbook, WorkbookSheet } from "../model/workbook.ts";
import { containerFault } from "./check-container.ts";
import { unpackedFault } from "./measure-parts.ts";

/** The parts of hucre's sheet that are used: this is the only file that knows it. */
interface FoundSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly veryHidden?: boolean;
  readonly rows: readonly (readonly FoundValue[])[];
  readonly cells?: ReadonlyMap<
    string,
    { readonly type: string; readonly value: unknown; readonly style?: { readonly numFmt?: string } }
  >;
  readonly merges?: readonly MergedCells[];
}

type FoundValue = string | number | boolean | Date | null;

/**
 * Opens an Excel workbook (`.xlsx`). Every sheet is read, hidden ones too. The library that does so is loaded at the first
 * call. Formulas give the value that they had when the workbook was saved.
 *
 * @param bytes The whole file.
 * @param file Name for errors.
 * @returns Its sheets; or one fault: `file-empty`, `file-encrypted`, `file-unreadable`, or `too-large` before anything is
 * unpacked.
 * @example
 * const opened = openWorkbook(new TextEncoder().encode("<html><table>"), "a.xlsx");
 * (await opened).errors; // => [{ code: "file-unreadable", severity: "error", file: "a.xlsx", detail: "html" }]
 */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<Checked<Workbook>> {
  const fault = containerFault(bytes, file);
  if (fault !== undefined) return { ok: false, errors: [fault] };
  const size = await unpackedFault(bytes, file);
  if (size !== undefined) return { ok: false, errors: [size] };
  const { readXlsx } = await import("hucre/xlsx");
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return { ok: true, value: { sheets: sheets.map(sheetOf) }, warnings: [] };
  } catch {
    const error: DataError = { code: "file-unreadable", severity: "error", file, detail: "zip" };
    return { ok: false, errors: [error] };
  }
}

function sheetOf({ name, hidden, veryHidden, rows, cells, merges }: FoundSheet): WorkbookSheet {
  const uncalculated = new Set(
    [...(cells ?? [])].filter(([, { type, value }]) => type === "formula" && value === null).map(([place]) => place),
  );
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    ...(merges === undefined || merges.length === 0 ? {} : { merged: merges }),
    rows: rows.map((row, rowIndex) =>
      row.map((value, index) => {
        if (value === null && uncalculated.size > 0 && uncalculated.has(`${rowIndex},${index}`)) return { error: "=" };
        if (value === null || value === "") return null;
        const cell = typeof value === "boolean" ? undefined : cells?.get(`${rowIndex},${index}`);
        return cellOf(value, cell?.type === "error", cell?.style?.numFmt ?? "");
      }),
    ),
  };
}

function cellOf(value: Exclude<FoundValue, null>, isError: boolean, format: string): SheetCell {
  if (isError) return { error: String(value) };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: "#####" } : dateOf(value);
  return typeof value === "number" && isPercentage(format) ? { percent: timesHundred(value) } : value;
}

function dateOf(moment: Date): SheetCell {
  const [date = "", rest = ""] = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().split("T");
  const time = rest.slice(0, 8);
  return { date, time: time === "00:00:00" ? "" : time };
}

/** A percent sign that is neither quoted nor escaped. */
function isPercentage(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** 0.07 is 7 per cent, and 0.07 × 100 is 7.000000000000001. */
function timesHundred(value: number): number {
  return Number(`${value}e2`) || Number((value * 100).toPrecision(15));
}
