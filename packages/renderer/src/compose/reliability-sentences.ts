import { captionSentences } from "../language/caption-sentences.ts";
import type { Language } from "../model/report-definition.ts";
import type { Shown } from "./figure-bases.ts";

/**
 * Which of the shares shown chance may have moved far, by the standard that core judges them by: a sentence for those that
 * should not stand alone, one for those to be looked at again.
 *
 * @param shown The results that a figure or table shows, by the words that it shows them with.
 * @param language Language of the report.
 */
export function reliabilitySentences(shown: readonly Shown[], language: Language): readonly string[] {
  const { unreliable, flagged } = captionSentences(language);
  const labelsOf = (verdict: "flag" | "withhold"): readonly string[] => [
    ...new Set(
      shown.flatMap(({ label, result }) =>
        result.status === "published" && "reliability" in result && result.reliability === verdict ? [label] : [],
      ),
    ),
  ];
  const sentences = [
    { labels: labelsOf("withhold"), sentence: unreliable },
    { labels: labelsOf("flag"), sentence: flagged },
  ];
  return sentences.flatMap(({ labels, sentence }) => (labels.length === 0 ? [] : [sentence(labels)]));
}
