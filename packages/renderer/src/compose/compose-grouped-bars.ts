import type { PublishableResult } from "@udbytte/core";
import { formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import { capitalize } from "../language/words.ts";
import type { GroupedBarsChart } from "../model/document.ts";
import type { GroupedBarsFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";
import { orderRows, sizeOf } from "./order-rows.ts";
import { groupResults } from "./results-of-figure.ts";
import { baseText, withheldText } from "./withheld-text.ts";

/** The results of one colour, and the words for it. */
interface Series {
  readonly label: string;
  /** Level id of the category → result. */
  readonly byCategory: ReadonlyMap<string, PublishableResult>;
}

type Bar = GroupedBarsChart["groups"][number]["bars"][number];

/**
 * One group of bars for each level: the series are the levels of a second variable, or definitions. A category in which no
 * series has anybody is left out.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeGroupedBars(figure: GroupedBarsFigure, composition: Composition): GroupedBarsChart {
  const { key, groups } = groupedResults(figure, composition);
  return {
    kind: "grouped-bars",
    key,
    groups: groups.map(({ label, results }) => ({ label, bars: results.map((result) => barOf(result, composition)) })),
  };
}

/** What the bars show: words of the series, and of each category the result of each series. */
export interface GroupedResults {
  readonly key: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly results: readonly (PublishableResult | undefined)[];
  }[];
}

/**
 * The results of the bars in drawing order.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function groupedResults(figure: GroupedBarsFigure, { results, language }: Composition): GroupedResults {
  const [only = ""] = figure.results;
  const series = figure.results.length === 1 ? levelSeries(only, results) : definitionSeries(figure.results, results);
  const labels = new Map(
    series.flatMap(({ byCategory }) =>
      [...byCategory].map(([level, { group }]) => [level, group[0]?.levelLabel ?? level] as const),
    ),
  );
  const groups = [...labels].map(([level, label]) => ({
    label,
    results: series.map(({ byCategory }) => byCategory.get(level)),
  }));
  const shown = groups.filter((group) => !group.results.every(isEmpty));
  return {
    key: series.map(({ label }, index) => figure.series?.[index] ?? label),
    groups: orderRows(shown, figure.order, ({ label, results: [first] }) => ({ label, size: sizeOf(first) }), language),
  };
}

function levelSeries(definition: string, results: Composition["results"]): readonly Series[] {
  const crossed = groupResults(definition, results);
  const levels = new Map(
    crossed.flatMap(({ group: [, second] }) => (second ? [[second.level, second.levelLabel]] : [])),
  );
  return [...levels].map(([level, label]) => ({
    label,
    byCategory: byCategory(crossed.filter(({ group }) => group[1]?.level === level)),
  }));
}

function definitionSeries(definitions: readonly string[], results: Composition["results"]): readonly Series[] {
  return definitions.map((definition) => {
    const groups = groupResults(definition, results);
    return { label: capitalize(groups[0]?.population ?? definition), byCategory: byCategory(groups) };
  });
}

function byCategory(groups: readonly PublishableResult[]): Series["byCategory"] {
  return new Map(groups.map((result) => [result.group[0]?.level ?? "", result]));
}

function isEmpty(result: PublishableResult | undefined): boolean {
  return result === undefined || (result.status === "published" && shareOf(result) === null);
}

function barOf(result: PublishableResult | undefined, composition: Composition): Bar {
  const share = shareOf(result);
  if (share === null) return { share: null, text: withheldText(result, composition), n: "" };
  const { id, numerator, denominator } = share;
  const percent = composition.percents.get(id) ?? roundPercent(numerator, denominator);
  return {
    share: numerator / denominator,
    text: formatRoundedPercent(percent, composition.language),
    n: baseText(denominator, composition),
  };
}
