import type { List, Paragraph } from "../../model/document.ts";
import type { TextItem } from "../../model/page.ts";
import { baselineOf, type Column, setParagraph } from "../set-lines.ts";
import { type Slice, spaced } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { TextStyle } from "../text-style.ts";
import type { Typesetter } from "../typesetter.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";

/** Marks of lists inside lists, by depth: „•", „–", „•" … and „1.", „a)", „1." … */
const bullets = ["•", "–"];
const bulletIndent = 15;
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
 * @param depth Lists that this one is inside of.
 */
export function listSlices(
  list: List,
  style: TextStyle,
  column: Column,
  own: OpenElement,
  typesetter: Typesetter,
  depth = 0,
): readonly Slice[] {
  const { rhythm } = typesetter;
  const marks = list.items.map((_, index) => (list.ordered ? numberMark(index, depth) : bulletMark(depth)));
  const indent = list.ordered ? numberIndent(marks, style, typesetter) : bulletIndent;
  const text: Column = { x: column.x + indent, width: column.width - indent };
  return list.items.flatMap((blocks, index) => {
    const label = element("Lbl");
    const body = element("LBody");
    own.children.push(element("LI", [label, body]));
    const slices = blocks.flatMap((block) => itemSlices(block, style, text, body, typesetter, depth));
    const marked = withLabel(slices, `${marks[index] ?? ""} `, style, column.x, label, typesetter);
    return spaced(marked, rhythm.listItem, rhythm.listItem);
  });
}

function itemSlices(
  block: Paragraph | List,
  style: TextStyle,
  column: Column,
  body: OpenElement,
  typesetter: Typesetter,
  depth: number,
): readonly Slice[] {
  const { rhythm } = typesetter;
  const own = element(block.type === "list" ? "L" : "P");
  body.children.push(own);
  const slices =
    block.type === "list"
      ? listSlices(block, style, column, own, typesetter, depth + 1)
      : setParagraph(block.children, style, column, own, typesetter);
  return spaced(slices, rhythm.listItem, rhythm.listItem);
}

function bulletMark(depth: number): string {
  return bullets[depth % bullets.length] ?? "•";
}

/** The list inside a numbered one has letters; after z, numbers again. */
function numberMark(index: number, depth: number): string {
  const letters = depth % 2 === 1 && index < 26;
  return letters ? `${String.fromCharCode("a".charCodeAt(0) + index)})` : `${index + 1}.`;
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

function numberIndent(marks: readonly string[], style: TextStyle, typesetter: Typesetter): number {
  const widths = marks.map((mark) => typesetter.width(mark.replace(/\d/g, "0"), style.font, style.size));
  return Math.max(0, ...widths) + numberGap;
}
