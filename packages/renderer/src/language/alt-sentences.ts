import type { Language } from "../model/report-definition.ts";
import { numberWord } from "./number-word.ts";
import { capitalize } from "./words.ts";

/** Sentences of alternative texts, each with its full stop. */
export interface AltSentences {
  readonly steps: (count: number, list: string) => string;
  readonly wholeBar: (bars: number, parts: number) => string;
  readonly stackedBars: (bars: number, positive: string, rest: string) => string;
  readonly bars: (bars: number) => string;
  /** From the smallest to the largest, each with its label. */
  readonly range: (what: string, low: string, lowLabel: string, high: string, highLabel: string) => string;
  readonly withheld: (count: number) => string;
  readonly lines: (lines: number, first: string, last: string) => string;
  readonly course: (line: string, first: string, firstPeriod: string, last: string, lastPeriod: string) => string;
  readonly breakBefore: (period: string, reason: string) => string;
  readonly slope: (rows: number, before: string, after: string) => string;
  readonly change: (row: string, before: string, after: string, difference: string) => string;
  readonly ranges: (rows: number) => string;
  readonly span: (row: string, lower: string, upper: string) => string;
  readonly panelsOfBars: (panels: number, series: string) => string;
  readonly panelsOfLines: (panels: number, first: string, last: string) => string;
  /** The lowest and the highest value over time, or of some groups. */
  readonly between: (what: string, low: string, lowLabel: string, high: string, highLabel: string) => string;
  /** Where all values are the same in print. */
  readonly only: (what: string, value: string) => string;
  /** Values of a chart of series that are not shown. */
  readonly hidden: (count: number) => string;
  readonly data: () => string;
  /** What the values of a bar chart are called. */
  readonly share: string;
}

function number(count: number, language: Language): string {
  return capitalize(numberWord(count, language));
}

