import { altSentences } from "../language/alt-sentences.ts";
import { figureDataWords } from "../language/figure-data-words.ts";
import { capitalize } from "../language/words.ts";
import type { BarsChart, ChartData, StackedBarsChart, WholeBarChart } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import { describeDiverging } from "./alt-diverging-bars.ts";
import { describeDots } from "./alt-dots.ts";
import { describeFunnel } from "./alt-funnel.ts";
import { describeGrouped } from "./alt-grouped-bars.ts";
import { rangeOf } from "./alt-range.ts";
import { describeSeries } from "./describe-series.ts";
import type { FigureDataPlace } from "./figure-data.ts";

/**
 * Alternative text of a chart: what kind it is, its message (the title), what it shows from the smallest to the largest,
 * and where the numbers are. It draws on the chart alone, so that it holds no number that the chart does not.
 *
 * @param title Title of the figure.
 * @param chart What the chart shows.
 * @param place Where its numbers are.
 * @param language Language of the report.
 */
export function altText(title: string, chart: ChartData, place: FigureDataPlace, language: Language): string {
  const message = /[.!?]$/.test(title) ? title : `${title}.`;
  return [...descriptionOf(chart, message, language), placeOf(chart, place, language)].join(" ");
}

function placeOf({ kind }: ChartData, { table, file }: FigureDataPlace, language: Language): string {
  return figureDataWords(language).place(kind === "steps", table?.name ?? null, file);
}

function descriptionOf(chart: ChartData, message: string, language: Language): readonly string[] {
  const sentences = altSentences(language);
  switch (chart.kind) {
    case "steps": {
      const list = chart.steps.map(({ title }, index) => `${index + 1} ${title}`).join(", ");
      return [message, sentences.steps(chart.steps.length, list)];
    }
    case "whole-bar":
      return [sentences.wholeBar(chart.bars.length, partsOf(chart)), message, ...chart.bars.map(speakWhole)];
    case "stacked-bars":
      return describeStacked(chart, message, language);
    case "bars":
      return describeBars(chart, message, language);
    case "grouped-bars":
      return describeGrouped(chart, message, language);
    case "dots":
      return describeDots(chart, message, language);
    case "diverging-bars":
      return describeDiverging(chart, message, language);
    case "funnel":
      return describeFunnel(chart, message, language);
    default:
      return describeSeries(chart, message, language);
  }
}

function partsOf(chart: WholeBarChart): number {
  return Math.max(1, ...chart.bars.map(({ segments }) => segments.length));
}

function speakWhole({ label, segments, reason }: WholeBarChart["bars"][number]): string {
  if (reason !== undefined) return label === null ? `${capitalize(reason)}.` : `${label}: ${reason}.`;
  const parts = segments.map((segment) => `${segment.label} ${segment.text}`).join(", ");
  return label === null ? `${parts}.` : `${label}: ${parts}.`;
}

function describeStacked(chart: StackedBarsChart, message: string, language: Language): readonly string[] {
  const sentences = altSentences(language);
  const [positive = "", rest = ""] = chart.key;
  const shown = chart.bars.flatMap(({ label, segments }) => {
    const [first] = segments ?? [];
    return first === undefined ? [] : [{ label, share: first.share, text: first.text }];
  });
  const hidden = chart.bars.length - shown.length;
  return [
    sentences.stackedBars(chart.bars.length, positive, rest),
    message,
    ...rangeOf(positive, shown, language),
    ...(hidden > 0 ? [sentences.withheld(hidden)] : []),
  ];
}

function describeBars(chart: BarsChart, message: string, language: Language): readonly string[] {
  const sentences = altSentences(language);
  const shown = chart.bars.flatMap(({ label, share, text }) => (share === null ? [] : [{ label, share, text }]));
  const hidden = chart.bars.length - shown.length;
  return [
    sentences.bars(chart.bars.length),
    message,
    ...rangeOf(sentences.share, shown, language),
    ...(hidden > 0 ? [sentences.withheld(hidden)] : []),
  ];
}
