import { standardNormalProbability, standardNormalQuantile } from "./standard-normal.ts";

/**
 * Upper tail of the noncentral t distribution, to about 1e-12 for tails that are not tiny: P((Z + δ)/√(χ²/ν) > t).
 *
 * The average of Φ(δ − t·y) over y = √(χ²/ν), on the scale u = ln y. Gauss and Legendre's rule is used between points
 * that lie no further apart than one standard deviation of u and, where Φ rises, one unit of its argument: the error is
 * the same for two pairs and for a million, for a change of 0.01 and of 100 standard deviations.
 *
 * @param t Any finite number.
 * @param degreesOfFreedom ν, an integer of at least 1.
 * @param noncentrality δ, any finite number.
 * @throws RangeError when an argument is outside its range.
 * @see Johnson, Kotz & Balakrishnan (1995) Continuous Univariate Distributions 2, chapter 31.
 * R: pt(t, df, ncp, lower.tail = FALSE), which stops at a noncentrality of 37.62.
 * @example
 * noncentralTUpperTail(2, 9, 1).toFixed(10); // => "0.1958559817"
 * noncentralTUpperTail(0, 4, 0); // => 0.5
 */
export function noncentralTUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  checkArguments(t, degreesOfFreedom, "noncentralTUpperTail");
  if (!Number.isFinite(noncentrality)) {
    throw new RangeError(`noncentralTUpperTail: noncentrality must be finite, got ${noncentrality}`);
  }
  return upperTail(t, degreesOfFreedom, noncentrality);
}

/**
 * Noncentrality under which values above `t` have a given probability: the lower end of an exact interval of the
 * noncentrality. The upper end is minus that of −t.
 *
 * @param t What was observed, finite.
 * @param degreesOfFreedom An integer of at least 1.
 * @param probability Strictly between 0 and 1.
 * @throws RangeError when an argument is outside its range.
 * @see Cumming & Finch (2001) Educational and Psychological Measurement 61:532.
 * R: uniroot(function(ncp) pt(t, df, ncp, lower.tail = FALSE) - p, …).
 * @example
 * noncentralityOfUpperTail(2, 9, 0.025).toFixed(8); // => "-0.20585474"
 */
export function noncentralityOfUpperTail(t: number, degreesOfFreedom: number, probability: number): number {
  checkArguments(t, degreesOfFreedom, "noncentralityOfUpperTail");
  const target = standardNormalQuantile(probability);
  const excess = (noncentrality: number): number =>
    standardNormalQuantile(inside(upperTail(t, degreesOfFreedom, noncentrality))) - target;
  const spread = Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  const from = bracketEnd(excess, t + target * spread, -spread);
  const to = bracketEnd(excess, t + target * spread, spread);
  return rootBetween(excess, from, to);
}

interface Point {
  readonly place: number;
  readonly value: number;
}

function bracketEnd(excess: (place: number) => number, start: number, step: number): Point {
  let place = start + step / 16;
  let value = excess(place);
  for (let stride = step; value * Math.sign(step) < 0; stride *= 2) {
    place += stride;
    value = excess(place);
  }
  return { place, value };
}

/** Regula falsi, Illinois variant: an end that stays counts half. */
function rootBetween(excess: (place: number) => number, from: Point, to: Point): number {
  let [a, b] = [from, to];
  for (let round = 0; round < 200 && a.value !== b.value; round += 1) {
    const place = b.place - (b.value * (b.place - a.place)) / (b.value - a.value);
    const value = excess(place);
    const done = Math.abs(place - b.place) <= 1e-14 * Math.max(1e-3, Math.abs(place));
    if (value === 0 || done) return place;
    a = value * b.value < 0 ? b : { place: a.place, value: a.value / 2 };
    b = { place, value };
  }
  return b.place;
}

function inside(probability: number): number {
  return Math.min(Math.max(probability, 1e-300), 1 - Number.EPSILON / 2);
}

function upperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t === 0) return standardNormalProbability(noncentrality);
  const points = pointsBetween(t, degreesOfFreedom, noncentrality);
  let area = 0;
  let total = 0;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (start === undefined) continue;
    for (const { node, weight } of legendre) {
      const u = (start + end + (end - start) * node) / 2;
      const mass = weight * (end - start) * density(u, degreesOfFreedom);
      total += mass;
      area += mass * standardNormalProbability(noncentrality - t * Math.exp(u));
    }
  }
  return area / total;
}

/** Of u = ln √(χ²/ν), up to a factor; 1 at its mode 0. */
function density(u: number, degreesOfFreedom: number): number {
  return Math.exp((-degreesOfFreedom * (Math.expm1(2 * u) - 2 * u)) / 2);
}

function pointsBetween(t: number, degreesOfFreedom: number, noncentrality: number): readonly number[] {
  const deviation = 1 / Math.sqrt(2 * degreesOfFreedom);
  const points = [0];
  for (const step of [-deviation, deviation]) {
    for (let u = step; ; u += step) {
      points.push(u);
      if (density(u, degreesOfFreedom) < 1e-26) break;
    }
  }
  const [least, most] = [Math.min(...points), Math.max(...points)];
  for (let offset = -10; offset <= 10; offset += 1) {
    const u = Math.log((noncentrality + offset) / t);
    if (u > least && u < most) points.push(u);
  }
  return points.sort((a, b) => a - b);
}

const legendre = legendreRule(16);

/** Nodes and weights on [−1, 1] by Newton's method on the Legendre polynomial; Abramowitz & Stegun (1964) 25.4.29. */
function legendreRule(size: number): readonly { readonly node: number; readonly weight: number }[] {
  return Array.from({ length: size }, (_, index) => {
    let node = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let round = 0; round < 10; round += 1) {
      let [before, value] = [1, node];
      for (let degree = 2; degree <= size; degree += 1) {
        [before, value] = [value, ((2 * degree - 1) * node * value - (degree - 1) * before) / degree];
      }
      slope = (size * (node * value - before)) / (node * node - 1);
      node -= value / slope;
    }
    return { node, weight: 2 / ((1 - node * node) * slope * slope) };
  });
}

function checkArguments(t: number, degreesOfFreedom: number, caller: string): void {
  if (!Number.isFinite(t)) throw new RangeError(`${caller}: t must be finite, got ${t}`);
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(`${caller}: degreesOfFreedom must be an integer of at least 1, got ${degreesOfFreedom}`);
  }
}
