import type { PublishableResult } from "@udbytte/core";
import { formatLevel } from "../language/format-level.ts";
import type { SmallMultiplesChart } from "../model/document.ts";
import type { SmallMultiplesFigure } from "../model/report-definition.ts";
import { chartValue, nRange } from "./chart-values.ts";
import type { Composition } from "./composition.ts";
import { orderRows } from "./order-rows.ts";
import { breaksOf, panelResults } from "./results-over-time.ts";
import { valueAxis } from "./value-axis.ts";

/**
 * A panel for each level: bars, one for each level of the second variable of an uptake; or one line over time.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeSmallMultiples(figure: SmallMultiplesFigure, composition: Composition): SmallMultiplesChart {
  const { results, language } = composition;
  const own = panelResults(figure, results);
  const isOverTime = own.some(({ measure }) => measure === "over-time");
  const [panelAt, seriesAt] = isOverTime ? [1, 0] : [0, 1];
  const panels = panelsOf(figure, own, panelAt, language);
  const series = levelsAt(own, seriesAt);
  const withoutBand = (panel: string, level: string) => {
    const found = own.find(({ group }) => group[panelAt]?.level === panel && group[seriesAt]?.level === level);
    const value = chartValue(found, composition);
    return value.status === "shown" ? { ...value, interval: null } : value;
  };
  const filled = panels.map(([panel, title]) => {
    const values = series.map(([level]) => withoutBand(panel, level));
    const n = isOverTime
      ? nRange(
          own.filter(({ group }) => group[panelAt]?.level === panel),
          composition,
        )
      : null;
    return { title, n, series: isOverTime ? [values] : values.map((value) => [value]) };
  });
  const periods = series.map(([level]) => level);
  return {
    kind: "small-multiples",
    axis: valueAxis(
      filled.flatMap((panel) => panel.series.flat()),
      "share",
      language,
    ),
    key: isOverTime ? [] : series.map(([, label]) => label),
    periods: isOverTime ? periods.map((level) => formatLevel(level, language)) : null,
    breaks: isOverTime ? breaksOf(own, periods) : [],
    panels: filled,
  };
}

/**
 * Id and title of the panels in drawing order.
 *
 * @param figure The figure.
 * @param own Its results.
 * @param place Where their groups name the panel.
 * @param language Whose alphabet names follow.
 */
export function panelsOf(
  { order }: SmallMultiplesFigure,
  own: readonly PublishableResult[],
  place: number,
  language: Composition["language"],
): readonly (readonly [string, string])[] {
  return orderRows(levelsAt(own, place), order, ([, label]) => ({ label, size: null }), language);
}

/** Id and label of the levels at a place of the group, in the order of the results. */
export function levelsAt(all: readonly PublishableResult[], place: number): readonly (readonly [string, string])[] {
  return [
    ...new Map(all.flatMap(({ group }) => (group[place] ? [[group[place].level, group[place].levelLabel]] : []))),
  ];
}
