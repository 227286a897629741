import type { Result } from "@udbytte/core";
import type { Fact } from "@udbytte/renderer";
import type { PublishedFigure } from "./published-figures.ts";
import { danishNumber, danishWord, fractionHolds, halfUpPercent, largestRemainderPercents } from "./rounding.ts";

export interface Comparison {
  readonly figure: PublishedFigure;
  /** What the data or the fact give, rounded by the figure's rule and written like the printed number; null without a result. */
  readonly computed: string | null;
  /** The printed number is the computed one. */
  readonly agrees: boolean;
  /** The whole numbers behind it are those of the row. */
  readonly wholeNumbersHold: boolean;
}

/** What a row is compared with: whole numbers of results, or the value of a fact. */
interface Measured {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

/** Each printed number beside what the results give. Nothing is left out: a row whose result does not exist is one that does not agree. */
export function compareFigures(
  figures: readonly PublishedFigure[],
  results: readonly Result[],
  facts: readonly Fact[],
): readonly Comparison[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const values = new Map(facts.map((fact) => [fact.id, fact.value]));
  return figures.map((figure) =>
    figure.status === "context" ? compareFact(figure, values) : compareResult(figure, byId),
  );
}

/** Rows that are not what they are said to be: a match or a context that differs, an erratum that agrees, other whole numbers. */
export function contradictions(comparisons: readonly Comparison[]): readonly string[] {
  const asSaid = (row: Comparison) =>
    row.computed !== null && row.wholeNumbersHold && row.agrees === (row.figure.status !== "erratum");
  return comparisons.filter((row) => !asSaid(row)).map((row) => row.figure.id);
}

function compareFact(figure: PublishedFigure, values: ReadonlyMap<string, number>): Comparison {
  const value = values.get(figure.results[0] ?? "");
  const computed = value === undefined ? null : writeFact(figure, value);
  return { figure, computed, agrees: computed === bare(figure.printed), wholeNumbersHold: true };
}

function writeFact({ statistic, printed }: PublishedFigure, value: number): string {
  if (statistic === "percent") return `${Math.round(value * 100)}%`;
  if (statistic === "percent1") return `${(Math.round(value * 1000) / 10).toFixed(1).replace(".", ",")}%`;
  return statistic === "word" ? danishWord(value, printed) : danishNumber(value);
}

function compareResult(figure: PublishedFigure, byId: ReadonlyMap<string, Result>): Comparison {
  const measured = measure(figure.results, byId);
  if (measured === null) return { figure, computed: null, agrees: false, wholeNumbersHold: false };
  const computed = writeMeasured(figure, measured, byId);
  return {
    figure,
    computed,
    agrees: computed === bare(figure.printed),
    wholeNumbersHold: holds(figure, measured),
  };
}

function measure(ids: readonly string[], byId: ReadonlyMap<string, Result>): Measured | null {
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  if (found.length !== ids.length || found.length === 0) return null;
  return { numerators: found.map(numeratorOf), denominators: found.map(denominatorOf) };
}

function numeratorOf(result: Result): number {
  if ("numerator" in result) return result.numerator;
  if ("amount" in result) return result.amount;
  return result.kind === "count" ? result.count : Number.NaN;
}

function denominatorOf(result: Result): number {
  return result.kind === "proportion" || result.kind === "rate" ? result.denominator : numeratorOf(result);
}

function holds(figure: PublishedFigure, { numerators, denominators }: Measured): boolean {
  const numeratorsHold = figure.numerators.every((expected, index) => numerators[index] === expected);
  const denominatorHolds = figure.denominator === null || denominators.every((found) => found === figure.denominator);
  return numeratorsHold && denominatorHolds;
}

function writeMeasured(figure: PublishedFigure, measured: Measured, byId: ReadonlyMap<string, Result>): string | null {
  const { numerators, denominators } = measured;
  const [numerator = 0] = numerators;
  const [denominator = 0] = denominators;
  const percents = numerators.map((part, index) => halfUpPercent(part, denominators[index] ?? 0));
  switch (figure.statistic) {
    case "percent":
      return figure.rounding === "half-up" ? `${percents[0]}%` : chartPercent(figure, byId);
    case "percent-of-each":
      return `${[...new Set(percents)].join(" and ")}%`;
    case "range":
      return `${percents.join("-")}%`;
    case "fraction":
      return fractionHolds(figure.printed, numerator, denominator) ? figure.printed : `${percents[0]}%`;
    case "n":
      return danishNumber(denominator);
    case "hundreds":
      return danishNumber(Math.floor((numerator + 50) / 100) * 100);
    case "count":
    case "amount":
      return danishNumber(numerator);
    default:
      throw new RangeError(`${figure.id}: ${figure.statistic} is for facts`);
  }
}

/** The percentage of the row's result among the parts of its chart; null when the parts are not the whole. */
function chartPercent(figure: PublishedFigure, byId: ReadonlyMap<string, Result>): string | null {
  const place = figure.whole.indexOf(figure.results[0] ?? "");
  const measured = measure(figure.whole, byId);
  if (measured === null || place < 0) return null;
  const sum = measured.numerators.reduce((total, part) => total + part, 0);
  if (measured.denominators.some((denominator) => denominator !== sum)) return null;
  return `${largestRemainderPercents(measured.numerators)[place]}%`;
}

/** The printed number without the words and spaces around it: „ca. 45%" and „16 %" as „45%" and „16%". */
function bare(printed: string): string {
  return printed.replace(/^(ca\.|over) (?=\d)/, "").replace(" %", "%");
}
