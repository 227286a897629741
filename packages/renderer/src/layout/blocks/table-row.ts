import type { Inline, Table } from "../../model/document.ts";
import type { PageItem } from "../../model/page.ts";
import { moved, type Slice, slice } from "../slice.ts";
import type { OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import { setCell, type TableColumn } from "./table-cell.ts";

/** How a row is set. */
export interface RowSetting {
  readonly style: TextStyle;
  readonly columns: readonly TableColumn[];
  readonly aligns: Table["columns"];
  readonly padding: { readonly above: number; readonly below: number };
  /** Cells of a head stand on its last line, others on the first. */
  readonly stand: "top" | "bottom";
  readonly typesetter: Typesetter;
  /** A taller row is cut between its lines. */
  readonly tallest: number;
}

/**
 * Slices of a row: one, or one for each line when it is too tall.
 *
 * @param owners Element of each cell, or null for the repeated head.
 * @param rules Shapes of the row, by the height of the row.
 */
export function rowSlices(
  cells: readonly (readonly Inline[])[],
  owners: readonly (OpenElement | null)[],
  setting: RowSetting,
  rules: (height: number) => readonly PageItem[],
): readonly Slice[] {
  const { padding, style, tallest } = setting;
  const lines = setting.columns.map((column, index) => {
    const align = setting.aligns[index]?.align ?? "left";
    return setCell(cells[index] ?? [], { ...style, align }, column, owners[index] ?? null, setting.typesetter);
  });
  const count = Math.max(1, ...lines.map(({ length }) => length));
  const height = padding.above + count * style.leading + padding.below;
  const footnotes = lines.flatMap((cell) => cell.flatMap((line) => line.footnotes));
  if (height > tallest) return lineByLine(lines, count, setting, rules);
  const items = lines.flatMap((cell) => {
    const skipped = setting.stand === "bottom" ? count - cell.length : 0;
    return cell.flatMap((line, index) => {
      const y = padding.above + (index + skipped) * style.leading;
      return line.items.map((item) => moved(item, 0, y));
    });
  });
  return [slice({ height, items: [...rules(height), ...items], footnotes })];
}

function lineByLine(
  cells: readonly (readonly Slice[])[],
  count: number,
  { padding, style }: RowSetting,
  rules: (height: number) => readonly PageItem[],
): readonly Slice[] {
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const above = index === 0 ? padding.above : 0;
    const height = above + style.leading + (isLast ? padding.below : 0);
    const lines = cells.flatMap((cell) => cell.slice(index, index + 1));
    return slice({
      height,
      items: [
        ...(isLast ? rules(height) : []),
        ...lines.flatMap(({ items }) => items.map((item) => moved(item, 0, above))),
      ],
      footnotes: lines.flatMap(({ footnotes }) => footnotes),
      breakAfter: index === 0 || index === count - 2 ? Number.POSITIVE_INFINITY : 10,
    });
  });
}
