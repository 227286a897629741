import { disclosurePolicies, type PublishableResult } from "@udbytte/core";
import { captionSentences } from "../language/caption-sentences.ts";
import { policyAuthority } from "../language/disclosure-words.ts";
import { formatPeriod } from "../language/format-date.ts";
import { formatCount, formatNumber, formatPercent, formatRange, noBreakSpace } from "../language/format-number.ts";
import { capitalize, words } from "../language/words.ts";
import type { ChartData, ChartValue, Inline, Segment } from "../model/document.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import { withheldMark } from "./compose-funnel.ts";
import type { Composition } from "./composition.ts";
import { explainN } from "./explain-n.ts";
import { basesOf, isOfOthersEach, shownIn } from "./figure-bases.ts";
import { partsInOrder } from "./parts-in-order.ts";
import { reliabilitySentences } from "./reliability-sentences.ts";
import { isOfSeries, seriesNotes, withheldValues } from "./series-notes.ts";

/** A line below a figure. */
export type Note = readonly Inline[];

/**
 * The lines below a figure, in order: N and why it differs from the figure before, source and unit, what the intervals
 * are, what rounding and protection did, the author's note.
 *
 * @param figure The figure.
 * @param chart What it shows.
 * @param composition The report so far.
 */
export function figureNotes(figure: FigureDefinition, chart: ChartData, composition: Composition): readonly Note[] {
  const own = figure.note === undefined ? [] : [textNote(figure.note)];
  if (figure.kind === "steps") return [textNote(sourceWords(figure.source, composition)), ...own];
  const bases = basesOf(figure, composition);
  return [
    ...populationNote(figure, bases, composition),
    ...sourceNote(bases, composition),
    ...intervalNotes(figure, chart, composition),
    ...ratioNotes(chart, composition),
    ...seriesNotes(chart, composition.language),
    ...roundingNotes(chart, composition),
    ...withheldNotes(chart, composition),
    ...reliabilitySentences(shownIn(figure, composition), composition.language).map(textNote),
    ...own,
  ];
}

function textNote(text: string): Note {
  return [{ type: "text", text }];
}

function denominatorOf(result: PublishableResult): number | null {
  return "denominator" in result ? result.denominator : null;
}

/** „N = 2.768 personer, der er opnået kontakt med. 15 personer uden oplyst hændelsestype …" */
function populationNote(
  figure: FigureDefinition,
  bases: readonly PublishableResult[],
  composition: Composition,
): readonly Note[] {
  const { language } = composition;
  const { n, totalN } = words(language);
  const populations = [...new Set(bases.map(({ population }) => population))];
  const parts = populations.flatMap((population) => {
    const same = bases.filter((base) => base.population === population);
    const denominators = same.flatMap((base) => denominatorOf(base) ?? []);
    const isHidden = same.some(({ status }) => status === "withheld");
    if (denominators.length === 0 || (isHidden && Math.max(...denominators) === 0)) return [];
    const low = formatCount(Math.min(...denominators), language);
    const high = formatCount(Math.max(...denominators), language);
    const letter = low === high && (same.length === 1 || !isOfOthersEach(figure)) ? totalN : n;
    return [
      { words: `${letter}${noBreakSpace}=${noBreakSpace}${formatRange(low, high)}${noBreakSpace}${population}`, same },
    ];
  });
  if (parts.length === 0) return [];
  const sentence: Inline = {
    type: "value",
    text: `${parts.map((part) => part.words).join("; ")}.`,
    results: parts.flatMap(({ same }) => same.map(({ id }) => id)),
  };
  const bridge = explainN(figure, bases, composition);
  return [bridge === null ? [sentence] : [sentence, { type: "text", text: " " }, bridge]];
}

/** „Kilde: Projektets egne registreringer, 25. juni 2018 – 30. november 2019. Enhed: personer." */
function sourceNote(bases: readonly PublishableResult[], composition: Composition): readonly Note[] {
  const { language } = composition;
  const sources = bases.map(({ source: { label, period } }) =>
    period === undefined ? label : `${label}, ${formatPeriod(period, language)}`,
  );
  const units = bases.map(({ source }) => source.unit);
  if (sources.length === 0) return [];
  const unit = capitalize(words(language).unit);
  const distinct = (texts: readonly string[], between: string): string => [...new Set(texts)].join(between);
  return [
    textNote(
      `${sourceWords(distinct(sources, "; "), composition)} ${unit}: ${distinct(units, ", ").replace(/\.$/, "")}.`,
    ),
  ];
}

