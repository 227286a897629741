import type { ChartValue, ShownValue, SlopeChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import type { Theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers } from "./chart-frame.ts";
import { leaderLayer, textLayer } from "./chart-layers.ts";
import { type EndLabel, endGap, labelsHeight, type PlacedEndLabel, placeEndLabels } from "./end-labels.ts";
import { gapMark } from "./gap-marks.ts";
import { type Label, labelAscent, labelLines, labelMeasure } from "./label.ts";
import { type PlacedValue, pathLayers, pointLayers, ruleLayers, type ValueScale } from "./mark-layers.ts";
import { linesHeight } from "./row-labels.ts";
import { wideEnough } from "./wide-enough.ts";
import { widest, widestWord, wrapText } from "./wrap-text.ts";

const leastHeight = { one: 60, more: 130 } as const;
/** Of the width: several lines on a landscape page are not flatter than on an upright one. */
const leastRise = 0.28;
const widestNames = 0.34;
/** Where names stand on both sides. */
const widestOfBoth = 0.2;
/** Least distance between both ends of the lines, in points. */
const leastSpan = 50;
const headGap = 6;
const columnGap = 14;
const hiddenGap = 8;
/** Room above the highest and below the lowest value. */
const plotInset = 5;
/** More rows than the theme has colours are drawn in one. */
const mostColors = 4;

type Row = SlopeChart["rows"][number];
type ShownRow = Row & { readonly before: ShownValue; readonly after: ShownValue };

/** Left and right ends of the lines, in points from the left of the picture. */
interface Columns {
  readonly before: number;
  readonly after: number;
  /** Where the differences end on the right. */
  readonly difference: number;
}

/**
 * A line a row from its value before to its value after: name and value at the left, value and difference at the right,
 * placed so that none covers another. Rows without both values stand below as text.
 *
 * @param chart Rows in the order of the figure.
 * @param fonts Fonts of the report.
 * @param asked Width of the picture, in points; it is wider where names would leave no room for the lines.
 * @param language Language of the report.
 * @param theme Its look.
 */
export function slope(
  chart: SlopeChart,
  fonts: FontBook,
  asked: number,
  language: Language,
  theme: Theme,
): ChartSpecification {
  const shown = chart.rows.filter(isShown);
  const isCrowded = shown.length > mostColors;
  const { width, before, after, columns } = wideEnough(asked, (wide) => {
    const nameWidth = wide * (isCrowded ? widestOfBoth : widestNames);
    const left = shown.map((row) => nameLines(row, row.before, nameWidth, fonts));
    const right = shown.map((row) => (isCrowded ? nameLines(row, row.after, nameWidth, fonts) : valueLines(row.after)));
    const own = columnsOf(chart, left, right, fonts, wide);
    return { width: wide, before: left, after: right, columns: own, isRoomy: own.after - own.before >= leastSpan };
  });
  const head = headLabels(chart, columns, fonts, width);
  const plotTop = head.height + headGap;
  const needed = Math.max(...[before, after].map((column) => labelsHeight(column.map((lines) => ({ y: 0, lines })))));
  const bottom =
    shown.length === 0
      ? plotTop
      : plotTop +
        Math.max(shown.length === 1 ? leastHeight.one : Math.max(leastHeight.more, width * leastRise), needed);
  const scale = scaleOf(shown, bottom - plotTop);
  const heightAt = (value: number): number =>
    bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - plotTop);

  const room = { top: plotTop, bottom };
  const place = (side: "before" | "after", lines: readonly EndLabel["lines"][]): readonly PlacedEndLabel[] => {
    const wanted = shown.map((row, index) => ({ y: heightAt(row[side].value), lines: lines[index] ?? [] }));
    return placeEndLabels(wanted, columns[side], side === "before" ? "left" : "right", room, fonts);
  };
  const placed = [place("before", before), place("after", after)] as const;
  const differences = differenceLabels(shown, placed[1], columns, fonts);
  const hidden = hiddenRows(chart, bottom + hiddenGap, fonts, width);
  const height = hidden.height === 0 ? bottom : bottom + hiddenGap + hidden.height;
  const frame: ChartFrame = {
    width,
    height,
    plot: { left: columns.before, top: plotTop, right: columns.after, bottom },
    theme,
  };
  const runs = shown.map((row, index) => runOf(row, isCrowded ? 0 : index, chart, columns, heightAt));
  const posts = [columns.before, columns.after].map((x) => ({ x, x2: x, y: plotTop, y2: bottom }));
  const layers = [
    ...ruleLayers(shown.length === 0 ? [] : posts, { color: theme.color.rule, width: 0.6 }, frame),
    ...pathLayers(runs.toReversed(), scale, frame),
    ...pointLayers(runs.flat(), scale, frame),
    ...leaderLayer(
      placed.flat().flatMap(({ leader }) => leader ?? []),
      frame,
    ),
    ...ruleLayers(hidden.marks, { color: theme.color.text, width: 1 }, frame),
    ...textLayer(
      [...head.labels, ...placed.flat().flatMap(({ lines }) => lines), ...differences, ...hidden.labels],
      frame,
    ),
  ];
  return frameLayers(frame, layers, language);
}

function isShown(row: Row): row is ShownRow {
  return row.before.status === "shown" && row.after.status === "shown";
}

