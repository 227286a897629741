import { formatNumber, formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import type { DotsScale } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";
import type { MeasureLine } from "./wrap-text.ts";

/** A scale over the width of a plot, with the ticks of its axis. */
export interface ValueScale {
  readonly type: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const steps = [0.05, 0.1, 0.2, 0.25, 0.5, 1];
const mostSteps = 5;
const ratioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const mostRatioTicks = 6;
/** Least distance between two texts at an axis, in points. */
const tickGap = 6;

/**
 * The scale of some values: ends and ticks at round numbers, with room for all of them. Shares begin at 0, differences
 * hold 0, ratios hold 1 and stand on a log scale from 0.01 to 100 at most.
 *
 * @param kind What the values are.
 * @param values Everything that is drawn: a ratio, or a difference or share in [−1, 1].
 * @param language Language of the report.
 * @example
 * valueScale("share", [0.07, 0.43], "da").domain; // => [0, 0.5]
 * valueScale("ratio", [0.3, 1.8], "da").ticks.map(({ text }) => text); // => ["0,2", "0,5", "1", "2"]
 */
export function valueScale(kind: DotsScale, values: readonly number[], language: Language): ValueScale {
  return kind === "ratio" ? ratioScale(values, language) : linearScale(kind, values, language);
}

/** Where a value lies on a scale, from 0 to 1; one beyond an end lies at the end. */
export function positionOn({ type, domain: [low, high] }: ValueScale, value: number): number {
  const [at, from, to] =
    type === "log" ? [Math.log(Math.max(value, low)), Math.log(low), Math.log(high)] : [value, low, high];
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/**
 * The scale with as many ticks as have room for their texts: all, or every second of them and so on. The one at 0, or at 1
 * among ratios, stays.
 *
 * @param scale The scale.
 * @param width Width of the plot, in points.
 * @param measure Width of a text at the axis.
 */
export function withRoom(scale: ValueScale, width: number, measure: MeasureLine): ValueScale {
  const { ticks } = scale;
  const origin = ticks.findIndex(({ value }) => value === (scale.type === "log" ? 1 : 0));
  const fits = ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (next === undefined) return true;
    const apart = (positionOn(scale, next.value) - positionOn(scale, tick.value)) * width;
    return (measure(tick.text) + measure(next.text)) / 2 + tickGap <= apart;
  });
  if (fits || ticks.length < 2) return scale;
  const thinned = ticks.filter((_, index) => (index - origin) % 2 === 0);
  return withRoom({ ...scale, ticks: thinned }, width, measure);
}

function linearScale(kind: "difference" | "share", values: readonly number[], language: Language): ValueScale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = Math.max(most - least, 0.05);
  const step = steps.find((one) => span / one <= mostSteps) ?? 1;
  const [first, last] = [Math.floor(least / step + 1e-9), Math.max(Math.ceil(most / step - 1e-9), 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step).map((value) => {
    const percent = Math.sign(value) * roundPercent(Math.abs(value), 1);
    return {
      value,
      text: kind === "share" ? formatRoundedPercent(percent, language) : formatNumber(percent, language),
    };
  });
  return { type: "linear", domain: [first * step, last * step], ticks };
}

function ratioScale(values: readonly number[], language: Language): ValueScale {
  const [least, most] = [Math.min(0.5, ...values), Math.max(2, ...values)];
  const low = ratioTicks.findLast((tick) => tick <= least) ?? 0.01;
  const high = ratioTicks.find((tick) => tick >= most) ?? 100;
  const all = ratioTicks.filter((tick) => tick >= low && tick <= high);
  const shown = all.length <= mostRatioTicks ? all : all.filter((tick) => Number.isInteger(Math.log10(tick)));
  return {
    type: "log",
    domain: [low, high],
    ticks: shown.map((value) => ({
      value,
      text: formatNumber(value, language, Math.max(0, -Math.floor(Math.log10(value)))),
    })),
  };
}
