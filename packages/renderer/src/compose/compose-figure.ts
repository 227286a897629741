import { figureDataWords } from "../language/figure-data-words.ts";
import type { ChartData, Figure, Inline } from "../model/document.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import { altText } from "./alt-text.ts";
import { composeBars } from "./compose-bars.ts";
import { composeDivergingBars } from "./compose-diverging-bars.ts";
import { composeDots } from "./compose-dots.ts";
import { composeFunnel } from "./compose-funnel.ts";
import { composeGroupedBars } from "./compose-grouped-bars.ts";
import { composeLines } from "./compose-lines.ts";
import { composeRanges } from "./compose-ranges.ts";
import { composeSlope } from "./compose-slope.ts";
import { composeSmallMultiples } from "./compose-small-multiples.ts";
import { composeStackedBars } from "./compose-stacked-bars.ts";
import { composeWholeBar } from "./compose-whole-bar.ts";
import type { Composition } from "./composition.ts";
import { type FigureDataPlace, figureDataPlace } from "./figure-data.ts";
import { figureNotes } from "./figure-notes.ts";
import { labelOf } from "./number-report.ts";

/**
 * A figure where it is placed: its chart, the notes below it and its alternative text.
 *
 * @param figure The figure as `report.yaml` says it.
 * @param composition The report so far.
 * @throws RangeError when the figure is not placed in the report.
 */
export function composeFigure(figure: FigureDefinition, composition: Composition): Figure {
  const target = composition.numbering.targets.figure.get(figure.id);
  if (target === undefined) throw new RangeError(`composeDocument: figure "${figure.id}" is not placed`);
  const chart = chartOf(figure, composition);
  const place = figureDataPlace(figure, composition);
  return {
    type: "figure",
    id: target.anchor,
    label: labelOf(target),
    title: figure.title,
    chart,
    alt: figure.alt ?? altText(figure.title, chart, place, composition.language),
    notes: [...figureNotes(figure, chart, composition), ...tableNote(figure, place, composition)],
    ...(figure.landscape ? { landscape: true } : {}),
  };
}

/** „Tallene står i tabel B1." */
function tableNote(
  { kind }: FigureDefinition,
  { table }: FigureDataPlace,
  { language }: Composition,
): readonly (readonly Inline[])[] {
  if (table === null) return [];
  const { numbersIn, stepsIn } = figureDataWords(language);
  return [
    [
      { type: "text", text: kind === "steps" ? stepsIn : numbersIn },
      { type: "reference", text: table.name, anchor: table.anchor },
      { type: "text", text: "." },
    ],
  ];
}

function chartOf(figure: FigureDefinition, composition: Composition): ChartData {
  switch (figure.kind) {
    case "steps":
      return { kind: "steps", steps: figure.steps };
    case "whole-bar":
      return composeWholeBar(figure, composition);
    case "stacked-bars":
      return composeStackedBars(figure, composition);
    case "bars":
      return composeBars(figure, composition);
    case "grouped-bars":
      return composeGroupedBars(figure, composition);
    case "dots":
      return composeDots(figure, composition);
    case "diverging-bars":
      return composeDivergingBars(figure, composition);
    case "funnel":
      return composeFunnel(figure, composition);
    case "lines":
      return composeLines(figure, composition);
    case "slope":
      return composeSlope(figure, composition);
    case "ranges":
      return composeRanges(figure, composition);
    case "small-multiples":
      return composeSmallMultiples(figure, composition);
  }
}