/** The value, and below it the name; on both sides where colours do not tell the lines apart. */
function nameLines({ label }: ShownRow, value: ShownValue, width: number, fonts: FontBook): EndLabel["lines"] {
  const regular = labelMeasure(fonts, "regular");
  const names = wrapText(label, Math.max(width, widestWord(label, regular)), regular);
  return [
    { text: value.text, style: "strong" },
    ...names.map((text) => ({ text, style: "regular" as const })),
    ...nLine(value),
  ];
}

function valueLines(value: ShownValue): EndLabel["lines"] {
  return [{ text: value.text, style: "strong" }, ...nLine(value)];
}

function nLine({ n }: ShownValue): EndLabel["lines"] {
  return n === null ? [] : [{ text: n, style: "quiet" }];
}

function columnsOf(
  chart: SlopeChart,
  before: readonly EndLabel["lines"][],
  after: readonly EndLabel["lines"][],
  fonts: FontBook,
  width: number,
): Columns {
  const wide = (columns: readonly EndLabel["lines"][]): number =>
    Math.max(0, ...columns.flat().map(({ text, style }) => labelMeasure(fonts, style)(text)));
  const strong = labelMeasure(fonts, "strong");
  const right = Math.max(
    widestWord(chart.heads.difference, strong),
    ...chart.rows.map(({ difference }) => strong(difference ?? "")),
  );
  return {
    before: wide(before) + endGap,
    after: width - right - columnGap - wide(after) - endGap,
    difference: width,
  };
}

/** Heads over both ends and over the differences, the ends of each column of text. */
function headLabels(
  { heads }: SlopeChart,
  columns: Columns,
  fonts: FontBook,
  width: number,
): { readonly height: number; readonly labels: readonly Label[] } {
  const strong = labelMeasure(fonts, "strong");
  const span = (columns.after - columns.before) / 2;
  const differenceWidth = widestWord(heads.difference, strong);
  const rightEdge = width - differenceWidth - columnGap;
  const texts = [
    wrapText(heads.before, Math.max(columns.before + span - columnGap, widestWord(heads.before, strong)), strong),
    wrapText(
      heads.after,
      Math.max(rightEdge - columns.after + span - columnGap, widestWord(heads.after, strong)),
      strong,
    ),
    wrapText(heads.difference, differenceWidth, strong),
  ];
  const height = Math.max(...texts.map(({ length }) => linesHeight(length)));
  const [before = [], after = [], difference = []] = texts;
  const set = (lines: readonly string[], left: (line: string) => number): readonly Label[] =>
    lines.flatMap((line, index) => {
      const y = height - linesHeight(lines.length) + labelAscent + index * 10.5;
      return labelLines([line], left(line), y, "strong");
    });
  return {
    height,
    labels: [
      ...set(before, (line) => Math.max(0, columns.before - strong(line))),
      ...set(after, () => Math.min(columns.after, rightEdge - widest(after, strong))),
      ...set(difference, (line) => columns.difference - strong(line)),
    ],
  };
}

function scaleOf(rows: readonly ShownRow[], height: number): ValueScale {
  const values = rows.flatMap(({ before, after }) => [before.value, after.value]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || low === high) return { from: (low || 0) - 0.05, to: (low || 0) + 0.05 };
  const inset = ((high - low) * plotInset) / Math.max(1, height - 2 * plotInset);
  return { from: low - inset, to: high + inset };
}

function runOf(
  row: ShownRow,
  series: number,
  chart: SlopeChart,
  columns: Columns,
  heightAt: (value: number) => number,
): readonly PlacedValue[] {
  return (["before", "after"] as const).map((side) => ({
    x: columns[side],
    y: heightAt(row[side].value),
    value: row[side].value,
    series,
    about: { row: row.label, column: chart.heads[side], text: row[side].text },
  }));
}

function differenceLabels(
  rows: readonly ShownRow[],
  placed: readonly PlacedEndLabel[],
  columns: Columns,
  fonts: FontBook,
): readonly Label[] {
  const measure = labelMeasure(fonts, "strong");
  return rows.flatMap(({ difference }, index) => {
    const [first] = placed[index]?.lines ?? [];
    if (difference === null || first === undefined) return [];
    return labelLines([difference], columns.difference - measure(difference), first.y, "strong");
  });
}

/** „× Vold: 2018 vises ikke (færre end 5), 2019 28 %" */
function hiddenRows(
  { rows, heads }: SlopeChart,
  top: number,
  fonts: FontBook,
  width: number,
): { readonly height: number; readonly labels: readonly Label[]; readonly marks: ReturnType<typeof gapMark> } {
  const measure = labelMeasure(fonts, "note");
  const labels: Label[] = [];
  const marks: ReturnType<typeof gapMark>[number][] = [];
  let y = top;
  for (const row of rows.filter((each) => !isShown(each))) {
    const words = wrapText(`${row.label}: ${sidesOf(row, heads)}`, width - 10, measure);
    marks.push(...gapMark(statusOf(row), 3, y + labelAscent - 2.8));
    labels.push(...labelLines(words, 10, y + labelAscent, "note"));
    y += linesHeight(words.length) + 2;
  }
  return { height: y - top, labels, marks };
}

function sidesOf({ before, after }: Row, heads: SlopeChart["heads"]): string {
  if (before.status === after.status && before.text === after.text) return before.text;
  return `${heads.before}: ${before.text}; ${heads.after}: ${after.text}`;
}

function statusOf({ before, after }: Row): "withheld" | "no-data" {
  const isWithheld = ({ status }: ChartValue): boolean => status === "withheld";
  return isWithheld(before) || isWithheld(after) ? "withheld" : "no-data";
}
