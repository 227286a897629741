import type { List, Paragraph } from "../../model/document.ts";
import type { TextItem } from "../../model/page.ts";
import { baselineOf, type Column, setParagraph } from "../set-lines.ts";
import { type Slice, spaced } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

const bullet = { text: "• ", indent: 15 };
const numberGap = 6;

/** A list in body text. */
export function setList(list: List, context: BlockContext): BlockSetting {
  const { rhythm, textStyles } = context.typesetter;
  const own = element("L");
  const slices = listSlices(list, textStyles.body, context.column, own, context.typesetter);
  return { flow: spaced(slices, rhythm.block * 0.75, rhythm.block * 0.75), element: own };
}

/**
 * Slices of a list in any style; the items become children of its element.
 *
 * @param own Element of role L.
 */
export function listSlices(
  list: List,
  style: TextStyle,
  column: Column,
  own: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  const { rhythm } = typesetter;
  const indent = list.ordered ? numberIndent(list.items.length, style, typesetter) : bullet.indent;
  const text: Column = { x: column.x + indent, width: column.width - indent };
  return list.items.flatMap((paragraphs, index) => {
    const label = element("Lbl");
    const body = element("LBody");
    own.children.push(element("LI", [label, body]));
    const slices = paragraphs.flatMap((paragraph) => itemParagraph(paragraph, style, text, body, typesetter));
    const marked = withLabel(slices, list.ordered ? `${index + 1}. ` : bullet.text, style, column.x, label, typesetter);
    return spaced(marked, rhythm.listItem, rhythm.listItem);
  });
}

function itemParagraph(
  paragraph: Paragraph,
  style: TextStyle,
  column: Column,
  body: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  const { rhythm } = typesetter;
  const own = element("P");
  body.children.push(own);
  return spaced(setParagraph(paragraph.children, style, column, own, typesetter), rhythm.listItem, rhythm.listItem);
}

function withLabel(
  slices: readonly Slice[],
  text: string,
  style: TextStyle,
  x: number,
  label: OpenElement,
  typesetter: Typesetter,
): readonly Slice[] {
  const item: TextItem = {
    type: "text",
    x,
    y: baselineOf(style, typesetter),
    text,
    font: style.font,
    size: style.size,
    color: typesetter.theme.color.accent,
    wordSpacing: 0,
    softHyphen: false,
    element: label,
  };
  return slices.map((one, index) => (index === 0 ? { ...one, items: [item, ...one.items] } : one));
}

function numberIndent(count: number, style: TextStyle, typesetter: Typesetter): number {
  return typesetter.width(`${count}.`.replace(/\d/g, "0"), style.font, style.size) + numberGap;
}
