import type { ChartValue, ShownValue } from "../model/document.ts";

/** A value of a line and the index of its period. */
export interface PeriodValue {
  readonly period: number;
  readonly shown: ShownValue;
}

/**
 * The stretches of a line that are drawn in one: none goes over a value that is not shown, nor over a break.
 *
 * @param points One for each period.
 * @param breaks Indexes of the periods that a break stands before.
 * @example
 * const shown = { status: "shown", value: 0.5, text: "50 %", n: null, interval: null };
 * lineRuns([shown, shown, { status: "withheld", text: "vises ikke" }, shown], []).map((run) => run.length); // => [2, 1]
 * lineRuns([shown, shown], [1]).length; // => 2
 */
export function lineRuns(
  points: readonly ChartValue[],
  breaks: readonly number[],
): readonly (readonly PeriodValue[])[] {
  const runs: PeriodValue[][] = [];
  let isOpen = false;
  points.forEach((point, period) => {
    if (breaks.includes(period)) isOpen = false;
    if (point.status !== "shown") {
      isOpen = false;
      return;
    }
    const value = { period, shown: point };
    if (isOpen) runs.at(-1)?.push(value);
    else runs.push([value]);
    isOpen = true;
  });
  return runs;
}
