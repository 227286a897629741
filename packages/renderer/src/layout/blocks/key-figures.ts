import type { KeyFigures } from "../../model/document.ts";
import type { PageItem } from "../../model/page.ts";
import { type Column, setRuns } from "../set-lines.ts";
import { plainText, shapeInline } from "../shape-inline.ts";
import { heightOf, moved, type Slice, slice, spaced } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { ruleItem } from "./caption.ts";

const gutter = 20;

/** One to three numbers side by side in large type, each under a rule and over its text. */
export function setKeyFigures({ items }: KeyFigures, { typesetter, column }: BlockContext): BlockSetting {
  const { rhythm, theme } = typesetter;
  const ruleGap = rhythm.captionRule;
  const own = element("Div");
  const width = (column.width - gutter * (items.length - 1)) / Math.max(1, items.length);
  const style = valueStyle(items, width, typesetter);
  const columns = items.map((item, index) => {
    const place = { x: column.x + index * (width + gutter), width };
    return keyFigureColumn(item, place, style, own, typesetter);
  });
  const height = Math.max(0, ...columns.map((slices) => ruleGap + heightOf(slices)));
  const row = slice({
    height,
    items: columns.flatMap((slices, index) => [
      ruleItem({ x: column.x + index * (width + gutter), width }, 0, { color: theme.color.accent, width: 0.9 }),
      ...stacked(slices, ruleGap),
    ]),
    footnotes: columns.flatMap((slices) => slices.flatMap(({ footnotes }) => footnotes)),
  });
  return { flow: spaced(items.length === 0 ? [] : [row], rhythm.block * 1.25, rhythm.block * 1.25), element: own };
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
    ...setRuns(shapeInline(item.value, style, value), style, column, typesetter),
    ...setRuns(shapeInline(item.text, textStyles.keyFigureText, text), textStyles.keyFigureText, column, typesetter),
  ];
}

/** The largest type, up to that of the theme, in which every value fits its column. */
function valueStyle(items: KeyFigures["items"], width: number, typesetter: Typesetter): TextStyle {
  const style = typesetter.textStyles.keyFigure;
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
