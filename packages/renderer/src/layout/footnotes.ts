import type { Footnote } from "../model/document.ts";
import type { PageItem, StructureElement } from "../model/page.ts";
import type { Theme } from "../model/theme.ts";
import { ruleItem } from "./blocks/caption.ts";
import { baselineOf, type Column, setParagraph } from "./set-lines.ts";
import { heightOf, type Slice, slice, spaced, unbroken } from "./slice.ts";
import { element } from "./structure.ts";
import type { Typesetter } from "./typesetter.ts";

/** A footnote ready for the foot of a page. */
export interface NoteSetting {
  readonly slices: readonly Slice[];
  readonly element: StructureElement;
}

const labelGap = 5;
const noteGap = 2;
const rule = { above: 10.6875, below: 5, width: 72 };

/**
 * Sets footnotes, by number.
 *
 * @param largest Largest number of the report: texts of all notes begin in one line below each other.
 */
export function setFootnotes(
  footnotes: readonly Footnote[],
  largest: number,
  column: Column,
  typesetter: Typesetter,
): ReadonlyMap<number, NoteSetting> {
  const { font, size } = typesetter.textStyles.footnote;
  const widest = typesetter.width(String(largest).replace(/\d/g, "0"), font, size);
  return new Map(footnotes.map((note) => [note.number, setFootnote(note, column, widest + labelGap, typesetter)]));
}

function setFootnote(
  { number, children }: Footnote,
  column: Column,
  labelIndent: number,
  typesetter: Typesetter,
): NoteSetting {
  const style = typesetter.textStyles.footnote;
  const label = element("Lbl");
  const text = element("P");
  const inner = { x: column.x + labelIndent, width: column.width - labelIndent };
  const lines = setParagraph(children, style, inner, text, typesetter);
  const numberItem: PageItem = {
    type: "text",
    x: column.x,
    y: baselineOf(style, typesetter),
    text: `${number} `,
    font: style.font,
    size: style.size,
    color: typesetter.theme.color.accent,
    wordSpacing: 0,
    softHyphen: false,
    element: label,
  };
  const [first = slice({ height: style.leading }), ...rest] = lines;
  const slices = [{ ...first, items: [numberItem, ...first.items] }, ...rest];
  return {
    slices: spaced(rest.length < 3 ? unbroken(slices) : slices, noteGap, noteGap),
    element: element("Note", [label, text], { id: `note-${number}` }),
  };
}

/** Height at the foot of a page that lines of footnotes take, the rule above them included. */
export function noteAreaHeight(lines: readonly Slice[]): number {
  return lines.length === 0 ? 0 : rule.above + rule.below + heightOf(lines);
}

/** The rule above footnotes whose area begins at a height; over the whole column when a note goes on from the page before. */
export function noteRule(column: Column, top: number, continues: boolean, theme: Theme): PageItem {
  return ruleItem({ x: column.x, width: continues ? column.width : rule.width }, top + rule.above, {
    color: theme.color.rule,
    width: 0.6,
  });
}

/** Distance from the top of the area to the first line. */
export const noteTextTop: number = rule.above + rule.below;
