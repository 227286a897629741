import type { Box } from "../../model/document.ts";
import { heightWithNotes } from "../page-notes.ts";
import { type Column, setParagraph } from "../set-lines.ts";
import { afterFloats, type Frame, float, type Slice, slice, spaced, unbroken } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { Typesetter } from "../typesetter.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { listSlices } from "./list.ts";

const padding = { x: 16, y: 13 };

/** A tinted aside in one piece; only one that is taller than a page, with its footnotes, goes on to the next. */
export function setBox(box: Box, { typesetter, column, pageHeight, notes }: BlockContext): BlockSetting {
  const { rhythm, textStyles, theme } = typesetter;
  const own = element("Div");
  const inner: Column = { x: column.x + padding.x, width: column.width - 2 * padding.x };
  const title = element("P");
  own.children.push(title);
  const head = setParagraph([{ type: "text", text: box.title }], textStyles.boxTitle, inner, title, typesetter);
  const content = box.blocks.flatMap((block) => setInside(block, inner, own, typesetter));
  const padded = [
    ...unbroken([slice({ height: padding.y }), ...spaced(head, 0, rhythm.listItem)], true),
    ...content.map((one, index) =>
      index === content.length - 1 ? { ...one, after: 0, breakAfter: Number.POSITIVE_INFINITY } : one,
    ),
    slice({ height: padding.y }),
  ];
  const frame: Frame = { x: column.x, width: column.width, fill: theme.color.accentSoft, bar: theme.color.accent };
  const slices = padded.map((one) => ({ ...one, frame }));
  const whole = heightWithNotes(slices, notes) <= pageHeight;
  return {
    flow: whole ? [float(slices, rhythm.float, rhythm.float)] : afterFloats(spaced(slices, rhythm.float, rhythm.float)),
    element: own,
  };
}

function setInside(
  block: Box["blocks"][number],
  column: Column,
  parent: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  const { rhythm, textStyles } = typesetter;
  const own = element(block.type === "list" ? "L" : "P");
  parent.children.push(own);
  const slices =
    block.type === "list"
      ? listSlices(block, textStyles.box, column, own, typesetter)
      : setParagraph(block.children, textStyles.box, column, own, typesetter);
  return spaced(slices, rhythm.paragraph, rhythm.paragraph);
}
