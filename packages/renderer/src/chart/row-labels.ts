import type { FontBook } from "../model/font-book.ts";
import { type Label, labelAscent, labelDescent, labelLeading, labelLines, labelMeasure } from "./label.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

/** What stands left of a bar. */
export interface RowText {
  readonly label: string;
  /** Second line in a quiet colour: „n = 939". */
  readonly n: string | null;
}

/** The left column of a chart with one bar a row, rows of one height. */
export interface RowColumn {
  /** From the left edge of the picture to the widest line. */
  readonly width: number;
  /** Height of the tallest label. */
  readonly height: number;
  /** The lines of row `index`, their block centred on `middle` (points from the top of the picture). */
  labels(index: number, middle: number): readonly Label[];
}

/** Most of the picture's width that labels take before they wrap. */
const widestColumn = 0.4;

/** Charts of more rows would be taller than a page with n below every label: it stands right of the label where it fits. */
const mostRowsWithNBelow = 14;
const nGap = 5;

interface Block {
  readonly lines: readonly string[];
  readonly n: string | null;
  /** Where n begins on the last line; null where it stands below. */
  readonly nStart: number | null;
}

/**
 * Sets the labels of the rows into a column that is as narrow as they allow.
 *
 * @param rows One for each bar.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 */
export function setRowLabels(rows: readonly RowText[], fonts: FontBook, width: number): RowColumn {
  const regular = labelMeasure(fonts, "regular");
  const limit = Math.max(width * widestColumn, ...rows.map((row) => widestWord(row.label, regular)));
  const blocks = rows.map(({ label, n }): Block => {
    const lines = wrapText(label, limit, regular);
    const after = regular(lines.at(-1) ?? "") + nGap;
    const isBeside = rows.length > mostRowsWithNBelow && n !== null && after + regular(n) <= limit;
    return { lines, n, nStart: isBeside ? after : null };
  });
  const heightOf = (index: number): number => {
    const block = blocks[index];
    return block ? linesHeight(block.lines.length + (block.n === null || block.nStart !== null ? 0 : 1)) : 0;
  };

  return {
    width: Math.max(
      0,
      ...blocks.map(({ lines, n, nStart }) => Math.max(widest(lines, regular), (nStart ?? 0) + regular(n ?? ""))),
    ),
    height: Math.max(0, ...blocks.map((_, index) => heightOf(index))),
    labels: (index, middle) => {
      const block = blocks[index];
      if (!block) return [];
      const y = middle - heightOf(index) / 2 + labelAscent;
      const below = block.nStart === null ? block.lines.length : block.lines.length - 1;
      return [
        ...labelLines(block.lines, 0, y, "regular"),
        ...labelLines(block.n === null ? [] : [block.n], block.nStart ?? 0, y + below * labelLeading, "quiet"),
      ];
    },
  };
}

/**
 * Height of some lines of text, from the top of the first to the bottom of the last.
 *
 * @param count Number of lines, at least 1.
 * @returns Points.
 */
export function linesHeight(count: number): number {
  return labelAscent + (count - 1) * labelLeading + labelDescent;
}
