import type { PublishableResult } from "@udbytte/core";
import { largestRemainder } from "../language/largest-remainder.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { FigureDefinition, StackedBarsFigure } from "../model/report-definition.ts";

type Results = ReadonlyMap<string, PublishableResult>;

/** The numbers of a published share with units in its denominator. */
export interface Share {
  readonly id: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Result id → whole per cent, for shares that a figure makes add to 100. The others are rounded half up. */
export type DisplayedPercents = ReadonlyMap<string, number>;

/**
 * The percentages that figures decide for chart and prose alike. Where two figures show a result, the first decides.
 *
 * @param figures Figures of the report.
 * @param results Its results by id.
 */
export function displayPercents(figures: readonly FigureDefinition[], results: Results): DisplayedPercents {
  const decided = figures.flatMap((figure) => decidedBy(figure, results));
  return new Map(decided.toReversed());
}

function decidedBy(figure: FigureDefinition, results: Results): readonly (readonly [string, number])[] {
  if (!("rounding" in figure) || figure.rounding !== "largest-remainder") return [];
  switch (figure.kind) {
    case "whole-bar":
      return figure.bars.flatMap((bar) => wholePercents(bar.results, results));
    case "stacked-bars":
      return groupsOf(figure, results).flatMap((result) => {
        const share = shareOf(result);
        if (share === null) return [];
        const [percent = 0] = splitPercents(share, "largest-remainder");
        return [[share.id, percent] as const];
      });
    case "bars":
      return [];
  }
}

function wholePercents(ids: readonly string[], results: Results): readonly (readonly [string, number])[] {
  const shares = ids.map((id) => shareOf(results.get(id)));
  const known = shares.flatMap((share) => (share === null ? [] : [share]));
  const whole = known[0]?.denominator ?? 0;
  const sum = known.reduce((total, { numerator }) => total + numerator, 0);
  if (known.length < ids.length || sum > whole || known.some(({ denominator }) => denominator !== whole)) return [];
  const percents = largestRemainder(
    known.map(({ numerator }) => numerator),
    whole,
  );
  return known.map(({ id }, index) => [id, percents[index] ?? 0]);
}

/**
 * Percentages of a share and the rest.
 *
 * @param share The share.
 * @param rounding `half-up` rounds each by itself, so that 57.5 and 42.5 are 58 and 43.
 */
export function splitPercents(share: Share, rounding: "half-up" | "largest-remainder"): readonly [number, number] {
  const { numerator, denominator } = share;
  const rest = denominator - numerator;
  if (rounding === "half-up") return [roundPercent(numerator, denominator), roundPercent(rest, denominator)];
  const [first = 0, second = 0] = largestRemainder([numerator, rest], denominator);
  return [first, second];
}

/**
 * The numbers of a share, or null when it is withheld, no share, or a share of nobody.
 *
 * @param result A result, or undefined for one that is not there.
 */
export function shareOf(result: PublishableResult | undefined): Share | null {
  if (result?.status !== "published" || result.kind !== "proportion" || result.denominator === 0) return null;
  return { id: result.id, numerator: result.numerator, denominator: result.denominator };
}

/**
 * The groups that a stacked-bars figure shows, in the order of the codebook: those of one known level.
 *
 * @param figure The figure.
 * @param results Results by id.
 */
export function groupsOf(figure: StackedBarsFigure, results: Results): readonly PublishableResult[] {
  return [...results.values()].filter(
    ({ definition, group }) =>
      definition === figure.results && group.length === 1 && group.every(({ missing }) => !missing),
  );
}
