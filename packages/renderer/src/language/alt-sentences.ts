import type { DotsScale } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import { numberWord } from "./number-word.ts";
import { capitalize } from "./words.ts";

/** Sentences of alternative texts, each with its full stop. */
export interface AltSentences {
  readonly steps: (count: number, list: string) => string;
  readonly wholeBar: (bars: number, parts: number) => string;
  readonly stackedBars: (bars: number, positive: string, rest: string) => string;
  readonly bars: (bars: number) => string;
  /** `series` are the entries of the key. */
  readonly groupedBars: (groups: number, series: readonly string[]) => string;
  readonly dots: (rows: number, scale: DotsScale) => string;
  /** How many intervals lie wholly on one side of the line; `reference` is printed. */
  readonly sides: (above: number, below: number, rows: number, reference: string) => string;
  readonly divergingBars: (bars: number, negative: readonly string[], positive: readonly string[]) => string;
  readonly funnel: (steps: number, list: string) => string;
  /** From the smallest to the largest, each with its label. */
  readonly range: (what: string, low: string, lowLabel: string, high: string, highLabel: string) => string;
  /** Where there is one value alone. */
  readonly only: (what: string, text: string, label: string) => string;
  readonly withheld: (count: number) => string;
  readonly lines: (lines: number, first: string, last: string) => string;
  readonly course: (line: string, first: string, firstPeriod: string, last: string, lastPeriod: string) => string;
  readonly breakBefore: (period: string, reason: string) => string;
  readonly slope: (rows: number, before: string, after: string) => string;
  readonly change: (row: string, before: string, after: string, difference: string) => string;
  /** A difference with its sign and unit. */
  readonly points: (difference: string) => string;
  readonly ranges: (rows: number) => string;
  readonly span: (row: string, lower: string, upper: string) => string;
  readonly panelsOfBars: (panels: number, series: string) => string;
  readonly panelsOfLines: (panels: number, first: string, last: string) => string;
  /** The lowest and the highest value over time, or of some groups. */
  readonly between: (what: string, low: string, lowLabel: string, high: string, highLabel: string) => string;
  /** Where all values are the same in print. */
  readonly same: (what: string, value: string) => string;
  /** Values of a chart of series that are not shown. */
  readonly hidden: (count: number) => string;
  /** What the values of a bar chart are called. */
  readonly share: string;
}

function number(count: number, language: Language): string {
  return capitalize(numberWord(count, language));
}

/** „en gruppe", „tre grupper", „11 grupper". */
function counted(count: number, one: string, many: string, language: Language): string {
  return count === 1 ? one : `${numberWord(count, language)} ${many}`;
}

function someOf(count: number, none: string, language: Language): string {
  return count === 0 ? none : numberWord(count, language);
}

