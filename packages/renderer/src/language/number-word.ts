import type { Language } from "../model/report-definition.ts";
import { formatCount } from "./format-number.ts";

const numberWords: Readonly<Record<Language, readonly string[]>> = {
  da: ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"],
  nb: ["null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

/**
 * A number in running text: to ten in letters, from 11 in digits.
 *
 * @param count An integer.
 * @param language Language of the report.
 * @example
 * numberWord(9, "da"); // => "ni"
 * numberWord(2225, "da"); // => "2.225"
 */
export function numberWord(count: number, language: Language): string {
  return numberWords[language][count] ?? formatCount(count, language);
}
