import type { Codebook, DataError } from "@udbytte/core";
import type { DivergingBarsFigure } from "../model/report-definition.ts";
import { faultAt } from "./chapter-fault.ts";
import { tableOf, variableOf } from "./codebook-variables.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";

type Path = readonly (string | number)[];

/**
 * Faults of a diverging-bars figure: items that its definition does not have, answers that the items do not have, answers
 * named twice, and answers of the items that the figure leaves out, since its bars would not be of everyone then.
 *
 * @param figure The figure.
 * @param path Where it stands in `report.yaml`.
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkDivergingBars(
  figure: DivergingBarsFigure,
  path: Path,
  settings: ReportSettings,
  codebook: Codebook,
): readonly DataError[] {
  const definition = settings.results.find(({ id }) => id === figure.results);
  if (definition?.measure !== "item-distribution") return [];
  const items = definition.items.map(({ variable }) => variable);
  const table = tableOf(codebook, definition.table);
  const shown = (figure.items ?? items).filter((item) => items.includes(item));
  const levels = [...new Set(shown.flatMap((item) => variableOf(table, item)?.levels ?? []))];
  const named = namedLevels(figure);
  const at = (place: Path, words: Parameters<typeof faultAt>[2]): DataError =>
    faultAt(settings.file, settings.locate([...path, ...place]), words);

  const unknownItems = (figure.items ?? []).flatMap((item, index) =>
    items.includes(item)
      ? []
      : [at(["items", index], { code: "variable-unknown", value: item, ...nearestTo(item, items) })],
  );
  const unknownLevels = named.flatMap(({ place, level }) =>
    levels.includes(level) ? [] : [at(place, { code: "level-unknown", value: level, ...nearestTo(level, levels) })],
  );
  const twice = named.flatMap(({ place, level }, index) =>
    named.findIndex((other) => other.level === level) < index
      ? [at(place, { code: "id-duplicate", value: level })]
      : [],
  );
  const omitted = levels.filter((level) => !named.some((entry) => entry.level === level));
  const gap = omitted.map((level) => at(["results"], { code: "figure-incomplete", value: level }));
  return [...unknownItems, ...unknownLevels, ...twice, ...(unknownLevels.length > 0 ? [] : gap)];
}

function namedLevels(figure: DivergingBarsFigure): readonly { readonly place: Path; readonly level: string }[] {
  const { negative, positive, neutral, dontKnow } = figure;
  return [
    ...negative.map((level, index) => ({ place: ["negative", index], level })),
    ...positive.map((level, index) => ({ place: ["positive", index], level })),
    ...(neutral === undefined ? [] : [{ place: ["neutral"], level: neutral }]),
    ...(dontKnow === undefined ? [] : [{ place: ["dontKnow"], level: dontKnow }]),
  ];
}
