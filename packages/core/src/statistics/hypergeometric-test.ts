import { compensatedSum } from "./compensated-sum.ts";
import { firstWhere, growthOf, type Margins, outwards } from "./hypergeometric-weights.ts";
import { logExcess } from "./log-excess.ts";
import { stirlingError } from "./log-gamma.ts";

/**
 * Natural logarithm of the two-sided p-value of Fisher's exact test of a 2 × 2 table: the probability, with the margins
 * as they are, of the first cells that are no more probable than this one. Each tail is summed from where it begins,
 * relative to the observed count, so that nothing underflows however small the p-value is.
 *
 * @param count The first cell.
 * @param margins Integers of at least 0.
 * @param ties Factor within which probabilities are equal.
 * @see Fisher (1935) JRSS 98:39. R: log(fisher.test(table)$p.value), which is -Inf for p-values below 1e-308.
 * @example
 * Math.exp(hypergeometricLogP(3, { first: 4, second: 4, drawn: 4 }, 1.0000001)).toFixed(9); // => "0.485714286"
 */
export function hypergeometricLogP(count: number, margins: Margins, ties: number): number {
  const { first, second, drawn } = margins;
  const observed = logMass(count, margins);
  const limit = observed + Math.log(ties);
  const above = rareAbove(margins, observed, limit);
  if (above === "all") return 0;
  const below = rareAbove({ first, second, drawn: first + second - drawn }, observed, limit);
  return below === "all" ? 0 : Math.min(0, observed + Math.log(above + below));
}

/** Probability, divided by the observed one, of the counts above the most probable that are within the limit. */
function rareAbove(margins: Margins, observed: number, limit: number): number | "all" {
  const { first, second, drawn } = margins;
  const [lowest, highest] = [Math.max(0, drawn - second), Math.min(first, drawn)];
  const growth = growthOf(margins, 0);
  const mode = firstWhere(lowest, highest, (place) => growth(place) < 1);
  if (logMass(mode, margins) <= limit) return "all";
  const from = firstWhere(mode, highest + 1, (place) => logMass(place, margins) <= limit);
  if (from > highest) return 0;
  const further = outwards((step) => growth(from + step - 1), 1e-20);
  return Math.exp(logMass(from, margins) - observed) * (1 + compensatedSum(further));
}

/** Logarithm of the probability of a first cell, by binomial ones: Loader's way, which keeps digits for 1e9 units. */
function logMass(count: number, { first, second, drawn }: Margins): number {
  const total = first + second;
  const odds = { having: drawn / total, others: (total - drawn) / total };
  return (
    logBinomialMass(count, first, odds) +
    logBinomialMass(drawn - count, second, odds) -
    logBinomialMass(drawn, total, odds)
  );
}

interface Odds {
  readonly having: number;
  readonly others: number;
}

function logBinomialMass(count: number, units: number, { having, others }: Odds): number {
  const rest = units - count;
  if (count === 0) return units * (having < 0.5 ? Math.log1p(-having) : Math.log(others));
  if (rest === 0) return units * (others < 0.5 ? Math.log1p(-others) : Math.log(having));
  const errors = stirlingError(units) - stirlingError(count) - stirlingError(rest);
  return (
    errors -
    deviance(count, units * having) -
    deviance(rest, units * others) -
    Math.log(2 * Math.PI * count * (rest / units)) / 2
  );
}

function deviance(count: number, expected: number): number {
  return count * logExcess((expected - count) / count, expected / count);
}
