import { requireLevel } from "./argument-checks.ts";
import { pairedDifferences } from "./paired-differences.ts";
import { standardNormalQuantile } from "./standard-normal.ts";

/** What a scale is known to do. */
export interface ScaleReliability {
  /** Standard deviation of the scale before, of the group itself or of a norm; positive. */
  readonly standardDeviation: number;
  /** Test–retest reliability of the scale, at least 0 and less than 1. */
  readonly reliability: number;
}

/** How many changed by more than the scale's own error. */
export interface ReliableChange {
  readonly n: number;
  /** Those whose score rose reliably: better or worse, as the scale runs. */
  readonly risen: number;
  readonly fallen: number;
  /** Those whose change may be error of measurement. */
  readonly indeterminate: number;
}

/**
 * Jacobson and Truax' reliable change index: one person's change divided by what the scale's unreliability alone would
 * give between two measurements, √2 · s · √(1 − r). Beyond ±1.96 it is hardly error of measurement. It says nothing of
 * why the person changed, nor whether the change matters to them.
 *
 * @param before The score before, finite.
 * @param after The score after, finite.
 * @param scale Standard deviation and reliability of the scale, from a published norm or the group itself.
 * @returns Of the sign of after − before.
 * @throws RangeError when a score is not finite or the scale's numbers are impossible.
 * @see Jacobson & Truax (1991) J Consulting and Clinical Psychology 59:12, p. 14.
 * R: (after - before) / (s * sqrt(2 * (1 - r))).
 * @example
 * reliableChangeIndex(47.5, 32.5, { standardDeviation: 7.5, reliability: 0.8 }).toFixed(2); // => "-3.16"
 */
export function reliableChangeIndex(before: number, after: number, scale: ScaleReliability): number {
  const [change = 0] = pairedDifferences([before], [after], "reliableChangeIndex");
  return change / errorOfChange(scale, "reliableChangeIndex");
}

/**
 * How many people rose or fell by more than the scale's error: those whose {@link reliableChangeIndex} lies beyond the
 * normal quantile of the level.
 *
 * @param before Scores before, finite.
 * @param after Scores after of the same people in the same order.
 * @param scale Standard deviation and reliability of the scale.
 * @param level Strictly between 0 and 1; 0.95 (±1.96) if left out.
 * @returns null without people: no data.
 * @throws RangeError when the lengths differ, a score is not finite, or the scale's numbers or the level are impossible.
 * @see Jacobson & Truax (1991) J Consulting and Clinical Psychology 59:12, p. 14. R: table(cut(index, c(-Inf, -z, z, Inf))).
 * @example
 * const scale = { standardDeviation: 7.5, reliability: 0.8 };
 * reliableChange([47.5, 40, 30], [32.5, 38, 42], scale); // => { n: 3, risen: 1, fallen: 1, indeterminate: 1 }
 * reliableChange([], [], scale); // => null
 */
export function reliableChange(
  before: readonly number[],
  after: readonly number[],
  scale: ScaleReliability,
  level = 0.95,
): ReliableChange | null {
  const changes = pairedDifferences(before, after, "reliableChange");
  const error = errorOfChange(scale, "reliableChange");
  requireLevel("reliableChange", level);
  const n = changes.length;
  if (n === 0) return null;
  const threshold = -standardNormalQuantile((1 - level) / 2);
  const risen = changes.filter((change) => change / error > threshold).length;
  const fallen = changes.filter((change) => change / error < -threshold).length;
  return { n, risen, fallen, indeterminate: n - risen - fallen };
}

function errorOfChange({ standardDeviation, reliability }: ScaleReliability, caller: string): number {
  if (!(standardDeviation > 0 && standardDeviation < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${caller}: standardDeviation must be positive and finite, got ${standardDeviation}`);
  }
  if (!(reliability >= 0 && reliability < 1)) {
    throw new RangeError(`${caller}: reliability must be at least 0 and less than 1, got ${reliability}`);
  }
  return standardDeviation * Math.sqrt(2 * (1 - reliability));
}
