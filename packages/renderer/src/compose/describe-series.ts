import { altSentences } from "../language/alt-sentences.ts";
import type {
  ChartValue,
  LinesChart,
  RangesChart,
  ShownValue,
  SlopeChart,
  SmallMultiplesChart,
} from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

/** A value as the alternative text speaks of it. */
interface Named {
  readonly label: string;
  readonly value: ChartValue;
}

type Message = string;

/**
 * What the alternative text says of charts of several series: their kind, the message, each series or the whole range,
 * breaks, and how many values are not shown.
 *
 * @param chart What the chart shows.
 * @param message The title as a sentence.
 * @param language Language of the report.
 */
export function describeSeries(
  chart: LinesChart | SlopeChart | RangesChart | SmallMultiplesChart,
  message: Message,
  language: Language,
): readonly string[] {
  switch (chart.kind) {
    case "lines":
      return describeLines(chart, message, language);
    case "slope":
      return describeSlope(chart, message, language);
    case "ranges":
      return describeRanges(chart, message, language);
    case "small-multiples":
      return describePanels(chart, message, language);
  }
}

function describeLines(
  { lines, periods, breaks }: LinesChart,
  message: Message,
  language: Language,
): readonly string[] {
  const sentences = altSentences(language);
  const spoken = lines.flatMap(({ label, points }) => {
    const named = points.map((value, index) => ({ label: periods[index] ?? "", value }));
    const shown = named.filter(({ value }) => value.status === "shown");
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      sentences.course(label, first.value.text, first.label, last.value.text, last.label),
      ...rangeOf(label, named, language),
    ];
  });
  return [
    sentences.lines(lines.length, periods[0] ?? "", periods.at(-1) ?? ""),
    message,
    ...spoken,
    ...breaks.map(({ before, label }) => sentences.breakBefore(periods[before] ?? "", label)),
    ...hiddenOf(
      lines.flatMap(({ points }) => points),
      language,
    ),
  ];
}

function describeSlope({ heads, rows }: SlopeChart, message: Message, language: Language): readonly string[] {
  const sentences = altSentences(language);
  const spoken = rows.flatMap(({ label, before, after, difference }) =>
    difference === null ? [] : [sentences.change(label, before.text, after.text, sentences.points(difference))],
  );
  return [
    sentences.slope(rows.length, heads.before, heads.after),
    message,
    ...spoken,
    ...hiddenOf(
      rows.map(({ before, after }) => (before.status === "shown" ? after : before)),
      language,
    ),
  ];
}

function describeRanges({ rows }: RangesChart, message: Message, language: Language): readonly string[] {
  const sentences = altSentences(language);
  const spoken = rows.flatMap(({ label, lower, upper }) =>
    lower.status === "shown" && upper.status === "shown"
      ? [lower.text === upper.text ? sentences.same(label, lower.text) : sentences.span(label, lower.text, upper.text)]
      : [],
  );
  return [
    sentences.ranges(rows.length),
    message,
    ...spoken,
    ...hiddenOf(
      rows.map(({ lower, upper }) => (lower.status === "shown" ? upper : lower)),
      language,
    ),
  ];
}

function describePanels(chart: SmallMultiplesChart, message: Message, language: Language): readonly string[] {
  const { panels, key, periods } = chart;
  const sentences = altSentences(language);
  const words = periods ?? key;
  const spoken = panels.flatMap(({ title, series }) => {
    const named = series.flat().map((value, index) => ({ label: words[index] ?? "", value }));
    return rangeOf(title, named, language);
  });
  return [
    periods === null
      ? sentences.panelsOfBars(panels.length, key.join(", "))
      : sentences.panelsOfLines(panels.length, periods[0] ?? "", periods.at(-1) ?? ""),
    message,
    ...spoken,
    ...chart.breaks.map(({ before, label }) => sentences.breakBefore(periods?.[before] ?? "", label)),
    ...hiddenOf(
      panels.flatMap(({ series }) => series.flat()),
      language,
    ),
  ];
}

/** „Kvinder er lavest med 22 % (1. kvt. 2018) og højest med 31 % (3. kvt. 2019)." */
function rangeOf(what: string, all: readonly Named[], language: Language): readonly string[] {
  const shown = all.flatMap(({ label, value }) => (value.status === "shown" ? [{ label, shown: value }] : []));
  const ordered = shown.toSorted((a, b) => a.shown.value - b.shown.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined) return [];
  const { between, same: equal } = altSentences(language);
  if (same(low.shown, high.shown)) return [equal(what, low.shown.text)];
  return [between(what, low.shown.text, low.label, high.shown.text, high.label)];
}

function same(low: ShownValue, high: ShownValue): boolean {
  return low.text === high.text;
}

function hiddenOf(values: readonly ChartValue[], language: Language): readonly string[] {
  const hidden = values.filter(({ status }) => status !== "shown").length;
  return hidden === 0 ? [] : [altSentences(language).hidden(hidden)];
}
