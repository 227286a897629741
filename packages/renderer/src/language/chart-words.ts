import type { DotsScale } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

/** Words that stand in charts. */
export interface ChartWords {
  /** Line above the numbers of a dot chart. */
  readonly estimates: Readonly<Record<DotsScale, string>>;
  /** Lines above the percentages of a funnel. */
  readonly ofPrevious: string;
  readonly ofFirst: string;
  /** An interval with a minus in it. */
  readonly fromTo: (from: string, to: string) => string;
  /** An interval without an upper end. */
  readonly atLeast: (from: string) => string;
}

const wordsByLanguage: Readonly<Record<Language, ChartWords>> = {
  da: {
    estimates: { ratio: "Forhold", difference: "Forskel i procentpoint", share: "Andel" },
    ofPrevious: "af trinnet før",
    ofFirst: "af det første trin",
    fromTo: (from, to) => `${from} til ${to}`,
    atLeast: (from) => `mindst ${from}`,
  },
  nb: {
    estimates: { ratio: "Forhold", difference: "Forskjell i prosentpoeng", share: "Andel" },
    ofPrevious: "av trinnet før",
    ofFirst: "av det første trinnet",
    fromTo: (from, to) => `${from} til ${to}`,
    atLeast: (from) => `minst ${from}`,
  },
  en: {
    estimates: { ratio: "Ratio", difference: "Difference in percentage points", share: "Share" },
    ofPrevious: "of the step before",
    ofFirst: "of the first step",
    fromTo: (from, to) => `${from} to ${to}`,
    atLeast: (from) => `at least ${from}`,
  },
};

/**
 * The words that stand in charts.
 *
 * @param language Language of the report.
 * @example
 * chartWords("da").fromTo("−12", "4"); // => "−12 til 4"
 */
export function chartWords(language: Language): ChartWords {
  return wordsByLanguage[language];
}
