import type { Language } from "../model/report-definition.ts";
import { noBreakSpace } from "./format-number.ts";
import { words } from "./words.ts";

const beginnings: Readonly<Record<Language, RegExp>> = {
  da: unitPattern("da", "^"),
  nb: unitPattern("nb", "^"),
  en: unitPattern("en", "^"),
};
const insides: Readonly<Record<Language, RegExp>> = {
  da: unitPattern("da", "(?<=\\d)"),
  nb: unitPattern("nb", "(?<=\\d)"),
  en: unitPattern("en", "(?<=\\d)"),
};

function unitPattern(language: Language, before: string): RegExp {
  const units = words(language).units.map((unit) => unit.replace(".", "\\."));
  return new RegExp(`${before} (?=(?:${units.join("|")})(?![\\p{L}\\p{N}]))`, "gu");
}

/**
 * A text whose numbers hold on to their units („25 %", „40 timer", „n = 487") by no-break spaces.
 *
 * @param text Prose.
 * @param language Language of the prose.
 * @example
 * bindUnits("I 40 timer, n = 487", "da"); // => "I 40\u00A0timer, n\u00A0=\u00A0487"
 */
export function bindUnits(text: string, language: Language): string {
  return text
    .replace(insides[language], noBreakSpace)
    .replace(/\b([nN]) = (?=\d|$)/g, `$1${noBreakSpace}=${noBreakSpace}`);
}

/**
 * The text that follows a number, its first word bound to the number when it is a unit.
 *
 * @param text Prose that follows a number.
 * @param language Language of the prose.
 * @example
 * bindToNumber(" personer sagde ja", "da"); // => "\u00A0personer sagde ja"
 */
export function bindToNumber(text: string, language: Language): string {
  return text.replace(beginnings[language], noBreakSpace);
}
