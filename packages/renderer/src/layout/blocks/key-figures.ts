import type { KeyFigures } from "../../model/document.ts";
import type { PageItem } from "../../model/page.ts";
import { type Column, setRuns } from "../set-lines.ts";
import { plainText, shapeInline } from "../shape-inline.ts";
import { heightOf, moved, type Slice, slice, spaced, unbroken } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { ruleItem } from "./caption.ts";

const gutter = 20;
/** The numbers of a spread are smaller than those of a single row. */
const spreadScale = 0.8;

/** Numbers side by side in large type, each under a rule and over its text; a spread has several rows of two. */
export function setKeyFigures({ columns: count, items }: KeyFigures, context: BlockContext): BlockSetting {
  const { typesetter, column } = context;
  const { rhythm } = typesetter;
  const own = element("Div");
  const width = (column.width - gutter * (count - 1)) / count;
  const isSpread = items.length > count;
  const style = valueStyle(items, width, isSpread ? spreadScale : 1, typesetter);
  const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, index) =>
    keyFigureRow(items.slice(index * count, (index + 1) * count), width, style, own, context),
  );
  const apart = rows.flatMap((row) => spaced([row], rhythm.block, rhythm.block));
  const kept = heightOf(apart) <= context.pageHeight / 2 ? unbroken(apart) : apart;
  return { flow: spaced(kept, rhythm.block * 1.25, rhythm.block * 1.25), element: own };
}

function keyFigureRow(
  items: KeyFigures["items"],
  width: number,
  style: TextStyle,
  own: OpenElement,
  { typesetter, column }: BlockContext,
): Slice {
  const { rhythm, theme } = typesetter;
  const ruleGap = rhythm.captionRule;
  const columns = items.map((item, index) => {
    const place = { x: column.x + index * (width + gutter), width };
    return keyFigureColumn(item, place, style, own, typesetter);
  });
  return slice({
    height: Math.max(0, ...columns.map((slices) => ruleGap + heightOf(slices))),
    items: columns.flatMap((slices, index) => [
      ruleItem({ x: column.x + index * (width + gutter), width }, 0, { color: theme.color.accent, width: 0.9 }),
      ...stacked(slices, ruleGap),
    ]),
    footnotes: columns.flatMap((slices) => slices.flatMap(({ footnotes }) => footnotes)),
  });
}

function keyFigureColumn(
  item: KeyFigures["items"][number],
  column: Column,
  style: TextStyle,
  parent: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  const { textStyles } = typesetter;
  const value = element("P");
  const text = element("P");
  parent.children.push(value, text);
  return [
    ...setRuns(shapeInline(item.value, style, value, typesetter.page), style, column, typesetter),
    ...setRuns(
      shapeInline(item.text, textStyles.keyFigureText, text, typesetter.page),
      textStyles.keyFigureText,
      column,
      typesetter,
    ),
  ];
}

/** The largest type, up to that of the theme, in which every value fits its column. */
function valueStyle(items: KeyFigures["items"], width: number, scale: number, typesetter: Typesetter): TextStyle {
  const { keyFigure } = typesetter.textStyles;
  const style = { ...keyFigure, size: keyFigure.size * scale, leading: keyFigure.leading * scale };
  const widest = Math.max(1, ...items.map(({ value }) => typesetter.width(plainText(value), style.font, style.size)));
  return { ...style, size: style.size * Math.min(1, width / widest) };
}

/** Items of slices below each other, from a height on. */
function stacked(slices: readonly Slice[], top: number): readonly PageItem[] {
  return slices.flatMap((one, index) => {
    const y = top + heightOf(slices.slice(0, index));
    return one.items.map((item) => moved(item, 0, y));
  });
}
