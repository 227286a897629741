import { altSentences } from "../language/alt-sentences.ts";
import { formatNumber } from "../language/format-number.ts";
import type { DotsChart } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import { hiddenOf, rangeOf } from "./alt-range.ts";

/** Kind and message of a dot chart, its smallest and largest value, and how the intervals lie to the line. */
export function describeDots(chart: DotsChart, message: string, language: Language): readonly string[] {
  const { rows, scale, head } = chart;
  const shown = rows.flatMap(({ label, value, text }) =>
    value === null ? [] : [{ label, share: value, text: text.split(" (")[0] ?? text }],
  );
  return [
    altSentences(language).dots(rows.length, scale),
    message,
    ...rangeOf(head, shown, language),
    ...sidesOf(chart, language),
    ...hiddenOf(rows.length - shown.length, language),
  ];
}

function sidesOf({ rows, scale, reference }: DotsChart, language: Language): readonly string[] {
  const intervals = rows.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  if (reference === null || intervals.length === 0) return [];
  const { value } = reference;
  const above = intervals.filter(({ lower }) => lower > value).length;
  const below = intervals.filter(({ upper }) => upper !== null && upper < value).length;
  const shown = scale === "ratio" ? value : value * 100;
  const decimals = Number.isInteger(shown) ? 0 : 1;
  return [
    altSentences(language).sides(
      above,
      below,
      intervals.length,
      reference.label ?? formatNumber(shown, language, decimals),
    ),
  ];
}
