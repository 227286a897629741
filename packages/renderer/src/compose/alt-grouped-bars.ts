import { altSentences } from "../language/alt-sentences.ts";
import type { GroupedBarsChart } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import { hiddenOf, rangeOf } from "./alt-range.ts";

/** Kind and message of grouped bars, and for each series where it runs from and to. */
export function describeGrouped(chart: GroupedBarsChart, message: string, language: Language): readonly string[] {
  const ranges = chart.key.flatMap((series, index) => {
    const shown = chart.groups.flatMap(({ label, bars }) => {
      const { share, text } = bars[index] ?? { share: null, text: "" };
      return share === null ? [] : [{ label, share, text }];
    });
    return rangeOf(series, shown, language);
  });
  const hidden = chart.groups.flatMap(({ bars }) => bars.filter(({ share }) => share === null)).length;
  const kind = altSentences(language).groupedBars(chart.groups.length, chart.key);
  return [kind, message, ...ranges, ...hiddenOf(hidden, language)];
}
