import type { Counts } from "../model/counts.ts";
import type { Condition, DispositionConditions, SurveyOutcomesDefinition } from "../model/measure-definition.ts";
import type { ProportionResult } from "../model/result.ts";
import { type Described, excludedOf, originOf, proportionResult } from "./make-results.ts";
import { numberOf, populationOf, splitBy } from "./select-units.ts";

type Definition = Described<SurveyOutcomesDefinition>;

/** Cases of each disposition, and those of unknown eligibility in full (`unknown`) and by the part taken as eligible. */
type Cases = Readonly<Record<keyof DispositionConditions | "unknown" | "eligible", number>>;
type Rate = readonly [key: string, numerator: (cases: Cases) => number, denominator: (cases: Cases) => number];

const interviews = ({ complete, partial }: Cases): number => complete + partial;
const contacted = (cases: Cases): number => interviews(cases) + cases.refusal + cases.other;
const known = (cases: Cases): number => contacted(cases) + cases.nonContact;
const withUnknown = (cases: Cases): number => known(cases) + cases.unknown;
const withEligible = (cases: Cases): number => known(cases) + cases.eligible;
const complete = (cases: Cases): number => cases.complete;
const refusals = (cases: Cases): number => cases.refusal;
const able = (cases: Cases): number => interviews(cases) + cases.refusal;

const rates: readonly Rate[] = [
  ["rr1", complete, withUnknown],
  ["rr2", interviews, withUnknown],
  ["rr3", complete, withEligible],
  ["rr4", interviews, withEligible],
  ["rr5", complete, known],
  ["rr6", interviews, known],
  ["coop1", complete, contacted],
  ["coop2", interviews, contacted],
  ["coop3", complete, able],
  ["coop4", interviews, able],
  ["ref1", refusals, withUnknown],
  ["ref2", refusals, withEligible],
  ["ref3", refusals, known],
  ["con1", contacted, withUnknown],
  ["con2", contacted, withEligible],
  ["con3", contacted, known],
];

/**
 * Outcome rates of a survey by their AAPOR names, from the final disposition of every case: response (`id.rr1` to `.rr6`),
 * cooperation (`.coop1` to `.coop4`), refusal (`.ref1` to `.ref3`) and contact (`.con1` to `.con3`). A case that no
 * disposition names (not eligible, say) is in no denominator; how many there are is each rate's `missing`. A rate whose
 * denominator takes a part of the unknown as eligible, and so may not be a whole number, has an interval only when it is.
 *
 * @throws RangeError for a variable or level that the counts do not have, for two dispositions that share a case, and for
 * `eligible` outside [0, 1].
 * @see AAPOR (2023) Standard Definitions, 10th edition, p. 61. R: outcomerate::outcomerate().
 * @example
 * const status = ["I", "I", "P", "R", "NC", "UH"];
 * const cases = tabulateRows({ status }, { variables: ["status"] });
 * const dispositions = {
 *   complete: { status: "I" }, partial: { status: "P" }, refusal: { status: "R" },
 *   nonContact: { status: "NC" }, unknownHousehold: { status: "UH" },
 * };
 * const results = surveyOutcomes(cases, { id: "survey", population: "cases", dispositions, eligible: 0.5 });
 * results.slice(0, 4).map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["survey.rr1", 2, 6], ["survey.rr2", 3, 6], ["survey.rr3", 2, 5.5], ["survey.rr4", 3, 5.5]]
 */
export function surveyOutcomes(counts: Counts, definition: Definition): readonly ProportionResult[] {
  const { id, eligible = 1, level } = definition;
  if (!(eligible >= 0 && eligible <= 1)) {
    throw new RangeError(`survey-outcomes "${id}": eligible must be from 0 to 1, got ${eligible}`);
  }
  const population = populationOf(counts, definition);
  const { cases, missing } = countCases(population.units, definition, eligible);
  const origin = originOf("survey-outcomes", definition, counts);
  const excluded = excludedOf(population);
  return rates.map(([key, numerator, denominator]) => {
    const particulars = { id: `${id}.${key}`, label: key.toUpperCase(), missing, excluded };
    return proportionResult(origin, particulars, numerator(cases), denominator(cases), level);
  });
}

function countCases(
  units: Counts,
  { id, dispositions }: Definition,
  eligible: number,
): { readonly cases: Cases; readonly missing: number } {
  let remaining = units;
  const take = (condition: Condition | undefined): number => {
    if (condition === undefined) return 0;
    const all = numberOf(splitBy(units, condition).inside);
    const { inside, outside } = splitBy(remaining, condition);
    if (numberOf(inside) !== all) throw new RangeError(`survey-outcomes "${id}": two dispositions share a case`);
    remaining = outside;
    return all;
  };
  const counted = {
    complete: take(dispositions.complete),
    partial: take(dispositions.partial),
    refusal: take(dispositions.refusal),
    nonContact: take(dispositions.nonContact),
    other: take(dispositions.other),
    unknownHousehold: take(dispositions.unknownHousehold),
    unknownOther: take(dispositions.unknownOther),
  };
  const unknown = counted.unknownHousehold + counted.unknownOther;
  return { cases: { ...counted, unknown, eligible: eligible * unknown }, missing: numberOf(remaining) };
}
