import type { Language } from "../model/report-definition.ts";
import { months } from "./format-date.ts";

/** A number that stands in digits in a text. */
export interface FoundNumber {
  readonly index: number;
  /** As written, with the per cent sign if there is one. */
  readonly text: string;
  /** Its value; 25 for „25 %". */
  readonly value: number;
  readonly percent: boolean;
}

interface NumberForms {
  readonly number: RegExp;
  readonly percent: RegExp;
  /** What follows a number that is no quantity: ages, months, ordinals. */
  readonly after: RegExp;
  /** What comes before a number that only names something. */
  readonly before: RegExp;
  readonly group: RegExp;
  readonly decimal: string;
}

const gap = "[ \\u00A0\\u202F\\n]";

function monthPattern(language: Language): string {
  return months(language).join("|");
}

const forms: Readonly<Record<Language, NumberForms>> = {
  da: {
    number: /(?<![\p{L}\p{N}_/:.,#-])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\p{L}\p{N}])/gu,
    percent: new RegExp(`^${gap}?(?:%|pct\\.?|procent(?!point))`, "iu"),
    after: new RegExp(
      `^(?:[.,:/]\\d|-${gap}(?:til|og)${gap}\\d|[-–]\\d+${gap}?-?år|${gap}?-?år|\\.${gap}\\p{Ll}|\\.?${gap}(?:${monthPattern("da")}))`,
      "u",
    ),
    before: new RegExp(
      `(?:§|(?:^|[\\s(])(?:s|side|nr|kl|kap|kapitel|figur|tabel|bind|årg|note|bilag|art|stk)\\.?)${gap}(?:\\d+[-–])?$`,
      "iu",
    ),
    group: /\./g,
    decimal: ",",
  },
  nb: {
    number: /(?<![\p{L}\p{N}_/:.,#-])(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,\d+)?(?![\p{L}\p{N}])/gu,
    percent: new RegExp(`^${gap}?(?:%|pst\\.?|prosent(?!poeng))`, "iu"),
    after: new RegExp(
      `^(?:[.,:/]\\d|-${gap}(?:til|og)${gap}\\d|[-–]\\d+${gap}?-?år|${gap}?-?år|\\.${gap}\\p{Ll}|\\.?${gap}(?:${monthPattern("nb")}))`,
      "u",
    ),
    before: new RegExp(
      `(?:§|(?:^|[\\s(])(?:s|side|nr|kl|kap|kapittel|figur|tabell|bind|årg|note|vedlegg|art)\\.?)${gap}(?:\\d+[-–])?$`,
      "iu",
    ),
    group: /[ \u00A0\u202F]/g,
    decimal: ",",
  },
  en: {
    number: /(?<![\p{L}\p{N}_/:.,#-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\p{L}\p{N}])/gu,
    percent: new RegExp(`^${gap}?(?:%|per ?cent(?!age))`, "iu"),
    after: new RegExp(
      `^(?:[.,:/]\\d|-${gap}(?:to|and)${gap}\\d|[-–]\\d+${gap}?-?years?|${gap}?-?years?|${gap}(?:${monthPattern("en")}))`,
      "u",
    ),
    before: new RegExp(
      `(?:(?:§|(?:^|[\\s(])(?<!\\b(?:this|that|each|every)${gap})(?:p|pp|pages?|no|chapter|figure|table|vol|note|appendix|art|article|section)\\.?)${gap}(?:\\d+[-–])?|(?:^|[\\s(])(?:aged?|ages)(?:${gap}(?:of|between|over|under))?${gap}(?:\\d+(?:[-–]|${gap}(?:to|and)${gap}))?)$`,
      "iu",
    ),
    group: /,/g,
    decimal: ".",
  },
};

function isYear(written: string): boolean {
  return /^(?:19|20)\d{2}$/.test(written);
}

/**
 * The quantities of a text that stand in digits: percentages and other numbers. Years, dates, clock times, ages („18 år",
 * „15-årige"), ordinals, parts of words (dst-5) and numbers of pages, figures and chapters are none.
 *
 * @param text Prose.
 * @param language Language of the prose, for separators and words.
 * @example
 * findNumbers("I 2019 fik 2.783 personer, 62 %, et opkald kl. 10:30.", "da").map(({ value }) => value); // => [2783, 62]
 */
export function findNumbers(text: string, language: Language): readonly FoundNumber[] {
  if (!/\d/.test(text)) return [];
  const form = forms[language];
  return [...text.matchAll(form.number)].flatMap((match): readonly FoundNumber[] => {
    const written = match[0];
    const after = text.slice(match.index + written.length);
    const sign = form.percent.exec(after)?.[0];
    const value = Number(written.replace(form.group, "").replace(form.decimal, "."));
    if (sign !== undefined) return [{ index: match.index, text: written + sign, value, percent: true }];
    const names = isYear(written) || form.after.test(after) || form.before.test(text.slice(0, match.index));
    return names ? [] : [{ index: match.index, text: written, value, percent: false }];
  });
}
