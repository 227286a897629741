import type { PublishableResult } from "@udbytte/core";
import { chartWords } from "../language/chart-words.ts";
import { approximately, formatNumber, formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent, roundRatio } from "../language/round-half-up.ts";
import type { DotsChart, DotsScale } from "../model/document.ts";
import type { DotsFigure, Language } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { rowLabel } from "./row-label.ts";
import { baseText, withheldText } from "./withheld-text.ts";

type Row = DotsChart["rows"][number];

/** Where the line stands when the author does not say. */
const noEffect: Readonly<Record<DotsScale, number | null>> = { ratio: 1, difference: 0, share: null };

/**
 * A dot and an interval for each result, in the order given, with the numbers as they are printed.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeDots(figure: DotsFigure, composition: Composition): DotsChart {
  const { results, language } = composition;
  const scale = scaleOf(figure, results);
  const value = figure.reference?.value ?? noEffect[scale];
  return {
    kind: "dots",
    scale,
    head: chartWords(language).estimates[scale],
    reference: value === null ? null : { value, label: figure.reference?.label ?? null },
    rows: figure.results.map((id) => rowOf(id, scale, composition)),
  };
}

function scaleOf({ results: ids }: DotsFigure, results: Composition["results"]): DotsScale {
  const [first] = ids.flatMap((id) => results.get(id) ?? []);
  if (first?.kind !== "comparison") return "share";
  const isRatio =
    first.status === "published"
      ? first.kind === "comparison" && first.comparison === "ratio"
      : first.id.endsWith("ratio");
  return isRatio ? "ratio" : "difference";
}

function rowOf(id: string, scale: DotsScale, composition: Composition): Row {
  const result = composition.results.get(id);
  const label = rowLabel(result, id);
  const numbers = numbersOf(result);
  if (numbers === null) return { label, n: "", value: null, interval: null, text: withheldText(result, composition) };
  const { value, interval, base } = numbers;
  const print = (number: number): string => printValue(number, scale, composition.language);
  const range = interval === null ? "" : ` (${printInterval(interval, scale, composition.language)})`;
  return {
    label,
    n: baseText(base, composition),
    value,
    interval,
    text: print(value) + (scale === "share" ? signOf(composition.language) : "") + range,
  };
}

function numbersOf(
  result: PublishableResult | undefined,
): { readonly value: number; readonly interval: Row["interval"]; readonly base: number } | null {
  if (result?.status !== "published") return null;
  if (result.kind !== "comparison" && result.kind !== "proportion" && result.kind !== "weighted-share") return null;
  const { estimate, interval, denominator } = result;
  if (estimate === null) return null;
  return {
    value: estimate,
    interval: interval === null ? null : { lower: interval.lower, upper: interval.upper },
    base: denominator,
  };
}

/** A ratio with one decimal or, when small, one digit that is not 0; a difference in whole points; a share in whole per cent. */
export function printValue(value: number, scale: DotsScale, language: Language): string {
  if (scale === "share") return formatNumber(roundPercent(value, 1), language);
  if (scale === "difference") return formatNumber(Number(roundRatio(value * 100, 1)), language);
  return formatNumber(value, language, ratioDecimals(value));
}

/**
 * How many decimals a ratio is printed with: one, from 10 on none, and below 0.1 as many as show that it is not 0.
 *
 * @param value A ratio, at least 0.
 * @example
 * ratioDecimals(0.02); // => 2
 */
export function ratioDecimals(value: number): number {
  if (value >= 9.95) return 0;
  return value === 0 ? 1 : Math.max(1, Math.ceil(Math.log10(0.95 / value)));
}

function signOf(language: Language): string {
  return formatRoundedPercent(0, language).slice(1);
}

/** „1,1–1,8"; „−12 til 4", since a dash beside a minus cannot be read; „ca. 1,1" where both ends are printed alike. */
export function printInterval(
  { lower, upper }: { readonly lower: number; readonly upper: number | null },
  scale: DotsScale,
  language: Language,
): string {
  const from = printValue(lower, scale, language);
  if (upper === null) return chartWords(language).atLeast(from);
  const to = printValue(upper, scale, language);
  if (from === to && lower < upper) return approximately(from, language);
  return scale === "difference" ? chartWords(language).fromTo(from, to) : `${from}–${to}`;
}
