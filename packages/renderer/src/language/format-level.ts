import type { Language } from "../model/report-definition.ts";
import { noBreakSpace } from "./format-number.ts";

const monthWords: Readonly<Record<Language, readonly string[]>> = {
  da: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
  nb: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
};

const quarterWords: Readonly<Record<Language, (quarter: string) => string>> = {
  da: (quarter) => `${quarter}.${noBreakSpace}kvt.`,
  nb: (quarter) => `${quarter}.${noBreakSpace}kv.`,
  en: (quarter) => `Q${quarter}`,
};

/**
 * A year, quarter or month for the axis of a chart, short enough to stand beside others.
 *
 * @param level Level id of a variable derived from a date: `2019`, `2019-q2`, `2019-01`; any other is given back.
 * @param language Language of the report.
 * @example
 * formatLevel("2019-01", "da"); // => "jan. 2019"
 * formatLevel("2019-q2", "da"); // => "2.\u00A0kvt. 2019"
 */
export function formatLevel(level: string, language: Language): string {
  const [, year, quarter, month] = /^(\d{4})-(?:q([1-4])|(0[1-9]|1[0-2]))$/.exec(level) ?? [];
  if (year === undefined) return level;
  const part = quarter === undefined ? monthWords[language][Number(month) - 1] : quarterWords[language](quarter);
  return `${part} ${year}`;
}
