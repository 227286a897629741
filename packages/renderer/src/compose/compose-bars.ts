import type { ComparisonInterval, Interval, PublishableResult } from "@udbytte/core";
import { formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { BarsChart } from "../model/document.ts";
import type { BarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { basesOf } from "./figure-bases.ts";
import { rowLabel } from "./row-label.ts";
import { baseText, withheldText } from "./withheld-text.ts";

/**
 * One bar for each result, with its confidence interval, and with its n where the bars have different ones.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeBars(figure: BarsFigure, composition: Composition): BarsChart {
  const bases = basesOf(figure, composition).flatMap((base) => ("denominator" in base ? base.denominator : []));
  const hasOneBase = new Set(bases).size <= 1;
  return { kind: "bars", bars: figure.results.map((id) => barOf(id, hasOneBase, composition)) };
}

function barOf(id: string, hasOneBase: boolean, composition: Composition): BarsChart["bars"][number] {
  const result = composition.results.get(id);
  const label = rowLabel(result, id);
  const own = ownShare(result);
  if (own === null) return { label, n: null, share: null, text: withheldText(result, composition), interval: null };
  const { share, percent, base, interval } = own;
  return {
    label,
    n: hasOneBase ? null : baseText(base, composition),
    share,
    text: formatRoundedPercent(composition.percents.get(id) ?? percent, composition.language),
    interval: interval === null ? null : { lower: interval.lower, upper: interval.upper ?? 1 },
  };
}

/** A share as it was counted, or weighted. */
function ownShare(result: PublishableResult | undefined): {
  readonly share: number;
  readonly percent: number;
  readonly base: number;
  readonly interval: Interval | ComparisonInterval | null;
} | null {
  if (result?.status !== "published") return null;
  if (result.kind === "weighted-share" && result.estimate !== null) {
    const { estimate, denominator: base, interval } = result;
    return { share: estimate, percent: roundPercent(estimate, 1), base, interval };
  }
  if (result.kind !== "proportion" || result.denominator === 0) return null;
  const { numerator, denominator: base, interval } = result;
  return { share: numerator / base, percent: roundPercent(numerator, base), base, interval };
}
