import type { Table } from "../../model/document.ts";
import type { Column } from "../set-lines.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import { type CellNeed, cellNeed, type TableColumn } from "./table-cell.ts";
import { shareOut } from "./table-widths.ts";

/** The columns of a table in the width that it was given. */
export interface TableFit {
  readonly columns: readonly TableColumn[];
  /** Size of its text, as a part of the usual. */
  readonly scale: number;
  /** Whether every number is whole and no word hyphenated but long ones. */
  readonly fits: boolean;
}

const widestGutter = 14;
/** Sizes of text that are tried, down to one that can still be read. */
const scales = [1, 0.95, 0.9] as const;
/** A word wider than this, in letters' sizes, may be hyphenated to make a table fit. */
const longWord = 5.5;
const none: CellNeed = { tight: 0, least: 0, most: 0, numbers: [] };

/**
 * Places the columns of a table over the width of a page's column, gutters between them, in the largest size of text in
 * which all of it fits; when none does, in the smallest.
 */
export function fitTable(table: Table, page: Column, typesetter: Typesetter): TableFit {
  const gutter = Math.min(widestGutter, page.width / (3 * table.columns.length));
  const room = page.width - gutter * (table.columns.length - 1);
  const fits = scales.map((scale) => () => fitAt(table, scale, room, typesetter));
  const found = firstFit(fits);
  let { x } = page;
  const columns = found.widths.map((width, index) => {
    const column = { x, width, point: found.points[index] ?? null };
    x += width + gutter;
    return column;
  });
  return { columns, scale: found.scale, fits: found.fits };
}

/**
 * A style of text at a part of its size.
 *
 * @param scale 1 for the style itself.
 */
export function scaled(style: TextStyle, scale: number): TextStyle {
  return scale === 1 ? style : { ...style, size: style.size * scale, leading: style.leading * scale };
}

interface Trial extends Omit<TableFit, "columns"> {
  readonly widths: readonly number[];
  readonly points: readonly (number | null)[];
}

function firstFit(trials: readonly (() => Trial)[]): Trial {
  const [first, ...others] = trials;
  if (first === undefined) throw new RangeError("fitTable: no sizes to try");
  const trial = first();
  return trial.fits || others.length === 0 ? trial : firstFit(others);
}

/** Syllables are looked for only when the words do not fit. */
function fitAt(table: Table, scale: number, room: number, typesetter: Typesetter): Trial {
  const whole = tryFit(table, { scale, hyphenate: false }, room, typesetter);
  return whole.fits ? whole : tryFit(table, { scale, hyphenate: true }, room, typesetter);
}

interface Manner {
  readonly scale: number;
  readonly hyphenate: boolean;
}

function tryFit(table: Table, manner: Manner, room: number, typesetter: Typesetter): Trial {
  const { scale } = manner;
  const rows = cellNeeds(table, manner, typesetter);
  const long = longWord * typesetter.textStyles.tableBody.size * scale;
  const needs = table.columns.map((_, index) =>
    columnNeed(
      rows.map((row) => row[index] ?? none),
      long,
    ),
  );
  const isText = table.columns.map(({ align }) => align === "left");
  const widths = shareOut(needs, isText, room, rows);
  const points = needs.map(({ right }, index) => (isText[index] ? null : (widths[index] ?? 0) - right));
  const fits = needs.reduce((total, { fair }) => total + fair, 0) <= room;
  return { widths, points, scale, fits };
}

function columnNeed(cells: readonly CellNeed[], long: number) {
  const widest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);
  const numbers = cells.flatMap((cell) => cell.numbers);
  const right = widest(numbers.map((number) => number.right));
  const aligned = widest(numbers.map(({ left }) => left)) + right;
  const firm = Math.max(1, aligned);
  const tight = Math.max(firm, widest(cells.map((cell) => cell.tight)));
  const least = Math.max(tight, widest(cells.map((cell) => cell.least)));
  const most = Math.max(least, widest(cells.map((cell) => cell.most)));
  return { firm, tight, fair: Math.min(least, Math.max(tight, long)), least, most, right };
}

/** The cells of every row, the head first. A head wraps gladly: it wants no more than its widest word. */
function cellNeeds(
  table: Table,
  { scale, hyphenate }: Manner,
  typesetter: Typesetter,
): readonly (readonly CellNeed[])[] {
  const { textStyles } = typesetter;
  const needsOf = (cells: Table["head"], style: TextStyle, isHead: boolean): readonly CellNeed[] =>
    cells.map((cell, index) => {
      const ofNumbers = !isHead && table.columns[index]?.align === "right";
      return cellNeed(cell, scaled(style, scale), { ofNumbers, hyphenate }, typesetter);
    });
  const head = needsOf(table.head, textStyles.tableHead, true);
  const body = table.rows.map(({ style, cells }) =>
    needsOf(cells, style === "total" ? textStyles.tableTotal : textStyles.tableBody, false),
  );
  return [head.map((need) => ({ ...need, most: need.least })), ...body];
}
