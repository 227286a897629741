import { altSentences } from "../language/alt-sentences.ts";
import type { DivergingBarsChart, Segment } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import { hiddenOf, rangeOf } from "./alt-range.ts";

/** Kind and message of a diverging chart, and where the most negative and the most positive answer run from and to. */
export function describeDiverging(chart: DivergingBarsChart, message: string, language: Language): readonly string[] {
  const { bars, negative, positive } = chart;
  const shown = bars.flatMap(({ label, parts }) => (parts === null ? [] : [{ label, parts }]));
  const ends: readonly (readonly [
    string | undefined,
    (parts: (typeof shown)[number]["parts"]) => Segment | undefined,
  ])[] = [
    [negative[0], (parts) => parts.negative[0]],
    [positive.at(-1), (parts) => parts.positive.at(-1)],
  ];
  const ranges = ends.flatMap(([name, pick]) => {
    const spoken = shown.flatMap(({ label, parts }) => {
      const segment = pick(parts);
      return segment === undefined ? [] : [{ label, share: segment.share, text: segment.text }];
    });
    return name === undefined ? [] : rangeOf(name, spoken, language);
  });
  return [
    altSentences(language).divergingBars(bars.length, negative, positive),
    message,
    ...ranges,
    ...hiddenOf(bars.length - shown.length, language),
  ];
}