/**
 * „Kilde: …" as a sentence.
 *
 * @param source The source in words.
 * @param composition The report so far.
 */
export function sourceWords(source: string, { language }: Composition): string {
  return `${capitalize(words(language).source)}: ${source.replace(/\.$/, "")}.`;
}

function barsOfWholes(chart: ChartData): readonly (readonly Segment[])[] {
  if (chart.kind === "diverging-bars")
    return chart.bars.flatMap(({ parts }) => (parts === null ? [] : [partsInOrder(parts)]));
  if (chart.kind !== "whole-bar" && chart.kind !== "stacked-bars") return [];
  return chart.bars.flatMap(({ segments }) => (segments === null || segments.length < 2 ? [] : [segments]));
}

function roundingNotes(chart: ChartData, { language }: Composition): readonly Note[] {
  const sentences = captionSentences(language);
  const sums = barsOfWholes(chart).map((segments) =>
    segments.reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0),
  );
  const odd = sums.filter((sum) => sum !== 100);
  const [first] = odd;
  if (first === undefined) return [];
  return [textNote(sums.length === 1 ? sentences.roundedSum(formatNumber(first, language)) : sentences.roundedSums())];
}

/** „Stregerne viser 95 % konfidensintervaller." for bars that have them. */
function intervalNotes(figure: FigureDefinition, chart: ChartData, composition: Composition): readonly Note[] {
  if (!hasIntervals(chart)) return [];
  const { language } = composition;
  const levels = basesOf(figure, composition).flatMap((base) =>
    "interval" in base && base.interval !== null ? [formatPercent(base.interval.level * 1000, 1000, language)] : [],
  );
  return [textNote(captionSentences(language)[isBand(chart) ? "band" : "intervals"]([...new Set(levels)].join("/")))];
}

function hasIntervals(chart: ChartData): boolean {
  switch (chart.kind) {
    case "bars":
      return chart.bars.some(({ interval }) => interval !== null);
    case "dots":
      return chart.rows.some(({ interval }) => interval !== null);
    case "lines":
      return chart.lines.some(({ points }) => points.some(hasInterval));
    default:
      return false;
  }
}

/** One line has its intervals as a ground below it. */
function isBand(chart: ChartData): boolean {
  return chart.kind === "lines" && chart.lines.length === 1;
}

function hasInterval(value: ChartValue): boolean {
  return value.status === "shown" && value.interval !== null;
}

function ratioNotes(chart: ChartData, { language }: Composition): readonly Note[] {
  return chart.kind === "dots" && chart.scale === "ratio" ? [textNote(captionSentences(language).ratios())] : [];
}

/** Bars that are withheld; those without data have nothing to hide. */
function hiddenBars(chart: ChartData, noData: string): number {
  switch (chart.kind) {
    case "stacked-bars":
    case "diverging-bars":
      return chart.bars.filter(({ withheld }) => withheld !== null && withheld !== noData).length;
    case "bars":
      return chart.bars.filter(({ share, text }) => share === null && text !== noData).length;
    case "whole-bar":
      return chart.bars.filter(({ reason }) => reason !== undefined && reason !== noData).length;
    case "grouped-bars":
      return chart.groups.flatMap(({ bars }) => bars.filter(({ share, text }) => share === null && text !== noData))
        .length;
    case "dots":
      return chart.rows.filter(({ value, text }) => value === null && text !== noData).length;
    case "funnel":
      return chart.steps.filter(
        ({ count, text, ofPrevious, ofFirst }) =>
          (count === null && text !== noData) || [ofPrevious, ofFirst].includes(withheldMark),
      ).length;
    case "steps":
      return 0;
    default:
      return withheldValues(chart);
  }
}

function withheldNotes(chart: ChartData, { language, definition: { policy } }: Composition): readonly Note[] {
  const hidden = hiddenBars(chart, words(language).noData);
  if (hidden === 0) return [];
  const { threshold } = disclosurePolicies[policy];
  const sentence = isOfSeries(chart) ? "withheldValues" : "withheld";
  return [textNote(captionSentences(language)[sentence](hidden, threshold, policyAuthority(policy, language)))];
}
