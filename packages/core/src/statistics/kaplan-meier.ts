import { requireLevel } from "./argument-checks.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/** The curve from one day with events or censored cases to the next. */
export interface KaplanMeierStep {
  readonly time: number;
  /** Cases followed up to this time without the event. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Estimated share still without the event just after this time. */
  readonly survival: number;
  /** Interval of `survival`; null where it is 0, since the logarithm has no interval there. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Time until a share of all has had the event; null where the curve, or an end of its interval, does not get there. */
export interface TimeQuantile {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What {@link kaplanMeier} gives. */
export interface KaplanMeier {
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  readonly steps: readonly KaplanMeierStep[];
  /** Time until a quarter, half and three quarters of all have had the event. */
  readonly lowerQuartile: TimeQuantile;
  readonly median: TimeQuantile;
  readonly upperQuartile: TimeQuantile;
}

/**
 * Kaplan–Meier estimate of the time until something happens, such as the days from referral to first session. Cases for
 * which it has not happened yet count as long as they were followed (censored); dropping them would make waiting look
 * shorter. It assumes that cases still open are like the others; a referral that ended for another reason is not
 * censored but another outcome.
 *
 * Intervals on the log scale with Greenwood's variance. A quantile is the first time at which the curve is at or below
 * the share; where the curve lies flat exactly on it, the middle of the flat part.
 *
 * @param durations Time from start to event, or to the last day the case was followed; finite, at least 0.
 * @param happened Whether the event came, in the same order.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @returns null without cases: no data.
 * @throws RangeError when the lengths differ, a duration is none or the level is none.
 * @see Kaplan & Meier (1958) JASA 53:457; Klein & Moeschberger (2003) Survival Analysis, 2nd ed., 4.2, p. 92,
 * and 4.5, p. 117. R: survival::survfit(Surv(durations, happened) ~ 1), quantile().
 * @example
 * const waiting = kaplanMeier([3, 7, 7, 10, 14, 21, 30], [true, true, true, false, true, true, false]);
 * [waiting?.lowerQuartile.estimate, waiting?.median.estimate, waiting?.upperQuartile.estimate]; // => [7, 14, 21]
 * waiting?.steps[1]?.survival.toFixed(6); // => "0.571429"
 * kaplanMeier([], []); // => null
 */
export function kaplanMeier(
  durations: readonly number[],
  happened: readonly boolean[],
  level = 0.95,
): KaplanMeier | null {
  checkArguments(durations, happened, level);
  return kaplanMeierOfCounts(countTimes(durations, happened), level);
}

/**
 * {@link kaplanMeier} of cases that are counted already: how many had the event at each time, and how many were last
 * followed then. So fifty million cases are as quick as five.
 *
 * @param counts Times in ascending order, each once, with whole numbers of cases.
 * @param level Confidence level, strictly between 0 and 1.
 * @returns null without cases: no data.
 * @example
 * const counts = [{ time: 3, events: 2e7, censored: 0 }, { time: 7, events: 3e7, censored: 1e6 }];
 * kaplanMeierOfCounts(counts, 0.95)?.median.estimate; // => 7
 */
export function kaplanMeierOfCounts(counts: readonly TimeCount[], level: number): KaplanMeier | null {
  const events = counts.reduce((sum, count) => sum + count.events, 0);
  const censored = counts.reduce((sum, count) => sum + count.censored, 0);
  if (events + censored === 0) return null;
  const steps = stepsOf(counts, -standardNormalQuantile((1 - level) / 2));
  return {
    n: events + censored,
    events,
    censored,
    steps,
    lowerQuartile: timeQuantile(steps, 0.25),
    median: timeQuantile(steps, 0.5),
    upperQuartile: timeQuantile(steps, 0.75),
  };
}

/** Cases that end at one time, with the event or without. */
export interface TimeCount {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

function countTimes(durations: readonly number[], happened: readonly boolean[]): readonly TimeCount[] {
  const counts = new Map<number, TimeCount>();
  for (const [index, time] of durations.entries()) {
    const { events, censored } = counts.get(time) ?? { events: 0, censored: 0 };
    const event = happened[index] === true ? 1 : 0;
    counts.set(time, { time, events: events + event, censored: censored + 1 - event });
  }
  return [...counts.values()].sort((a, b) => a.time - b.time);
}

function stepsOf(counts: readonly TimeCount[], z: number): readonly KaplanMeierStep[] {
  let atRisk = counts.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  return counts.map(({ time, events, censored }) => {
    survival *= (atRisk - events) / atRisk;
    if (events > 0 && events < atRisk) greenwood += events / atRisk / (atRisk - events);
    const step = { time, atRisk, events, censored, survival, interval: intervalOf(survival, z * Math.sqrt(greenwood)) };
    atRisk -= events + censored;
    return step;
  });
}

function intervalOf(survival: number, margin: number): KaplanMeierStep["interval"] {
  if (survival === 0) return null;
  return { lower: survival * Math.exp(-margin), upper: Math.min(1, survival * Math.exp(margin)) };
}

function timeQuantile(steps: readonly KaplanMeierStep[], share: number): TimeQuantile {
  const curve = (height: (step: KaplanMeierStep) => number | undefined): number | null =>
    crossing(
      steps.map((step) => ({ time: step.time, height: height(step) })),
      1 - share,
    );
  return {
    estimate: curve(({ survival }) => survival),
    lower: curve(({ interval }) => interval?.lower),
    upper: curve(({ interval }) => interval?.upper),
  };
}

/** Heights within 1e-8 of the share count as equal to it, since products of fractions are rounded. */
function crossing(
  curve: readonly { readonly time: number; readonly height: number | undefined }[],
  share: number,
): number | null {
  const reached = curve.find(({ height }) => height !== undefined && height < share + 1.5e-8);
  if (reached?.height === undefined) return null;
  if (reached.height <= share - 1.5e-8) return reached.time;
  const below = curve.find(({ height }) => height !== undefined && height < share - 1.5e-8);
  const end = below ?? curve.at(-1);
  return end === undefined ? null : (reached.time + end.time) / 2;
}

function checkArguments(durations: readonly number[], happened: readonly boolean[], level: number): void {
  if (durations.length !== happened.length) {
    throw new RangeError(
      `kaplanMeier: happened must have as many values as durations (${durations.length}), got ${happened.length}`,
    );
  }
  const wrong = durations.findIndex((time) => !(time >= 0 && time < Number.POSITIVE_INFINITY));
  if (wrong >= 0) {
    throw new RangeError(`kaplanMeier: durations must be at least 0 and finite, got ${durations[wrong]} at ${wrong}`);
  }
  requireLevel("kaplanMeier", level);
}
