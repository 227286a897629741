import { withheldWords } from "../language/disclosure-words.ts";
import { formatCount, formatRoundedPercent } from "../language/format-number.ts";
import { roundPercent } from "../language/round-half-up.ts";
import { words } from "../language/words.ts";
import type { Segment, WholeBarChart } from "../model/document.ts";
import type { WholeBarFigure } from "../model/report-definition.ts";
import type { Composition } from "./composition.ts";
import { type Share, shareOf } from "./display-percents.ts";

type Bar = WholeBarFigure["bars"][number];

/**
 * The bars of a whole. Where one part is withheld the whole bar is: its length and those of the others would give it away.
 * Parts that are not of one whole are a fault.
 *
 * @param figure The figure.
 * @param composition The report so far.
 */
export function composeWholeBar(figure: WholeBarFigure, composition: Composition): WholeBarChart {
  return { kind: "whole-bar", bars: figure.bars.map((bar) => barOf(bar, figure, composition)) };
}

function barOf(bar: Bar, figure: WholeBarFigure, composition: Composition): WholeBarChart["bars"][number] {
  const { results, language, definition } = composition;
  const label = bar.label ?? null;
  const shares = bar.results.map((id) => shareOf(results.get(id)));
  const known = shares.flatMap((share) => (share === null ? [] : [share]));
  if (known.length < shares.length) {
    const isWithheld = bar.results.some((id) => results.get(id)?.status === "withheld");
    const reason = isWithheld ? withheldWords(definition.policy, language) : words(language).noData;
    return { label, segments: [], reason };
  }
  checkWhole(known, figure, composition);
  return {
    label,
    segments: known.map((share, index) => segment(share, labelAt(bar, index, composition), composition)),
  };
}

function labelAt({ labels, results }: Bar, index: number, composition: Composition): string {
  return labels?.[index] ?? composition.results.get(results[index] ?? "")?.label ?? "";
}

function segment(share: Share, label: string, { language, percents }: Composition): Segment {
  const { id, numerator, denominator } = share;
  return {
    label,
    share: numerator / denominator,
    text: formatRoundedPercent(percents.get(id) ?? roundPercent(numerator, denominator), language),
    detail: formatCount(numerator, language),
  };
}

function checkWhole(shares: readonly Share[], figure: WholeBarFigure, { definition, faults }: Composition): void {
  const sum = shares.reduce((total, { numerator }) => total + numerator, 0);
  if (shares.every(({ denominator }) => denominator === sum)) return;
  const found = shares.map(({ id, numerator, denominator }) => `${id}: ${numerator}/${denominator}`).join(", ");
  faults.push({
    code: "value-invalid",
    severity: "error",
    file: definition.file,
    value: figure.id,
    detail: `whole-bar: ${found}`,
    expected: [`${sum}/${sum}`],
  });
}
