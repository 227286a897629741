import { type DenominatorStep, disclosurePolicies, explainDenominators, type PublishableResult } from "@udbytte/core";
import { captionSentences } from "../language/caption-sentences.ts";
import { formatCount, noBreakSpace } from "../language/format-number.ts";
import { capitalize, words } from "../language/words.ts";
import type { Inline } from "../model/document.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { basesOf } from "./figure-bases.ts";

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
  const [basis] = hasOneN(figure) ? bases : [];
  const before = basis === undefined ? null : figureBefore(figure, basis, composition);
  if (basis === undefined || before === null) return null;
  const bridge = explainDenominators(before.basis, basis);
  const { language, numbering } = composition;
  const print = (count: number): string => formatCount(count, language);
  const name = numbering.targets.figure.get(before.figure.id)?.name ?? "";
  if (bridge === null) return otherPopulation(before, basis, name, composition);
  if (bridge.from === bridge.to || bridge.steps.length === 0) return null;
  const steps = capitalize(
    joined(
      bridge.steps.map((step) => stepWords(step, basis, composition)),
      words(language).and,
    ),
  );
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
  const candidates = earlier.flatMap((other) =>
    (hasOneN(other) ? basesOf(other, composition) : []).slice(0, 1).map((basis) => ({ figure: other, basis })),
  );
  return candidates.find(({ basis }) => basis.source.table === source.table) ?? null;
}

/** Values over time, of two editions or of panels have each their own n, which says nothing of the figures around. */
function hasOneN({ kind }: FigureDefinition): boolean {
  return kind !== "lines" && kind !== "slope" && kind !== "small-multiples";
}

function stepWords(step: DenominatorStep, { source }: PublishableResult, composition: Composition): string {
  const { language, definition } = composition;
  const sentences = captionSentences(language);
  const size = Math.abs(step.count);
  const isSmall = size < disclosurePolicies[definition.policy].threshold;
  const count = isSmall ? sentences.few(source.unit) : `${formatCount(size, language)}${noBreakSpace}${source.unit}`;
  const label = step.reason === "missing" ? lowerFirsts(step.label) : step.label;
  switch (step.reason) {
    case "missing":
      return step.count < 0 ? sentences.missingReturn(count, label) : sentences.missing(count, label);
    case "excluded":
      return step.count < 0 ? sentences.excludedReturn(count, label) : sentences.excluded(count, label);
    case "population":
      return sentences.population(count, label);
  }
}

/** „Alder, Køn" inside a sentence. */
function lowerFirsts(labels: string): string {
  return labels.replace(/(?<=^|, )\p{Lu}/gu, (letter) => letter.toLowerCase());
}

function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}
