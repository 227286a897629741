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
  readonly data: () => string;
  /** What the values of a bar chart are called. */
  readonly share: string;
}

function number(count: number, language: Language): string {
  return capitalize(numberWord(count, language));
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
