import type { PublishableResult } from "@udbytte/core";
import { formatAmount, formatRoundedPercent, formatShareInterval } from "../language/format-number.ts";
import { roundPercent, roundRatio } from "../language/round-half-up.ts";
import { words } from "../language/words.ts";
import type { FigureRecord } from "../model/figure-data.ts";
import { printInterval, printValue } from "./compose-dots.ts";
import type { Composition } from "./composition.ts";
import { withheldText } from "./withheld-text.ts";

type Labels = readonly string[];
type Interval = Exclude<FigureRecord["interval"], null>;

const nothing = {
  result: null,
  count: null,
  n: null,
  value: null,
  unit: "",
  interval: null,
  printed: "",
  printedInterval: "",
  remark: "",
} as const;

/**
 * A line of words, without a number.
 *
 * @param labels Its words.
 */
export function textRecord(labels: Labels): FigureRecord {
  return { ...nothing, labels };
}

/**
 * A number that a figure does not show, and why: the result itself is withheld or has no data, or another of the same bar.
 *
 * @param labels What the number is of.
 * @param reason The result that says why.
 * @param composition The report so far.
 * @param id Id of the result, when it is another than the one that says why.
 */
export function hiddenRecord(
  labels: Labels,
  reason: PublishableResult | undefined,
  composition: Composition,
  id: string | null = reason?.id ?? null,
): FigureRecord {
  return { ...nothing, labels, result: id, remark: withheldText(reason, composition) };
}

/** A share as a figure shows it. */
export interface ShownShare {
  readonly id: string;
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
  readonly interval?: Interval | null;
  /** Whole per cent, where the figure decides it. */
  readonly percent?: number | undefined;
}

/**
 * A share with its numerator and denominator.
 *
 * @param labels What it is of.
 * @param share Its numbers.
 * @param composition The report so far.
 */
export function shareRecord(labels: Labels, share: ShownShare, { language, percents }: Composition): FigureRecord {
  const { id, numerator, denominator, interval = null } = share;
  const percent = share.percent ?? percents.get(id) ?? roundPercent(numerator, denominator);
  const ends = interval === null || interval.upper === null ? null : { ...interval, upper: interval.upper };
  return {
    ...nothing,
    labels,
    result: id,
    count: numerator,
    n: denominator,
    value: (100 * numerator) / denominator,
    unit: "%",
    interval: ends && { lower: 100 * ends.lower, upper: 100 * ends.upper, level: ends.level },
    printed: formatRoundedPercent(percent, language),
    printedInterval: ends === null ? "" : formatShareInterval(ends.lower, ends.upper, language),
  };
}

/**
 * A result with all that its table says of it, or why it has no number.
 *
 * @param labels What it is of.
 * @param result A result, or undefined for one that is not there.
 * @param composition The report so far.
 */
export function recordOf(
  labels: Labels,
  result: PublishableResult | undefined,
  composition: Composition,
): FigureRecord {
  if (result === undefined || result.status === "withheld") return hiddenRecord(labels, result, composition);
  const own = { ...nothing, labels, result: result.id };
  switch (result.kind) {
    case "proportion":
      if (result.denominator > 0) return shareRecord(labels, result, composition);
      break;
    case "count":
      return { ...own, count: result.count };
    case "amount":
      return { ...own, ...amountParts(result.amount, 1, result.unit, composition) };
    case "rate":
      if (result.estimate === null) break;
      return {
        ...own,
        n: result.denominator,
        ...amountParts(result.amount, result.denominator, result.unit, composition),
      };
    case "weighted-share":
      if (result.estimate === null) break;
      return { ...own, n: result.denominator, ...weightedParts(result, result.estimate, composition) };
    case "comparison": {
      const { estimate, numerator, denominator } = result;
      if (estimate === null) break;
      return { ...own, count: numerator, n: denominator, ...comparisonParts(result, estimate, composition) };
    }
  }
  return hiddenRecord(labels, result, composition);
}

/**
 * The ends of a result that is a range, each as a number of its own.
 *
 * @param labels What the lower and the upper end are of.
 * @param result A rate between two, or why there is none.
 * @param composition The report so far.
 */
export function rangeRecords(
  labels: readonly [lower: Labels, upper: Labels],
  result: PublishableResult | undefined,
  composition: Composition,
): readonly FigureRecord[] {
  if (result?.status !== "published" || result.kind !== "rate-range" || result.estimate === null) {
    return labels.map((own) => recordOf(own, result, composition));
  }
  const { id, amount, denominators, unit } = result;
  return [denominators.upper, denominators.lower].map((n, index) => ({
    ...nothing,
    labels: labels[index] ?? [],
    result: id,
    n,
    ...amountParts(amount, n, unit, composition),
  }));
}

/** The people counted are not those of the weighted share: it has an n, and no count. */
function weightedParts(
  { interval }: { readonly interval: Interval | null },
  estimate: number,
  { language }: Composition,
) {
  return {
    value: 100 * estimate,
    unit: "%",
    interval: interval && {
      lower: 100 * interval.lower,
      upper: interval.upper === null ? null : 100 * interval.upper,
      level: interval.level,
    },
    printed: formatRoundedPercent(roundPercent(estimate, 1), language),
    printedInterval:
      interval === null || interval.upper === null ? "" : formatShareInterval(interval.lower, interval.upper, language),
  };
}

/** An amount for each of so many units, rounded from the two as the text rounds it. */
function amountParts(amount: number, units: number, unit: string, { language }: Composition) {
  return { value: amount / units, unit, printed: formatAmount(Number(roundRatio(amount, units)), unit, language) };
}

function comparisonParts(
  { comparison, interval }: { readonly comparison: "difference" | "ratio"; readonly interval: Interval | null },
  estimate: number,
  { language }: Composition,
) {
  const isDifference = comparison === "difference";
  const scale = isDifference ? 100 : 1;
  const upper = interval?.upper ?? null;
  return {
    value: scale * estimate,
    unit: isDifference ? words(language).points : "",
    interval: interval && {
      lower: scale * interval.lower,
      upper: upper === null ? null : scale * upper,
      level: interval.level,
    },
    printed: printValue(estimate, comparison, language),
    printedInterval: interval === null ? "" : printInterval(interval, comparison, language),
  };
}
