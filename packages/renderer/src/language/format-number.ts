import type { Language } from "../model/report-definition.ts";
import { roundPercent, roundRatio } from "./round-half-up.ts";
import { words } from "./words.ts";

/** No-break space, between a number and its unit. */
export const noBreakSpace = "\u00A0";
const minus = "\u2212";
const enDash = "\u2013";

interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
  readonly beforePercent: string;
}

const signs: Readonly<Record<Language, NumberSigns>> = {
  da: { group: ".", decimal: ",", beforePercent: noBreakSpace },
  nb: { group: noBreakSpace, decimal: ",", beforePercent: noBreakSpace },
  en: { group: ",", decimal: ".", beforePercent: "" },
};

/** Prints `scaled` ÷ 10^decimals. */
function printScaled(scaled: bigint, decimals: number, language: Language): string {
  const { group, decimal } = signs[language];
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, group);
  const fraction = decimals > 0 ? decimal + digits.slice(-decimals) : "";
  return (scaled < 0n ? minus : "") + whole + fraction;
}

/**
 * A number in print, rounded half up. Minus is U+2212, Norwegian thousands are set apart by a no-break space.
 *
 * @param value A finite number.
 * @param language Language of the report.
 * @param decimals Decimals printed, 0 if left out.
 * @throws RangeError when the value is not finite.
 * @example
 * formatNumber(1234567.891, "da", 2); // => "1.234.567,89"
 * formatNumber(-5.5, "nb", 1); // => "−5,5"
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return printScaled(roundRatio(value, 1, decimals), decimals, language);
}

/**
 * A number of units in print.
 *
 * @param count An integer.
 * @param language Language of the report.
 * @example
 * formatCount(2783, "da"); // => "2.783"
 */
export function formatCount(count: number, language: Language): string {
  return formatNumber(count, language);
}

/**
 * A proportion as a percentage, computed from the integers, half up.
 *
 * @param numerator Units with the attribute.
 * @param denominator Units asked, above 0.
 * @param language Language of the report.
 * @param decimals Decimals printed, 0 if left out.
 * @throws RangeError when the denominator is not above 0.
 * @example
 * formatPercent(23, 40, "da"); // => "58\u00A0%"
 * formatPercent(117, 200, "da", 1); // => "58,5\u00A0%"
 */
export function formatPercent(numerator: number, denominator: number, language: Language, decimals = 0): string {
  const scaled = BigInt(roundPercent(numerator, denominator, decimals));
  return printScaled(scaled, decimals, language) + percentSign(language);
}

/**
 * A percentage that is rounded already, such as one share of a whole made to add to 100.
 *
 * @param percent Whole per cent.
 * @param language Language of the report.
 * @example
 * formatRoundedPercent(63, "en"); // => "63%"
 */
export function formatRoundedPercent(percent: number, language: Language): string {
  return formatNumber(percent, language) + percentSign(language);
}

function percentSign(language: Language): string {
  return `${signs[language].beforePercent}%`;
}

/**
 * A range of rounded percentages; one percentage when both ends are the same.
 *
 * @param lower Whole per cent.
 * @param upper Whole per cent.
 * @param language Language of the report.
 * @example
 * formatPercentRange(62, 86, "da"); // => "62–86\u00A0%"
 */
export function formatPercentRange(lower: number, upper: number, language: Language): string {
  return formatRange(formatNumber(lower, language), formatNumber(upper, language)) + percentSign(language);
}

/**
 * An interval of a share: „24–27 %", and „ca. 1 %" where both ends round to one number, since „1 %" alone would say that
 * there is no doubt, and decimals would be another form than that of the numbers beside it.
 *
 * @param lower Share in [0, 1].
 * @param upper Share in [0, 1].
 * @param language Language of the report.
 * @example
 * formatShareInterval(0.2361, 0.2682, "da"); // => "24–27\u00A0%"
 * formatShareInterval(0.008, 0.012, "da"); // => "ca.\u00A01\u00A0%"
 */
export function formatShareInterval(lower: number, upper: number, language: Language): string {
  const [from, to] = [roundPercent(lower, 1), roundPercent(upper, 1)];
  if (from !== to || lower === upper) return formatPercentRange(from, to, language);
  return approximately(formatRoundedPercent(from, language), language);
}

/**
 * A printed number that stands for several near it: „ca. 1 %".
 *
 * @param printed A number with its unit.
 * @param language Language of the report.
 * @example
 * approximately("2.800", "da"); // => "ca.\u00A02.800"
 */
export function approximately(printed: string, language: Language): string {
  return words(language).about + noBreakSpace + printed;
}

/**
 * Two printed numbers as a range with an en dash; one when they are the same.
 *
 * @param from The printed lower end.
 * @param to The printed upper end.
 * @example
 * formatRange("882", "1.212"); // => "882–1.212"
 */
export function formatRange(from: string, to: string): string {
  return from === to ? from : `${from}${enDash}${to}`;
}

/**
 * A whole amount with its unit, bound by a no-break space.
 *
 * @param amount A finite number, rounded half up to whole units.
 * @param unit „kr.", „timer" …
 * @param language Language of the report.
 * @example
 * formatAmount(989876, "kr.", "da"); // => "989.876\u00A0kr."
 */
export function formatAmount(amount: number, unit: string, language: Language): string {
  return formatNumber(amount, language) + noBreakSpace + unit;
}

/**
 * A number rounded half up to the nearest multiple of `step`.
 *
 * @param value A finite number.
 * @param step An integer above 0.
 * @throws RangeError when the step is not above 0.
 * @example
 * roundToNearest(2783, 100); // => 2800
 */
export function roundToNearest(value: number, step: number): number {
  return Number(roundRatio(value, step)) * step;
}

/**
 * A difference between two shares in whole percentage points, half up, with its sign; 0 has none.
 *
 * @param numerator Difference times `denominator`.
 * @param denominator Above 0.
 * @param language Language of the report.
 * @throws RangeError when the denominator is not above 0.
 * @example
 * signedPoints(-3, 40, "da"); // => "−8"
 * signedPoints(1, 20, "da"); // => "+5"
 */
export function signedPoints(numerator: number, denominator: number, language: Language): string {
  const size = roundPercent(Math.abs(numerator), denominator);
  const sign = numerator < 0 ? -1 : 1;
  return (size > 0 && sign > 0 ? "+" : "") + formatNumber(size === 0 ? 0 : sign * size, language);
}

/**
 * A number as spreadsheets read it: no thousands, an ASCII minus, the decimal sign of the language.
 *
 * @param value A finite number.
 * @param language Language of the report.
 * @param decimals Decimals printed, 0 if left out.
 * @throws RangeError when the value is not finite.
 * @example
 * formatForSpreadsheet(-1234.56, "da", 1); // => "-1234,6"
 */
export function formatForSpreadsheet(value: number, language: Language, decimals = 0): string {
  const printed = printScaled(roundRatio(value, 1, decimals), decimals, language);
  return printed.replaceAll(signs[language].group, "").replace(minus, "-");
}
