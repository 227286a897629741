import type { Language } from "../model/report-definition.ts";
import { noBreakSpace } from "./format-number.ts";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** As `Intl` has them, which takes a while to load: a test compares both. */
const monthNames: Readonly<Record<Language, readonly string[]>> = {
  da: "januar februar marts april maj juni juli august september oktober november december".split(" "),
  nb: "januar februar mars april mai juni juli august september oktober november desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/**
 * A date in words, the day bound to the month by a no-break space.
 *
 * @param iso `yyyy-mm-dd`.
 * @param language Language of the report.
 * @throws RangeError when the text is no ISO date.
 * @example
 * formatDate("2019-11-05", "da"); // => "5.\u00A0november 2019"
 * formatDate("2019-11-05", "en"); // => "5\u00A0November 2019"
 */
export function formatDate(iso: string, language: Language): string {
  const [, year = "", month = "", day = ""] = isoDate.exec(iso) ?? [];
  const name = monthNames[language][Number(month) - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) {
    throw new RangeError(`formatDate: "${iso}" is not a date yyyy-mm-dd`);
  }
  const ordinal = language === "en" ? "" : ".";
  return `${Number(day)}${ordinal}${noBreakSpace}${name} ${year}`;
}

/**
 * A period in words, from and to both inclusive.
 *
 * @param period ISO dates.
 * @param language Language of the report.
 * @throws RangeError as `formatDate`.
 * @example
 * formatPeriod({ from: "2018-06-25", to: "2019-11-30" }, "da"); // => "25.\u00A0juni 2018\u00A0– 30.\u00A0november 2019"
 */
export function formatPeriod(period: { readonly from: string; readonly to: string }, language: Language): string {
  return `${formatDate(period.from, language)}${noBreakSpace}– ${formatDate(period.to, language)}`;
}

/**
 * Names of the months, January first, in lower case where the language writes them so.
 *
 * @param language Language of the report.
 * @example
 * months("da")[4]; // => "maj"
 */
export function months(language: Language): readonly string[] {
  return monthNames[language];
}
