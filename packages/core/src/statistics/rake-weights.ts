import { compensatedSum } from "./compensated-sum.ts";
import { boundedFactor, type WeightBounds } from "./raking-factor.ts";

/** One margin to which the weights are to add up: every unit's group, and what is known of the population. */
export interface RakingMargin {
  readonly name: string;
  /** Group of each unit, all margins in the same order of units. */
  readonly groups: readonly string[];
  /** Population of each group: counts, or shares. Every margin has the same sum. */
  readonly targets: Readonly<Record<string, number>>;
}

/** How to rake. */
export interface RakingOptions {
  /** Weight of each unit before raking, at least 0 (from how it was drawn); all 1 if left out. */
  readonly baseWeights?: readonly number[];
  /** Least and greatest weight, as multiples of the base weight scaled to the population; none if left out. */
  readonly bounds?: WeightBounds;
  /** Deviation from a target, as a share of the population, at which raking stops; 1e-10 if left out. */
  readonly tolerance?: number;
  /** Rounds through all margins, at most; 1000 if left out. */
  readonly maxRounds?: number;
}

/** What {@link rakeWeights} gives. */
export interface RakedWeights {
  /** In the order of the units; they add up to the population. */
  readonly weights: readonly number[];
  /** Whether every margin is met within the tolerance. If not, the weights are not to be used without saying so. */
  readonly converged: boolean;
  readonly rounds: number;
  /** Largest deviation from a target, as a share of the population, and where it is. */
  readonly largestDeviation: { readonly share: number; readonly margin: string; readonly group: string };
  /** Units whose weight lies at a bound. */
  readonly trimmed: number;
}

/**
 * Rakes weights so that answers add up to what is known of the population in several margins at once (iterative
 * proportional fitting): young men may be few among those who answered, and then count for more. It cannot help where
 * those who did not answer differ within the groups, and it costs precision: see `kishEffectiveSize`.
 *
 * With bounds, the weights stay between them during the fit, not after it: Deville and Särndal's truncated raking, which
 * still meets the margins where the bounds leave room, and reports it where they do not.
 *
 * @param margins At least one; each with a target for every group that occurs, and units for every target above 0.
 * @param options Base weights, bounds, and when to stop.
 * @returns null without units: no data.
 * @throws RangeError when margins do not fit each other or the units, or an option is impossible.
 * @see Deming & Stephan (1940) Annals of Mathematical Statistics 11:427; Deville & Särndal (1992) JASA 87:376, p. 378.
 * R: survey::rake; with bounds survey::calibrate(calfun = "raking", bounds = ).
 * @example
 * const gender = { name: "gender", groups: ["f", "f", "f", "m"], targets: { f: 50, m: 50 } };
 * rakeWeights([gender])?.weights.map((weight) => weight.toFixed(4)); // => ["16.6667", "16.6667", "16.6667", "50.0000"]
 * rakeWeights([gender], { bounds: { lower: 0.5, upper: 1.5 } })?.converged; // => false
 */
export function rakeWeights(margins: readonly RakingMargin[], options: RakingOptions = {}): RakedWeights | null {
  const { bounds = { lower: 0, upper: Number.POSITIVE_INFINITY }, tolerance = 1e-10, maxRounds = 1000 } = options;
  const n = margins[0]?.groups.length ?? 0;
  const baseWeights = options.baseWeights ?? Array<number>(n).fill(1);
  checkOptions(bounds, tolerance, maxRounds);
  const total = checkMargins(margins, baseWeights);
  if (n === 0) return null;
  const scale = total / compensatedSum(baseWeights);
  const base = baseWeights.map((weight) => weight * scale);
  const cells = margins.flatMap(cellsOf);
  const factors = new Float64Array(n).fill(1);
  const weights = (): number[] => base.map((weight, unit) => weight * clipped(factors[unit] ?? 1, bounds));
  let rounds = 0;
  let deviation = largestDeviation(cells, weights(), total);
  while (rounds < maxRounds && (rounds === 0 || deviation.share > tolerance)) {
    for (const { units, target } of cells) {
      const factor = boundedFactor(
        units.map((unit) => ({ base: base[unit] ?? 0, factor: factors[unit] ?? 1 })),
        target,
        bounds,
      );
      for (const unit of units) factors[unit] = (factors[unit] ?? 1) * factor;
    }
    rounds += 1;
    deviation = largestDeviation(cells, weights(), total);
  }
  return {
    weights: weights(),
    converged: deviation.share <= tolerance,
    rounds,
    largestDeviation: deviation,
    trimmed: factors.filter((factor) => isAtBound(factor, bounds)).length,
  };
}

