import type { Language } from "../model/report-definition.ts";

const locales: Readonly<Record<Language, string>> = { da: "da", nb: "nb", en: "en" };
const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Collator(locales[language], { numeric: true, caseFirst: "upper" });
  collators.set(language, made);
  return made;
}

/**
 * The order of two words in a list that a reader looks words up in: references, abbreviations, words. In Danish and
 * Norwegian … x y z æ ø å, and aa stands as å; numbers inside words by their value. The locale is the report's, never the
 * machine's. Words that only a machine can tell apart come in the order of their code units, so that no order is left to
 * chance.
 *
 * @param a A word.
 * @param b Another.
 * @param language Language of the report.
 * @returns Below 0 when `a` comes first, above 0 when `b` does, 0 when they are the same text.
 * @see Dansk Sprognævn, Retskrivningsordbogen § 4; Unicode CLDR collation, da and nb.
 * @example
 * ["Aarhus", "Ærø", "Zoo", "Østerbro"].toSorted((a, b) => compareWords(a, b, "da")).join(" "); // => "Zoo Ærø Østerbro Aarhus"
 * ["Aarhus", "Zoo"].toSorted((a, b) => compareWords(a, b, "en")).join(" "); // => "Aarhus Zoo"
 */
export function compareWords(a: string, b: string, language: Language): number {
  const order = collatorOf(language).compare(a, b);
  if (order !== 0) return order;
  return a === b ? 0 : a < b ? -1 : 1;
}
