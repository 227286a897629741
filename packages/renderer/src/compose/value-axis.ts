import { formatCount, formatRoundedPercent } from "../language/format-number.ts";
import type { ChartValue, ValueAxis } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

/** Ends of an axis as the author wants them. */
export interface AskedAxis {
  readonly from?: number;
  readonly to?: number;
}

/** At most so many steps between the ends. */
const mostSteps = 5;

const shareSteps: readonly number[] = [1, 2, 5, 10, 20];

/**
 * The axis of some values: from 0 to the first round number that none of them goes beyond, with four to six ticks. Shares
 * are printed in per cent, and never go beyond 100 % where no share does.
 *
 * @param values The values, those not shown included.
 * @param unit Whether they are shares or numbers.
 * @param language Language of the report.
 * @param asked Ends that the author asked for; one that would leave a value or an interval outside gives way.
 * @example
 * valueAxis([], "share", "da").ticks.map(({ at }) => at); // => [0, 0.2, 0.4, 0.6, 0.8, 1]
 */
export function valueAxis(
  values: readonly ChartValue[],
  unit: "share" | "number",
  language: Language,
  asked: AskedAxis = {},
): ValueAxis {
  const scale = unit === "share" ? 100 : 1;
  const all = values.flatMap((value) =>
    value.status === "shown" ? [value.value, value.interval?.upper ?? value.value] : [],
  );
  const least = all.length === 0 ? scale : Math.max(...all) * scale;
  const from = lowerEnd(values, scale, asked);
  const holdsAll = asked.to !== undefined && (all.length === 0 || asked.to * scale >= least - 1e-9);
  const highest = Math.max(holdsAll ? (asked.to ?? 0) * scale : least, from + 1);
  const step = stepFor(highest - from, unit);
  const steps = Math.ceil((highest - from) / step - 1e-9);
  const at = (index: number): number => from + index * step;
  const to = holdsAll ? highest : at(steps);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => at(index)).filter((tick) => tick <= to + 1e-9);
  const print = (tick: number): string =>
    unit === "share" ? formatRoundedPercent(Math.round(tick), language) : formatCount(tick, language);
  return {
    from: from / scale,
    to: to / scale,
    ticks: ticks.map((tick) => ({ at: tick / scale, text: print(tick) })),
  };
}

/** Where the author wants the axis to begin, or the multiple of 5 below the lowest end of all where that is lower. */
function lowerEnd(values: readonly ChartValue[], scale: number, asked: AskedAxis): number {
  const wanted = (asked.from ?? 0) * scale;
  const lowest = values.flatMap((value) =>
    value.status === "shown" ? [Math.min(value.value, value.interval?.lower ?? value.value) * scale] : [],
  );
  const outside = lowest.filter((low) => low < wanted - 1e-9);
  return outside.length === 0 ? wanted : Math.max(0, Math.floor(Math.min(...outside) / 5 + 1e-9) * 5);
}

function stepFor(span: number, unit: "share" | "number"): number {
  const fits = (step: number): boolean => span / step <= mostSteps + 1e-9;
  if (unit === "share") return shareSteps.find(fits) ?? 25 * Math.ceil(span / 125);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(span / mostSteps)));
  return [1, 2, 5, 10].map((factor) => factor * power).find(fits) ?? 10 * power;
}
