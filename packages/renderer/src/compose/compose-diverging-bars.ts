import type { PublishableResult } from "@udbytte/core";
import { formatCount, formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { DivergingBarsChart, DivergingParts, Segment } from "../model/document.ts";
import type { DivergingBarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { type Share, shareOf } from "./display-percents.ts";
import { type ItemResults, itemsOf } from "./results-of-figure.ts";
import { baseText, withheldText } from "./withheld-text.ts";

type Bar = DivergingBarsChart["bars"][number];

/**
 * One bar for each item. Where one answer is withheld the whole bar is: the lengths of the others would give it away. An
 * answer that an item does not have is a part of nobody.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeDivergingBars(figure: DivergingBarsFigure, composition: Composition): DivergingBarsChart {
  const items = itemsOf(figure, composition.results);
  const label = labelsOf(items);
  return {
    kind: "diverging-bars",
    negative: figure.negative.map(label),
    positive: figure.positive.map(label),
    neutral: figure.neutral === undefined ? null : label(figure.neutral),
    dontKnow: figure.dontKnow === undefined ? null : label(figure.dontKnow),
    bars: items.map((item) => barOf(item, figure, composition)),
  };
}

function labelsOf(items: readonly ItemResults[]): (level: string) => string {
  const labels = new Map(
    items.flatMap(({ levels }) => levels.flatMap(({ group: [own] }) => (own ? [[own.level, own.levelLabel]] : []))),
  );
  return (level) => labels.get(level) ?? level;
}

function barOf({ label, levels }: ItemResults, figure: DivergingBarsFigure, composition: Composition): Bar {
  const [first] = levels;
  const base = levels.flatMap((level) => shareOf(level)?.denominator ?? [])[0];
  const hidden = levels.find((level) => shareOf(level) === null);
  if (hidden !== undefined || first === undefined || base === undefined) {
    return { label, n: "", parts: null, withheld: withheldText(hidden ?? first, composition) };
  }
  const part = (level: string): Segment => partOf(levels, level, base, composition);
  const parts: DivergingParts = {
    negative: figure.negative.map(part),
    positive: figure.positive.map(part),
    neutral: figure.neutral === undefined ? null : part(figure.neutral),
    dontKnow: figure.dontKnow === undefined ? null : part(figure.dontKnow),
  };
  return { label, n: baseText(base, composition), parts, withheld: null };
}

function partOf(
  levels: readonly PublishableResult[],
  level: string,
  base: number,
  { language, percents }: Composition,
): Segment {
  const result = levels.find(({ group }) => group[0]?.level === level);
  const share: Share = shareOf(result) ?? { id: "", numerator: 0, denominator: base };
  const { id, numerator, denominator } = share;
  return {
    label: result?.label ?? level,
    share: numerator / denominator,
    text: formatRoundedPercent(percents.get(id) ?? roundPercent(numerator, denominator), language),
    detail: formatCount(numerator, language),
  };
}
