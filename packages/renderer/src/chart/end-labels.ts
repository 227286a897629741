import type { FontBook } from "../model/font-book.ts";
import type { LeaderLine } from "./chart-layers.ts";
import { type Label, labelAscent, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import { placeNear } from "./place-near.ts";
import { linesHeight } from "./row-labels.ts";

/** Words that stand beside the end of a line. */
export interface EndLabel {
  /** Height of what it names, in points from the top of the picture. */
  readonly y: number;
  /** Its first line is level with what it names. */
  readonly lines: readonly { readonly text: string; readonly style: Label["style"] }[];
}

/** An end label in its place. */
export interface PlacedEndLabel {
  readonly lines: readonly Label[];
  /** From the end of the line to the label; null where they are level. */
  readonly leader: LeaderLine | null;
  /** Middle of its first line. */
  readonly middle: number;
}

const leaderLength = 9;

/** From what a label names to its words, in points. */
export const endGap: number = leaderLength + 3;

/**
 * Places labels below each other, as near to what they name as the others let them.
 *
 * @param wanted In any order.
 * @param x Where the lines end, in points.
 * @param side Which side of the end the labels stand on.
 * @param top Upper edge of the room for them, in points from the top of the picture.
 * @param bottom Lower edge; when there is not enough room, they go below it.
 * @param fonts Fonts of the report.
 * @returns In the order of `wanted`.
 */
export function placeEndLabels(
  wanted: readonly EndLabel[],
  x: number,
  side: "left" | "right",
  { top, bottom }: { readonly top: number; readonly bottom: number },
  fonts: FontBook,
): readonly PlacedEndLabel[] {
  const capMiddle = middleToBaseline(fonts, "strong");
  const firstMiddle = labelAscent - capMiddle;
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0) || a - b);
  const wishes = order.map((index) => ({
    start: (wanted[index]?.y ?? 0) - firstMiddle - top,
    width: linesHeight(wanted[index]?.lines.length ?? 1),
  }));
  const room = Math.max(bottom - top, labelsHeight(wanted));
  const starts = placeNear(wishes, room, labelGap) ?? [];
  const placed = order.map((index, place): [number, PlacedEndLabel] => {
    const { y = 0, lines = [] } = wanted[index] ?? {};
    const start = top + (starts[place] ?? 0);
    const middle = start + firstMiddle;
    const direction = side === "left" ? -1 : 1;
    const labels = lines.flatMap(({ text, style }, line) => {
      const width = labelMeasure(fonts, style)(text);
      const left = x + direction * endGap - (side === "left" ? width : 0);
      return labelLines([text], left, start + labelAscent + line * 10.5, style);
    });
    const leader =
      Math.abs(middle - y) < 2.5
        ? null
        : { x: x + direction * 4, y, x2: x + direction * (leaderLength + 1), y2: middle };
    return [index, { lines: labels, leader, middle }];
  });
  const byIndex = new Map(placed);
  return wanted.flatMap((_, index) => byIndex.get(index) ?? []);
}

const labelGap = 3;

/** Least height that end labels need. */
export function labelsHeight(wanted: readonly EndLabel[]): number {
  return wanted.reduce((sum, { lines }) => sum + linesHeight(lines.length) + labelGap, 0);
}
