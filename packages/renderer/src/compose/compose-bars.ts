import { withheldWords } from "../language/disclosure-words.ts";
import { formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import { words } from "../language/words.ts";
import type { BarsChart } from "../model/document.ts";
import type { BarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";

/**
 * One bar for each result, with its confidence interval.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeBars(figure: BarsFigure, composition: Composition): BarsChart {
  return { kind: "bars", bars: figure.results.map((id) => barOf(id, composition)) };
}

function barOf(id: string, { results, percents, language, definition }: Composition): BarsChart["bars"][number] {
  const result = results.get(id);
  const label = result?.label ?? id;
  const share = shareOf(result);
  if (share === null || result?.status !== "published" || result.kind !== "proportion") {
    const text = result?.status === "withheld" ? withheldWords(definition.policy, language) : words(language).noData;
    return { label, share: null, text, interval: null };
  }
  const { numerator, denominator } = share;
  return {
    label,
    share: numerator / denominator,
    text: formatRoundedPercent(percents.get(id) ?? roundPercent(numerator, denominator), language),
    interval: result.interval === null ? null : { lower: result.interval.lower, upper: result.interval.upper },
  };
}
