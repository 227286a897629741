import { altSentences } from "../language/alt-sentences.ts";
import type { Language } from "../model/report-definition.ts";

/** A bar as the alternative text speaks of it. */
export interface Spoken {
  readonly label: string;
  readonly share: number;
  readonly text: string;
}

/**
 * The sentence from the smallest to the largest, or that all are the same in print; none where nothing is shown.
 *
 * @param what What the values are called.
 * @param shown The bars that have a value.
 * @param language Language of the report.
 */
export function rangeOf(what: string, shown: readonly Spoken[], language: Language): readonly string[] {
  const ordered = shown.toSorted((a, b) => a.share - b.share);
  const low = ordered[0];
  const high = ordered.at(-1);
  if (low === undefined || high === undefined) return [];
  if (ordered.length === 1) return [altSentences(language).only(what, low.text, low.label)];
  if (low.text === high.text) return [altSentences(language).same(what, low.text)];
  return [altSentences(language).range(what, low.text, low.label, high.text, high.label)];
}

/** The sentence that says how many are not shown; none where all are. */
export function hiddenOf(hidden: number, language: Language): readonly string[] {
  return hidden > 0 ? [altSentences(language).withheld(hidden)] : [];
}
