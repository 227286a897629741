import type { PublishableResult } from "@udbytte/core";
import { chartWords } from "../language/chart-words.ts";
import { formatCount, formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { FunnelChart } from "../model/document.ts";
import type { FunnelFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";
import { stepsOf } from "./results-of-figure.ts";
import { withheldText } from "./withheld-text.ts";

/** What stands instead of a withheld percentage. */
export const withheldMark = "–";

/**
 * One bar for each step of a funnel, with its count and its percentages of the step before and of the first.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeFunnel(figure: FunnelFigure, composition: Composition): FunnelChart {
  const { results, language } = composition;
  const { ofPrevious, ofFirst } = chartWords(language);
  const percent = (result: PublishableResult | undefined): string => percentOf(result, composition);
  return {
    kind: "funnel",
    heads: { ofPrevious, ofFirst },
    steps: stepsOf(figure.results, results).map((step) => ({
      ...countOf(step.count, composition),
      ofPrevious: percent(step.ofPrevious),
      ofFirst: percent(step.ofFirst),
    })),
  };
}

function countOf(
  result: PublishableResult,
  composition: Composition,
): Pick<FunnelChart["steps"][number], "label" | "count" | "text"> {
  const { label } = result;
  if (result.status !== "published" || result.kind !== "count") {
    return { label, count: null, text: withheldText(result, composition) };
  }
  return { label, count: result.count, text: formatCount(result.count, composition.language) };
}

function percentOf(result: PublishableResult | undefined, { percents, language }: Composition): string {
  const share = shareOf(result);
  if (share === null) return result?.status === "withheld" ? withheldMark : "";
  return formatRoundedPercent(percents.get(share.id) ?? roundPercent(share.numerator, share.denominator), language);
}
