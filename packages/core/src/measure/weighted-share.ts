import type { Counts } from "../model/counts.ts";
import type { Condition, WeightedShareDefinition } from "../model/measure-definition.ts";
import type { WeightedShareResult } from "../model/result.ts";
import { kishEffectiveSize } from "../statistics/kish-effective-size.ts";
import { nchsReliability } from "../statistics/nchs-reliability.ts";
import { weightedProportion } from "../statistics/weighted-proportion.ts";
import { type Described, excludedOf, originOf } from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { marginTargets, type RakedCells, rakeCells } from "./rake-cells.ts";
import {
  conditionLabel,
  locate,
  numberOf,
  populationOf,
  splitBy,
  splitByKnown,
  variableLabels,
} from "./select-units.ts";

/** A weighted share where the tables are clear from the call. */
export type WeightedShareSettings = Omit<Described<WeightedShareDefinition>, "to"> & {
  readonly to?: { readonly among?: Condition };
};
type Item = WeightedShareSettings["items"][number];

/**
 * Positive share of survey items, the answers weighted so that those who gave them are made up as the population they come
 * from (`id.item`): raked to the mix of each variable or combination of `margins`, counted in the population's own table or
 * given. Beside the weighted estimate stand its standard error (Taylor linearisation) and interval (logit, n − 1 degrees of
 * freedom), the effective size and design effect (Kish), and the share and counts without weights. The weights are made anew
 * for each item, of those whose answer counts. They make equal what the margins name, and nothing else.
 *
 * Blanks, and answers of which a variable of a margin is not known, are `missing`; don't-knows are `excluded` where the base
 * is `valid`, and so is whoever is in a group that the population does not have. Groups of the population that nobody of
 * answers for are named (`unrepresented`), and the others stand in for them. Units of the population of which a margin's
 * variable is missing do not count in that margin. Where the margins cannot be met within `trim`, there is no estimate.
 *
 * @param answers Counts over the items and the variables of the margins.
 * @param population Counts of the population over the variables of the margins without targets, and of `to.among`.
 * @throws RangeError for a variable or level that the counts do not have, no margin, a margin with neither targets nor a
 * population, and impossible bounds.
 * @see Deming & Stephan (1940); Kish (1965) 11.7. R: survey::rake, survey::svymean, survey::svyciprop(method = "xlogit").
 * @example
 * const answers = tabulateRows({ gender: ["f", "f", "f", "m"], glad: ["yes", "yes", "no", "no"] }, { variables: ["gender", "glad"] });
 * const items = [{ variable: "glad", positive: ["yes"] }];
 * const margins = [{ variables: ["gender"], targets: { f: 50, m: 50 } }];
 * const definition = { id: "weighted", population: "answers", items, dontKnow: [], base: "answered", margins };
 * const [glad] = weightedShare(answers, definition);
 * [glad.unweighted, glad.estimate.toFixed(4), glad.effectiveSize.toFixed(4)]; // => [0.5, "0.3333", "3.0000"]
 */
export function weightedShare(
  answers: Counts,
  definition: WeightedShareSettings,
  population?: Counts,
): readonly WeightedShareResult[] {
  const { id, items, margins, to = {} } = definition;
  if (margins.length === 0) throw new RangeError(`weighted-share "${id}": margins must have at least one`);
  const counted = population && splitBy(population, to.among ?? {}).inside;
  const targets = margins.map((margin) => marginTargets(margin, answers, counted, id));
  return items.map((item) => itemResult(answers, definition, targets, item));
}

function itemResult(
  counts: Counts,
  definition: WeightedShareSettings,
  targets: readonly ReadonlyMap<string, number>[],
  item: Item,
): WeightedShareResult {
  const { id, margins, trim, level = 0.95 } = definition;
  const chosen = chooseAnswers(counts, definition, item);
  const raked = rakeCells(chosen.units, margins, targets, trim);
  const { positive } = splitPositive(raked, item);
  const denominator = raked.cells.reduce((sum, { count }) => sum + count, 0);
  const numerator = raked.cells.reduce((sum, { count }, index) => sum + (positive[index] ? count : 0), 0);
  return {
    kind: "weighted-share",
    ...originOf("weighted-share", definition, counts),
    id: `${id}.${item.variable}`,
    label: item.label ?? locate(counts, item.variable).variable.label,
    group: [],
    missing: chosen.missing,
    missingOf: variableLabels(counts, [item.variable, ...variablesOf(margins)]),
    excluded: [...chosen.excluded, ...raked.excluded],
    numerator,
    denominator,
    unweighted: denominator === 0 ? null : numerator / denominator,
    ...estimateOf(raked, positive, denominator, level),
    weighting: raked.weighting,
  };
}

interface ChosenAnswers {
  readonly units: Counts;
  readonly missing: number;
  readonly excluded: WeightedShareResult["excluded"];
}

/** Those whose answer counts and whose place in every margin is known. */
function chooseAnswers(counts: Counts, definition: WeightedShareSettings, { variable }: Item): ChosenAnswers {
  const population = populationOf(counts, definition);
  const levels = locate(counts, variable).variable.levels.map(({ id }) => id);
  const unsure = { [variable]: definition.dontKnow.filter((level) => levels.includes(level)) };
  const answered = splitBy(population.units, { [variable]: ["not-missing", ...(unsure[variable] ?? [])] });
  const valid = splitBy(answered.inside, unsure);
  const isValid = definition.base === "valid";
  const known = splitByKnown(isValid ? valid.outside : answered.inside, variablesOf(definition.margins));
  const label = conditionLabel(counts, unsure);
  const doubts = isValid && label !== "" ? [{ label, count: numberOf(valid.inside) }] : [];
  return {
    units: marginalise(known.inside, [...new Set([variable, ...variablesOf(definition.margins)])]),
    missing: numberOf(answered.outside) + numberOf(known.outside),
    excluded: [...excludedOf(population), ...doubts],
  };
}

function variablesOf(margins: WeightedShareSettings["margins"]): readonly string[] {
  return [...new Set(margins.flatMap(({ variables }) => variables))];
}

function splitPositive({ units, cells }: RakedCells, item: Item): { readonly positive: readonly boolean[] } {
  const inside = new Set(splitBy({ ...units, cells }, { [item.variable]: item.positive }).inside.cells);
  return { positive: cells.map((cell) => inside.has(cell)) };
}

type Estimated = Pick<
  WeightedShareResult,
  "estimate" | "standardError" | "interval" | "effectiveSize" | "designEffect" | "reliability"
>;

const noEstimate: Estimated = {
  estimate: null,
  standardError: null,
  interval: null,
  effectiveSize: null,
  designEffect: null,
};

function estimateOf({ cells, weights }: RakedCells, positive: readonly boolean[], n: number, level: number): Estimated {
  if (weights === null) return noEstimate;
  const copies = cells.map(({ count }) => count);
  const weighted = weightedProportion(positive, weights, { copies, level });
  const kish = kishEffectiveSize(weights, copies);
  if (weighted === null || kish === null) return noEstimate;
  const { estimate, standardError, interval } = weighted;
  const isShare = estimate > 0 && estimate < 1 && standardError !== null && standardError > 0;
  const effectiveSize = isShare ? (estimate * (1 - estimate)) / standardError ** 2 : kish.effectiveSize;
  const verdict = nchsReliability(Math.min(n, estimate * n), n, { effectiveSize });
  return {
    estimate,
    standardError,
    interval: interval && { ...interval, level, method: "logit" },
    ...kish,
    ...(verdict === null ? {} : { reliability: verdict.print }),
  };
}
