import { type DenominatorStep, disclosurePolicies, explainDenominators, type PublishableResult } from "@udbytte/core";
import { captionSentences } from "../language/caption-sentences.ts";
import { formatCount, noBreakSpace } from "../language/format-number.ts";
import { capitalize, words } from "../language/words.ts";
import type { Inline } from "../model/document.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { basesOf, isOfOthersEach } from "./figure-bases.ts";

/**
 * Why N differs from that of the nearest figure before of the same source: „15 personer uden oplyst hændelsestype er ikke
 * med, så N er 2.768 mod 2.783 i figur 2." Null when it is the same, there is none, or it cannot be said.
 *
 * @param figure The figure.
 * @param bases The results whose denominators are its N.
 * @param composition The report so far.
 */
export function explainN(
  figure: FigureDefinition,
  bases: readonly PublishableResult[],
  composition: Composition,
): Inline | null {
  const basis = onlyBasis(figure, bases);
  const before = basis === null ? null : figureBefore(figure, basis, composition);
  if (basis === null || before === null) return null;
  const bridge = explainDenominators(before.basis, basis);
  const { language, numbering } = composition;
  const print = (count: number): string => formatCount(count, language);
  const name = numbering.targets.figure.get(before.figure.id)?.name ?? "";
  if (bridge === null) return otherPopulation(before, basis, name, composition);
  // Where some leave and others come back in, those may be the same: no count could be called one or the other.
  const isOneWay = new Set(bridge.steps.map(({ count }) => Math.sign(count))).size === 1;
  if (bridge.from === bridge.to || !isOneWay) return null;
  const clauses = bridge.steps.map((step) => stepWords(step, [before.basis, basis], composition));
  const steps = capitalize(joined(clauses, `, ${words(language).and} `));
  const text = captionSentences(language).bridge(steps, print(bridge.to), print(bridge.from), name);
  return { type: "value", text, results: [before.basis.id, basis.id] };
}

/** Where no step leads from one N to the other: that they count different people. */
function otherPopulation(
  before: FigureBefore,
  basis: PublishableResult,
  name: string,
  { language }: Composition,
): Inline | null {
  const earlier = "denominator" in before.basis ? before.basis.denominator : null;
  const own = "denominator" in basis ? basis.denominator : null;
  if (earlier === null || earlier === own || before.basis.population === basis.population) return null;
  const text = captionSentences(language).otherPopulation(formatCount(earlier, language), name);
  return { type: "value", text, results: [before.basis.id] };
}

interface FigureBefore {
  readonly figure: FigureDefinition;
  readonly basis: PublishableResult;
}

function figureBefore(
  figure: FigureDefinition,
  { source }: PublishableResult,
  composition: Composition,
): FigureBefore | null {
  const { figures } = composition.numbering;
  const earlier = figures
    .slice(
      0,
      figures.findIndex(({ id }) => id === figure.id),
    )
    .toReversed();
  const candidates = earlier.flatMap((other) => {
    const basis = onlyBasis(other, basesOf(other, composition));
    return basis === null ? [] : [{ figure: other, basis }];
  });
  return candidates.find(({ basis }) => basis.source.table === source.table) ?? null;
}

/** The result whose denominator is the N of a figure. Null where bars have each their own n. */
function onlyBasis(figure: FigureDefinition, bases: readonly PublishableResult[]): PublishableResult | null {
  if (isOfOthersEach(figure)) return null;
  const sizes = new Set(bases.flatMap((basis) => ("denominator" in basis ? basis.denominator : [])));
  return sizes.size > 1 ? null : (bases[0] ?? null);
}

function stepWords(
  step: DenominatorStep,
  between: readonly [PublishableResult, PublishableResult],
  composition: Composition,
): string {
  const { language, definition } = composition;
  const { source } = between[1];
  const sentences = captionSentences(language);
  const size = Math.abs(step.count);
  const isSmall = size < disclosurePolicies[definition.policy].threshold;
  const count = isSmall ? sentences.few(source.unit) : `${formatCount(size, language)}${noBreakSpace}${source.unit}`;
  const label = step.reason === "missing" ? variablesOf(step, between, words(language).or) : step.label;
  switch (step.reason) {
    case "missing":
      return step.count < 0 ? sentences.missingReturn(count, label) : sentences.missing(count, label);
    case "excluded":
      return step.count < 0 ? sentences.excludedReturn(count, label) : sentences.excluded(count, label);
    case "population":
      return sentences.population(count, label);
  }
}

/** „alder eller køn": whose values are missing, as inside a sentence. */
function variablesOf({ label }: DenominatorStep, between: readonly PublishableResult[], or: string): string {
  const lists = between.map((result) => ("missingOf" in result ? (result.missingOf ?? []) : []));
  const named = lists.map((list) => list.filter((name) => `, ${label}, `.includes(`, ${name}, `)));
  const labels = named.find((names) => names.join(", ") === label) ?? [label];
  return joined(labels.map(lowerFirst), ` ${or} `);
}

/** But for abbreviations: „CPR-status". */
function lowerFirst(label: string): string {
  return label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

function joined(parts: readonly string[], beforeLast: string): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : parts.slice(0, -1).join(", ") + beforeLast + last;
}
