/** Both tails of a distribution at a point, on the scale of probabilities and on the log scale. */
export interface TailProbabilities {
  /** Probability of at most the point. */
  readonly lower: number;
  /** Probability of more than the point. */
  readonly upper: number;
  /** Natural logarithm of `lower`, also where `lower` is too small for a number. */
  readonly logLower: number;
  /** Natural logarithm of `upper`, also where `upper` is too small for a number. */
  readonly logUpper: number;
  /** Natural logarithm of the density on the scale on which quantiles are searched: ln x, or ln x/(1 − x). */
  readonly logDensity: number;
}

/** TailProbabilities of which one was computed: the other is the rest. */
export function tailsFrom(side: "lower" | "upper", logTail: number, logDensity: number): TailProbabilities {
  const tail = Math.exp(Math.min(logTail, 0));
  const rest = { tail: 1 - tail, log: Math.log1p(-tail) };
  return side === "lower"
    ? { lower: tail, upper: rest.tail, logLower: logTail, logUpper: rest.log, logDensity }
    : { lower: rest.tail, upper: tail, logLower: rest.log, logUpper: logTail, logDensity };
}

/**
 * Newton's method on the logarithm of a tail. Gamma and beta densities are log-concave on their scale, and so are their
 * tails: from beyond the solution the search never overshoots. A bound that the solution cannot lie beyond keeps it from
 * running away before; where the tail is too small for a number, the bound is the solution.
 *
 * @param tailsAt Both tails at a place of the scale.
 * @param side The tail that shall have the probability.
 * @param logTarget Natural logarithm of that probability.
 * @param start A first guess.
 * @param bound A place at or beyond the solution.
 */
export function solveTail(
  tailsAt: (place: number) => TailProbabilities,
  side: "lower" | "upper",
  logTarget: number,
  start: number,
  bound: number,
): number {
  const inside = (place: number): number => (side === "lower" ? Math.max(place, bound) : Math.min(place, bound));
  let place = inside(start);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 500; round += 1) {
    const tails = tailsAt(place);
    const logTail = side === "lower" ? tails.logLower : tails.logUpper;
    if (logTail === Number.NEGATIVE_INFINITY) return bound;
    const step = (logTail - logTarget) * Math.exp(logTail - tails.logDensity) * (side === "lower" ? -1 : 1);
    const size = Math.abs(step);
    if (!(size > 0) || (size < 1e-9 && size > before / 2)) return place;
    place = inside(place + step);
    if (size < 1e-16 * (1 + Math.abs(place))) return place;
    before = size;
  }
  return place;
}
