import type { PublishableResult } from "@udbytte/core";
import { signedPoints } from "../language/format-number.ts";
import { words } from "../language/words.ts";
import type { ChartValue, SlopeChart } from "../model/document.ts";
import type { SlopeFigure, SlopeRow } from "../model/report-definition.ts";
import { chartValue, shareValue, withheldValue } from "./chart-values.ts";
import type { Composition } from "./composition.ts";
import { shareOf } from "./display-percents.ts";
import { rowLabel } from "./row-label.ts";

type Row = SlopeChart["rows"][number];
/** A share of any units. */
export type Counts = { readonly numerator: number; readonly denominator: number };

/**
 * Two shares a row and the difference between them, in percentage points of the unrounded shares.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeSlope(figure: SlopeFigure, composition: Composition): SlopeChart {
  const { points } = words(composition.language);
  return {
    kind: "slope",
    heads: { before: figure.before, after: figure.after, difference: points },
    rows: figure.rows.map((row) => rowOf(row, composition)),
  };
}

function rowOf(row: SlopeRow, composition: Composition): Row {
  const { results } = composition;
  if ("comparison" in row) return comparedRow(row.label, results.get(row.comparison), row.comparison, composition);
  const [before, after] = [results.get(row.before), results.get(row.after)];
  return {
    label: row.label ?? rowLabel(after, row.after),
    before: chartValue(before, composition),
    after: chartValue(after, composition),
    difference: differenceOf(shareOf(before), shareOf(after), composition),
  };
}

/** A comparison holds both shares: its own and that of its reference. */
function comparedRow(
  label: string | undefined,
  result: PublishableResult | undefined,
  id: string,
  composition: Composition,
): Row {
  const named = label ?? rowLabel(result, id);
  if (result?.status !== "published" || result.kind !== "comparison") {
    const hidden: ChartValue = withheldValue(composition);
    return { label: named, before: hidden, after: hidden, difference: null };
  }
  const { numerator, denominator, reference } = result;
  const after = { numerator, denominator };
  const before = { numerator: reference.numerator ?? 0, denominator: reference.denominator ?? 0 };
  return {
    label: named,
    before: shareValue(before, composition),
    after: shareValue(after, composition),
    difference: differenceOf(before, after, composition),
  };
}

/** „+5", of the unrounded shares; null where one of them is not there. */
export function differenceOf(before: Counts | null, after: Counts | null, { language }: Composition): string | null {
  if (before === null || after === null || before.denominator === 0 || after.denominator === 0) return null;
  const difference = after.numerator * before.denominator - before.numerator * after.denominator;
  return signedPoints(difference, before.denominator * after.denominator, language);
}
