import type { SmallMultiplesChart } from "../model/document.ts";
import type { FontBook } from "../model/font-book.ts";
import type { Language } from "../model/report-definition.ts";
import { theme } from "../model/theme.ts";
import { type ChartFrame, type ChartSpecification, frameLayers, type Layer } from "./chart-frame.ts";
import { placeKey } from "./chart-key.ts";
import { type LeaderLine, swatchLayer, textLayer } from "./chart-layers.ts";
import { gapKey } from "./gap-marks.ts";
import { type Label, labelAscent, labelLeading, labelLines, labelMeasure } from "./label.ts";
import { type PlacedBar, pathLayers, pointLayers, type Run, rectLayers, ruleLayers } from "./mark-layers.ts";
import { panelBars, panelBarsHeight } from "./panel-bars.ts";
import { panelLines, panelLinesHeight } from "./panel-lines.ts";
import { linesHeight } from "./row-labels.ts";
import { seriesColor } from "./series-look.ts";
import { widestWord, wrapText } from "./wrap-text.ts";

const panelGap = 18;
const rowGap = 14;
const titleGap = { bars: 4, lines: 9 } as const;
const keyGap = 10;
/** Narrowest panel in which bars with their numbers can be compared. */
const leastPanel = 105;

/** What a panel draws, in points from the top left of the picture. */
export interface PanelParts {
  /** Light lines behind, the axis, dashed lines of breaks, and the marks of values that are not shown. */
  readonly grid: readonly LeaderLine[];
  readonly axis: readonly LeaderLine[];
  readonly breaks: readonly LeaderLine[];
  readonly gaps: readonly LeaderLine[];
  readonly bars: readonly PlacedBar[];
  readonly runs: readonly Run[];
  readonly labels: readonly Label[];
}

/** A rectangle of the picture for the plot of a panel, below its title. */
export interface PanelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/**
 * A panel for each level, all with the same axis, two or three beside each other, below one key for all.
 *
 * @param chart Panels in drawing order.
 * @param fonts Fonts of the report.
 * @param width Width of the picture, in points.
 * @param language Language of the report.
 */
export function smallMultiples(
  chart: SmallMultiplesChart,
  fonts: FontBook,
  width: number,
  language: Language,
): ChartSpecification {
  const strong = labelMeasure(fonts, "strong");
  const words = Math.max(leastPanel, ...chart.panels.map(({ title }) => widestWord(title, strong)));
  const fits = (count: number): boolean =>
    count <= chart.panels.length && count * words + (count - 1) * panelGap <= width;
  const across = columnsFor(chart.panels.length).find(fits) ?? 1;
  const panelWidth = (width - (across - 1) * panelGap) / across;
  const entries = chart.key.map((text, index) => ({ text, color: seriesColor(index) }));
  const key = entries.length === 0 ? null : placeKey(entries, fonts, 0, width);

  const gap = titleGap[chart.periods === null ? "bars" : "lines"];
  const labels: Label[] = [...(key?.labels ?? [])];
  const parts: PanelParts[] = [];
  let y = key === null ? 0 : key.height + keyGap;
  for (let start = 0; start < chart.panels.length; start += across) {
    const row = chart.panels.slice(start, start + across);
    const titles = row.map(({ title }) => wrapText(title, panelWidth, strong));
    const titleHeight = Math.max(...titles.map((lines, column) => headHeight(lines, row[column]?.n ?? null)));
    row.forEach((panel, column) => {
      const left = column * (panelWidth + panelGap);
      const lines = titles[column] ?? [];
      const first = y + titleHeight - headHeight(lines, panel.n) + labelAscent;
      labels.push(
        ...labelLines(lines, left, first, "strong"),
        ...labelLines(panel.n === null ? [] : [panel.n], left, first + lines.length * labelLeading, "quiet"),
      );
      const place = { left, right: left + panelWidth, top: y + titleHeight + gap };
      parts.push(
        chart.periods === null ? panelBars(panel, chart, place, fonts) : panelLines(panel, chart, place, fonts),
      );
    });
    const plots = row.map((panel) =>
      chart.periods === null ? panelBarsHeight(panel) : panelLinesHeight(chart, panelWidth, fonts),
    );
    y += titleHeight + gap + Math.max(...plots) + rowGap;
  }
  const values = chart.panels.flatMap(({ series }) => series.flat());
  const gaps = gapKey(chart.periods === null ? [] : values, fonts, 0, y - rowGap + 4, width);
  const height = gaps.height === 0 ? y - rowGap : y - rowGap + 4 + gaps.height;
  const frame: ChartFrame = { width, height, plot: { left: 0, top: 0, right: width, bottom: height } };
  const layers = [
    ...swatchLayer(key?.swatches ?? [], frame),
    ...panelLayers(parts, gaps.lines, frame),
    ...textLayer([...labels, ...parts.flatMap((part) => part.labels), ...gaps.labels], frame),
  ];
  return frameLayers(frame, layers, language);
}

/** The same layer for all panels: every layer costs Vega-Lite time. */
function panelLayers(
  parts: readonly PanelParts[],
  keyMarks: readonly LeaderLine[],
  frame: ChartFrame,
): readonly Layer[] {
  const all = <Key extends keyof PanelParts>(key: Key) =>
    parts.flatMap((part) => [...part[key]] as PanelParts[Key][number][]);
  const quiet = theme.color.quiet;
  return [
    ...ruleLayers(all("grid"), { color: theme.color.grid, width: 0.6 }, frame),
    ...rectLayers(all("bars"), frame),
    ...ruleLayers(all("axis"), { color: quiet, width: 0.6 }, frame),
    ...ruleLayers(all("breaks"), { color: quiet, width: 0.9, dash: [3, 2] }, frame),
    ...pathLayers(all("runs"), null, frame),
    ...pointLayers(all("runs").flat(), null, frame),
    ...ruleLayers([...all("gaps"), ...keyMarks], { color: theme.color.text, width: 1 }, frame),
  ];
}

/** How many panels stand beside each other: three, unless two leave no gap in the last row. */
function columnsFor(count: number): readonly number[] {
  return count % 3 !== 0 && count % 2 === 0 && count < 6 ? [2, 3] : [3, 2];
}

function headHeight(lines: readonly string[], n: string | null): number {
  return linesHeight(lines.length + (n === null ? 0 : 1));
}
