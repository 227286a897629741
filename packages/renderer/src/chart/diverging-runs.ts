import type { DivergingParts, Segment } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import { readableOn } from "./contrast.ts";
import { type Label, labelLines, labelMeasure, middleToBaseline } from "./label.ts";
import type { MeasureLine } from "./wrap-text.ts";

/** Parts that grow from one line to one side, the innermost first. */
export interface Run {
  readonly start: "zero" | "aside";
  readonly direction: -1 | 1;
  readonly segments: readonly { readonly segment: Segment; readonly color: string }[];
}

/** Where the lines stand that runs grow from, in points from the left edge of the plot, and the points of a share of 1. */
export interface DivergingPlan {
  readonly unit: number;
  readonly starts: Readonly<Record<Run["start"], number>>;
}

/** Room that one side of one line needs. */
interface Room {
  /** Longest run, as a share. */
  readonly share: number;
  /** Points beyond it for percentages. */
  readonly beyond: number;
}

const textInset = 5;
/** Between the end of the positive side and the neutral bars. */
const panelGap = 10;
const insideInset = 3;

/**
 * The two or three runs of a bar.
 *
 * @param parts Its parts, in reading order.
 * @param colors One for each part of a side, in reading order.
 */
export function runsOf(
  { negative, positive, neutral }: DivergingParts,
  colors: { readonly negative: readonly string[]; readonly positive: readonly string[]; readonly neutral: string },
): readonly Run[] {
  const colored = (segments: readonly Segment[], own: readonly string[]): Run["segments"] =>
    segments.map((segment, index) => ({ segment, color: own[index] ?? colors.neutral }));
  return [
    { start: "zero", direction: -1, segments: colored(negative, colors.negative).toReversed() },
    { start: "zero", direction: 1, segments: colored(positive, colors.positive) },
    ...(neutral === null
      ? []
      : [{ start: "aside" as const, direction: 1 as const, segments: colored([neutral], [colors.neutral]) }]),
  ];
}

/**
 * Gives every run one scale, as large as leaves room for the percentages that stand beyond the runs.
 *
 * @param runs Those of all bars.
 * @param width Width of the plot, in points.
 * @param measure Width of a percentage.
 */
export function planDiverging(runs: readonly Run[], width: number, measure: MeasureLine): DivergingPlan {
  const sides = [
    runs.filter(({ direction }) => direction === -1),
    runs.filter(({ start, direction }) => start === "zero" && direction === 1),
    runs.filter(({ start }) => start === "aside"),
  ];
  const shares = sides.map((side) => Math.max(0, ...side.map(lengthOf)));
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const available = width - ((sides[2]?.length ?? 0) > 0 ? panelGap : 0);
  let unit = available / total;
  let rooms: readonly Room[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const now = unit;
    rooms = sides.map((side, index) => roomOf(side, shares[index] ?? 0, now, measure));
    const beyond = rooms.reduce((sum, room) => sum + room.beyond, 0);
    const next = Math.max(0, available - beyond) / total;
    if (next >= unit - 1e-9) break;
    unit = next;
  }
  const points = rooms.map(({ share, beyond }) => share * unit + beyond);
  const [negative = 0, positive = 0] = points;
  return { unit, starts: { zero: negative, aside: negative + positive + panelGap } };
}

function lengthOf({ segments }: Run): number {
  return segments.reduce((sum, { segment }) => sum + segment.share, 0);
}

function holds({ share, text }: Segment, unit: number, measure: MeasureLine): boolean {
  return measure(text) + 2 * insideInset <= share * unit;
}

/** Percentages of a run that its parts cannot hold, the innermost first; a part of nobody has none. */
function outside({ segments }: Run, unit: number, measure: MeasureLine): readonly string[] {
  return segments.flatMap(({ segment }) =>
    segment.share === 0 || holds(segment, unit, measure) ? [] : [segment.text],
  );
}

function roomOf(side: readonly Run[], share: number, unit: number, measure: MeasureLine): Room {
  const ends = side.map((run) => {
    const texts = outside(run, unit, measure);
    return lengthOf(run) * unit + texts.reduce((sum, text) => sum + textInset + measure(text), 0);
  });
  return { share, beyond: Math.max(0, ...ends.map((end) => end - share * unit)) };
}

/**
 * The percentages of a run: in their parts, or beyond its end in the same order.
 *
 * @param run The run.
 * @param plan Where it begins.
 * @param left Left edge of the plot, in points.
 * @param middle Points from the top of the picture.
 * @param fonts Fonts of the report.
 */
export function runLabels(
  run: Run,
  plan: DivergingPlan,
  left: number,
  middle: number,
  fonts: FontBook,
): readonly Label[] {
  const measure = labelMeasure(fonts, "strong");
  const y = middle + middleToBaseline(fonts, "strong");
  const { direction } = run;
  const start = left + plan.starts[run.start];
  let inner = start;
  const inside = run.segments.flatMap(({ segment, color }) => {
    const outer = inner + direction * segment.share * plan.unit;
    const centre = (inner + outer) / 2;
    inner = outer;
    if (segment.share === 0 || !holds(segment, plan.unit, measure)) return [];
    return labelLines([segment.text], centre - measure(segment.text) / 2, y, "strong", readableOn(color));
  });
  let edge = inner;
  const beyond = outside(run, plan.unit, measure).flatMap((text) => {
    const own = measure(text);
    const x = direction === 1 ? edge + textInset : edge - textInset - own;
    edge += direction * (textInset + own);
    return labelLines([text], x, y, "strong");
  });
  return [...inside, ...beyond];
}
