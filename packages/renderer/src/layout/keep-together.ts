import { words } from "../language/words.ts";
import type { Language } from "../model/report-definition.ts";

const endsInDigitOrStop = /[\d.]$/;
const endsInDigit = /\d$/;
const beginsWithDigit = /^\d/;
const beginsWithDash = /^[–—]/;
const ordinal = /^\d{1,2}\.$/;
const beginsLowerCase = /^\p{Ll}/u;
const shortAbbreviation = /^\(?\p{L}{1,3}\.$/u;
const trailingMarks = /[.,;:!?)\]”“"»]+$/u;

/**
 * Whether a line must not end between two words: before a dash and a unit, around an equals sign, in a date, and
 * between an abbreviation and its number.
 *
 * @param before Word before the space.
 * @param after Word after the space.
 * @param language Language of the units.
 * @example
 * keepTogether("25", "%.", "da"); // => true
 * keepTogether("en", "–", "da"); // => true
 * keepTogether("fem", "personer", "da"); // => false
 */
export function keepTogether(before: string, after: string, language: Language): boolean {
  if (beginsWithDash.test(after) || after === "=" || before === "=") return true;
  if (!endsInDigitOrStop.test(before)) return false;
  if (ordinal.test(before) && beginsLowerCase.test(after)) return true;
  if (shortAbbreviation.test(before) && beginsWithDigit.test(after)) return true;
  if (!endsInDigit.test(before)) return false;
  const { units } = words(language);
  return units.includes(after) || units.includes(after.replace(trailingMarks, ""));
}
