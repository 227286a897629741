/** A cell of a workbook as it is stored: its kind is known, unlike that of a cell of text. */
export type SheetCell =
  | null
  | string
  | number
  | boolean
  /** A true date of either calendar: ISO date, and the time of day `hh:mm:ss`, empty at midnight. */
  | { readonly date: string; readonly time: string }
  /** A number that is shown as a percentage, in per cent: 12.5 for „12,5 %". */
  | { readonly percent: number }
  /** What a formula that failed shows: `#REF!`, `#N/A`, `#####` for an impossible date; `=` for one that was never calculated. */
  | { readonly error: string };

/** One sheet of a workbook, from its first row and column on. Rows may be shorter than others. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Cells that are merged into one, of which only the first holds a value. */
  readonly merged?: readonly MergedCells[];
}

/** A rectangle of cells, from 0, the last row and column included. */
export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** An opened workbook: what `readTable` takes in place of the bytes of a text file. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

/** A data file as it is read: the bytes of a text file, or an opened workbook. */
export type FileContent = Uint8Array | Workbook;
