import type { ListedAbbreviation } from "../model/document.ts";
import type { TextItem } from "../model/page.ts";
import type { BlockContext } from "./blocks/block-setting.ts";
import { type ListHead, listGap, setListHead } from "./list-head.ts";
import { baselineOf, setRuns } from "./set-lines.ts";
import { plainRun } from "./shape-inline.ts";
import { type Slice, unbroken } from "./slice.ts";
import { element, type OpenElement } from "./structure.ts";

/**
 * The list of abbreviations below its head: each at the edge of the column, what they stand for below each other. What one
 * stands for is not cut by the end of a page.
 *
 * @param list In the order in which they are to stand.
 */
export function abbreviationSlices(
  head: ListHead,
  list: readonly ListedAbbreviation[],
  parent: OpenElement,
  context: BlockContext,
): readonly Slice[] {
  const { typesetter, column } = context;
  const above = setListHead(head, parent, context);
  const own = element("L");
  parent.children.push(own);
  const style = typesetter.textStyles.contentsSection;
  const { font, size } = style;
  const indent = listGap + Math.max(...list.map(({ name }) => typesetter.width(name, font, size)));
  const inner = { x: column.x + indent, width: column.width - indent };
  const y = baselineOf(style, typesetter);
  const color = typesetter.theme.color.accent;
  const lines = list.flatMap(({ name, expansion }) => {
    const [label, body] = [element("Lbl"), element("LBody")];
    own.children.push(element("LI", [label, body]));
    const named: TextItem = {
      type: "text",
      x: column.x,
      y,
      text: `${name} `,
      font,
      size,
      color,
      wordSpacing: 0,
      softHyphen: false,
      element: label,
    };
    const slices = unbroken(setRuns([plainRun(expansion, style, body)], style, inner, typesetter));
    return slices.map((one, index) => (index === 0 ? { ...one, items: [named, ...one.items] } : one));
  });
  return [...above, ...lines];
}