/** „A“, „B“ og „C“ in the quotation marks of the language. */
function quoted(entries: readonly string[], [open, close]: readonly [string, string], and: string): string {
  const marked = entries.map((entry) => open + entry + close);
  const last = marked.at(-1) ?? "";
  return marked.length < 2 ? last : `${marked.slice(0, -1).join(", ")} ${and} ${last}`;
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
    `${bars === 1 ? "En vandret søjle" : `${number(bars, "da")} vandrette søjler, en for hver gruppe,`} delt i „${positive}“ og „${rest}“.`,
  bars: (bars) =>
    `${bars === 1 ? "En vandret søjle" : `${number(bars, "da")} vandrette søjler`} på en akse fra 0 til 100 %.`,
  groupedBars: (groups, series) =>
    `Vandrette søjler ved siden af hinanden i ${counted(groups, "en gruppe", "grupper", "da")}, i hver en for ${quoted(series, ["„", "“"], "og")}.`,
  dots: (rows, scale) =>
    `${rows === 1 ? "En prik med konfidensinterval" : `${number(rows, "da")} prikker med konfidensintervaller`} på ${{ ratio: "en logaritmisk akse for forhold", difference: "en akse i procentpoint", share: "en akse i procent" }[scale]}.`,
  sides: (above, below, rows, reference) =>
    `Ved ${someOf(above, "ingen", "da")} af ${counted(rows, "en prik", "prikker", "da")} ligger hele intervallet over linjen (${reference}) og ved ${someOf(below, "ingen", "da")} under.`,
  divergingBars: (bars, negative, positive) =>
    `${bars === 1 ? "En vandret søjle" : `${number(bars, "da")} vandrette søjler, en for hvert spørgsmål,`} med ${quoted(negative, ["„", "“"], "og")} til venstre og ${quoted(positive, ["„", "“"], "og")} til højre for en nullinje.`,
  funnel: (steps, list) => `${number(steps, "da")} vandrette søjler, en for hvert trin: ${list}.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} går fra ${low} (${lowLabel}) til ${high} (${highLabel}).`,
  only: (what, text, label) => `${what} er ${text} (${label}).`,
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
  points: (difference) => `${difference}\u00A0procentpoint`,
  ranges: (rows) =>
    `${rows === 1 ? "En vandret søjle" : `${number(rows, "da")} vandrette søjler, hver`} fra en nedre til en øvre værdi.`,
  span: (row, lower, upper) => ended(`${row}: fra ${lower} til ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "da")} små diagrammer med samme akse og søjler for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "da")} små diagrammer med samme akse, hvert med en linje over tid fra ${first} til ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} er lavest med ${low} (${lowLabel}) og højest med ${high} (${highLabel}).`,
  same: (what, value) => ended(`${what} er ${value}`),
  hidden: (count) => (count === 1 ? "En værdi vises ikke." : `${number(count, "da")} værdier vises ikke.`),
  share: "Andelen",
};

const nb: AltSentences = {
  steps: (count, list) => `${number(count, "nb")} trinn etter hverandre: ${list}.`,
  wholeBar: (bars, parts) =>
    `${bars === 1 ? "Én vannrett søyle," : `${number(bars, "nb")} vannrette søyler, hver`} delt i ${numberWord(parts, "nb")} deler av en helhet.`,
  stackedBars: (bars, positive, rest) =>
    `${bars === 1 ? "Én vannrett søyle" : `${number(bars, "nb")} vannrette søyler, én for hver gruppe,`} delt i «${positive}» og «${rest}».`,
  bars: (bars) =>
    `${bars === 1 ? "Én vannrett søyle" : `${number(bars, "nb")} vannrette søyler`} på en akse fra 0 til 100 %.`,
  groupedBars: (groups, series) =>
    `Vannrette søyler ved siden av hverandre i ${counted(groups, "én gruppe", "grupper", "nb")}, i hver én for ${quoted(series, ["«", "»"], "og")}.`,
  dots: (rows, scale) =>
    `${rows === 1 ? "Én prikk med konfidensintervall" : `${number(rows, "nb")} prikker med konfidensintervaller`} på ${{ ratio: "en logaritmisk akse for forhold", difference: "en akse i prosentpoeng", share: "en akse i prosent" }[scale]}.`,
  sides: (above, below, rows, reference) =>
    `For ${someOf(above, "ingen", "nb")} av ${counted(rows, "én prikk", "prikker", "nb")} ligger hele intervallet over linjen (${reference}) og for ${someOf(below, "ingen", "nb")} under.`,
  divergingBars: (bars, negative, positive) =>
    `${bars === 1 ? "Én vannrett søyle" : `${number(bars, "nb")} vannrette søyler, én for hvert spørsmål,`} med ${quoted(negative, ["«", "»"], "og")} til venstre og ${quoted(positive, ["«", "»"], "og")} til høyre for en nullinje.`,
  funnel: (steps, list) => `${number(steps, "nb")} vannrette søyler, én for hvert trinn: ${list}.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} går fra ${low} (${lowLabel}) til ${high} (${highLabel}).`,
  only: (what, text, label) => `${what} er ${text} (${label}).`,
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
  points: (difference) => `${difference}\u00A0prosentpoeng`,
  ranges: (rows) =>
    `${rows === 1 ? "Én vannrett søyle" : `${number(rows, "nb")} vannrette søyler, hver`} fra en nedre til en øvre verdi.`,
  span: (row, lower, upper) => ended(`${row}: fra ${lower} til ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "nb")} små diagrammer med samme akse og søyler for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "nb")} små diagrammer med samme akse, hvert med en linje over tid fra ${first} til ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} er lavest med ${low} (${lowLabel}) og høyest med ${high} (${highLabel}).`,
  same: (what, value) => ended(`${what} er ${value}`),
  hidden: (count) => (count === 1 ? "Én verdi vises ikke." : `${number(count, "nb")} verdier vises ikke.`),
  share: "Andelen",
};

const en: AltSentences = {
  steps: (count, list) => `${number(count, "en")} steps one after the other: ${list}.`,
  wholeBar: (bars, parts) =>
    `${bars === 1 ? "One horizontal bar," : `${number(bars, "en")} horizontal bars, each`} split into ${numberWord(parts, "en")} parts of a whole.`,
  stackedBars: (bars, positive, rest) =>
    `${bars === 1 ? "One horizontal bar" : `${number(bars, "en")} horizontal bars, one for each group,`} split into “${positive}” and “${rest}”.`,
  bars: (bars) =>
    `${bars === 1 ? "One horizontal bar" : `${number(bars, "en")} horizontal bars`} on an axis from 0 to 100%.`,
  groupedBars: (groups, series) =>
    `Horizontal bars side by side in ${counted(groups, "one group", "groups", "en")}, in each one for ${quoted(series, ["“", "”"], "and")}.`,
  dots: (rows, scale) =>
    `${rows === 1 ? "One dot with its confidence interval" : `${number(rows, "en")} dots with confidence intervals`} on ${{ ratio: "a logarithmic axis of ratios", difference: "an axis in percentage points", share: "an axis in per cent" }[scale]}.`,
  sides: (above, below, rows, reference) =>
    `For ${someOf(above, "none", "en")} of ${counted(rows, "one dot", "dots", "en")} the whole interval lies above the line (${reference}), for ${someOf(below, "none", "en")} below.`,
  divergingBars: (bars, negative, positive) =>
    `${bars === 1 ? "One horizontal bar" : `${number(bars, "en")} horizontal bars, one for each question,`} with ${quoted(negative, ["“", "”"], "and")} left and ${quoted(positive, ["“", "”"], "and")} right of a zero line.`,
  funnel: (steps, list) => `${number(steps, "en")} horizontal bars, one for each step: ${list}.`,
  range: (what, low, lowLabel, high, highLabel) => `${what} runs from ${low} (${lowLabel}) to ${high} (${highLabel}).`,
  only: (what, text, label) => `${what} is ${text} (${label}).`,
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
  points: (difference) => `${difference}\u00A0percentage ${/^[+\u2212]?1$/.test(difference) ? "point" : "points"}`,
  ranges: (rows) =>
    `${rows === 1 ? "One horizontal bar" : `${number(rows, "en")} horizontal bars, each`} from a lower to an upper value.`,
  span: (row, lower, upper) => ended(`${row}: from ${lower} to ${upper}`),
  panelsOfBars: (panels, series) => `${number(panels, "en")} small charts with the same axis and bars for ${series}.`,
  panelsOfLines: (panels, first, last) =>
    `${number(panels, "en")} small charts with the same axis, each with a line over time from ${first} to ${last}.`,
  between: (what, low, lowLabel, high, highLabel) =>
    `${what} is lowest at ${low} (${lowLabel}) and highest at ${high} (${highLabel}).`,
  same: (what, value) => ended(`${what} is ${value}`),
  hidden: (count) => (count === 1 ? "One value is not shown." : `${number(count, "en")} values are not shown.`),
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
