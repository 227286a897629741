import type { Inline } from "../model/document.ts";
import type { LinkItem, PageItem, TextItem } from "../model/page.ts";
import { breakLines } from "./break-lines.ts";
import type { Line } from "./line.ts";
import { type Run, type RunLink, shapeInline } from "./shape-inline.ts";
import { type Slice, slice } from "./slice.ts";
import type { OpenElement } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";
import type { Typesetter } from "./typesetter.ts";

/** A stretch of a column: where text begins and how wide it may be. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Most that a space grows by, as part of its width: a line that would need more ends short. */
const loosestSpace = 1;
const linkHeight = { above: 0.82, below: 0.26 };

/**
 * Sets a paragraph as slices, a line each: never one line of it alone on a page, at the foot or at the head.
 *
 * @param inlines Text.
 * @param owner Element that it is content of; null for an artifact.
 */
export function setParagraph(
  inlines: readonly Inline[],
  style: TextStyle,
  column: Column,
  owner: OpenElement | null,
  typesetter: Typesetter,
): readonly Slice[] {
  return setRuns(shapeInline(inlines, style, owner, typesetter.page), style, column, typesetter);
}

/**
 * The same for runs.
 *
 * @param hang Distance by which the first line begins further to the left.
 */
export function setRuns(
  runs: readonly Run[],
  style: TextStyle,
  column: Column,
  typesetter: Typesetter,
  hang = 0,
): readonly Slice[] {
  const lines = breakLines(runs, style, column.width, typesetter, hang);
  const baseline = baselineOf(style, typesetter);
  const first: Column = { x: column.x - hang, width: column.width + hang };
  return lines.map((line, index) =>
    slice({
      height: style.leading,
      items: setLine(line, style, index === 0 ? first : column, baseline),
      breakAfter: breakAfterLine(index, lines),
      footnotes: line.segments.flatMap(({ run }) => (run.footnote === null ? [] : [run.footnote])),
    }),
  );
}

/** Distance from the top of a line's strip to its baseline: the leading is shared out above and below. */
export function baselineOf(style: TextStyle, { fonts }: Typesetter): number {
  const ascent = fonts.ascent(style.font, style.size);
  const descent = fonts.descent(style.font, style.size);
  return (style.leading - ascent - descent) / 2 + ascent;
}

/** Two lines stay together at either end of a paragraph, and a word that is hyphenated stays on its page. */
function breakAfterLine(index: number, lines: readonly Line[]): number {
  const last = lines.length - 1;
  if (index === last) return 0;
  if (index === 0 || index === last - 1) return Number.POSITIVE_INFINITY;
  return lines[index]?.end === "hyphen" ? Number.POSITIVE_INFINITY : 0;
}

/**
 * Items of a line. The text of the last one ends with a space when a word of the paragraph follows on the next line, so
 * that a reader of the text finds two words; the space has no width of its own.
 *
 * @param baseline Distance from the top of the line's strip.
 */
export function setLine(line: Line, style: TextStyle, column: Column, baseline: number): readonly PageItem[] {
  const wordSpacing = wordSpacingOf(line, style, column.width);
  const width = line.width + line.spaces * wordSpacing;
  let x = column.x + (style.align === "right" ? column.width - width : 0);
  const items: PageItem[] = [];
  let open: (Column & { readonly link: RunLink; readonly size: number }) | null = null;
  for (const [index, segment] of line.segments.entries()) {
    const { run, spaces } = segment;
    const isLast = index === line.segments.length - 1;
    const segmentWidth = segment.width + spaces * wordSpacing;
    if (open !== null && open.link !== run.link) {
      items.push(linkItem(open.link, open, open.size, baseline));
      open = null;
    }
    items.push(textItem(run, segment.text + trailingSpace(line, isLast), x, baseline, wordSpacing, line, isLast));
    if (run.link !== null) {
      const start: number = open?.x ?? x;
      open = { link: run.link, x: start, width: x + segmentWidth - start, size: run.size };
    }
    x += segmentWidth;
  }
  if (open !== null) items.push(linkItem(open.link, open, open.size, baseline));
  return items;
}

function trailingSpace({ end }: Line, isLast: boolean): string {
  return isLast && (end === "space" || end === "newline") ? " " : "";
}

function textItem(
  { font, size, rise, color, element }: Run,
  text: string,
  x: number,
  baseline: number,
  wordSpacing: number,
  { end }: Line,
  isLast: boolean,
): TextItem {
  const softHyphen = isLast && end === "hyphen";
  return { type: "text", x, y: baseline - rise, text, font, size, color, wordSpacing, softHyphen, element };
}

function linkItem({ target, contents, element }: RunLink, column: Column, size: number, baseline: number): LinkItem {
  const y = baseline - size * linkHeight.above;
  const height = size * (linkHeight.above + linkHeight.below);
  return { type: "link", x: column.x, y, width: column.width, height, target, contents, element };
}

/** A line that is too long is always drawn together; one that is too short only inside a justified paragraph. */
function wordSpacingOf(line: Line, style: TextStyle, width: number): number {
  if (line.spaces === 0) return 0;
  const missing = (width - line.width) / line.spaces;
  const stretches = style.align === "justify" && line.end !== "end" && line.end !== "newline";
  if (missing > 0) return stretches ? Math.min(missing, (loosestSpace * line.spaceWidth) / line.spaces) : 0;
  return missing;
}
