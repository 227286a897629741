import { requireCounts, requireLevel } from "./argument-checks.ts";
import type { Bounds } from "./interval.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/**
 * Wilson score interval for a proportion. It stays inside [0, 1], is right for none and for all, and keeps its coverage
 * with few units, unlike the Wald interval; where coverage must never fall below the level, use Clopper–Pearson.
 *
 * The two ends are the roots of a quadratic. The upper one is computed from the sum, the lower one from the product of
 * the roots, since the difference loses digits when few of very many have the attribute.
 *
 * @param successes Units with the attribute, an integer from 0 to `trials`.
 * @param trials Units looked at, an integer of at least 0.
 * @param level Confidence level, strictly between 0 and 1; 0.95 if left out.
 * @param correction `"continuity"` widens both ends by half a unit, for coverage near that of Clopper–Pearson.
 * @returns Both ends in [0, 1]; exactly 0 below for no successes and exactly 1 above for nothing else. Null without
 *   trials.
 * @throws RangeError when the counts do not describe a proportion or the level is none.
 * @see Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857, p. 859, method 3; method 4 with correction.
 * R: prop.test(x, n, correct = FALSE).
 * @example
 * wilsonInterval(701, 2783)?.lower.toFixed(4); // => "0.2361"
 * wilsonInterval(701, 2783)?.upper.toFixed(4); // => "0.2683"
 * wilsonInterval(0, 17)?.lower; // => 0
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level = 0.95,
  correction: "none" | "continuity" = "none",
): Bounds | null {
  requireCounts("wilsonInterval", { successes, trials });
  requireLevel("wilsonInterval", level);
  if (trials === 0) return null;
  const z = -standardNormalQuantile((1 - level) / 2);
  const half = correction === "continuity" ? 0.5 : 0;
  return {
    lower: successes === 0 ? 0 : lowerEnd(successes - half, trials, z),
    upper: successes === trials ? 1 : upperEnd(successes + half, trials, z),
  };
}

function upperEnd(successes: number, trials: number, z: number): number {
  return largerRootTimesScale(successes, trials, z) / (trials + z * z);
}

function lowerEnd(successes: number, trials: number, z: number): number {
  return (successes * (successes / trials)) / largerRootTimesScale(successes, trials, z);
}

function largerRootTimesScale(successes: number, trials: number, z: number): number {
  return successes + (z * z) / 2 + z * Math.sqrt(successes * (1 - successes / trials) + (z * z) / 4);
}
