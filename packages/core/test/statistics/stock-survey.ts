import { finitePopulationCorrection } from "../../src/statistics/finite-population-correction.ts";
import { kishEffectiveSize } from "../../src/statistics/kish-effective-size.ts";
import { nchsReliability } from "../../src/statistics/nchs-reliability.ts";
import {
  type Dispositions,
  eligibleShare,
  type OutcomeRates,
  outcomeRates,
} from "../../src/statistics/outcome-rates.ts";
import { rakeWeights } from "../../src/statistics/rake-weights.ts";
import { weightedProportion } from "../../src/statistics/weighted-proportion.ts";
import reference from "../reference/survey.json" with { type: "json" };
import { type Pair, type Stock, stock } from "./stock.ts";

type Outcome = Readonly<Record<"I" | "P" | "R" | "NC" | "O" | "UH" | "UO", number>>;

const dispositions = ({ I, P, R, NC, O, UH, UO }: Outcome): Dispositions => ({
  completed: I,
  partial: P,
  refused: R,
  notContacted: NC,
  other: O,
  unknownHousehold: UH,
  unknownOther: UO,
});
const cases = ({ I, P, R, NC, O, UH, UO }: Outcome): number => I + P + R + NC + O + UH + UO;
const outcomeEdges = {
  "one case": (row: Outcome) => cases(row) === 1,
  "no case": (row: Outcome) => cases(row) === 0,
  "no interview": ({ I, P }: Outcome) => I + P === 0,
  "only unknown": (row: Outcome) => cases(row) > 0 && cases(row) === row.UH + row.UO,
  weighted: ({ I }: Outcome) => !Number.isInteger(I),
  "a billion": ({ I }: Outcome) => I === 1e9,
};

/** Surveys: to 1e-9. */
export const surveyStock: Readonly<Record<string, Stock>> = {
  outcomeRates: stock(
    reference.outcome,
    (row) => {
      const actual = outcomeRates(dispositions(row), row.e);
      return Object.entries(row.rates).map(([name, rate]) => [name, actual[name as keyof OutcomeRates], rate]);
    },
    outcomeEdges,
  ),
  eligibleShare: stock(
    reference.outcome,
    (row) => [["e", eligibleShare(dispositions(row), row.ineligible), row.eligible]],
    outcomeEdges,
  ),
  rakeWeights: stock(
    reference.raked,
    ({ margins, baseWeights, bounds, trimmed, weights }) => {
      const targets = (row: object) =>
        Object.fromEntries(Object.entries(row as Record<string, number>).filter(([, target]) => target !== undefined));
      const actual = rakeWeights(
        margins.map((margin) => ({ ...margin, targets: targets(margin.targets) })),
        {
          tolerance: 1e-12,
          ...(baseWeights === null ? {} : { baseWeights }),
          ...(bounds === null ? {} : { bounds }),
        },
      );
      return [
        ["trimmed", actual?.trimmed, trimmed],
        ...weights.map((weight, unit): Pair => [`unit ${unit}`, actual?.weights[unit], weight]),
      ];
    },
    {
      "one margin": ({ margins }) => margins.length === 1,
      "three margins": ({ margins }) => margins.length === 3,
      "base weights": ({ baseWeights }) => baseWeights !== null,
      "bounds that bind": ({ trimmed }) => trimmed > 0,
      "bounds that do not": ({ bounds, trimmed }) => bounds !== null && trimmed === 0,
    },
  ),
  kishEffectiveSize: stock(
    reference.kish,
    (row) => {
      const actual = kishEffectiveSize(row.weights);
      return [
        ["effectiveSize", actual?.effectiveSize, row.effectiveSize],
        ["designEffect", actual?.designEffect, row.designEffect],
      ];
    },
    {
      "one unit": ({ weights }) => weights.length === 1,
      "equal weights": ({ weights }) => weights.length > 1 && new Set(weights).size === 1,
      "weights of 0": ({ weights }) => weights.includes(0),
      "a billion": ({ weights }) => weights.includes(1e9),
    },
  ),
  weightedProportion: stock(
    reference.proportions,
    (row) => {
      const actual = weightedProportion(row.having, row.weights, {
        level: row.level,
        ...(row.populationSize === null ? {} : { populationSize: row.populationSize }),
      });
      const interval: readonly Pair[] = [
        ["lower", actual?.interval.lower, row.lower],
        ["upper", actual?.interval.upper, row.upper],
      ];
      return [
        ["estimate", actual?.estimate, row.estimate],
        ["standardError", actual?.standardError, row.standardError],
        // Without an interval by R: where everybody was asked, the error is 0.
        ...(row.lower === null ? [] : interval),
      ];
    },
    {
      none: ({ estimate }) => estimate === 0,
      all: ({ estimate }) => estimate === 1,
      "one unit": ({ having }) => having.length === 1,
      "equal weights": ({ weights }) => weights.length > 1 && new Set(weights).size === 1,
      "weights of 0": ({ weights }) => weights.includes(0),
      "everybody asked": ({ populationSize, having }) => populationSize === having.length,
      "a billion": ({ weights }) => weights.includes(1e9),
    },
  ),
  finitePopulationCorrection: stock(
    reference.corrections,
    (row) => [["factor", finitePopulationCorrection(row.sampleSize, row.populationSize), row.factor]],
    {
      "one unit": ({ sampleSize }) => sampleSize === 1,
      "everybody asked": ({ sampleSize, populationSize }) => sampleSize === populationSize,
      "a billion": ({ populationSize }) => populationSize === 1e9,
    },
  ),
  nchsReliability: stock(
    reference.reliability,
    ({ successes, trials, lower, upper, print, ...design }) => {
      const isSimple = design.effectiveSize === trials && design.degreesOfFreedom === trials - 1;
      const actual = nchsReliability(successes, trials, isSimple ? {} : design);
      return [
        ["print", actual?.print, print],
        ["lower", actual?.interval.lower, lower],
        ["upper", actual?.interval.upper, upper],
      ];
    },
    {
      none: ({ successes }) => successes === 0,
      all: ({ successes, trials }) => successes === trials,
      "one unit": ({ trials }) => trials === 1,
      "a billion": ({ trials }) => trials === 1e9,
      "a complex design": ({ effectiveSize, trials }) => effectiveSize < trials,
      "29 units": ({ trials }) => trials === 29,
      "30 units": ({ trials }) => trials === 30,
    },
  ),
};