/** With one full stop, also after „kr." */
function ended(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

const da: AltSentences = {
  steps: (count, list) => `${number(count, "da")} trin efter hinanden: ${list}.`,
  wholeBar: (bars, parts) =>
    `${bars === 1 ? "En vandret søjle," : `${number(bars, "da")} vandrette søjler, hver`} delt i ${numberWord(parts, "da")} dele af en helhed.`,
  stackedBars: (bars, positive, rest) =>
    `${number(bars, "da")} vandrette søjler, en for hver gruppe, delt i „${positive}“ og „${rest}“.`,
  bars: (bars) => `${number(bars, "da")} vandrette søjler på en akse fra 0 til 100 %.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} går fra ${low} (${lowLabel}) til ${high} (${highLabel}).`,
  withheld: (count) => (count === 1 ? "En gruppe vises ikke." : `${number(count, "da")} grupper vises ikke.`),
  lines: (lines, first, last) =>
    `${lines === 1 ? "En linje" : `${number(lines, "da")} linjer`} over tid fra ${first} til ${last}.`,
  course: (line, first, firstPeriod, last, lastPeriod) =>
    `${line} begynder med ${first} (${firstPeriod}) og ender med ${last} (${lastPeriod}).`,
  breakBefore: (period, reason) =>
    `Før ${period} er der et brud (${reason}), så tal før og efter ikke kan sammenlignes.`,
  slope: (rows, before, after) =>
    `${rows === 1 ? "En linje" : `${number(rows, "da")} linjer`} fra „${before}“ til „${after}“.`,
  change: (row, before, after, difference) => `${row}: fra ${before} til ${after} (${difference}).`,
  ranges: (rows) =>
    `${rows === 1 ? "En vandret søjle" : `${number(rows, "da")} vandrette søjler, hver`} fra en nedre til en øvre værdi.`,
  span: (row, lower, upper) => ended(`${row}: fra ${lower} til ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "da")} små diagrammer med samme akse og søjler for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "da")} små diagrammer med samme akse, hvert med en linje over tid fra ${first} til ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} er lavest med ${low} (${lowLabel}) og højest med ${high} (${highLabel}).`,
  only: (what, value) => ended(`${what} er ${value}`),
  hidden: (count) => (count === 1 ? "En værdi vises ikke." : `${number(count, "da")} værdier vises ikke.`),
  data: () => "Tallene er vedhæftet rapporten som data.",
  share: "Andelen",
};

const nb: AltSentences = {
  steps: (count, list) => `${number(count, "nb")} trinn etter hverandre: ${list}.`,
  wholeBar: (bars, parts) =>
    `${bars === 1 ? "Én vannrett søyle," : `${number(bars, "nb")} vannrette søyler, hver`} delt i ${numberWord(parts, "nb")} deler av en helhet.`,
  stackedBars: (bars, positive, rest) =>
    `${number(bars, "nb")} vannrette søyler, en for hver gruppe, delt i «${positive}» og «${rest}».`,
  bars: (bars) => `${number(bars, "nb")} vannrette søyler på en akse fra 0 til 100 %.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} går fra ${low} (${lowLabel}) til ${high} (${highLabel}).`,
  withheld: (count) => (count === 1 ? "Én gruppe vises ikke." : `${number(count, "nb")} grupper vises ikke.`),
  lines: (lines, first, last) =>
    `${lines === 1 ? "Én linje" : `${number(lines, "nb")} linjer`} over tid fra ${first} til ${last}.`,
  course: (line, first, firstPeriod, last, lastPeriod) =>
    `${line} begynner med ${first} (${firstPeriod}) og slutter med ${last} (${lastPeriod}).`,
  breakBefore: (period, reason) =>
    `Før ${period} er det et brudd (${reason}), så tall før og etter ikke kan sammenlignes.`,
  slope: (rows, before, after) =>
    `${rows === 1 ? "Én linje" : `${number(rows, "nb")} linjer`} fra «${before}» til «${after}».`,
  change: (row, before, after, difference) => `${row}: fra ${before} til ${after} (${difference}).`,
  ranges: (rows) =>
    `${rows === 1 ? "Én vannrett søyle" : `${number(rows, "nb")} vannrette søyler, hver`} fra en nedre til en øvre verdi.`,
  span: (row, lower, upper) => ended(`${row}: fra ${lower} til ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "nb")} små diagrammer med samme akse og søyler for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "nb")} små diagrammer med samme akse, hvert med en linje over tid fra ${first} til ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} er lavest med ${low} (${lowLabel}) og høyest med ${high} (${highLabel}).`,
  only: (what, value) => ended(`${what} er ${value}`),
  hidden: (count) => (count === 1 ? "Én verdi vises ikke." : `${number(count, "nb")} verdier vises ikke.`),
  data: () => "Tallene er vedlagt rapporten som data.",
  share: "Andelen",
};

const en: AltSentences = {
  steps: (count, list) => `${number(count, "en")} steps one after the other: ${list}.`,
  wholeBar: (bars, parts) =>
    `${bars === 1 ? "One horizontal bar," : `${number(bars, "en")} horizontal bars, each`} split into ${numberWord(parts, "en")} parts of a whole.`,
  stackedBars: (bars, positive, rest) =>
    `${number(bars, "en")} horizontal bars, one for each group, split into “${positive}” and “${rest}”.`,
  bars: (bars) => `${number(bars, "en")} horizontal bars on an axis from 0 to 100%.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} runs from ${low} (${lowLabel}) to ${high} (${highLabel}).`,
  withheld: (count) => (count === 1 ? "One group is not shown." : `${number(count, "en")} groups are not shown.`),
  lines: (lines, first, last) =>
    `${lines === 1 ? "One line" : `${number(lines, "en")} lines`} over time from ${first} to ${last}.`,
  course: (line, first, firstPeriod, last, lastPeriod) =>
    `${line} begins at ${first} (${firstPeriod}) and ends at ${last} (${lastPeriod}).`,
  breakBefore: (period, reason) =>
    `Before ${period} there is a break (${reason}), so that numbers before and after cannot be compared.`,
  slope: (rows, before, after) =>
    `${rows === 1 ? "One line" : `${number(rows, "en")} lines`} from “${before}” to “${after}”.`,
  change: (row, before, after, difference) => `${row}: from ${before} to ${after} (${difference}).`,
  ranges: (rows) =>
    `${rows === 1 ? "One horizontal bar" : `${number(rows, "en")} horizontal bars, each`} from a lower to an upper value.`,
  span: (row, lower, upper) => ended(`${row}: from ${lower} to ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "en")} small charts with the same axis and bars for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "en")} small charts with the same axis, each with a line over time from ${first} to ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} is lowest at ${low} (${lowLabel}) and highest at ${high} (${highLabel}).`,
  only: (what, value) => ended(`${what} is ${value}`),
  hidden: (count) => (count === 1 ? "One value is not shown." : `${number(count, "en")} values are not shown.`),
  data: () => "The numbers are attached to the report as data.",
  share: "The share",
};

const sentencesByLanguage: Readonly<Record<Language, AltSentences>> = { da, nb, en };

/**
 * The sentences that alternative texts are made of.
 *
 * @param language Language of the report.
 * @example
 * altSentences("da").withheld(1); // => "En gruppe vises ikke."
 */
export function altSentences(language: Language): AltSentences {
  return sentencesByLanguage[language];
}
