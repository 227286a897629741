import type { PublishableResult } from "@udbytte/core";
import { withheldWords } from "../language/disclosure-words.ts";
import { formatCount, formatRoundedPercent, noBreakSpace } from "../language/format-number.ts";
import { words } from "../language/words.ts";
import type { Segment, StackedBarsChart } from "../model/document.ts";
import type { StackedBarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { groupsOf, type Share, shareOf, splitPercents } from "./display-percents.ts";
import { orderRows, sizeOf } from "./order-rows.ts";

/**
 * One bar for each known level of an uptake definition: the share and the rest. Withheld groups keep their label and come
 * last when the bars are ordered by size; a group without anybody is left out.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeStackedBars(figure: StackedBarsFigure, composition: Composition): StackedBarsChart {
  return {
    kind: "stacked-bars",
    key: [figure.positive, figure.rest],
    bars: orderedGroups(figure, composition).map((group) => barOf(group, figure, composition)),
  };
}

/**
 * The groups of the bars in drawing order.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function orderedGroups(
  figure: StackedBarsFigure,
  { results, language }: Composition,
): readonly PublishableResult[] {
  const groups = groupsOf(figure, results).filter((group) => !isEmpty(group));
  return orderRows(groups, figure.order, (group) => ({ label: group.label, size: sizeOf(group) }), language);
}

function isEmpty(group: PublishableResult): boolean {
  return group.status === "published" && group.kind === "proportion" && group.denominator === 0;
}

function barOf(
  group: PublishableResult,
  figure: StackedBarsFigure,
  { language, definition }: Composition,
): StackedBarsChart["bars"][number] {
  const share = shareOf(group);
  const { label } = group;
  if (share === null) {
    return { label, n: "", segments: null, withheld: withheldWords(definition.policy, language) };
  }
  const n = `${words(language).n}${noBreakSpace}=${noBreakSpace}${formatCount(share.denominator, language)}`;
  return { label, n, segments: segmentsOf(share, figure, language), withheld: null };
}

function segmentsOf(share: Share, figure: StackedBarsFigure, language: Composition["language"]): readonly Segment[] {
  const { numerator, denominator } = share;
  const [positive, rest] = splitPercents(share, figure.rounding);
  return [
    {
      label: figure.positive,
      share: numerator / denominator,
      text: formatRoundedPercent(positive, language),
      detail: null,
    },
    {
      label: figure.rest,
      share: (denominator - numerator) / denominator,
      text: formatRoundedPercent(rest, language),
      detail: null,
    },
  ];
}
