import type { Segment } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import { type Swatch, swatchSize } from "./chart-key.ts";
import type { LeaderLine } from "./chart-layers.ts";
import { type Label, labelAscent, labelDescent, labelLeading, labelLines, labelMeasure } from "./label.ts";
import { placeBeside } from "./place-beside.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

/** A segment between two points of its bar, in points from the left edge of the picture. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  /** `#rrggbb` */
  readonly color: string;
}

/** The labels above a bar, top at 0; the bar begins at `height`. */
export interface SegmentLabels {
  readonly height: number;
  readonly labels: readonly Label[];
  readonly leaders: readonly LeaderLine[];
  readonly swatches: readonly Swatch[];
}

interface LabelBlock {
  readonly name: readonly string[];
  readonly width: number;
}

/** Between two labels on one line. */
const labelGap = 10;

/** Between the last line of the labels and the bar. */
const barGap = 3;
const leaderGap = 9;

/** Segments shorter than this are hard to see as the beginning of their label, and get a line to it. */
const shortSegment = 12;

const valueGap = 4;

/** Names of more lines are easier to read in a list. */
const mostNameLines = 4;

/** How far names that are longer than their segment may wrap, the mildest first: not at all, to two lines, to words. */
const nameShares = [1, 0.7, 0];

/**
 * Labels every segment directly: name, below it the percentage and the count, starting where the segment starts. Names wrap
 * when that keeps the labels at their segments; a label that cannot stand at its segment, or whose segment is very thin, has
 * a line to it; and when the labels do not fit beside each other they stand below each other with coloured squares.
 *
 * @param segments Parts of one bar, in order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 */
export function labelSegments(segments: readonly PlacedSegment[], fonts: FontBook, width: number): SegmentLabels {
  const arrangements = nameShares.flatMap((share) => {
    const blocks = segments.map((segment) => block(segment, share, fonts));
    const wishes = segments.map(({ start }, index) => ({ start, width: blocks[index]?.width ?? 0 }));
    const isTall = blocks.some(({ name }) => name.length > mostNameLines);
    const places = isTall ? null : placeBeside(wishes, width, labelGap);
    return places ? [{ blocks, places, astray: countAstray(segments, blocks, places) }] : [];
  });
  const best = arrangements.reduce<(typeof arrangements)[number] | null>(
    (least, next) => (least && least.astray <= next.astray ? least : next),
    null,
  );
  return best ? above(segments, best.blocks, best.places, fonts, width) : listed(segments, fonts, width);
}

/** The label of a segment, its name wrapped to a share of its length unless the segment has room for the whole. */
function block({ segment, start, end }: PlacedSegment, nameShare: number, fonts: FontBook): LabelBlock {
  const regular = labelMeasure(fonts, "regular");
  const value = valueWidth(segment, fonts);
  const whole = regular(segment.label);
  const wanted = whole <= end - start - labelGap ? whole : whole * nameShare;
  const name = wrapText(segment.label, Math.max(wanted, value, widestWord(segment.label, regular)), regular);
  return { name, width: Math.max(value, widest(name, regular)) };
}

/** The count in brackets after the percentage. */
function detailText({ detail }: Segment): string | null {
  return detail === null ? null : `(${detail})`;
}

function valueWidth(segment: Segment, fonts: FontBook): number {
  const detail = detailText(segment);
  const strong = labelMeasure(fonts, "strong")(segment.text);
  return detail === null ? strong : strong + valueGap + labelMeasure(fonts, "quiet")(detail);
}

function valueLabels(segment: Segment, x: number, y: number, fonts: FontBook): readonly Label[] {
  const detail = detailText(segment);
  const after = x + labelMeasure(fonts, "strong")(segment.text) + valueGap;
  return [
    ...labelLines([segment.text], x, y, "strong"),
    ...(detail === null ? [] : labelLines([detail], after, y, "quiet")),
  ];
}

/** Whether a label stands elsewhere than over its segment: inside a long one, around the middle of a short one. */
function isAstray({ start, end }: PlacedSegment, width: number, place: number): boolean {
  const right = place + width;
  if (end - start >= width) return place < start - 0.5 || right > end + 0.5;
  const middle = (start + end) / 2;
  return middle < place || middle > right;
}

function countAstray(
  segments: readonly PlacedSegment[],
  blocks: readonly LabelBlock[],
  places: readonly number[],
): number {
  return segments.filter((segment, index) => isAstray(segment, blocks[index]?.width ?? 0, places[index] ?? 0)).length;
}

function above(
  segments: readonly PlacedSegment[],
  blocks: readonly LabelBlock[],
  places: readonly number[],
  fonts: FontBook,
  width: number,
): SegmentLabels {
  const lineCount = Math.max(0, ...blocks.map(({ name }) => name.length));
  const valueBaseline = labelAscent + lineCount * labelLeading;
  const led = segments.map(
    (segment, index) =>
      segment.end - segment.start < shortSegment || isAstray(segment, blocks[index]?.width ?? 0, places[index] ?? 0),
  );
  const height = valueBaseline + labelDescent + (led.includes(true) ? leaderGap : barGap);

  const regular = labelMeasure(fonts, "regular");
  const labels = segments.flatMap(({ segment, start }, index) => {
    const { name, width: blockWidth } = blocks[index] ?? { name: [], width: 0 };
    const x = places[index] ?? 0;
    const atRightEdge = start - x > 0.5 && x + blockWidth > width - 0.5;
    const indent = (lineWidth: number): number => (atRightEdge ? x + blockWidth - lineWidth : x);
    const firstBaseline = valueBaseline - name.length * labelLeading;
    return [
      ...name.flatMap((line, row) =>
        labelLines([line], indent(regular(line)), firstBaseline + row * labelLeading, "regular"),
      ),
      ...valueLabels(segment, indent(valueWidth(segment, fonts)), valueBaseline, fonts),
    ];
  });
  const leaders = segments.flatMap(({ start, end }, index) => {
    const place = places[index] ?? 0;
    const blockWidth = blocks[index]?.width ?? 0;
    const inset = Math.min(shortSegment, end - start) / 2;
    const foot = clamp(place + blockWidth / 2, start + inset, end - inset);
    const head = clamp(foot, place + 1, place + blockWidth - 1);
    return led[index] ? [{ x: foot, y: height - 1, x2: head, y2: valueBaseline + labelDescent + 1 }] : [];
  });
  return { height, labels, leaders, swatches: [] };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The labels as a list, one below the other. */
function listed(segments: readonly PlacedSegment[], fonts: FontBook, width: number): SegmentLabels {
  const indent = swatchSize + 5;
  const regular = labelMeasure(fonts, "regular");
  const column = Math.max(0, ...segments.map(({ segment }) => valueWidth(segment, fonts))) + 10;
  const room = width - indent - column;
  const labels: Label[] = [];
  const swatches: Swatch[] = [];
  let y = labelAscent;
  for (const { segment, color } of segments) {
    const lines = wrapText(segment.label, Math.max(room, widestWord(segment.label, regular)), regular);
    swatches.push({ x: 0, y: y - 6.9, color });
    labels.push(...valueLabels(segment, indent, y, fonts), ...labelLines(lines, indent + column, y, "regular"));
    y += lines.length * labelLeading + 2;
  }
  return { height: y - labelAscent + 5, labels, leaders: [], swatches };
}
