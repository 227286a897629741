import type { Inline, Table } from "../../model/document.ts";
import type { Column } from "../set-lines.ts";
import { plainText } from "../shape-inline.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";

/** Widths of a cell: of its widest word, and of its text on one line. */
interface Need {
  readonly least: number;
  readonly most: number;
}

const widestGutter = 14;
/** Widths that are tried for a move; the larger ones lead over heights that no small one changes. */
const steps = [6, 18, 42] as const;
const mostSteps = 80;
/** A wrapped cell fills its lines to about this part. */
const lineFill = 0.88;

/**
 * Places the columns of a table over the width of the page's column. When every cell fits on one line, what is left over
 * goes to the columns of text. Otherwise widths move between columns until the table has as few lines as it can.
 *
 * @returns One column for each of the table's, left to right, gutters between them.
 */
export function tableColumns(table: Table, page: Column, typesetter: Typesetter): readonly Column[] {
  const gutter = Math.min(widestGutter, page.width / (3 * table.columns.length));
  const room = page.width - gutter * (table.columns.length - 1);
  const rows = cellNeeds(table, typesetter);
  const needs = table.columns.map((_, index) => columnNeed(rows.map((row) => row[index] ?? { least: 0, most: 0 })));
  const isText = table.columns.map(({ align }) => align === "left");
  const widths = shareOut(needs, isText, room, rows);
  let x = page.x;
  return widths.map((width) => {
    const column = { x, width };
    x += width + gutter;
    return column;
  });
}

function shareOut(
  needs: readonly Need[],
  isText: readonly boolean[],
  room: number,
  rows: readonly (readonly Need[])[],
): readonly number[] {
  const least = sum(needs.map((need) => need.least));
  const most = sum(needs.map((need) => need.most));
  if (least >= room) return needs.map((need) => (need.least * room) / least);
  if (most > room) {
    const part = (room - least) / (most - least);
    const start = needs.map((need) => need.least + (need.most - need.least) * part);
    return fewestLines(start, needs, rows);
  }
  const receivers = isText.some(Boolean) ? isText : isText.map(() => true);
  const weight = sum(needs.map((need, index) => (receivers[index] ? need.most : 0)));
  return needs.map((need, index) => need.most + (receivers[index] ? ((room - most) * need.most) / weight : 0));
}

/** Moves width from column to column as long as that saves lines. */
function fewestLines(
  start: readonly number[],
  needs: readonly Need[],
  rows: readonly (readonly Need[])[],
): readonly number[] {
  let widths = start;
  let lines = lineCount(widths, rows);
  for (let moves = 0; moves < mostSteps; moves++) {
    const better = neighbours(widths, needs)
      .map((candidate) => ({ candidate, count: lineCount(candidate, rows) }))
      .reduce((best, one) => (one.count < best.count ? one : best), { candidate: widths, count: lines });
    if (better.count >= lines) break;
    widths = better.candidate;
    lines = better.count;
  }
  return widths;
}

function neighbours(widths: readonly number[], needs: readonly Need[]): readonly (readonly number[])[] {
  return widths.flatMap((width, from) =>
    widths.flatMap((_, to) =>
      steps
        .filter((step) => to !== from && width - step >= (needs[from]?.least ?? 0))
        .map((step) => widths.map((other, at) => other + (at === to ? step : 0) - (at === from ? step : 0))),
    ),
  );
}

/** Lines of the table, by the tallest cell of each row; the fullness of all cells decides between equals. */
function lineCount(widths: readonly number[], rows: readonly (readonly Need[])[]): number {
  return sum(
    rows.map((row) => {
      const fullness = row.map(({ most }, index) => most / (widths[index] ?? 1));
      const lines = fullness.map((full) => (full <= 1 ? 1 : Math.ceil(full / lineFill)));
      return Math.max(1, ...lines) + 0.01 * Math.max(0, ...fullness);
    }),
  );
}

function columnNeed(cells: readonly Need[]): Need {
  const least = Math.max(1, ...cells.map((cell) => cell.least));
  return { least, most: Math.max(least, ...cells.map((cell) => cell.most)) };
}

/** The cells of every row, the head first. A head wraps gladly: it wants no more than its widest word. */
function cellNeeds(table: Table, typesetter: Typesetter): readonly (readonly Need[])[] {
  const { textStyles } = typesetter;
  const head = table.head.map((cell) => cellNeed(cell, textStyles.tableHead, typesetter));
  const body = table.rows.map(({ style, cells }) =>
    cells.map((cell) => cellNeed(cell, style === "total" ? textStyles.tableTotal : textStyles.tableBody, typesetter)),
  );
  return [head.map(({ least }) => ({ least, most: least })), ...body];
}

function cellNeed(cell: readonly Inline[], { font, size }: TextStyle, typesetter: Typesetter): Need {
  const text = plainText(cell).trim();
  const widths = text.split(" ").map((word) => typesetter.width(word, font, size));
  const slack = 0.5;
  return { least: Math.max(0, ...widths) + slack, most: typesetter.width(text, font, size) + slack };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
