import type { ComparisonInterval, Interval, PublishableResult } from "@udbytte/core";
import { formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { BarsChart } from "../model/document.ts";
import type { BarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { rowLabel } from "./row-label.ts";
import { withheldText } from "./withheld-text.ts";

/**
 * One bar for each result, with its confidence interval.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeBars(figure: BarsFigure, composition: Composition): BarsChart {
  return { kind: "bars", bars: figure.results.map((id) => barOf(id, composition)) };
}

function barOf(id: string, composition: Composition): BarsChart["bars"][number] {
  const result = composition.results.get(id);
  const label = rowLabel(result, id);
  const own = ownShare(result);
  if (own === null) return { label, share: null, text: withheldText(result, composition), interval: null };
  const { share, percent, interval } = own;
  return {
    label,
    share,
    text: formatRoundedPercent(composition.percents.get(id) ?? percent, composition.language),
    interval: interval === null ? null : { lower: interval.lower, upper: interval.upper ?? 1 },
  };
}

/** A share as it was counted, or weighted. */
function ownShare(result: PublishableResult | undefined): {
  readonly share: number;
  readonly percent: number;
  readonly interval: Interval | ComparisonInterval | null;
} | null {
  if (result?.status !== "published") return null;
  if (result.kind === "weighted-share" && result.estimate !== null) {
    const { estimate, interval } = result;
    return { share: estimate, percent: roundPercent(estimate, 1), interval };
  }
  if (result.kind !== "proportion" || result.denominator === 0) return null;
  const { numerator, denominator, interval } = result;
  return { share: numerator / denominator, percent: roundPercent(numerator, denominator), interval };
}
