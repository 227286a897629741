import type { PublishableResult, PublishedValue } from "@udbytte/core";
import {
  approximately,
  formatAmount,
  formatCount,
  formatNumber,
  formatRange,
  formatRoundedPercent,
  formatShareInterval,
  noBreakSpace,
  roundToNearest,
} from "../language/format-number.ts";
import { numberWord } from "../language/number-word.ts";
import { roundPercent, roundRatio } from "../language/round-half-up.ts";
import { capitalize, words } from "../language/words.ts";
import type { RangeExpression, ValueExpression, ValueFormat } from "../model/expression.ts";
import type { Fact, Language } from "../model/report-definition.ts";
import { ratioDecimals } from "./compose-dots.ts";
import type { DisplayedPercents } from "./display-percents.ts";

/** What a result or fact can be printed as; a format that is not there does not suit it. */
export type Prints = Readonly<Partial<Record<ValueFormat, () => string | null>>>;

interface Style {
  readonly language: Language;
  readonly percents: DisplayedPercents;
}

/** Format that suits each kind when the author names none. */
const defaults: Readonly<Record<PublishableResult["kind"], ValueFormat>> = {
  proportion: "percent",
  count: "count",
  amount: "kr",
  rate: "kr",
  comparison: "number",
  duration: "days",
  "mean-change": "number",
  "rate-range": "kr",
  "group-test": "p",
  "weighted-share": "percent",
};

/**
 * The printed number of a result.
 *
 * @param result A published result.
 * @param expression Format and option.
 * @param style Language, and the percentages that figures decide.
 * @returns Null when there is no number: a share of nobody, or a number of missing that is withheld.
 */
export function printResult(
  result: PublishedValue,
  { format, option, capital }: Pick<ValueExpression, "format" | "option" | "capital">,
  style: Style,
): string | null {
  const chosen = format ?? defaults[result.kind];
  return finish(resultPrints(result, option, style)[chosen]?.() ?? null, capital);
}

/**
 * The printed number of a fact.
 *
 * @param fact A fact of the report.
 * @param expression Format and option.
 * @param language Language of the report.
 */
export function printFact(
  fact: Fact,
  { format, option, capital }: Pick<ValueExpression, "format" | "option" | "capital">,
  language: Language,
): string | null {
  const isMoney = /^(kr\.?|kroner|dkk|nok)$/i.test(fact.unit);
  const chosen = format ?? (fact.unit === "share" ? "percent" : isMoney ? "kr" : "count");
  return finish(factPrints(fact, option, language, isMoney)[chosen]?.() ?? null, capital);
}

function finish(text: string | null, capital: boolean): string | null {
  return text !== null && capital ? capitalize(text) : text;
}

function resultPrints(result: PublishedValue, option: string | null, style: Style): Prints {
  const { language } = style;
  const shared: Prints = {
    label: () => result.label,
    missing: () => (result.missing === null ? null : formatCount(result.missing, language)),
  };
  switch (result.kind) {
    case "proportion":
      return { ...shared, ...sharePrints(result, option, style) };
    case "count":
      return { ...shared, ...countPrints(result.count, option, language) };
    case "amount":
      return { ...shared, ...amountPrints(result.amount, 1, result.unit, option, language) };
    case "rate": {
      if (result.denominator === 0) return shared;
      const n = (): string => formatCount(result.denominator, language);
      return { ...shared, ...amountPrints(result.amount, result.denominator, result.unit, option, language), n };
    }
    case "comparison":
      return { ...shared, ...comparisonPrints(result, language) };
    case "duration":
      return { ...shared, ...durationPrints(result, language) };
    case "mean-change":
      return { ...shared, ...estimatePrints(result, 1, 1, language), p: () => printP(result.p, language) };
    case "rate-range":
      return { ...shared, ...rateRangePrints(result, option, language) };
    case "group-test":
      return { ...shared, ...testPrints(result, language) };
    case "weighted-share":
      return { ...shared, ...weightedPrints(result, language) };
  }
}

/** A difference in whole percentage points, a ratio as in figures; the author writes the unit. */
function comparisonPrints(result: Extract<PublishedValue, { kind: "comparison" }>, language: Language): Prints {
  const isDifference = result.comparison === "difference";
  return {
    ...estimatePrints(result, isDifference ? 100 : 1, isDifference ? 0 : ratioDecimals(result.estimate ?? 0), language),
    count: () => formatCount(result.numerator, language),
    p: () => printP(result.adjustedP, language),
  };
}

/** „12 dage", „1 dag"; with a decimal where the curve gives half days. */
function durationPrints(
  { estimate, denominator }: Extract<PublishedValue, { kind: "duration" }>,
  language: Language,
): Prints {
  const decimals = estimate === null || Number.isInteger(estimate) ? 0 : 1;
  const prints = estimatePrints({ estimate, denominator }, 1, decimals, language);
  const unit = words(language).days[estimate === 1 ? "one" : "many"];
  const days = (): string | null => {
    const number = prints.number?.() ?? null;
    return number === null ? null : number + noBreakSpace + unit;
  };
  return { ...prints, days };
}

function estimatePrints(
  { estimate, denominator }: { readonly estimate: number | null; readonly denominator: number },
  scale: number,
  decimals: number,
  language: Language,
): Prints {
  const rounded = (value: number): number => Number(roundRatio(value * scale, 1, decimals)) / 10 ** decimals;
  return {
    number: () => (estimate === null ? null : formatNumber(rounded(estimate), language, decimals)),
    n: () => formatCount(denominator, language),
  };
}

