import type { PublishableResult } from "@udbytte/core";
import { chartWords } from "../language/chart-words.ts";
import { figureDataWords } from "../language/figure-data-words.ts";
import { formatLevel } from "../language/format-level.ts";
import { words } from "../language/words.ts";
import type { FigureData, FigureRecord } from "../model/figure-data.ts";
import type { LinesFigure, SlopeFigure, SlopeRow, SmallMultiplesFigure } from "../model/report-definition.ts";
import { resultsOfLines } from "./compose-lines.ts";
import { type Counts, differenceOf } from "./compose-slope.ts";
import { levelsAt, panelsOf } from "./compose-small-multiples.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";
import { hiddenRecord, recordOf, shareRecord, textRecord } from "./figure-record.ts";
import { panelResults } from "./results-over-time.ts";
import { rowLabel } from "./row-label.ts";

type Records = Pick<FigureData, "heads" | "records">;

/** A line after the other, each with all periods. */
export function linesRecords(figure: LinesFigure, composition: Composition): Records {
  const { language } = composition;
  const { line: lineHead, period } = figureDataWords(language).heads;
  const { levels, lines } = resultsOfLines(figure, composition);
  const records = lines.flatMap(({ label, results }) =>
    levels.map((level) => {
      const result = results.find(({ group }) => group[0]?.level === level);
      return periodRecord([label, formatLevel(level, language)], result, composition);
    }),
  );
  return { heads: [lineHead, period], records };
}

/** A result of a period; what changed before the period is said beside it. */
function periodRecord(
  labels: readonly string[],
  result: PublishableResult | undefined,
  composition: Composition,
): FigureRecord {
  const record = recordOf(labels, result, composition);
  const reason = result !== undefined && "breakBefore" in result ? result.breakBefore : undefined;
  if (reason === undefined) return record;
  const change = figureDataWords(composition.language).breakBefore(reason);
  return { ...record, remark: record.remark === "" ? change : `${record.remark}; ${change}` };
}

/** The two shares of a row and the difference between them. */
export function slopeRecords(figure: SlopeFigure, composition: Composition): Records {
  const { item, time } = figureDataWords(composition.language).heads;
  return {
    heads: [item, time],
    records: figure.rows.flatMap((row) => slopeRow(row, figure, composition)),
  };
}

function slopeRow(row: SlopeRow, figure: SlopeFigure, composition: Composition): readonly FigureRecord[] {
  const { results } = composition;
  if ("comparison" in row) return comparedRow(row, figure, composition);
  const [before, after] = [results.get(row.before), results.get(row.after)];
  const label = row.label ?? rowLabel(after, row.after);
  const hidden = [before, after].find((result) => result?.status === "withheld");
  return [
    recordOf([label, figure.before], before, composition),
    recordOf([label, figure.after], after, composition),
    differenceRecord(label, { before: shareOf(before), after: shareOf(after) }, hidden, composition),
  ];
}

/** A comparison holds both shares: its own and that of its reference. */
function comparedRow(
  row: Extract<SlopeRow, { readonly comparison: string }>,
  figure: SlopeFigure,
  composition: Composition,
): readonly FigureRecord[] {
  const result = composition.results.get(row.comparison);
  const label = row.label ?? rowLabel(result, row.comparison);
  const difference = [label, chartWords(composition.language).estimates.difference];
  if (result?.status !== "published" || result.kind !== "comparison") {
    return [[label, figure.before], [label, figure.after], difference].map((labels) =>
      hiddenRecord(labels, result, composition),
    );
  }
  const { id, numerator, denominator, reference } = result;
  const before = { numerator: reference.numerator ?? 0, denominator: reference.denominator ?? 0 };
  const after = { numerator, denominator };
  const side = (time: string, share: Counts): FigureRecord =>
    share.denominator === 0
      ? hiddenRecord([label, time], undefined, composition, id)
      : shareRecord([label, time], { id, ...share }, composition);
  return [
    side(figure.before, before),
    side(figure.after, after),
    { ...differenceRecord(label, { before, after }, undefined, composition), result: id },
  ];
}

function differenceRecord(
  label: string,
  { before, after }: { readonly before: Counts | null; readonly after: Counts | null },
  reason: PublishableResult | undefined,
  composition: Composition,
): FigureRecord {
  const { language } = composition;
  const labels = [label, chartWords(language).estimates.difference];
  const printed = differenceOf(before, after, composition);
  if (printed === null || before === null || after === null) return hiddenRecord(labels, reason, composition, null);
  const value = 100 * (after.numerator / after.denominator - before.numerator / before.denominator);
  return { ...textRecord(labels), value, unit: words(language).points, printed };
}

/** A panel after the other: its bars, or its line with all periods. */
export function panelRecords(figure: SmallMultiplesFigure, composition: Composition): Records {
  const own = panelResults(figure, composition.results);
  const isOverTime = own.some(({ measure }) => measure === "over-time");
  const [panelAt, seriesAt] = isOverTime ? [1, 0] : [0, 1];
  const records = panelsOf(figure, own, panelAt, composition.language).flatMap(([panel, title]) =>
    levelsAt(own, seriesAt).map(([level, label]) => {
      const result = own.find(({ group }) => group[panelAt]?.level === panel && group[seriesAt]?.level === level);
      const name = isOverTime ? formatLevel(level, composition.language) : label;
      return periodRecord([title, name], result, composition);
    }),
  );
  const { group, series, period } = figureDataWords(composition.language).heads;
  const head = own.flatMap((result) => result.group[panelAt]?.variableLabel ?? [])[0] ?? group;
  return { heads: [head, isOverTime ? period : series], records };
}
