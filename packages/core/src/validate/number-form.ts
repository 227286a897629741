import type { Locale } from "../model/codebook.ts";

/** How a language writes numbers. */
export interface NumberForm {
  /** Groups of three throughout or not at all. */
  readonly pattern: RegExp;
  readonly grouping: RegExp;
  readonly decimal: "," | ".";
  readonly examples: readonly string[];
  readonly wholeExamples: readonly string[];
}

/** Number forms by language. */
export const numberForms: Readonly<Record<Locale, NumberForm>> = {
  da: {
    pattern: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
    grouping: /\./g,
    decimal: ",",
    examples: ["1.234,5", "1234,5"],
    wholeExamples: ["1.234", "1234"],
  },
  nb: {
    pattern: /^-?(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:,\d+)?$/,
    grouping: /[ \u00a0\u2009\u202f]/g,
    decimal: ",",
    examples: ["1 234,5", "1234,5"],
    wholeExamples: ["1 234", "1234"],
  },
  en: {
    pattern: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
    grouping: /,/g,
    decimal: ".",
    examples: ["1,234.5", "1234.5"],
    wholeExamples: ["1,234", "1234"],
  },
};

/**
 * The number that a text in the form is, undefined when it is none.
 *
 * @example
 * numberIn(numberForms.da, "-1.234,5"); // => -1234.5
 * numberIn(numberForms.da, "1234.5"); // => undefined
 */
export function numberIn(form: NumberForm, text: string): number | undefined {
  const number = text.replace("\u2212", "-");
  if (!form.pattern.test(number)) return undefined;
  return Number(number.replace(form.grouping, "").replace(form.decimal, "."));
}
