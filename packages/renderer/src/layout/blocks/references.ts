import type { References } from "../../model/document.ts";
import { setRuns } from "../set-lines.ts";
import { shapeInline } from "../shape-inline.ts";
import { spaced } from "../slice.ts";
import { element } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const indent = 15;

/** A list of literature: each entry begins at the edge of the column, its further lines are indented. */
export function setReferences({ items }: References, { typesetter, column }: BlockContext): BlockSetting {
  const { rhythm, textStyles } = typesetter;
  // Names, titles and addresses make gaps in justified lines.
  const style: TextStyle = { ...textStyles.body, align: "left" };
  const own = element("L");
  const inner = { x: column.x + indent, width: column.width - indent };
  const flow = items.flatMap(({ children }) => {
    const text = element("P");
    own.children.push(element("LI", [element("LBody", [text])]));
    const runs = shapeInline(children, style, text, typesetter.page);
    return spaced(setRuns(runs, style, inner, typesetter, indent), rhythm.listItem, rhythm.listItem);
  });
  return { flow: spaced(flow, rhythm.block * 0.75, rhythm.block * 0.75), element: own };
}
