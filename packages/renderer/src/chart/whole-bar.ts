import type { WholeBarChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import type { Swatch } from "./chart-key.ts";
import { type BarPart, barLayer, type LeaderLine, leaderLayer, swatchLayer, textLayer } from "./chart-layers.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { partColors, quietPart } from "./part-colors.ts";
import { reasonLines } from "./reason-labels.ts";
import { linesHeight } from "./row-labels.ts";
import { labelSegments } from "./segment-labels.ts";
import { gapsBetween, splitBar } from "./split-bar.ts";
import { widestWord, wrapText } from "./wrap-text.ts";

const barHeight = 24;
const headGap = 6;
const blockGap = 20;

/** A bar with its heading and labels, in points from the top left of the picture. */
interface BarBlock {
  readonly bottom: number;
  readonly labels: readonly Label[];
  readonly leaders: readonly LeaderLine[];
  readonly swatches: readonly Swatch[];
  readonly parts: readonly BarPart[];
}

/**
 * One or more bars over the whole width, each split in the parts of a whole, every part labelled directly above.
 *
 * @param chart Bars in drawing order; the segments of each add to 1.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function wholeBar(
  chart: WholeBarChart,
  fonts: FontBook,
  width: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const blocks: BarBlock[] = [];
  for (const bar of chart.bars) {
    const last = blocks.at(-1);
    blocks.push(placeBlock(bar, last ? last.bottom + blockGap : 0, fonts, width, theme));
  }
  const height = blocks.at(-1)?.bottom ?? 0;
  const frame: ChartFrame = { width, height, plot: { left: 0, top: 0, right: width, bottom: height }, theme };
  const parts = blocks.map((block) => block.parts);
  const layers = [
    ...barLayer(parts.flat(), frame),
    ...barLayer(gapsBetween(parts, frame), frame),
    ...blocks.flatMap((block) => [...swatchLayer(block.swatches, frame), ...leaderLayer(block.leaders, frame)]),
    ...textLayer(
      blocks.flatMap(({ labels }) => labels),
      frame,
    ),
  ];
  return frameLayers(frame, layers, language);
}

function placeBlock(
  { label, segments, reason }: WholeBarChart["bars"][number],
  top: number,
  fonts: FontBook,
  width: number,
  theme: Theme,
): BarBlock {
  const head = headLines(label, fonts, width);
  const labelTop = top + (head.length === 0 ? 0 : linesHeight(head.length) + headGap);
  if (reason !== undefined) return withoutBar(head, reason, top, labelTop, fonts, width);
  const colors = partColors(segments.length, theme, quietPart(segments.map(({ share }) => share)));
  const flat = splitBar(segments, colors, { top: 0, bottom: 0 });
  const placed = segments.map((segment, index) => {
    const { start = 0, end = 0, color = "" } = flat[index] ?? {};
    return { segment, start: start * width, end: end * width, color };
  });
  const above = labelSegments(placed, fonts, width);
  const barTop = labelTop + above.height;
  const bottom = barTop + barHeight;
  return {
    bottom,
    labels: [
      ...labelLines(head, 0, top + labelAscent, "strong"),
      ...above.labels.map((line) => ({ ...line, y: line.y + labelTop })),
    ],
    leaders: above.leaders.map((line) => ({ ...line, y: line.y + labelTop, y2: line.y2 + labelTop })),
    swatches: above.swatches.map((swatch) => ({ ...swatch, y: swatch.y + labelTop })),
    parts: flat.map((part) => ({ ...part, top: barTop, bottom })),
  };
}

/** A bar that is not shown: its heading, and why. */
function withoutBar(
  head: readonly string[],
  reason: string,
  top: number,
  reasonTop: number,
  fonts: FontBook,
  width: number,
): BarBlock {
  const lines = reasonLines(reason, width, fonts);
  const labels = [
    ...labelLines(head, 0, top + labelAscent, "strong"),
    ...labelLines(lines, 0, reasonTop + labelAscent, "note"),
  ];
  return { bottom: reasonTop + linesHeight(lines.length), labels, leaders: [], swatches: [], parts: [] };
}

function headLines(label: string | null, fonts: FontBook, width: number): readonly string[] {
  if (label === null) return [];
  const strong = labelMeasure(fonts, "strong");
  return wrapText(label, Math.max(width, widestWord(label, strong)), strong);
}
