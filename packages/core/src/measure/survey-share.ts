import type { Counts } from "../model/counts.ts";
import type { SurveyShareDefinition } from "../model/measure-definition.ts";
import type { ProportionResult, Result } from "../model/result.ts";
import {
  type Described,
  excludedOf,
  type Origin,
  originOf,
  type Particulars,
  proportionResult,
} from "./make-results.ts";
import { marginalise } from "./marginalise.ts";
import { conditionLabel, locate, numberOf, populationOf, splitBy, variableLabels } from "./select-units.ts";

type Definition = Described<SurveyShareDefinition>;
type Item = Definition["items"][number];

/**
 * Positive share of survey items (`id.item`) and share of don't-knows (`id.item.dont-know`). The author must say who the
 * denominator is: all who returned the questionnaire (`respondents`), all who answered the item, don't-knows included
 * (`answered`), or the valid answers only (`valid`). Blanks that leave it are `missing`, don't-knows that do are
 * `excluded`; the don't-knows' own share has the base `answered` then.
 *
 * An item without a don't-know answer has a share of 0 of it. A don't-know that the codebook calls a missing code is an
 * answer here all the same.
 * With `otherBase`, also the share on the other base (`id.item.other-base`), always or where the two are two percentage
 * points or more apart and a reader should see both.
 *
 * @throws RangeError for a variable or positive level that the counts do not have, and for a don't-know level that no item
 * has.
 * @example
 * const answers = tabulateRows([{ glad: "yes" }, { glad: "unsure" }, { glad: null }], { variables: ["glad"] });
 * const items = [{ variable: "glad", positive: ["yes"] }];
 * const definition = { id: "survey", population: "answers", items, dontKnow: ["unsure"], base: "answered" };
 * const results = surveyShare(answers, definition);
 * results.map(({ id, numerator, denominator }) => [id, numerator, denominator]); // => [["survey.glad", 1, 2], ["survey.glad.dont-know", 1, 2]]
 * results[0].missing; // => 1
 */
export function surveyShare(counts: Counts, definition: Definition): readonly ProportionResult[] {
  const unknown = definition.dontKnow.find((level) => !definition.items.some((item) => hasLevel(counts, item, level)));
  if (unknown !== undefined) {
    throw new RangeError(`survey-share "${definition.id}": no item has the don't-know level "${unknown}"`);
  }
  const origin = originOf("survey-share", definition, counts);
  const { units, excluded } = populationOf(counts, definition);
  const left = excludedOf({ units, excluded });
  return definition.items.flatMap((item) => {
    const answers = marginalise(units, [item.variable]);
    return itemResults(origin, answers, definition, item, left);
  });
}

function itemResults(
  origin: Origin,
  respondents: Counts,
  { id, base, dontKnow, level, otherBase }: Definition,
  { variable, positive, label }: Item,
  excluded: Result["excluded"],
): readonly ProportionResult[] {
  const unsure = { [variable]: dontKnow.filter((known) => hasLevel(respondents, { variable }, known)) };
  const answered = splitBy(respondents, { [variable]: ["not-missing", ...(unsure[variable] ?? [])] });
  const dontKnows = splitBy(answered.inside, unsure);
  const units = { respondents, answered: answered.inside, valid: dontKnows.outside }[base];
  const asked = base === "respondents" ? respondents : answered.inside;
  const missingOf = variableLabels(respondents, [variable]);
  const blanks = base === "respondents" ? {} : { missing: numberOf(answered.outside), missingOf };

  const words = label ?? locate(respondents, variable).variable.label;
  const unsureWords = conditionLabel(respondents, unsure);
  const unsureCount = numberOf(dontKnows.inside);
  const invalid = base === "valid" && unsureWords !== "" ? [{ label: unsureWords, count: unsureCount }] : [];
  const share = { id: `${id}.${variable}`, label: words, ...blanks, excluded: [...excluded, ...invalid] };
  const unsureShare = { id: `${share.id}.dont-know`, label: unsureWords || words, ...blanks, excluded };
  const shareOf = (answers: Counts, particulars: Particulars): ProportionResult =>
    proportionResult(
      origin,
      particulars,
      numberOf(splitBy(answers, { [variable]: positive }).inside),
      numberOf(answers),
      level,
    );
  const stated = shareOf(units, share);
  const toValid = base === "answered";
  const ofOther = {
    ...share,
    id: `${share.id}.other-base`,
    missing: numberOf(answered.outside),
    missingOf,
    excluded: [...excluded, ...(toValid && unsureWords !== "" ? [{ label: unsureWords, count: unsureCount }] : [])],
  };
  const other = shareOf(toValid ? dontKnows.outside : answered.inside, ofOther);
  return [
    stated,
    proportionResult(origin, unsureShare, unsureCount, numberOf(asked), level),
    ...(otherBase === "always" || (otherBase !== undefined && differ(stated, other)) ? [other] : []),
  ];
}

/** By two percentage points or more, in whole numbers of any size so that exactly two points are. */
function differ(a: ProportionResult, b: ProportionResult): boolean {
  const product = (first: number, second: number): bigint => BigInt(first) * BigInt(second);
  const crosswise = product(a.numerator, b.denominator) - product(b.numerator, a.denominator);
  const twoPoints = product(a.denominator, b.denominator);
  return twoPoints > 0n && 50n * (crosswise < 0n ? -crosswise : crosswise) >= twoPoints;
}

function hasLevel(counts: Counts, item: Pick<Item, "variable">, level: string): boolean {
  return locate(counts, item.variable).variable.levels.some((candidate) => candidate.id === level);
}
