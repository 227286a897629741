import type { Language } from "../model/report-definition.ts";
import { numberWord } from "./number-word.ts";
import { capitalize } from "./words.ts";

/** Sentences below figures. Every number is given in print, every word in the report's language. */
export interface CaptionSentences {
  /** A step from one denominator to the next, without a full stop; `count` is „15 personer". */
  readonly missing: (count: string, variable: string) => string;
  readonly missingReturn: (count: string, variable: string) => string;
  readonly excluded: (count: string, label: string) => string;
  readonly excludedReturn: (count: string, label: string) => string;
  readonly population: (count: string, population: string) => string;
  /** The whole bridge. */
  readonly bridge: (steps: string, n: string, before: string, figure: string) => string;
  /** Where the groups differ in another way than by units left out. */
  readonly otherPopulation: (before: string, figure: string) => string;
  /** What the lines over bars are; `level` is „95 %". */
  readonly intervals: (level: string) => string;
  /** How ratios and their axis are read. */
  readonly ratios: () => string;
  /** Where a number of people is itself too small to print. */
  readonly few: (unit: string) => string;
  readonly roundedSum: (sum: string) => string;
  readonly roundedSums: () => string;
  /** Shares that chance may have moved far; `labels` are theirs, „a, b og c". */
  readonly unreliable: (labels: readonly string[]) => string;
  /** Shares to be looked at again before they are relied on. */
  readonly flagged: (labels: readonly string[]) => string;
  readonly withheld: (count: number, threshold: number, authority: string) => string;
  readonly withheldValues: (count: number, threshold: number, authority: string) => string;
  /** What the light ground of a line is. */
  readonly band: (level: string) => string;
  readonly breaks: () => string;
  readonly breakBefore: (period: string, reason: string) => string;
  readonly axisFrom: (tick: string) => string;
  readonly differences: () => string;
}

const da: CaptionSentences = {
  missing: (count, variable) => `${count} uden oplyst ${variable} er ikke med`,
  missingReturn: (count, variable) => `${count} uden oplyst ${variable} er med her`,
  excluded: (count, label) => `${count} er holdt ude (${label})`,
  excludedReturn: (count, label) => `${count} er med her (${label})`,
  population: (count, population) => `${count} er ikke med, da figuren kun gælder ${population}`,
  bridge: (steps, n, before, figure) => `${steps}, så N er ${n} mod ${before} i ${figure}.`,
  otherPopulation: (before, figure) => `Det er en anden gruppe end i ${figure}, hvor N er ${before}.`,
  intervals: (level) => `Stregerne viser ${level} konfidensintervaller.`,
  ratios: () => "Et forhold på 2 betyder en dobbelt så stor andel, og 0,5 en halvt så stor. Aksen er logaritmisk.",
  few: (unit) => `enkelte ${unit}`,
  roundedSum: (sum) => `På grund af afrunding giver procenterne tilsammen ${sum}.`,
  roundedSums: () => "På grund af afrunding giver procenterne i en søjle ikke altid 100 tilsammen.",
  unreliable: (labels) =>
    `${labels.length === 1 ? "Andelen" : "Andelene"} for ${listed(labels, "da")} bygger på få svar og er for ${labels.length === 1 ? "usikker" : "usikre"} til at stå alene.`,
  flagged: (labels) =>
    `${labels.length === 1 ? "Andelen" : "Andelene"} for ${listed(labels, "da")} skal læses med forbehold for statistisk usikkerhed.`,
  withheld: (count, threshold, authority) =>
    `${count === 1 ? "En gruppe vises" : `${capitalize(numberWord(count, "da"))} grupper vises`} ikke, fordi tallene ville røbe et antal på under ${threshold}\u00A0personer (praksis hos ${authority}).`,
  withheldValues: (count, threshold, authority) =>
    `${count === 1 ? "En værdi vises" : `${capitalize(numberWord(count, "da"))} værdier vises`} ikke, fordi tallene ville røbe et antal på under ${threshold}\u00A0personer (praksis hos ${authority}).`,
  band: (level) => `Den lyse flade viser ${level} konfidensintervaller.`,
  breaks: () => "Ved en stiplet linje kan tal før og efter ikke sammenlignes.",
  breakBefore: (period, reason) =>
    `Den stiplede linje før ${period}: ${reason}. Tal før og efter kan ikke sammenlignes.`,
  axisFrom: (tick) => `Aksen begynder ved ${tick}.`,
  differences: () => "Forskellene er regnet af de uafrundede andele.",
};

