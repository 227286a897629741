import type { Inline } from "../../model/document.ts";
import type { StructureElement } from "../../model/page.ts";
import { type Column, setParagraph, setRuns } from "../set-lines.ts";
import { plainRun } from "../shape-inline.ts";
import { type Slice, slice, spaced } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { Typesetter } from "../typesetter.ts";

/** What stands above a figure or table: a rule, its label and its title; an artifact without an owner. */
export function captionSlices(
  { label, title }: { readonly label: string; readonly title: string },
  own: StructureElement | null,
  column: Column,
  typesetter: Typesetter,
): readonly Slice[] {
  const { rhythm, textStyles, theme } = typesetter;
  const style = textStyles.figureTitle;
  const runs = [
    { ...plainRun(`${label} `, { ...style, font: "sans-semibold", color: theme.color.accent }, own), together: true },
    plainRun(` ${title}`, style, own),
  ];
  const rule = slice({
    height: rhythm.captionRule,
    items: [ruleItem(column, 0, { color: theme.color.accent, width: 0.9 })],
  });
  return [rule, ...spaced(setRuns(runs, style, column, typesetter), 0, rhythm.captionAfter)];
}

/** Lines of small type below a figure or table, each a paragraph. */
export function noteSlices(
  notes: readonly (readonly Inline[])[],
  parent: OpenElement,
  column: Column,
  typesetter: Typesetter,
): readonly Slice[] {
  const { rhythm, textStyles } = typesetter;
  return notes.flatMap((note, index) => {
    const own = element("P");
    parent.children.push(own);
    const slices = setParagraph(note, textStyles.note, column, own, typesetter);
    return spaced(slices, index === 0 ? rhythm.notesBefore : 0, 0);
  });
}

/** A horizontal rule over a column. */
export function ruleItem(
  { x, width }: Column,
  y: number,
  stroke: { readonly color: string; readonly width: number },
): Slice["items"][number] {
  return { type: "shape", shape: { kind: "line", x1: x, y1: y, x2: x + width, y2: y }, fill: null, stroke };
}
