import type { PublishableResult } from "@udbytte/core";
import { figureDataWords } from "../language/figure-data-words.ts";
import type { FigureData, FigureRecord } from "../model/figure-data.ts";
import type {
  DivergingBarsFigure,
  FigureDefinition,
  FunnelFigure,
  GroupedBarsFigure,
  RangesFigure,
  StackedBarsFigure,
  StepsFigure,
  WholeBarFigure,
} from "../model/report-definition.ts";
import { groupedResults } from "./compose-grouped-bars.ts";
import { endsOf } from "./compose-ranges.ts";
import { orderedGroups } from "./compose-stacked-bars.ts";
import type { Composition } from "./composition.ts";
import { shareOf, splitPercents } from "./display-percents.ts";
import { hiddenRecord, rangeRecords, recordOf, shareRecord, textRecord } from "./figure-record.ts";
import { groupResults, itemsOf, stepsOf } from "./results-of-figure.ts";
import { rowLabel } from "./row-label.ts";
import { linesRecords, panelRecords, slopeRecords } from "./series-records.ts";

/** The labelled numbers of a figure. */
export type FigureRecords = Pick<FigureData, "heads" | "records">;

/**
 * Every number that a figure shows, from the same results and rounded by the same rules. A bar that is not drawn has no
 * numbers here either.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function figureRecords(figure: FigureDefinition, composition: Composition): FigureRecords {
  switch (figure.kind) {
    case "steps":
      return stepsRecords(figure, composition);
    case "whole-bar":
      return wholeRecords(figure, composition);
    case "stacked-bars":
      return stackedRecords(figure, composition);
    case "bars":
    case "dots":
      return {
        heads: [headsOf(composition).item],
        records: figure.results.map((id) => named(id, composition)),
      };
    case "grouped-bars":
      return groupedRecords(figure, composition);
    case "diverging-bars":
      return divergingRecords(figure, composition);
    case "funnel":
      return funnelRecords(figure, composition);
    case "lines":
      return linesRecords(figure, composition);
    case "slope":
      return slopeRecords(figure, composition);
    case "ranges":
      return rangesRecords(figure, composition);
    case "small-multiples":
      return panelRecords(figure, composition);
  }
}

function headsOf({ language }: Composition) {
  return figureDataWords(language).heads;
}

function named(id: string, composition: Composition): FigureRecord {
  const result = composition.results.get(id);
  return recordOf([rowLabel(result, id)], result, composition);
}

function stepsRecords(figure: StepsFigure, composition: Composition): FigureRecords {
  const { step, stepText } = headsOf(composition);
  const records = figure.steps.map(({ title, text }, index) => textRecord([`${index + 1}. ${title}`, text]));
  return { heads: [step, stepText], records };
}

/** Results of one bar: when one of them has no number, none is shown. */
function barRecords(
  bar: readonly { readonly labels: readonly string[]; readonly result: PublishableResult | undefined }[],
  composition: Composition,
): readonly FigureRecord[] {
  const gaps = bar.filter(({ result }) => shareOf(result) === null);
  const reason = gaps.find(({ result }) => result?.status === "withheld") ?? gaps[0];
  if (reason === undefined) return bar.map(({ labels, result }) => recordOf(labels, result, composition));
  return bar.map(({ labels, result }) => hiddenRecord(labels, reason.result, composition, result?.id));
}

function wholeRecords(figure: WholeBarFigure, composition: Composition): FigureRecords {
  const { bar: barHead, part } = headsOf(composition);
  const isNamed = figure.bars.some(({ label }) => label !== undefined);
  const records = figure.bars.flatMap(({ label, labels, results }) =>
    barRecords(
      results.map((id, index) => {
        const result = composition.results.get(id);
        const own = labels?.[index] ?? result?.label ?? id;
        return { labels: isNamed ? [label ?? figure.title, own] : [own], result };
      }),
      composition,
    ),
  );
  return { heads: isNamed ? [barHead, part] : [part], records };
}

function variableOf(results: readonly PublishableResult[], place: number, composition: Composition): string {
  return results.flatMap(({ group }) => group[place]?.variableLabel ?? [])[0] ?? headsOf(composition).group;
}