function sharePrints(
  result: Extract<PublishedValue, { kind: "proportion" }>,
  option: string | null,
  { language, percents }: Style,
): Prints {
  const { id, numerator, denominator, interval } = result;
  const counts = { ...countPrints(numerator, option, language), n: () => formatCount(denominator, language) };
  if (denominator === 0) return { n: counts.n };
  const percent = percents.get(id) ?? roundPercent(numerator, denominator);
  return {
    ...counts,
    percent: () => formatRoundedPercent(percent, language),
    percent1: () => percentWithDecimal(numerator, denominator, language),
    number: () => formatNumber(percent, language),
    interval: () => (interval === null ? null : formatShareInterval(interval.lower, interval.upper, language)),
    fraction: () => option,
  };
}

/** „p = 0,012", „p < 0,001": adjusted where a definition makes several tests; `number` is without the letter. */
function testPrints(
  { adjustedP, denominator }: Extract<PublishedValue, { kind: "group-test" }>,
  language: Language,
): Prints {
  const number = (): string | null => pNumber(adjustedP, language)?.replace(`=${noBreakSpace}`, "") ?? null;
  return { p: () => printP(adjustedP, language), number, n: () => formatCount(denominator, language) };
}

function printP(p: number | null, language: Language): string | null {
  const number = pNumber(p, language);
  return number === null ? null : `p${noBreakSpace}${number}`;
}

/** „= 0,012": with three decimals, „< 0,001" below. */
function pNumber(p: number | null, language: Language): string | null {
  if (p === null) return null;
  const isBelow = p < 0.001;
  const shown = isBelow ? 0.001 : Number(roundRatio(p, 1, 3)) / 1000;
  return [isBelow ? "<" : "=", formatNumber(shown, language, 3)].join(noBreakSpace);
}

/** „882–1.212 kr.": both ends rounded by themselves. */
function rateRangePrints(
  { amount, denominators: { lower, upper }, unit }: Extract<PublishedValue, { kind: "rate-range" }>,
  option: string | null,
  language: Language,
): Prints {
  const n = (): string => formatRange(formatCount(lower, language), formatCount(upper, language));
  if (lower === 0) return { n };
  const least = amountPrints(amount, upper, unit, option, language);
  const most = amountPrints(amount, lower, unit, option, language);
  const between = (format: "kr" | "number") => (): string | null => {
    const [from, to] = [least[format]?.() ?? null, most[format]?.() ?? null];
    if (from === null || to === null) return null;
    if (from !== to) return printRange(from, to);
    return lower === upper ? from : approximately(from, language);
  };
  return { kr: between("kr"), number: between("number"), n };
}

/** The weighted share as percent; `n` and `count` are of those who answered, without weights. */
function weightedPrints(
  { numerator, denominator, estimate, interval }: Extract<PublishedValue, { kind: "weighted-share" }>,
  language: Language,
): Prints {
  const counts = {
    count: () => formatCount(numerator, language),
    n: () => formatCount(denominator, language),
  };
  if (estimate === null) return counts;
  const percent = roundPercent(estimate, 1);
  return {
    ...counts,
    percent: () => formatRoundedPercent(percent, language),
    percent1: () => percentWithDecimal(estimate, 1, language),
    number: () => formatNumber(percent, language),
    interval: () =>
      interval === null || interval.upper === null
        ? null
        : formatShareInterval(interval.lower, interval.upper, language),
  };
}

function percentWithDecimal(numerator: number, denominator: number, language: Language): string {
  const [sign = ""] = /[^\d]*%$/.exec(formatRoundedPercent(0, language)) ?? [];
  return formatNumber(roundPercent(numerator, denominator, 1) / 10, language, 1) + sign;
}

function countPrints(count: number, option: string | null, language: Language): Prints {
  return {
    count: () => formatCount(count, language),
    number: () => formatCount(count, language),
    words: () => numberWord(count, language),
    about: () => approximately(formatCount(roundToNearest(count, Number(option)), language), language),
  };
}

function amountPrints(amount: number, units: number, unit: string, option: string | null, language: Language): Prints {
  const whole = Number(roundRatio(amount, units));
  return {
    kr: () => formatAmount(whole, unit, language),
    number: () => formatNumber(whole, language),
    about: () => approximately(formatAmount(roundToNearest(amount / units, Number(option)), unit, language), language),
  };
}

function factPrints({ value, unit }: Fact, option: string | null, language: Language, isMoney: boolean): Prints {
  if (isMoney) return amountPrints(value, 1, unit, option, language);
  if (unit === "share") {
    const percent = roundPercent(value, 1);
    return {
      percent: () => formatRoundedPercent(percent, language),
      percent1: () => percentWithDecimal(value, 1, language),
      number: () => formatNumber(percent, language),
      fraction: () => option,
    };
  }
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const written = (): string => formatNumber(value, language, decimals);
  return { ...countPrints(value, option, language), count: written, number: written };
}

/**
 * Two printed numbers as a range: „62–86 %", „882–1.212 kr.". Both must be printed in the same format.
 *
 * @param from Printed lower end.
 * @param to Printed upper end.
 * @example
 * printRange("62 %", "86 %"); // => "62–86 %"
 */
export function printRange(from: string, to: string): string {
  const unit = /\D*$/.exec(to)?.[0] ?? "";
  return (
    formatRange(
      from.endsWith(unit) ? from.slice(0, from.length - unit.length) : from,
      to.slice(0, to.length - unit.length),
    ) + unit
  );
}

/** A range as the expressions of its ends. */
export function rangeEnds({ from, to, format }: RangeExpression): readonly [ValueExpression, ValueExpression] {
  const end = (id: string): ValueExpression => ({ kind: "value", id, format, option: null, capital: false });
  return [end(from), end(to)];
}
