import type { StepsChart } from "../model/document.ts";
import type { Drawing, DrawingOperation, PathCommand } from "../model/drawing.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Theme } from "../model/theme.ts";
import { arcCurves } from "./arc-curves.ts";
import {
  type Label,
  labelAscent,
  labelColor,
  labelFont,
  labelLines,
  labelMeasure,
  labelSize,
  middleToBaseline,
} from "./label.ts";
import { linesHeight } from "./row-labels.ts";
import { widestWord, wrapText } from "./wrap-text.ts";

type Step = StepsChart["steps"][number];

/** A box on the page. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const padding = 8;
const arrowGap = 17;
const badgeRadius = 7.5;
const headGap = 6;
const textGap = 6;

/**
 * The steps of a procedure as numbered boxes of equal size with arrows between them: beside each other, or below each
 * other when a word is too wide for a box.
 *
 * @param chart At least one step.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param theme The look of the report.
 */
export function steps(chart: StepsChart, fonts: FontBook, width: number, theme: Theme): Drawing {
  const count = chart.steps.length;
  const across = (width - (count - 1) * arrowGap) / Math.max(1, count);
  const fits = chart.steps.every((step) => narrowestBox(step, fonts) <= across);
  const boxWidth = fits ? across : width;
  const height = Math.max(0, ...chart.steps.map((step) => boxHeight(step, fonts, boxWidth)));
  const boxes = chart.steps.map((_, index) =>
    fits
      ? { x: index * (across + arrowGap), y: 0, width: across, height }
      : { x: 0, y: index * (height + arrowGap), width, height },
  );
  const operations = chart.steps.flatMap((step, index) => {
    const box = boxes[index];
    if (!box) return [];
    return [...(index === 0 ? [] : arrow(box, fits, theme)), ...boxOperations(step, index + 1, box, fonts, theme)];
  });
  const last = boxes.at(-1);
  return { width, height: last ? last.y + last.height : 0, operations };
}

/** Width of the number and the space after it. */
const badgeIndent = 2 * badgeRadius + headGap;

function narrowestBox({ title, text }: Step, fonts: FontBook): number {
  const titleWord = badgeIndent + widestWord(title, labelMeasure(fonts, "strong"));
  return Math.max(titleWord, widestWord(text, labelMeasure(fonts, "regular"))) + 2 * padding;
}

function boxLines(
  { title, text }: Step,
  fonts: FontBook,
  boxWidth: number,
): { readonly title: readonly string[]; readonly text: readonly string[]; readonly head: number } {
  const inner = boxWidth - 2 * padding;
  const titleLines = wrapText(title, inner - badgeIndent, labelMeasure(fonts, "strong"));
  return {
    title: titleLines,
    text: wrapText(text, inner, labelMeasure(fonts, "regular")),
    head: Math.max(2 * badgeRadius, linesHeight(titleLines.length)),
  };
}

function boxHeight(step: Step, fonts: FontBook, boxWidth: number): number {
  const { text, head } = boxLines(step, fonts, boxWidth);
  return padding + head + textGap + linesHeight(text.length) + padding;
}

function boxOperations(
  step: Step,
  number: number,
  box: Box,
  fonts: FontBook,
  theme: Theme,
): readonly DrawingOperation[] {
  const { title, text, head } = boxLines(step, fonts, box.width);
  const left = box.x + padding;
  const badge = { x: left + badgeRadius, y: box.y + padding + badgeRadius };
  const digits = String(number);
  const digitsWidth = labelMeasure(fonts, "strong")(digits);
  const capMiddle = middleToBaseline(fonts, "strong");
  const labels = [
    ...labelLines([digits], badge.x - digitsWidth / 2, badge.y + capMiddle, "strong", theme.color.paper),
    ...labelLines(title, left + badgeIndent, badge.y + capMiddle, "strong"),
    ...labelLines(text, left, box.y + padding + head + textGap + labelAscent, "regular"),
  ];
  return [
    filled(rectangle(box), theme.color.accentSoft),
    filled(circle(badge.x, badge.y, badgeRadius), theme.color.accent),
    ...labels.map((label) => drawLabel(label, theme)),
  ];
}

function drawLabel(label: Label, theme: Theme): DrawingOperation {
  const { x, y, text, style } = label;
  return { type: "text", x, y, text, font: labelFont(style), size: labelSize, color: labelColor(label, theme) };
}

/** From the box before to this one: a shaft and a head, pointing right or down. */
function arrow(box: Box, across: boolean, theme: Theme): readonly DrawingOperation[] {
  const tip = arrowGap / 2 - 3;
  const [x, y] = across
    ? [box.x - arrowGap / 2, box.y + box.height / 2]
    : [box.x + padding + badgeRadius, box.y - arrowGap / 2];
  const at = (along: number, aside: number): readonly [number, number] =>
    across ? [x + along, y + aside] : [x + aside, y + along];
  const shaft: readonly PathCommand[] = [
    ["M", ...at(-tip, 0)],
    ["L", ...at(tip - 4, 0)],
  ];
  const head: readonly PathCommand[] = [
    ["M", ...at(tip, 0)],
    ["L", ...at(tip - 5, 3.2)],
    ["L", ...at(tip - 5, -3.2)],
    ["Z"],
  ];
  const stroke = { color: theme.color.accent, width: 1.2, dash: [] };
  return [{ type: "path", commands: shaft, fill: null, stroke }, filled(head, theme.color.accent)];
}

function rectangle({ x, y, width, height }: Box): readonly PathCommand[] {
  return [["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height], ["Z"]];
}

function circle(x: number, y: number, radius: number): readonly PathCommand[] {
  const { start, curves } = arcCurves(x, y, radius, 0, 2 * Math.PI, false);
  return [["M", ...start], ...curves.map((curve): PathCommand => ["C", ...curve]), ["Z"]];
}

function filled(commands: readonly PathCommand[], fill: string): DrawingOperation {
  return { type: "path", commands, fill, stroke: null };
}