function stackedRecords(figure: StackedBarsFigure, composition: Composition): FigureRecords {
  const groups = orderedGroups(figure, composition);
  const records = groups.flatMap((group) => {
    const labels = [figure.positive, figure.rest].map((part) => [group.label, part]);
    const share = shareOf(group);
    if (share === null) return labels.map((own) => hiddenRecord(own, group, composition));
    const percents = splitPercents(share, figure.rounding);
    const rest = { ...share, numerator: share.denominator - share.numerator };
    const interval = "interval" in group ? group.interval : null;
    const whole = interval !== null && "level" in interval ? interval : null;
    return labels.map((own, index) =>
      index === 0
        ? shareRecord(own, { ...share, interval: whole, percent: percents[0] }, composition)
        : shareRecord(own, { ...rest, percent: percents[1] }, composition),
    );
  });
  return { heads: [variableOf(groups, 0, composition), headsOf(composition).part], records };
}

function groupedRecords(figure: GroupedBarsFigure, composition: Composition): FigureRecords {
  const { key, groups } = groupedResults(figure, composition);
  const records = groups.flatMap(({ label, results }) =>
    results.map((result, index) => recordOf([label, key[index] ?? ""], result, composition)),
  );
  const [first = ""] = figure.results;
  const variable = variableOf(groupResults(first, composition.results), 0, composition);
  return { heads: [variable, headsOf(composition).series], records };
}

/** Answers as the bar has them from left to right, those that the item does not have left out. */
function divergingRecords(figure: DivergingBarsFigure, composition: Composition): FigureRecords {
  const { question, answer } = headsOf(composition);
  const { negative, neutral, positive, dontKnow } = figure;
  const order = [...negative, neutral, ...positive, dontKnow];
  const records = itemsOf(figure, composition.results).flatMap(({ label, levels }) => {
    const shown = order.flatMap((level) => levels.filter(({ group }) => group[0]?.level === level));
    const hidden = levels.find((level) => shareOf(level) === null);
    return shown.map((result) => {
      const labels = [label, result.group[0]?.levelLabel ?? result.label];
      return hidden === undefined
        ? recordOf(labels, result, composition)
        : hiddenRecord(labels, hidden, composition, result.id);
    });
  });
  return { heads: [question, answer], records };
}

function funnelRecords(figure: FunnelFigure, composition: Composition): FigureRecords {
  const { step, ofStep } = headsOf(composition);
  const steps = stepsOf(figure.results, composition.results);
  const first = steps[0]?.count.label ?? "";
  const records = steps.flatMap(({ count, ofPrevious, ofFirst }, index) => {
    if (ofPrevious === undefined && ofFirst === undefined) return [recordOf([count.label, ""], count, composition)];
    const previous = steps[index - 1]?.count.label ?? "";
    const shares = [{ of: previous, result: ofPrevious }, ...(index === 1 ? [] : [{ of: first, result: ofFirst }])];
    return shares.map(({ of, result }) =>
      count.status === "withheld"
        ? hiddenRecord([count.label, of], count, composition, result?.id)
        : recordOf([count.label, of], result, composition),
    );
  });
  return { heads: [step, ofStep], records };
}

function rangesRecords(figure: RangesFigure, composition: Composition): FigureRecords {
  const { results, language } = composition;
  const { lower: lowerWord, upper: upperWord, heads } = figureDataWords(language);
  const records = figure.rows.flatMap((row) => {
    if ("result" in row) {
      const result = results.get(row.result);
      const label = row.label ?? rowLabel(result, row.result);
      return rangeRecords(
        [
          [label, lowerWord],
          [label, upperWord],
        ],
        result,
        composition,
      );
    }
    const { lower, upper } = endsOf(row, composition);
    const own = row.label ?? rowLabel(results.get(row.lower), row.lower);
    return [
      recordOf([own, lowerWord], results.get(lower), composition),
      recordOf([own, upperWord], results.get(upper), composition),
    ];
  });
  return { heads: [heads.item, heads.bound], records };
}