const nb: CaptionSentences = {
  missing: (count, variable) => `${count} uten oppgitt ${variable} er ikke med`,
  missingReturn: (count, variable) => `${count} uten oppgitt ${variable} er med her`,
  excluded: (count, label) => `${count} er holdt utenfor (${label})`,
  excludedReturn: (count, label) => `${count} er med her (${label})`,
  population: (count, population) => `${count} er ikke med, fordi figuren bare gjelder ${population}`,
  bridge: (steps, n, before, figure) => `${steps}, så N er ${n} mot ${before} i ${figure}.`,
  otherPopulation: (before, figure) => `Det er en annen gruppe enn i ${figure}, der N er ${before}.`,
  intervals: (level) => `Strekene viser ${level} konfidensintervaller.`,
  ratios: () =>
    "Et forhold på 2 betyr at andelen er dobbelt så stor, og 0,5 at den er halvparten så stor. Aksen er logaritmisk.",
  few: (unit) => `enkelte ${unit}`,
  roundedSum: (sum) => `På grunn av avrunding blir prosentene til sammen ${sum}.`,
  roundedSums: () => "På grunn av avrunding blir prosentene i en søyle ikke alltid 100 til sammen.",
  unreliable: (labels) =>
    `${labels.length === 1 ? "Andelen" : "Andelene"} for ${listed(labels, "nb")} bygger på få svar og er for ${labels.length === 1 ? "usikker" : "usikre"} til å stå alene.`,
  flagged: (labels) =>
    `${labels.length === 1 ? "Andelen" : "Andelene"} for ${listed(labels, "nb")} må leses med forbehold om statistisk usikkerhet.`,
  withheld: (count, threshold, authority) =>
    `${count === 1 ? "Én gruppe vises" : `${capitalize(numberWord(count, "nb"))} grupper vises`} ikke, fordi tallene ville røpe et antall på under ${threshold}\u00A0personer (praksis hos ${authority}).`,
  withheldValues: (count, threshold, authority) =>
    `${count === 1 ? "Én verdi vises" : `${capitalize(numberWord(count, "nb"))} verdier vises`} ikke, fordi tallene ville røpe et antall på under ${threshold}\u00A0personer (praksis hos ${authority}).`,
  band: (level) => `Den lyse flaten viser ${level} konfidensintervaller.`,
  breaks: () => "Ved en stiplet linje kan tall før og etter ikke sammenlignes.",
  breakBefore: (period, reason) =>
    `Den stiplede linjen før ${period}: ${reason}. Tall før og etter kan ikke sammenlignes.`,
  axisFrom: (tick) => `Aksen begynner ved ${tick}.`,
  differences: () => "Forskjellene er regnet av de uavrundede andelene.",
};

const en: CaptionSentences = {
  missing: (count, variable) => `${count} whose ${variable} is unknown are not included`,
  missingReturn: (count, variable) => `${count} whose ${variable} is unknown are included here`,
  excluded: (count, label) => `${count} are left out (${label})`,
  excludedReturn: (count, label) => `${count} are included here (${label})`,
  population: (count, population) => `${count} are not included, since the figure is about ${population} only`,
  bridge: (steps, n, before, figure) => `${steps}, so N is ${n} against ${before} in ${figure}.`,
  otherPopulation: (before, figure) => `It is another group than in ${figure}, where N is ${before}.`,
  intervals: (level) => `The lines show ${level} confidence intervals.`,
  ratios: () => "A ratio of 2 means a share twice as large, and 0.5 one half as large. The axis is logarithmic.",
  few: (unit) => `a few ${unit}`,
  roundedSum: (sum) => `Because of rounding the percentages add to ${sum}.`,
  roundedSums: () => "Because of rounding the percentages of a bar do not always add to 100.",
  unreliable: (labels) =>
    `The ${labels.length === 1 ? "share" : "shares"} of ${listed(labels, "en")} ${labels.length === 1 ? "rests" : "rest"} on few answers and ${labels.length === 1 ? "is" : "are"} too uncertain to stand alone.`,
  flagged: (labels) =>
    `The ${labels.length === 1 ? "share" : "shares"} of ${listed(labels, "en")} should be read with statistical uncertainty in mind.`,
  withheld: (count, threshold, authority) =>
    `${count === 1 ? "One group is" : `${capitalize(numberWord(count, "en"))} groups are`} not shown, since the numbers would reveal a count below ${threshold}\u00A0people (practice of ${authority}).`,
  withheldValues: (count, threshold, authority) =>
    `${count === 1 ? "One value is" : `${capitalize(numberWord(count, "en"))} values are`} not shown, since the numbers would reveal a count below ${threshold}\u00A0people (practice of ${authority}).`,
  band: (level) => `The light ground shows ${level} confidence intervals.`,
  breaks: () => "At a dashed line numbers before and after cannot be compared.",
  breakBefore: (period, reason) =>
    `The dashed line before ${period}: ${reason}. Numbers before and after cannot be compared.`,
  axisFrom: (tick) => `The axis begins at ${tick}.`,
  differences: () => "The differences are computed from the unrounded shares.",
};

/** „a", „a og b", „a, b og c" in the language's quotes: labels are not written as parts of a sentence. */
function listed(labels: readonly string[], language: Language): string {
  const { open, close, and } = {
    da: { open: "„", close: "“", and: "og" },
    nb: { open: "«", close: "»", and: "og" },
    en: { open: "“", close: "”", and: "and" },
  }[language];
  const quoted = labels.map((label) => `${open}${label}${close}`);
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} ${and} ${last}`;
}

const sentencesByLanguage: Readonly<Record<Language, CaptionSentences>> = { da, nb, en };

/**
 * The sentences that captions are made of.
 *
 * @param language Language of the report.
 * @example
 * captionSentences("da").roundedSum("99"); // => "På grund af afrunding giver procenterne tilsammen 99."
 */
export function captionSentences(language: Language): CaptionSentences {
  return sentencesByLanguage[language];
}