interface MarginCell {
  readonly margin: string;
  readonly group: string;
  readonly target: number;
  readonly units: readonly number[];
}

function cellsOf({ name, groups, targets }: RakingMargin): readonly MarginCell[] {
  const units = new Map<string, number[]>();
  for (const [unit, group] of groups.entries()) {
    const members = units.get(group);
    if (members === undefined) units.set(group, [unit]);
    else members.push(unit);
  }
  return [...units].map(([group, members]) => ({ margin: name, group, target: targets[group] ?? 0, units: members }));
}

function clipped(factor: number, { lower, upper }: WeightBounds): number {
  return Math.min(Math.max(factor, lower), upper);
}

function isAtBound(factor: number, { lower, upper }: WeightBounds): boolean {
  return factor >= upper * (1 - 1e-9) || (lower > 0 && factor <= lower * (1 + 1e-9));
}

function largestDeviation(
  cells: readonly MarginCell[],
  weights: readonly number[],
  total: number,
): RakedWeights["largestDeviation"] {
  let largest = { share: -1, margin: "", group: "" };
  for (const { margin, group, target, units } of cells) {
    const share = Math.abs(compensatedSum(units.map((unit) => weights[unit] ?? 0)) - target) / total;
    if (share > largest.share) largest = { share, margin, group };
  }
  return largest;
}

function checkOptions({ lower, upper }: WeightBounds, tolerance: number, maxRounds: number): void {
  if (!(lower >= 0 && lower <= 1)) throw refusal(`bounds.lower must be from 0 to 1, got ${lower}`);
  if (!(upper >= 1)) throw refusal(`bounds.upper must be at least 1, got ${upper}`);
  if (!(tolerance > 0)) throw refusal(`tolerance must be positive, got ${tolerance}`);
  if (!Number.isInteger(maxRounds) || maxRounds < 1) {
    throw refusal(`maxRounds must be an integer of at least 1, got ${maxRounds}`);
  }
}

/** Gives the population, which all margins share. */
function checkMargins(margins: readonly RakingMargin[], baseWeights: readonly number[]): number {
  if (margins.length === 0) throw refusal("margins must have at least one");
  const wrong = baseWeights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (wrong >= 0) throw refusal(`baseWeights must be at least 0 and finite, got ${baseWeights[wrong]} at ${wrong}`);
  if (baseWeights.length > 0 && baseWeights.every((weight) => weight === 0)) {
    throw refusal("baseWeights must not all be 0");
  }
  const sums = margins.map((margin) => checkMargin(margin, baseWeights));
  const total = sums[0] ?? 0;
  for (const [index, sum] of sums.entries()) {
    if (Math.abs(sum - total) > 1e-9 * total) {
      throw refusal(
        `targets of margin ${margins[index]?.name} add up to ${sum}, those of ${margins[0]?.name} to ${total}`,
      );
    }
  }
  return total;
}

function checkMargin({ name, groups, targets }: RakingMargin, baseWeights: readonly number[]): number {
  if (groups.length !== baseWeights.length) {
    throw refusal(`groups of margin ${name} must be as many as units (${baseWeights.length}), got ${groups.length}`);
  }
  const weighted = new Set(groups.filter((_, unit) => (baseWeights[unit] ?? 0) > 0));
  for (const [group, target] of Object.entries(targets)) {
    if (!(target >= 0 && target < Number.POSITIVE_INFINITY)) {
      throw refusal(`target of ${group} in margin ${name} must be at least 0 and finite, got ${target}`);
    }
    if (target > 0 && groups.length > 0 && !weighted.has(group)) {
      throw refusal(`target of ${group} in margin ${name} is ${target}, but no unit with a weight is in it`);
    }
  }
  const unknown = groups.find((group) => !Object.hasOwn(targets, group));
  if (unknown !== undefined) throw refusal(`margin ${name} has no target for ${unknown}`);
  const sum = compensatedSum(Object.values(targets));
  if (!(sum > 0)) throw refusal(`targets of margin ${name} must not all be 0`);
  return sum;
}

function refusal(reason: string): RangeError {
  return new RangeError(`rakeWeights: ${reason}`);
}
