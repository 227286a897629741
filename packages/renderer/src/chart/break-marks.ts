import type { FontBook } from "../model/font-book.ts";
import type { LeaderLine } from "./chart-layers.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { linesHeight } from "./row-labels.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

/** Dashed lines at breaks and the words above them, from the top of the picture down to `top` of the plot. */
export interface BreakMarks {
  /** Height of the words. */
  readonly height: number;
  readonly labels: readonly Label[];
  /** From the words down to the bottom of the plot. */
  readonly lines: (bottom: number) => readonly LeaderLine[];
}

const gap = 4;
const blockGap = 3;

/**
 * Sets the words of breaks above the plot, each beside the upper end of its line: right of it in the left half of the
 * plot, else left of it.
 *
 * @param breaks In order from left to right: where each stands, in points, and what changed.
 * @param left Left edge of the plot, in points.
 * @param right Right edge.
 * @param fonts Fonts of the report.
 */
export function breakMarks(
  breaks: readonly { readonly x: number; readonly label: string }[],
  left: number,
  right: number,
  fonts: FontBook,
): BreakMarks {
  const measure = labelMeasure(fonts, "note");
  const isRight = ({ x }: { readonly x: number }): boolean => x <= (left + right) / 2;
  const rightOnes = breaks.filter(isRight);
  const leftOnes = breaks.filter((mark) => !isRight(mark));
  // A label to the right goes over the lines of later breaks, one to the left over those of earlier ones: the line it
  // goes over must begin further down.
  const order = [...rightOnes, ...leftOnes.toReversed()];
  const rightEdge = leftOnes[0] ? leftOnes[0].x - gap : right;
  const leftEdge = rightOnes.at(-1)?.x ?? left - gap;
  const labels: Label[] = [];
  const tops: { readonly x: number; readonly y: number }[] = [];
  let y = 0;
  for (const mark of order) {
    const room = isRight(mark) ? rightEdge - mark.x - gap : mark.x - leftEdge - 2 * gap;
    const lines = wrapText(mark.label, Math.max(room, widestWord(mark.label, measure)), measure);
    const x = isRight(mark) ? mark.x + gap : mark.x - gap - widest(lines, measure);
    labels.push(...labelLines(lines, x, y + labelAscent, "note"));
    tops.push({ x: mark.x, y: y + 0.5 });
    y += linesHeight(lines.length) + blockGap;
  }
  return {
    height: y,
    labels,
    lines: (bottom) => tops.map((top) => ({ x: top.x, x2: top.x, y: top.y, y2: bottom })),
  };
}
