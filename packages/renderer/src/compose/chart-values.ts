import type { PublishableResult } from "@udbytte/core";
import { withheldWords } from "../language/disclosure-words.ts";
import {
  formatAmount,
  formatCount,
  formatRange,
  formatRoundedPercent,
  noBreakSpace,
} from "../language/format-number.ts";
import { roundPercent, roundRatio } from "../language/round-half-up.ts";
import { words } from "../language/words.ts";
import type { ChartValue } from "../model/document.ts";
import type { Composition } from "./composition.ts";

/**
 * A result as a chart shows it: a share with its n and interval, a count, an amount; or why it is not shown.
 *
 * @param result A result, or undefined for one that is not there.
 * @param composition The report so far.
 */
export function chartValue(result: PublishableResult | undefined, composition: Composition): ChartValue {
  const { language, percents } = composition;
  if (result?.status === "withheld") return withheldValue(composition);
  const plain = { status: "shown", n: null, interval: null } as const;
  switch (result?.kind) {
    case "proportion": {
      const { id, numerator, denominator, interval } = result;
      const share = shareValue({ numerator, denominator }, composition, percents.get(id));
      const band = interval === null ? null : { lower: interval.lower, upper: interval.upper };
      return share.status === "shown" ? { ...share, interval: band } : share;
    }
    case "count":
      return { ...plain, value: result.count, text: formatCount(result.count, language) };
    case "amount":
      return { ...plain, value: result.amount, text: formatAmount(result.amount, result.unit, language) };
    case "rate": {
      const { estimate, unit, denominator } = result;
      if (estimate === null) break;
      return {
        ...plain,
        value: estimate,
        text: formatAmount(estimate, unit, language),
        n: nWords(denominator, composition),
      };
    }
  }
  return { status: "no-data", text: words(language).noData };
}

/**
 * The ends of a result that is a range by itself, each with the n that it is of.
 *
 * @param result A result, or undefined for one that is not there.
 * @param composition The report so far.
 */
export function rangeValues(
  result: PublishableResult | undefined,
  composition: Composition,
): { readonly lower: ChartValue; readonly upper: ChartValue } {
  if (result?.status !== "published" || result.kind !== "rate-range" || result.estimate === null) {
    const value = chartValue(result, composition);
    return { lower: value, upper: value };
  }
  const { amount, denominators, estimate, unit } = result;
  const end = (value: number, units: number): ChartValue => ({
    status: "shown",
    value,
    text: formatAmount(Number(roundRatio(amount, units)), unit, composition.language),
    n: nWords(units, composition),
    interval: null,
  });
  return { lower: end(estimate.lower, denominators.upper), upper: end(estimate.upper, denominators.lower) };
}

/**
 * A share of its own numerator and denominator, with its n.
 *
 * @param share Integers; a share of nobody has no value.
 * @param composition The report so far.
 * @param percent Whole per cent, where a figure decides it.
 */
export function shareValue(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  composition: Composition,
  percent?: number,
): ChartValue {
  const { language } = composition;
  if (denominator === 0) return { status: "no-data", text: words(language).noData };
  return {
    status: "shown",
    value: numerator / denominator,
    text: formatRoundedPercent(percent ?? roundPercent(numerator, denominator), language),
    n: nWords(denominator, composition),
    interval: null,
  };
}

/** What stands for a withheld value. */
export function withheldValue({ language, definition }: Composition): ChartValue {
  return { status: "withheld", text: withheldWords(definition.policy, language) };
}

/**
 * „n = 20–45": the smallest and the largest denominator of the published among some results; null when there is none.
 *
 * @param results Results.
 * @param composition The report so far.
 */
export function nRange(results: readonly PublishableResult[], composition: Composition): string | null {
  const { language } = composition;
  const all = results.flatMap((result) =>
    result.status === "published" && result.kind === "proportion" ? [result.denominator] : [],
  );
  const isHidden = results.some(({ status }) => status === "withheld");
  if (all.length === 0 || (isHidden && Math.max(...all) === 0)) return null;
  const range = formatRange(formatCount(Math.min(...all), language), formatCount(Math.max(...all), language));
  return `${words(language).n}${noBreakSpace}=${noBreakSpace}${range}`;
}

function nWords(denominator: number, { language }: Composition): string {
  return `${words(language).n}${noBreakSpace}=${noBreakSpace}${formatCount(denominator, language)}`;
}
